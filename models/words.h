#pragma once
// The words and pictures of states and isolation models, the same in every list. Functions for the GUI thread.

#include "core/registry/store/tenantsnapshot.h"
#include "models/roles.h"

#include <QString>

namespace tenantry {

[[nodiscard]] QString isolationWord(IsolationKind kind); ///< "Shared rows", "Schema", ...
[[nodiscard]] QString isolationIcon(IsolationKind kind); ///< for IconRole
[[nodiscard]] QString tenantStateWord(TenantState state); ///< "Active", ...
[[nodiscard]] QString statusWord(StatusKind kind); ///< "OK", "Warning", ...
/// What was found of a tenant, "Unknown" where its server does not answer, else its state as the registry says: without a
/// reading nobody calls it healthy. Usable on any thread.
[[nodiscard]] QString tenantStatusText(const TenantSnapshot &snapshot, quint32 handle);

} // namespace tenantry
