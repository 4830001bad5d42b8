#include "models/serverroom.h"

#include "core/deployment/localservers.h"
#include "core/inspection/fleetmonitor.h"
#include "core/isolation/capabilitywords.h"
#include "core/provisioning/onboarding.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <numeric>

namespace tenantry {

namespace {

struct ServerRoomText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ServerRoom)
};

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

QList<ServerRoom> roomsWhere(const FleetMonitor &monitor, const std::function<bool(const Server &)> &takesTenants)
{
    QList<ServerRoom> rooms;
    for (const Server &server : monitor.servers()) {
        if (!takesTenants(server))
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
    return roomsWhere(monitor, [](const Server &server) { return checkOnboardingServer(server).has_value(); });
}

QList<ServerRoom> serversWithRoom(const FleetMonitor &monitor, IsolationKind kind)
{
    return roomsWhere(monitor,
                      [kind](const Server &server) { return checkOnboardingServer(server, kind).has_value(); });
}

QString reasonAgainstModel(const FleetMonitor &monitor, IsolationKind kind)
{
    QString reason;
    bool isOfEngines = true; // of all of them
    for (const Server &server : monitor.servers()) {
        if (checkOnboardingServer(server, kind))
            return {};
        const auto can = checkCapability(server.engine, kind, Capability::Onboard);
        isOfEngines = isOfEngines && !can;
        reason = can ? QString() : can.error().message;
    }
    if (!isOfEngines || reason.isEmpty())
        return ServerRoomText::tr("No server takes tenants");
    return reason.endsWith(u'.') ? reason.chopped(1) : reason; // it becomes a part of a sentence
}

QList<Engine> deploymentEngines()
{
    QList<Engine> engines;
    for (const Engine engine : allEngines) {
        if (isCapable(engine, IsolationKind::Deployment, Capability::Onboard) && checkLocalServer(engine))
            engines << engine;
    }
    return engines;
}

} // namespace tenantry
