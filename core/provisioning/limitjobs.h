#pragma once
// The limit of a tenant's sessions as work of the console, on a thread of the site. Functions of the GUI thread; their answers come later.

#include "core/provisioning/operationjobs.h"
#include "core/provisioning/tenantlimit.h"

namespace tenantry {

/// Errors: those of limitOf(), of the connection and of readLimit().
[[nodiscard]] QFuture<Result<int>> readLimit(const OperationSite &site, const Tenant &tenant, const Server &server);
/// With its records in the audit trail. Errors: the same, those of setLimit() and of the registry.
[[nodiscard]] QFuture<Result<>> setLimit(const OperationSite &site, const Tenant &tenant, const Server &server,
                                         int connections, const QString &reason);

} // namespace tenantry
