#pragma once
// The login of a tenant's application as work of the console: looked at and changed on a thread of the site, with its records in the audit
// trail. Functions of the GUI thread; their answers come later.

#include "core/provisioning/operationjobs.h"
#include "core/provisioning/tenantlogin.h"

namespace tenantry {

/// Errors: those of openPrepared() and of hasLogin().
[[nodiscard]] QFuture<Result<bool>> hasLogin(const OperationSite &site, const Tenant &tenant, const Server &server);
/// Errors: those of openPrepared() and of tryOrder().
[[nodiscard]] QFuture<Result<>> tryOrder(const OperationSite &site, const Tenant &tenant, const Server &server,
                                         const LoginOrder &order);
/// Errors: those of openPrepared(), of orderLogin() and of the registry; what the trial found is returned.
[[nodiscard]] QFuture<Result<std::optional<Error>>> orderLogin(const OperationSite &site, const Tenant &tenant,
                                                               const Server &server, const LoginOrder &order,
                                                               const QString &reason);

} // namespace tenantry
