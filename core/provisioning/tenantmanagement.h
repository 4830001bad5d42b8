#pragma once
// Managing a tenant that others made, and leaving it observed again: planned as operations with journal, proof and undo. Functions, usable
// on any thread.

#include "core/registry/operation.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"

namespace tenantry {

inline constexpr QLatin1StringView stepProveAdopted("server.prove_adopted");
inline constexpr QLatin1StringView stepManage("registry.manage"); ///< on the server, then in the registry
inline constexpr QLatin1StringView stepUnmanage("registry.unmanage"); ///< the same

/// Errors: Unsupported (the engine or the model, a pooler), Constraint (it is managed, its state), InvalidInput (the server's budget).
[[nodiscard]] Result<Operation> planManagement(const Tenant &tenant, const Server &server, const RegistryId &registry);
/// Errors: Unsupported (it was made here), Constraint (it is observed, its state).
[[nodiscard]] Result<Operation> planUnmanagement(const Tenant &tenant, const Server &server);

} // namespace tenantry
