#pragma once
// Suspending a tenant that was made here, and letting it go on: planned as an operation with journal, proof and undo. Functions,
// usable on any thread.

#include "core/registry/operation.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"
#include "core/registry/tenantregistry.h"

namespace tenantry {

inline constexpr QLatin1StringView stepProveSuspended("server.prove_suspended");
inline constexpr QLatin1StringView stepChangeState("registry.state"); ///< on the server, then in the registry

/// Errors: Constraint (the tenant's state, or it has no place), Unsupported (it was not made here; the engine).
[[nodiscard]] Result<Operation> planSuspension(const Tenant &tenant, const Server &server);
/// Back to exactly what it was. Errors: the same.
[[nodiscard]] Result<Operation> planResumption(const Tenant &tenant, const Server &server);
/// Nothing runs yet. Errors: those of the registry.
[[nodiscard]] QFuture<Result<Operation>> recordChange(TenantRegistry &registry, const Operation &operation,
                                                      const QString &reason = {});
/// What removing a tenant undoes. Errors: Constraint (the tenant is or was active), Missing (nothing is unfinished).
[[nodiscard]] QFuture<Result<Operation>> unfinishedOnboarding(TenantRegistry &registry, const Tenant &tenant);

} // namespace tenantry
