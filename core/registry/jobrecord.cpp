#include "core/registry/jobrecord.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {
constexpr EnumNames<JobRecordState, 6> states {{"waiting", "running", "paused", "done", "failed", "cancelled"}};
} // namespace

QString jobRecordStateName(JobRecordState state)
{
    return states.name(state);
}

bool jobRecordStateFromName(const QString &name, JobRecordState *state)
{
    return states.value(name, state);
}

} // namespace tenantry
