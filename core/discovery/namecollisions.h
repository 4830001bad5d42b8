#pragma once
// Tenants that the registry places at one spot, by name or once PostgreSQL has cut their names. A function, usable on any thread.

#include "core/discovery/sweepregistry.h"
#include "core/registry/server.h"

namespace tenantry {

/// Of the tenants on these servers. Those with an operation that is not over are left out.
[[nodiscard]] QList<Finding> nameCollisions(const SweepRegistry &registry, const QList<Server> &servers,
                                            const QDateTime &now);

} // namespace tenantry
