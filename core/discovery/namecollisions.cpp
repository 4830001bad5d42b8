#include "core/discovery/namecollisions.h"

#include "core/db/identifier.h"
#include "core/db/sqldialect.h"
#include "core/discovery/sweepfinding.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace tenantry {

namespace {

struct CollisionText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::NameCollisions)
};

constexpr QChar between(0x1f);

QString cutName(const Server &server, const QString &name)
{
    return server.engine == Engine::PostgreSQL
        ? cutToBytes(name, SqlDialect::of(Engine::PostgreSQL).maximumIdentifierLength())
        : name;
}

/// What one tenant has alone there, as the server keeps its name; empty where that is not known.
QString spotOf(const Server &server, const Placement &place, bool cuts)
{
    const auto name = [&](const QString &text) { return cuts ? cutName(server, text) : text; };
    const bool isUnknown = place.database.isEmpty() || (place.kind == IsolationKind::Schema && place.schema.isEmpty())
        || (place.kind == IsolationKind::SharedTable && place.tenantKey.isEmpty());
    if (isUnknown)
        return {};
    QStringList parts {server.id.toString(), name(place.database)};
    if (place.kind == IsolationKind::Schema)
        parts << name(place.schema);
    if (place.kind == IsolationKind::SharedTable)
        parts << name(place.schema) << QStringLiteral("key") << place.tenantKey;
    return parts.join(between);
}

/// As people name it.
QString spotName(const Server &server, const Placement &place)
{
    const QString where = CollisionText::tr("%1 on %2").arg(cutName(server, place.database), server.name);
    return place.schema.isEmpty() || place.kind == IsolationKind::Database
        ? where
        : CollisionText::tr("%1 in %2").arg(cutName(server, place.schema), where);
}

/// Keys have no room for names of any length.
QString spotKey(const QString &spot)
{
    return QString::fromLatin1(QCryptographicHash::hash(spot.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

Finding collisionOf(const Server &server, const QList<const SweepTenant *> &tenants, const QString &spot,
                    const QDateTime &now)
{
    bool isSame = true;
    QStringList slugs;
    for (const SweepTenant *tenant : tenants) {
        slugs << tenant->slug;
        isSame =
            isSame && spotOf(server, tenant->placement, false) == spotOf(server, tenants.first()->placement, false);
    }
    const SweepFault fault = tenants.size() == 1 ? SweepFault::CutName
        : isSame                                 ? SweepFault::SamePlace
                                                 : SweepFault::SameName;
    Finding finding =
        sweepFinding(fault, {sweepScopeOfRegistry(), spotKey(spot), spotName(server, tenants.first()->placement)},
                     CollisionText::tr("Placed there: %1").arg(someOf(slugs)), now);
    finding.tenantsHit = static_cast<int>(tenants.size());
    if (tenants.size() == 1)
        finding.tenant = tenants.first()->id;
    return finding;
}

} // namespace

QList<Finding> nameCollisions(const SweepRegistry &registry, const QList<Server> &servers, const QDateTime &now)
{
    QHash<ServerId, const Server *> byId;
    for (const Server &server : servers)
        byId.insert(server.id, &server);
    QHash<QString, QList<const SweepTenant *>> spots;
    for (const SweepTenant &tenant : registry.tenants) {
        const Server *server = byId.value(tenant.placement.server);
        if (server == nullptr || registry.isBusy(tenant))
            continue;
        if (const QString spot = spotOf(*server, tenant.placement, true); !spot.isEmpty())
            spots[spot].append(&tenant);
    }
    QList<Finding> findings;
    for (auto spot = spots.cbegin(); spot != spots.cend(); ++spot) {
        const SweepTenant &first = *spot->first();
        const Server &server = *byId.value(first.placement.server);
        if (spot->size() > 1 || spotOf(server, first.placement, false) != spot.key())
            findings.append(collisionOf(server, *spot, spot.key(), now));
    }
    return findings;
}

} // namespace tenantry
