#pragma once
// Which servers could take one more tenant, and how much room each has, as it was read last. Plain values and functions for the
// GUI thread, on which the monitor lives.

#include "core/inspection/serverfacts.h"
#include "core/registry/tenant.h"

#include <array>
#include <optional>

namespace tenantry {

class FleetMonitor;

struct ServerRoom {
    Server server;
    Fact<ConnectionUse> connections;
    QList<DatabaseUse> databases; ///< of the last reading, without templates and the maintenance database
    std::array<qint64, 4> tenants {}; ///< of each model, as the registry counted; only where hasCounts
    bool hasCounts = false;

    /// Connections that nobody holds; empty where the server does not tell now.
    [[nodiscard]] std::optional<int> freeConnections() const;
    [[nodiscard]] qint64 tenantCount() const; ///< of all models
};

/// Those on which tenants can be made, the one with the most free connections first; unknown ones last, by name.
[[nodiscard]] QList<ServerRoom> serversWithRoom(const FleetMonitor &monitor);
/// The same for tenants of one model.
[[nodiscard]] QList<ServerRoom> serversWithRoom(const FleetMonitor &monitor, IsolationKind kind);
/// Why no server takes tenants of the model, in a person's words; empty = one does.
[[nodiscard]] QString reasonAgainstModel(const FleetMonitor &monitor, IsolationKind kind);
/// Those of which this computer can make a tenant's own server.
[[nodiscard]] QList<Engine> deploymentEngines();

} // namespace tenantry
