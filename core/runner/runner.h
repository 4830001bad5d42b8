#pragma once
// Runs scheduled and handed-over jobs of one registry until it is stopped, beside other runners. Owned by the program that serves, lives on
// its thread, which needs an event loop; the jobs run on threads of their own.

#include "core/jobs/jobqueue.h"
#include "core/registry/registryjobsink.h"
#include "core/runner/handoverjobs.h"
#include "core/runner/runnerlog.h"
#include "core/runner/runnermetrics.h"
#include "core/runner/scheduledrun.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace tenantry {

class Runner : public QObject
{
    Q_OBJECT
public:
    struct Services {
        const OperationSite &site; ///< its registry is opened
        ClientId client; ///< of this installation
        QString holder; ///< who works, for others: "tenantry@host, 4711"
        RunnerLog &log;
        std::function<void(RunMoment)> observe = {}; ///< of scheduled runs, on their threads; may be empty
    };
    struct Pace {
        std::chrono::milliseconds look {5000}; ///< for what is due
        std::chrono::milliseconds beat {runnerBeat};
        std::chrono::milliseconds lease {60000}; ///< after which another takes over a scheduled job
    };
    Runner(Services services, const Pace &pace); ///< all outlive it
    ~Runner() override;

    void start(); ///< once
    /// What runs is given back and its leases released; then stopped() comes, after half a minute at the latest.
    void stop();
    [[nodiscard]] const RunnerRecord &record() const { return m_record; }
    [[nodiscard]] const RunnerMetrics &metrics() const { return m_metrics; }
    /// Of a login that may not be a runner's: it has stopped by itself then.
    [[nodiscard]] const std::optional<Error> &refusal() const { return m_refusal; }
    /// A job of this runner failed, or is not on record.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

signals:
    void beaten(); ///< the registry took a sign of life, or did not
    void idle(); ///< nothing is due here and nothing runs
    void stopped();

private:
    struct Due;
    void look();
    void take(const Due &due);
    void startScheduled(const Schedule &schedule);
    void startHandedOver(const HandOver &handOver, const Operation &operation);
    void endScheduled(const JobKind &kind, const RunResult &result, std::chrono::nanoseconds took);
    void endHandedOver(const HandOver &handOver, const HandOverResult &result);
    void beat(bool isLast = false);
    void takeBeat(const Result<QDateTime> &now);
    void tellDone(const QString &what, bool isDone);
    void stopWhenIdle();
    void finishStop();

    Services m_services;
    Pace m_pace;
    RegistryJobSink m_sink;
    RunnerRecord m_record;
    RunnerMetrics m_metrics;
    QTimer m_look;
    QTimer m_beat;
    QHash<QString, QString> m_scheduled; ///< titles of the kinds that run here
    QHash<QString, std::chrono::nanoseconds> m_notBefore; ///< not tried again here earlier, by kind
    QHash<OperationId, QString> m_operations; ///< titles of those that run here
    bool m_isLooking = false;
    bool m_isReachable = true;
    bool m_isStopping = false;
    bool m_isEnding = false;
    bool m_hasStopped = false;
    bool m_hasFailed = false;
    std::optional<Error> m_refusal;
    JobQueue m_scheduledJobs; ///< first of the two to go: their threads use the others
    JobQueue m_handedJobs;
};

} // namespace tenantry
