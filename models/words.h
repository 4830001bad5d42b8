#pragma once
// The words and pictures of states and isolation models, the same in every list. Functions for the GUI thread.

#include "core/registry/tenant.h"
#include "models/roles.h"

#include <QString>

namespace tenantry {

[[nodiscard]] QString isolationWord(IsolationKind kind); ///< "Shared rows", "Schema", ...
[[nodiscard]] QString isolationIcon(IsolationKind kind); ///< for IconRole
[[nodiscard]] QString tenantStateWord(TenantState state); ///< "Active", ...
[[nodiscard]] QString statusWord(StatusKind kind); ///< "OK", "Warning", ...

} // namespace tenantry
