#include "core/jobs/fanout.h"

#include "core/db/cancelwatch.h"
#include "core/jobs/fanoutschedule.h"

#include <algorithm>
#include <thread>

namespace tenantry {

namespace {

struct FanOutText {
    Q_DECLARE_TR_FUNCTIONS(FanOutText)
};

std::vector<QString> serversOf(const std::vector<FanOutTarget> &targets)
{
    std::vector<QString> keys;
    keys.reserve(targets.size());
    for (const FanOutTarget &target : targets)
        keys.push_back(serverKey(target.spec));
    return keys;
}

} // namespace

FanOut::FanOut(ConnectionPool &pool, RunControl &control, FanOutOptions options)
    : m_pool(pool), m_control(control), m_options(options)
{ }

std::vector<Result<>> FanOut::run(const std::vector<FanOutTarget> &targets, const Task &task)
{
    std::vector<std::optional<Result<>>> outcomes(targets.size());
    FanOutSchedule schedule(serversOf(targets), m_options.perServer);
    CancelWatch watch;
    std::mutex endedMutex;

    const auto isCancelled = [this] { return m_control.isCancelled(); };
    const auto runOne = [&](size_t index) -> Result<> {
        const auto lease = m_pool.acquire(targets[index].spec, isCancelled);
        if (!lease)
            return fail(lease);
        const auto watched = watch.watch((*lease)->canceller(), isCancelled);
        return task(**lease, index);
    };
    const auto finish = [&](size_t index, Result<> outcome) {
        if (!outcome)
            outcome.error().tenant = targets[index].tenant;
        if (!outcome && m_options.policy == FailurePolicy::Stop)
            schedule.stop();
        const std::scoped_lock lock(endedMutex);
        if (m_ended)
            m_ended(index, outcome);
        outcomes[index] = std::move(outcome);
    };
    const auto work = [&] {
        while (const auto turn = schedule.take()) {
            // Counted only from here on: a thread without a turn has nothing to bring to a safe point.
            const RunControl::Participant participant(m_control);
            if (m_control.mayGoOn() && !schedule.isStopped()) // one that failed while this one was paused
                finish(turn->target, runOne(turn->target));
            else
                schedule.stop();
            schedule.end(*turn);
        }
    };

    std::vector<std::thread> threads;
    for (int i = std::min(schedule.breadth(), std::max(m_options.threads, 1)); i > 0; --i)
        threads.emplace_back(work);
    for (std::thread &thread : threads)
        thread.join();

    std::vector<Result<>> results;
    results.reserve(targets.size());
    for (size_t i = 0; i < targets.size(); ++i) {
        const QString reason = isCancelled() ? FanOutText::tr("Not begun: the job was cancelled before.")
                                             : FanOutText::tr("Not begun: the job stopped at an earlier failure.");
        results.push_back(outcomes[i] ? *std::move(outcomes[i])
                                      : fail(Error {ErrorKind::Cancelled, reason, {}, {}, {}, targets[i].tenant}));
    }
    return results;
}

} // namespace tenantry
