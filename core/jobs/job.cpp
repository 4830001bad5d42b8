#include "core/jobs/job.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {

constexpr EnumNames<JobState, 9> states {
    {"queued", "running", "pausing", "paused", "cancelling", "done", "doneWithFailures", "failed", "cancelled"}};

} // namespace

QString jobStateName(JobState state)
{
    return states.name(state);
}

bool jobStateFromName(const QString &name, JobState *state)
{
    return states.value(name, state);
}

bool isJobOver(JobState state)
{
    return state >= JobState::Done;
}

} // namespace tenantry
