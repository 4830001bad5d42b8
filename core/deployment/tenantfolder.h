#pragma once
// The folder of this computer that holds the files of tenants. Functions, usable on any thread.

#include "core/base/result.h"

#include <QString>

namespace tenantry {

/// Whether files of tenants are kept there: others have no right in it, no link leads to it, and its disk keeps locks. Errors: Missing,
/// Constraint (each of these), Denied (we may not write there).
[[nodiscard]] Result<> checkTenantFolder(const QString &folder);

} // namespace tenantry
