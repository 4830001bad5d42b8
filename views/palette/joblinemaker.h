#pragma once
// Turns the jobs of this program, and what the registry says of those of others, into the line of the job bar. Owned by the
// fleet that is open, GUI thread.

#include "core/base/format.h"
#include "core/jobs/jobqueue.h"
#include "core/registry/registryjobsink.h"
#include "models/fleetnews.h"
#include "views/operations/runnerwatch.h"
#include "views/shell/joblinesource.h"

#include <QHash>
#include <QTimer>

namespace tenantry {

/// The line for one record: count, share that failed, and the time left once 5 % or 10 s are known.
[[nodiscard]] JobLine jobLine(const JobRecord &job, const Format &format, const QDateTime &now);

/// The line for a job of this program: it can be paused and cancelled here; of one that is over, how it ended.
[[nodiscard]] JobLine jobLine(const Job &job, const Format &format);

class JobLineMaker : public JobLineSource
{
    Q_OBJECT
public:
    /// What it works with; all outlive it.
    struct Services {
        TenantRegistry &registry;
        JobQueue &queue;
        const RegistryJobSink &sink;
        const FleetNews &news;
    };
    JobLineMaker(const Services &services, QObject *parent);
    [[nodiscard]] std::optional<JobLine> newest() const override;
    [[nodiscard]] int others() const override;
    [[nodiscard]] QStringList ownJobs() const override;
    [[nodiscard]] bool isRecorded() const override { return m_sink.isIdle(); }
    void cancelOwn() override;
    [[nodiscard]] int handOverCount() const override;
    void handOverOwn() override;
    // Jobs of other programs are theirs to control: no button is offered for them.
    void pause(const QString &jobId) override { m_queue.pause(JobId::fromString(jobId)); }
    void resume(const QString &jobId) override { m_queue.resume(JobId::fromString(jobId)); }
    void cancel(const QString &jobId) override { m_queue.cancel(JobId::fromString(jobId)); }
    void stopWaiting(const QString &jobId) override { m_queue.stopWaiting(JobId::fromString(jobId)); }

private:
    void tellMilestones();
    void keepEnd(const Job &job);
    [[nodiscard]] QList<OperationId> ownOperations() const;
    TenantRegistry &m_registry;
    RunnerWatch m_runner;
    JobQueue &m_queue;
    const RegistryJobSink &m_sink;
    const FleetNews &m_news;
    std::optional<Job> m_ended; ///< shown for a while
    QTimer m_endShown;
    QTimer m_look;
    QHash<JobId, int> m_quarters; // told so far, by running job
};

} // namespace tenantry
