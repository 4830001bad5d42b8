#pragma once
// The jobs of this program: they wait their turn, run on threads of their own, and can be paused and cancelled. Owned by the
// composition root; lives on the thread that made it (the GUI's), on which all signals come and all calls are made.

#include "core/base/result.h"
#include "core/jobs/jobcontrol.h"
#include "core/jobs/jobsink.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tenantry {

struct JobRequest {
    QString kind; ///< the id of the action
    QString title; ///< translated, one line
    TenantId tenant; ///< null = several or none
    OperationId operation; ///< null = none
    int tenantCount = 0;
    QString startedBy;
    bool canPause = true; ///< it has safe points
    /// Runs on a thread of its own. Failures of single units are counted by advance(); an error is one of the whole job.
    std::function<Result<>(JobControl &)> work;
};

class JobQueue : public QObject
{
    Q_OBJECT
public:
    /// At most `parallel` jobs run at once. Clock and sink (which may be null) outlive the queue.
    JobQueue(const Clock &clock, JobSink *sink, int parallel = 3, QObject *parent = nullptr);
    /// Cancels everything and waits for the threads, those of left jobs too; nothing is recorded any more. Whoever owns
    /// what the jobs wait for stops it before.
    ~JobQueue() override;

    JobId add(JobRequest request);
    void pause(const JobId &id); ///< at its next safe point; a job that waits stays queued and is paused at once
    void resume(const JobId &id);
    void cancel(const JobId &id); ///< running statements are stopped; final
    /// Of a job that may be left so: it failed, with an unknown outcome, and another may start in its place. Its thread
    /// goes on until what it waits for answers or is cut off, and what became of the job is recorded then.
    void stopWaiting(const JobId &id);

    /// Those that are not over, and the last hundred that are, oldest first.
    [[nodiscard]] QList<Job> jobs() const;
    [[nodiscard]] std::optional<Job> job(const JobId &id) const;
    [[nodiscard]] int activeCount() const; ///< not over: what quitting has to ask about

signals:
    void added(const tenantry::Job &job);
    void changed(const tenantry::Job &job); ///< state or progress; progress at most ten times a second
    void ended(const tenantry::Job &job); ///< after the last changed()

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tenantry
