#include "core/registry/jobrecord.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {
constexpr EnumNames<JobRecordState, 6> jobRecordStates {
    {"waiting", "running", "paused", "done", "failed", "cancelled"}};
} // namespace

QString jobRecordStateName(JobRecordState state)
{
    return jobRecordStates.name(state);
}

bool jobRecordStateFromName(const QString &name, JobRecordState *state)
{
    return jobRecordStates.value(name, state);
}

bool isSilent(const JobRecord &job, const QDateTime &now)
{
    const bool isOver = job.state == JobRecordState::Done || job.state == JobRecordState::Failed
        || job.state == JobRecordState::Cancelled;
    return !isOver && job.seenAt.isValid() && job.seenAt.secsTo(now) > (4 * jobSignOfLife).count();
}

} // namespace tenantry
