#pragma once
// When the kinds of jobs run: reads, and changes with their audit records. Made for one piece of work on the connection's thread;
// changes belong into the transaction of their AuditWriter.

#include "core/registry/auditwriter.h"
#include "core/runner/schedule.h"

#include <QCoreApplication>
#include <QList>

namespace tenantry {

/// What became of a run.
struct ScheduleRun {
    QString kind;
    bool isDone = false; ///< else it failed
    QString words;
    QString by; ///< the runner
};

class ScheduleRepository
{
    Q_DECLARE_TR_FUNCTIONS(ScheduleRepository)
public:
    explicit ScheduleRepository(Connection &connection) : m_connection(connection) { }

    /// Of every kind that this program knows, and of those that a newer one recorded; by name. Errors: of the connection only.
    [[nodiscard]] Result<QList<Schedule>> all();
    [[nodiscard]] Result<Schedule> byKind(const QString &kind); ///< Missing where there is no such kind
    /// Rhythm and whether it is on, as they were read and changed; `runsNow` makes it due. Returns it as it is stored. Errors: Conflict
    /// where somebody else changed it since.
    [[nodiscard]] Result<Schedule> save(const Schedule &schedule, bool runsNow, AuditWriter &audit);
    /// The journal's line, not a change: when it is due next, which after a failure is soon, and what became of it.
    [[nodiscard]] Result<> recordRun(const ScheduleRun &run);

private:
    [[nodiscard]] Result<bool> insert(const Schedule &schedule, const QDateTime &next);
    Connection &m_connection;
};

} // namespace tenantry
