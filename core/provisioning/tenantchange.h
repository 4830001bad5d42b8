#pragma once
// Suspending a tenant that was made here, and letting it go on: planned as an operation with journal, proof and undo. Functions,
// usable on any thread.

#include "core/db/connection.h"
#include "core/registry/operation.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"
#include "core/registry/tenantregistry.h"

namespace tenantry {

inline constexpr QLatin1StringView stepProveSuspended("server.prove_suspended");
inline constexpr QLatin1StringView stepChangeState("registry.state"); ///< on the server, then in the registry
inline constexpr QLatin1StringView stepFileProveShut("file.prove_shut");
inline constexpr QLatin1StringView stepFileState("file.state"); ///< in its file, then in the registry

/// Who reaches its data beside its reader and its writer, in words; empty where nobody does. `server` is a session of the server's login
/// in the tenant's database, on its thread. Errors: those of the connection.
[[nodiscard]] Result<QString> waysAround(Connection &server, const Tenant &tenant);
/// Whether suspending it would shut everybody out. Errors: Constraint (it cannot be suspended there, because ...), those of waysAround().
[[nodiscard]] Result<> checkSuspension(Connection &server, const Tenant &tenant);
/// Errors: Constraint (the tenant's state, or it has no place), Unsupported (it was not made here; the engine).
[[nodiscard]] Result<Operation> planSuspension(const Tenant &tenant, const Server &server);
/// Back to exactly what it was. Errors: the same.
[[nodiscard]] Result<Operation> planResumption(const Tenant &tenant, const Server &server);
/// In a transaction of the registry, with the reason. Errors: of the connection only.
[[nodiscard]] Result<Operation> recordPlanned(Connection &connection, const Operation &operation, const QString &reason,
                                              AuditWriter &audit);
/// Nothing runs yet. Errors: those of the registry.
[[nodiscard]] QFuture<Result<Operation>> recordChange(TenantRegistry &registry, const Operation &operation,
                                                      const QString &reason = {});
/// What removing a tenant undoes. Errors: Constraint (the tenant is or was active), Missing (nothing is unfinished).
[[nodiscard]] QFuture<Result<Operation>> unfinishedOnboarding(TenantRegistry &registry, const Tenant &tenant);

} // namespace tenantry
