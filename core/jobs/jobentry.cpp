#include "core/jobs/jobentry.h"

namespace tenantry {

JobEntry::JobEntry(const Clock &clock, JobRequest request) : control(clock), work(std::move(request.work))
{
    job.id = JobId::create();
    job.kind = std::move(request.kind);
    job.title = std::move(request.title);
    job.tenant = request.tenant;
    job.operation = request.operation;
    job.tenantCount = request.tenantCount;
    job.canPause = request.canPause;
    job.startedBy = std::move(request.startedBy);
    job.createdAt = clock.utcNow();
}

JobState JobEntry::endState(const Result<> &result) const
{
    const bool wasBegun = job.startedAt.isValid();
    if (control.isCancelled() && (!wasBegun || (!result && result.error().kind == ErrorKind::Cancelled)))
        return JobState::Cancelled;
    if (!result)
        return JobState::Failed;
    return job.progress.failed > 0 ? JobState::DoneWithFailures : JobState::Done;
}

bool JobEntry::refresh()
{
    const JobProgress before = std::exchange(job.progress, control.progress());
    return job.progress != before;
}

} // namespace tenantry
