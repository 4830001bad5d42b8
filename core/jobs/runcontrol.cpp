#include "core/jobs/runcontrol.h"

namespace tenantry {

void RunControl::pause()
{
    const std::scoped_lock lock(m_mutex);
    m_isPauseWanted = !m_isCancelled;
}

void RunControl::resume()
{
    const std::scoped_lock lock(m_mutex);
    m_isPauseWanted = false;
    m_changed.notify_all();
}

void RunControl::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_isCancelled = true;
    m_isPauseWanted = false;
    m_changed.notify_all();
}

bool RunControl::isPaused() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isPauseWanted && m_waiting > 0 && m_waiting >= m_participants;
}

bool RunControl::mayGoOn()
{
    std::unique_lock lock(m_mutex);
    ++m_waiting;
    m_changed.wait(lock, [this] { return !m_isPauseWanted; });
    --m_waiting;
    return !m_isCancelled;
}

RunControl::Participant::Participant(RunControl &control) : m_control(control)
{
    const std::scoped_lock lock(m_control.m_mutex);
    ++m_control.m_participants;
}

RunControl::Participant::~Participant()
{
    const std::scoped_lock lock(m_control.m_mutex);
    --m_control.m_participants;
}

} // namespace tenantry
