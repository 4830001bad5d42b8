#include "core/jobs/job.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {

constexpr EnumNames<JobState, 9> jobStates {
    {"queued", "running", "pausing", "paused", "cancelling", "done", "doneWithFailures", "failed", "cancelled"}};

} // namespace

QString jobStateName(JobState state)
{
    return jobStates.name(state);
}

bool jobStateFromName(const QString &name, JobState *state)
{
    return jobStates.value(name, state);
}

bool isJobOver(JobState state)
{
    return state >= JobState::Done;
}

} // namespace tenantry
