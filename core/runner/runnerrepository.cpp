#include "core/runner/runnerrepository.h"

#include "core/registry/recordvalues.h"
#include "core/runner/runnerstatement.h"
#include "core/runner/schedulerepository.h"

#include <algorithm>

namespace tenantry {

namespace {

RunnerRecord readRunner(const RecordRow &row)
{
    return {row.id<RunnerId>("id"),   row.text("holder"),     row.text("version"), row.time("started_us"),
            row.time("seen_us"),      row.time("stopped_us"), row.text("doing"),   row.text("last_job"),
            row.text("last_outcome"), row.time("last_us")};
}

} // namespace

const RunnerRecord *RunnerHealth::answering() const
{
    const auto found = std::find_if(runners.begin(), runners.end(),
                                    [this](const RunnerRecord &runner) { return isAnswering(runner, now); });
    return found == runners.end() ? nullptr : &*found;
}

const Schedule *RunnerHealth::nextJob() const
{
    const Schedule *first = nullptr;
    for (const Schedule &schedule : schedules) {
        if (schedule.isEnabled && (first == nullptr || schedule.next < first->next))
            first = &schedule;
    }
    return first;
}

Result<QList<RunnerRecord>> RunnerRepository::all()
{
    return readRows(m_connection, runnerQuery(m_connection, QStringLiteral("runners")), readRunner);
}

Result<RunnerHealth> RunnerRepository::health()
{
    RunnerHealth health;
    const auto now = registryNow(m_connection);
    if (!now)
        return fail(now);
    health.now = *now;
    auto runners = all();
    if (!runners)
        return fail(runners);
    health.runners = *std::move(runners);
    auto schedules = ScheduleRepository(m_connection).all();
    if (!schedules)
        return fail(schedules);
    health.schedules = *std::move(schedules);
    return health;
}

Result<QDateTime> RunnerRepository::beat(const RunnerRecord &runner, bool hasStopped)
{
    const auto now = registryNow(m_connection);
    if (!now)
        return now;
    const qint64 us = toUs(*now);
    const auto written = runnerExecute(
        m_connection, QStringLiteral("runner_beat"),
        {runner.id.toString(), textValue(runner.holder), textValue(runner.version),
         runner.startedAt.isValid() ? toUs(runner.startedAt) : us, us, hasStopped ? QVariant(us) : QVariant(),
         textValue(runner.doing), textValue(runner.lastJob), textValue(runner.lastOutcome), timeValue(runner.lastAt)});
    return written ? now : Result<QDateTime>(fail(written));
}

Result<> RunnerRepository::forgetOld()
{
    constexpr int remembered = 7; // days
    const auto now = registryNow(m_connection);
    if (!now)
        return fail(now);
    return runnerExecute(m_connection, QStringLiteral("runner_forget"), {toUs(now->addDays(-remembered))})
        .map([](qint64) {});
}

} // namespace tenantry
