#pragma once
// One job inside the queue: what is shown of it, what it does, and the wishes it is told. Owned by the queue; `control` is
// shared with the job's threads, the rest belongs to the queue's thread.

#include "core/jobs/jobqueue.h"

namespace tenantry {

struct JobEntry {
    JobEntry(const Clock &clock, JobRequest request);

    Job job;
    JobControl control;
    std::function<Result<>(JobControl &)> work;
    bool isRunning = false; ///< a thread works on it, paused or not
    std::chrono::nanoseconds cancelledAt {0}; ///< of the clock's monotonic time, while it is cancelling

    /// A thread works on it of which nobody awaits the end.
    [[nodiscard]] bool isAbandoned() const { return isRunning && isJobOver(job.state); }

    /// How it ended. A job that was done before it heard of the wish to cancel is done.
    [[nodiscard]] JobState endState(const Result<> &result) const;
    /// Takes over the progress; true where something changed.
    bool refresh();
    /// The pause that was wanted has been reached.
    [[nodiscard]] bool isPauseReached() const { return job.state == JobState::Pausing && control.run().isPaused(); }
};

} // namespace tenantry
