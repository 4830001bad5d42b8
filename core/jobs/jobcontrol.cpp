#include "core/jobs/jobcontrol.h"

namespace tenantry {

void JobControl::setTotal(qint64 units)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.total = units;
    m_timeLeft.update(m_progress.done, units, m_clock.monotonic());
}

void JobControl::setStage(const QString &stage)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.stage = stage;
}

void JobControl::advance(qint64 units, qint64 failed)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.done += units;
    m_progress.failed += failed;
    m_timeLeft.update(m_progress.done, m_progress.total, m_clock.monotonic());
}

void JobControl::start()
{
    const std::scoped_lock lock(m_mutex);
    m_timeLeft.start(m_clock.monotonic());
}

void JobControl::pause()
{
    m_run.pause();
    const std::scoped_lock lock(m_mutex);
    m_timeLeft.pause(m_clock.monotonic());
}

void JobControl::resume()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_timeLeft.resume(m_clock.monotonic());
    }
    m_run.resume();
}

JobProgress JobControl::progress()
{
    const std::scoped_lock lock(m_mutex);
    const auto reading = m_timeLeft.read(m_clock.monotonic());
    m_progress.timeLeft = reading ? std::optional(reading->left) : std::nullopt;
    m_progress.isSlowerThanExpected = reading && reading->isSlowerThanExpected;
    return m_progress;
}

} // namespace tenantry
