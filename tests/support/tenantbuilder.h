#pragma once
// Tenants for tests and measurements, all different and the same on each run. A function, usable on any thread.

#include "core/registry/tenant.h"

#include <QRandomGenerator>

namespace tenantry::testsupport {

/// Tenant number `number` (0, 1, 2 …) of a made-up fleet on `servers` and `plans`; some names are not ASCII.
[[nodiscard]] inline Tenant makeTenant(int number, const QList<ServerId> &servers = {}, const QList<PlanId> &plans = {})
{
    static const QStringList first =
        QStringLiteral("Kestrel Tamarind Fjord Saffron Lumen Ostra Castello Pine Osprey Élan Zürich Ångström")
            .split(u' ');
    static const QStringList second =
        QStringLiteral("Aviation Hotels Credit Retail Dental Pharma Foods Labs").split(u' ');
    QRandomGenerator random(static_cast<quint32>(number) + 1);
    Tenant tenant;
    tenant.id = TenantId(QUuid::createUuidV5(QUuid(), QByteArray::number(number)));
    tenant.slug = QStringLiteral("t%1-%2").arg(random.bounded(1000)).arg(number);
    tenant.name = first[random.bounded(first.size())] + u' ' + second[random.bounded(second.size())] + u' '
        + QString::number(number);
    tenant.state = static_cast<TenantState>(random.bounded(4));
    tenant.placement.kind = static_cast<IsolationKind>(random.bounded(4));
    if (!servers.isEmpty())
        tenant.placement.server = servers[random.bounded(servers.size())];
    if (!plans.isEmpty() && random.bounded(10) > 0)
        tenant.plan = plans[random.bounded(plans.size())];
    tenant.region = QStringLiteral("eu-%1").arg(random.bounded(4));
    tenant.owner = QStringLiteral("owner%1@example.com").arg(random.bounded(20));
    tenant.contact = QStringLiteral("Admin@%1.example.com").arg(tenant.slug);
    tenant.externalId = QStringLiteral("C-%1").arg(number);
    tenant.schemaVersion = QStringLiteral("%1").arg(140 + random.bounded(5), 4, 10, QChar(u'0'));
    if (random.bounded(3) == 0)
        tenant.tags << QStringLiteral("vip") << QStringLiteral("wave%1").arg(random.bounded(3));
    tenant.placement.database = QStringLiteral("app");
    tenant.placement.schema = QStringLiteral("t_%1").arg(tenant.slug);
    tenant.createdAt = QDateTime::fromMSecsSinceEpoch(1700000000000 + random.bounded(100000000) * 100LL, Qt::UTC);
    tenant.updatedAt = tenant.createdAt.addSecs(random.bounded(1000000));
    tenant.revision = 1;
    return tenant;
}

} // namespace tenantry::testsupport
