#pragma once
// Does one thing at many tenants, each on a connection leased from the pool, and keeps one Result for every tenant. Made and
// run on a job's thread, which run() blocks; the tasks run on threads of its own.

#include "core/db/connectionpool.h"
#include "core/jobs/runcontrol.h"

#include <functional>
#include <optional>
#include <vector>

namespace tenantry {

struct FanOutTarget {
    TenantId tenant;
    ConnectionSpec spec;
};

/// Stop: after the first failure no further target is begun; those that run may end. Continue: all are tried.
enum class FailurePolicy { Stop, Continue };

/// How far a run may spread, and what a failure means for the rest.
struct FanOutOptions {
    int perServer = 4; ///< at most so many targets at once on one server, within its budget
    int threads = 16; ///< at most so many at once in all
    FailurePolicy policy = FailurePolicy::Continue;
};

class FanOut
{
public:
    using Task = std::function<Result<>(Connection &, size_t index)>;
    /// Called after each target that was begun, on a task's thread, one call at a time.
    using Ended = std::function<void(size_t index, const Result<> &)>;

    /// The pool and the control outlive it. Pausing the control begins no further target; cancelling it also stops the
    /// statements that run.
    FanOut(ConnectionPool &pool, RunControl &control, FanOutOptions options = {});
    void onEnded(Ended ended) { m_ended = std::move(ended); }

    /// One Result per target, in the order of the targets, each error with its tenant. What was not begun is Cancelled.
    [[nodiscard]] std::vector<Result<>> run(const std::vector<FanOutTarget> &targets, const Task &task);

    /// The same for tasks that find something: fn(Connection &, const FanOutTarget &) -> Result<T>.
    template<class T, class Fn>
    [[nodiscard]] std::vector<Result<T>> collect(const std::vector<FanOutTarget> &targets, Fn fn)
    {
        std::vector<std::optional<T>> found(targets.size());
        const auto outcomes = run(targets, [&](Connection &connection, size_t index) -> Result<> {
            auto result = fn(connection, targets[index]);
            if (!result)
                return fail(result);
            found[index].emplace(*std::move(result));
            return {};
        });
        std::vector<Result<T>> results;
        results.reserve(targets.size());
        for (size_t i = 0; i < targets.size(); ++i)
            results.push_back(outcomes[i] ? Result<T>(*std::move(found[i])) : fail(outcomes[i]));
        return results;
    }

private:
    ConnectionPool &m_pool;
    RunControl &m_control;
    FanOutOptions m_options;
    Ended m_ended;
};

} // namespace tenantry
