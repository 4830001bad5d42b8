#pragma once
// Jobs, findings, open intents and operations that stopped, of the open fleet as the registry tells them, read again when somebody
// changed one. Owned by the fleet that is open, GUI thread.

#include "core/registry/tenantregistry.h"
#include "models/roles.h"

#include <QSet>
#include <QTimer>

namespace tenantry {

class FleetNews : public QObject
{
    Q_OBJECT
public:
    FleetNews(TenantRegistry &registry, QObject *parent);
    void read(); ///< everything now
    void readFindings(); ///< the registry's, now: what was snoozed wakes by time, which no change tells
    [[nodiscard]] bool hasFindings() const { return m_hasFindings; } ///< the registry told them, and be it none
    [[nodiscard]] const QList<JobRecord> &jobs() const { return m_jobs; } ///< newest first
    /// That need somebody, worst first; each once, and none that is snoozed or that the servers show to be over.
    [[nodiscard]] QList<Finding> findings() const;
    [[nodiscard]] QList<Finding> snoozedFindings() const; ///< that wake soonest first
    /// Recorded as open or snoozed, though the servers show them to be over.
    [[nodiscard]] QStringList outlivedFindings() const;
    /// Of the monitor, which stores none: what there is, and the keys of what there is not.
    void setLiveFindings(const QList<Finding> &findings, const QSet<QString> &cleared);
    /// Changes that had no outcome when read() was called last and have none yet; each is among the findings. One that a program
    /// began later is its own affair: it is most likely at work.
    [[nodiscard]] const QList<AuditRecord> &openIntents() const { return m_intents; }
    /// Operations at which nobody works and that a person has to resume or undo; each is among the findings.
    [[nodiscard]] const QList<HeldOperation> &stoppedOperations() const { return m_stopped; }

signals:
    void changed();

private:
    [[nodiscard]] static QList<Finding> without(const QList<Finding> &findings, const QSet<QString> &keys);
    void readJobs();
    void readIntents(bool alsoNew);
    void readOperations();
    void judgeOperations();
    TenantRegistry &m_registry;
    QList<JobRecord> m_jobs;
    bool m_hasFindings = false;
    QList<Finding> m_stored;
    QList<Finding> m_snoozed;
    QList<Finding> m_live;
    QList<AuditRecord> m_intents;
    int m_intentReads = 0; // without an answer
    QList<HeldOperation> m_unfinished;
    QList<HeldOperation> m_stopped;
    QTimer m_look; // at those that somebody works at: a lease runs out without a word
    QSet<QString> m_cleared; ///< keys
};

} // namespace tenantry
