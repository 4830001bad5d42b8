#include "models/serverroom.h"

#include "core/inspection/fleetmonitor.h"
#include "core/provisioning/onboarding.h"

#include <algorithm>
#include <numeric>

namespace tenantry {

namespace {

void fillRoom(ServerRoom &room, const FleetMonitor &monitor)
{
    const auto &loads = monitor.loads();
    room.hasCounts = loads.isKnown();
    for (const ServerLoad &load : loads.last().value_or(QList<ServerLoad>())) {
        if (load.server == room.server.id)
            room.tenants[static_cast<size_t>(load.kind)] += load.tenants;
    }
    const ServerFacts *facts = monitor.facts(room.server.id);
    if (facts == nullptr)
        return;
    room.connections = facts->connections;
    for (const DatabaseUse &database : facts->databases.last().value_or(QList<DatabaseUse>())) {
        if (!database.isTemplate && database.name != room.server.maintenanceDatabase)
            room.databases.append(database);
    }
}

} // namespace

std::optional<int> ServerRoom::freeConnections() const
{
    if (!connections.isKnown())
        return {};
    const ConnectionUse &use = connections.value();
    return qMax(0, use.limit - use.reserved - use.used);
}

qint64 ServerRoom::tenantCount() const
{
    return std::accumulate(tenants.begin(), tenants.end(), qint64(0));
}

QList<ServerRoom> serversWithRoom(const FleetMonitor &monitor)
{
    QList<ServerRoom> rooms;
    for (const Server &server : monitor.servers()) {
        if (!checkOnboardingServer(server))
            continue;
        ServerRoom room;
        room.server = server;
        fillRoom(room, monitor);
        rooms.append(room);
    }
    std::stable_sort(rooms.begin(), rooms.end(), [](const ServerRoom &a, const ServerRoom &b) {
        return a.freeConnections().value_or(-1) > b.freeConnections().value_or(-1);
    });
    return rooms;
}

} // namespace tenantry
