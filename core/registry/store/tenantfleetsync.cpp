#include "core/registry/store/tenantfleetsync.h"

#include "core/base/finding.h"
#include "core/db/sqlresource.h"
#include "core/jobs/deliver.h"
#include "core/registry/store/tenantstoreloader.h"

namespace tenantry {

TenantFleetSync::TenantFleetSync(TenantRegistry &registry, TenantFleet &fleet, QObject *parent)
    : QObject(parent), m_registry(registry), m_fleet(fleet)
{
    connect(&registry, &TenantRegistry::changed, this, &TenantFleetSync::takeChanges);
    connect(&registry, &TenantRegistry::resyncNeeded, this, &TenantFleetSync::reload);
    connect(&fleet, &TenantFleet::loaded, this, &TenantFleetSync::readFindings);
}

void TenantFleetSync::reload()
{
    m_found.clear();
    m_fleet.load([this](std::shared_ptr<TenantPools> pools, TenantBatchSink sink) {
        return m_registry.readInTransaction(
            [pools, sink](Connection &connection) { return loadTenants(connection, *pools, sink); });
    });
}

void TenantFleetSync::readMissed()
{
    if (std::exchange(m_missedLabels, false))
        readLabels();
    if (std::exchange(m_missedFindings, false))
        readFindings();
    if (!m_missed.isEmpty())
        readTenants(std::exchange(m_missed, {}));
}

void TenantFleetSync::takeChanges(const QList<RegistryChange> &changes)
{
    QSet<TenantId> tenants;
    bool hasLabels = false, hasFindings = false;
    for (const RegistryChange &change : changes) {
        if (change.kind == ChangedKind::Tenant)
            tenants.insert(TenantId::fromString(change.id));
        hasLabels = hasLabels || change.kind == ChangedKind::Server || change.kind == ChangedKind::Plan;
        hasFindings = hasFindings || change.kind == ChangedKind::Finding;
    }
    if (hasLabels)
        readLabels();
    if (!tenants.isEmpty())
        readTenants(tenants);
    if (hasFindings)
        readFindings();
}

void TenantFleetSync::readTenants(const QSet<TenantId> &ids)
{
    deliver(m_registry.tenants(ids.values()), this, [this, ids](const Result<QList<Tenant>> &tenants) {
        if (!tenants) {
            m_missed.unite(ids);
            emit failed(tenants.error());
            return;
        }
        QSet<TenantId> gone = ids;
        for (const Tenant &tenant : *tenants)
            gone.remove(tenant.id);
        m_fleet.apply(*tenants, gone.values());
    });
}

void TenantFleetSync::readLabels()
{
    auto reading = m_registry.read([pools = m_fleet.store().sharedPools()](Connection &connection) {
        return loadTenantLabels(connection, *pools);
    });
    deliver(reading, this, [this](const Result<> &outcome) {
        m_missedLabels = !outcome;
        if (outcome)
            m_fleet.labelsRead();
        else
            emit failed(outcome.error());
    });
}

void TenantFleetSync::readFindings()
{
    auto reading = m_registry.read([](Connection &connection) -> Result<QList<Finding>> {
        const auto sql =
            sqlResource(connection.spec().engine, QStringLiteral("tenantlist"), QStringLiteral("findings"));
        if (!sql)
            return fail(sql);
        auto rows = connection.query(*sql);
        if (!rows)
            return fail(rows);
        QList<Finding> findings;
        while (rows->next())
            findings << Finding {TenantId(rows->value(0).toUuid()), rows->value(1).toInt(), rows->value(2).toString()};
        return findings;
    });
    deliver(reading, this, [this](const Result<QList<Finding>> &findings) {
        m_missedFindings = !findings;
        if (findings)
            showFindings(*findings);
        else
            emit failed(findings.error());
    });
}

void TenantFleetSync::showFindings(const QList<Finding> &findings)
{
    QSet<TenantId> found;
    for (const Finding &finding : findings) { // the worst of a tenant comes last
        const bool isBad = finding.severity >= static_cast<int>(Severity::High);
        m_fleet.setStatus(finding.tenant, isBad ? TenantStatus::Bad : TenantStatus::Warn, finding.title);
        found.insert(finding.tenant);
    }
    for (const TenantId &id : std::as_const(m_found)) {
        if (!found.contains(id))
            m_fleet.setStatus(id, std::nullopt);
    }
    m_found = std::move(found);
}

} // namespace tenantry
