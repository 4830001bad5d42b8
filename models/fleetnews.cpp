#include "models/fleetnews.h"

#include "core/jobs/deliver.h"
#include "core/registry/openintent.h"
#include "core/registry/openoperation.h"
#include "models/findinglistmodel.h"

namespace tenantry {

namespace {
constexpr std::chrono::seconds lookEvery {10};
}

FleetNews::FleetNews(TenantRegistry &registry, QObject *parent) : QObject(parent), m_registry(registry)
{
    connect(&registry, &TenantRegistry::changed, this, [this](const QList<RegistryChange> &changes) {
        if (concerns(changes, ChangedKind::Job))
            readJobs();
        if (concerns(changes, ChangedKind::Operation))
            readOperations();
        if (concerns(changes, ChangedKind::Finding))
            readFindings();
        if ((!m_intents.isEmpty() || m_intentReads > 0) && concerns(changes, ChangedKind::Audit))
            readIntents(false);
    });
    connect(&registry, &TenantRegistry::resyncNeeded, this, &FleetNews::read);
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &FleetNews::readOperations);
}

void FleetNews::read()
{
    readJobs();
    readFindings();
    readIntents(true);
    readOperations();
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
    QList<Finding> live = without(m_live, snoozed);
    for (const AuditRecord &intent : m_intents)
        live.append(intentFinding(intent));
    for (const HeldOperation &held : m_stopped)
        live.append(operationFinding(held));
    return rankedFindings(live, without(m_stored, m_cleared));
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
        judgeOperations();
    });
}

void FleetNews::readOperations()
{
    deliver(m_registry.unfinishedOperations(), this, [this](const Result<QList<HeldOperation>> &unfinished) {
        if (!unfinished)
            return;
        m_unfinished = *unfinished;
        judgeOperations();
    });
}

void FleetNews::judgeOperations()
{
    QList<HeldOperation> stopped = m_unfinished;
    stopped.removeIf([this, now = QDateTime::currentDateTimeUtc()](const HeldOperation &held) {
        return !needsDecision(held, m_jobs, now);
    });
    if (stopped.size() == m_unfinished.size())
        m_look.stop();
    else if (!m_look.isActive())
        m_look.start();
    if (stopped == m_stopped)
        return;
    m_stopped = stopped;
    emit changed();
}

void FleetNews::readIntents(bool alsoNew)
{
    ++m_intentReads;
    deliver(m_registry.openIntents(), this, [this, alsoNew](const Result<QList<AuditRecord>> &open) {
        --m_intentReads;
        if (!open)
            return;
        const auto idsOf = [](const QList<AuditRecord> &intents) {
            QSet<qint64> ids;
            for (const AuditRecord &intent : intents)
                ids.insert(intent.id);
            return ids;
        };
        const QSet<qint64> known = idsOf(m_intents);
        QList<AuditRecord> intents = *open;
        if (!alsoNew)
            intents.removeIf([&known](const AuditRecord &intent) { return !known.contains(intent.id); });
        if (idsOf(intents) == known)
            return;
        m_intents = intents;
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
