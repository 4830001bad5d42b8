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

void FleetNews::setLiveFindings(const QList<Finding> &findings, const QSet<QString> &cleared)
{
    if (m_live == findings && m_cleared == cleared)
        return;
    m_live = findings;
    m_cleared = cleared;
    emit changed();
}

QList<Finding> FleetNews::without(const QList<Finding> &findings, const QSet<QString> &keys)
{
    QList<Finding> rest = findings;
    rest.removeIf([&keys](const Finding &finding) { return keys.contains(finding.key); });
    return rest;
}

QList<Finding> FleetNews::findings() const
{
    QSet<QString> snoozed;
    for (const Finding &finding : m_snoozed)
        snoozed.insert(finding.key);
    return rankedFindings(without(m_live, snoozed), without(m_stored, m_cleared));
}

QList<Finding> FleetNews::snoozedFindings() const
{
    return without(m_snoozed, m_cleared);
}

QStringList FleetNews::outlivedFindings() const
{
    QStringList keys;
    for (const QList<Finding> *recorded : {&m_stored, &m_snoozed}) {
        for (const Finding &finding : *recorded) {
            if (m_cleared.contains(finding.key))
                keys.append(finding.key);
        }
    }
    return keys;
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
        if (!findings || *findings == m_snoozed)
            return;
        m_snoozed = *findings;
        emit changed();
    });
}

} // namespace tenantry
