#pragma once
// What a running job tells and asks: its progress, and whether it may go on. Shared between the job's threads and the
// queue; usable on any thread.

#include "core/base/clock.h"
#include "core/jobs/job.h"
#include "core/jobs/runcontrol.h"
#include "core/jobs/timeleft.h"

#include <mutex>

namespace tenantry {

class JobControl
{
public:
    explicit JobControl(const Clock &clock) : m_clock(clock) { }

    void setTotal(qint64 units);
    void setStage(const QString &stage); ///< translated
    void advance(qint64 units = 1, qint64 failed = 0); ///< so many more are over, `failed` of them not well
    /// A safe point: waits while paused. False: stop now and return an error of kind Cancelled.
    [[nodiscard]] bool mayGoOn() { return m_run.mayGoOn(); }
    [[nodiscard]] bool isCancelled() const { return m_run.isCancelled(); }
    [[nodiscard]] RunControl &run() { return m_run; } ///< for a FanOut
    [[nodiscard]] const RunControl &run() const { return m_run; }

    void start();
    void pause();
    void resume();
    [[nodiscard]] JobProgress progress();

private:
    const Clock &m_clock;
    RunControl m_run;
    std::mutex m_mutex;
    JobProgress m_progress;
    TimeLeft m_timeLeft;
};

} // namespace tenantry
