#pragma once
// What a runner counted, in the text that Prometheus reads, for the textfile collector of its node exporter. Owned by the runner, used
// on its thread.

#include "core/base/result.h"
#include "core/runner/runnerrecord.h"
#include "core/runner/schedule.h"

#include <QMap>

namespace tenantry {

class RunnerMetrics
{
public:
    /// `end` is a name of RunEnd; how long it took counts where it came to an end.
    void countJob(const QString &kind, const QString &end, std::chrono::milliseconds took);
    void countOperation(const QString &end); ///< "done", "postponed" or "givenBack"
    void setRegistryReachable(bool isReachable) { m_isRegistryReachable = isReachable; }
    void setSchedules(const QList<Schedule> &schedules) { m_schedules = schedules; }

    [[nodiscard]] QByteArray text(const RunnerRecord &runner) const;
    /// Whole or not at all, readable for everybody: there is nothing in it but counts and kinds of jobs. Error Denied.
    [[nodiscard]] Result<> write(const QString &path, const RunnerRecord &runner) const;

private:
    QMap<std::pair<QString, QString>, qint64> m_jobs; ///< by kind and end
    QMap<QString, double> m_seconds; ///< of the last run, by kind
    QMap<QString, qint64> m_operations; ///< by end
    QList<Schedule> m_schedules;
    bool m_isRegistryReachable = false;
};

} // namespace tenantry
