#pragma once
// Which processes of this computer have a file open, as Linux tells it. A value and a function, usable on any thread.

#include "core/inspection/tenantclients.h"

namespace tenantry {

/// Of the file of a database, or of what belongs to it; this process is left out. Errors: Missing (no such file).
[[nodiscard]] Result<TenantClients> openersOf(const QString &path);

} // namespace tenantry
