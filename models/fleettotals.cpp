#include "models/fleettotals.h"

namespace tenantry {

FleetTotal totalSessions(const std::vector<ServerRow> &servers)
{
    FleetTotal total;
    for (const ServerRow &row : servers) {
        if (!row.facts.connections.isKnown()) {
            ++total.unknownServers;
            continue;
        }
        total.sum += row.facts.connections.value().used;
        total.limit += row.facts.connections.value().limit;
    }
    return total;
}

FleetTotal totalStorage(const std::vector<ServerRow> &servers)
{
    FleetTotal total;
    for (const ServerRow &row : servers) {
        if (!row.facts.storage.isKnown()) {
            ++total.unknownServers;
            continue;
        }
        total.sum += row.facts.storage.value().bytes;
        total.unreadable += row.facts.storage.value().unreadable;
    }
    return total;
}

QString FleetTotals::storage(const FleetTotal &total, size_t servers, const Format &format)
{
    if (total.unknownServers == static_cast<int>(servers))
        return Format::unknown();
    return storageText({total.sum, total.unreadable, SizeMethod::Exact, {}}, format);
}

QString FleetTotals::extent(const FleetTotal &total)
{
    QStringList missing;
    if (total.unknownServers > 0)
        missing << tr("without %Ln server(s) that gave no figure", nullptr, total.unknownServers);
    if (total.unreadable > 0)
        missing << tr("%Ln database(s) not readable", nullptr, total.unreadable);
    return missing.isEmpty() ? tr("on all servers") : missing.join(QStringLiteral(", "));
}

QString FleetTotals::placed(const Fact<QList<ServerLoad>> &loads, const Format &format, const QDateTime &now)
{
    if (!loads.last())
        return tr("%1 placed on a server").arg(loads.wasTried() ? Format::unknown() : Format::pending());
    qint64 placed = 0;
    for (const ServerLoad &load : *loads.last())
        placed += load.tenants;
    const QString text = tr("%1 placed on a server").arg(format.count(placed));
    return loads.isKnown() ? text : tr("%1, %2").arg(text, format.asOf(loads.readAt(), now));
}

} // namespace tenantry
