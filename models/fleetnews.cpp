#include "models/fleetnews.h"

#include "core/jobs/deliver.h"
#include "models/findinglistmodel.h"

namespace tenantry {

FleetNews::FleetNews(TenantRegistry &registry, QObject *parent) : QObject(parent), m_registry(registry)
{
    connect(&registry, &TenantRegistry::changed, this, [this](const QList<RegistryChange> &changes) {
        if (concerns(changes, ChangedKind::Job))
            readJobs();
        if (concerns(changes, ChangedKind::Finding))
            readFindings();
    });
    connect(&registry, &TenantRegistry::resyncNeeded, this, &FleetNews::read);
}

void FleetNews::read()
{
    readJobs();
    readFindings();
}

void FleetNews::setLiveFindings(const QList<Finding> &findings)
{
    if (m_live == findings)
        return;
    m_live = findings;
    emit changed();
}

QList<Finding> FleetNews::findings() const
{
    QList<Finding> live = m_live;
    live.removeIf([this](const Finding &finding) { return m_snoozed.contains(finding.key); });
    return rankedFindings(live, m_stored);
}

void FleetNews::readJobs()
{
    deliver(m_registry.jobs(), this, [this](const Result<QList<JobRecord>> &jobs) {
        if (!jobs || *jobs == m_jobs)
            return;
        m_jobs = *jobs;
        emit changed();
    });
}

void FleetNews::readFindings()
{
    deliver(m_registry.attention(), this, [this](const Result<QList<Finding>> &findings) {
        if (!findings || (m_hasFindings && *findings == m_stored))
            return;
        m_hasFindings = true;
        m_stored = *findings;
        emit changed();
    });
    deliver(m_registry.snoozedFindings(), this, [this](const Result<QList<Finding>> &findings) {
        QSet<QString> keys;
        for (const Finding &finding : findings.value_or(QList<Finding>()))
            keys.insert(finding.key);
        if (!findings || keys == m_snoozed)
            return;
        m_snoozed = keys;
        emit changed();
    });
}

} // namespace tenantry
