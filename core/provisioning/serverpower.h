#pragma once
// Starting and stopping a PostgreSQL server that was made on this computer for a tenant. The first two are for any thread; the others for
// the GUI thread, and work on one of the site.

#include "core/audit/auditrecord.h"
#include "core/deployment/localservers.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry {

/// Errors: Unsupported, where it is none of this computer.
[[nodiscard]] Result<std::shared_ptr<const LocalServer>> localServer(const Server &server);
/// What the audit trail is told before it.
[[nodiscard]] AuditRecord powerIntent(const Server &server, bool starts, const QString &reason);

/// Errors: those of localServer() and of LocalServer::isRunning().
[[nodiscard]] QFuture<Result<bool>> isServerRunning(const OperationSite &site, const Server &server);
/// With its records. Errors: those of localServer(), of LocalServer::start() and stop(), and of the registry.
[[nodiscard]] QFuture<Result<>> powerServer(const OperationSite &site, const Server &server, bool starts,
                                            const QString &reason);

} // namespace tenantry
