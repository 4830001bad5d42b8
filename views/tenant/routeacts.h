#pragma once
// Copies the connection string of a tenant, after the tenant was asked whether it is the one. A function of the GUI thread.

#include "core/routing/confirmedroute.h"

namespace tenantry {

class ShellPort;

/// What the tenant refuses is not copied; where it cannot be asked, that is told. Nothing comes any more once the page has gone.
void copyRoute(QObject *page, ShellPort &shell, TenantRouter &router, QThreadPool &threads, const TenantId &tenant);

} // namespace tenantry
