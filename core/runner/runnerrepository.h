#pragma once
// Signs of life of runners: writes one's own, reads all. Made for one piece of work on the connection's thread.

#include "core/db/connection.h"
#include "core/runner/runnerrecord.h"
#include "core/runner/schedule.h"

#include <QList>

namespace tenantry {

/// Who runs scheduled jobs, and what is due when.
struct RunnerHealth {
    QDateTime now; ///< UTC, by the registry's clock
    QList<RunnerRecord> runners; ///< the one that was seen last first
    QList<Schedule> schedules; ///< by kind
    [[nodiscard]] const RunnerRecord *answering() const; ///< the first that answers; null = none
    [[nodiscard]] const Schedule *nextJob() const; ///< the first of those that are on; null = none is
};

class RunnerRepository
{
public:
    explicit RunnerRepository(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<QList<RunnerRecord>>
    all(); ///< the one that was seen last first; errors: of the connection only
    [[nodiscard]] Result<RunnerHealth> health(); ///< errors: of the connection only
    /// Seen now; `startedAt` counts the first time only, and an invalid one means now. Returns the time by the registry's clock.
    [[nodiscard]] Result<QDateTime> beat(const RunnerRecord &runner, bool hasStopped);
    /// Those that were not seen for a week.
    [[nodiscard]] Result<> forgetOld();

private:
    Connection &m_connection;
};

} // namespace tenantry
