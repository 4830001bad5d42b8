#include "core/jobs/timeleft.h"

#include <algorithm>
#include <vector>

namespace tenantry {

using namespace std::chrono_literals;

namespace {

constexpr size_t window = 20;

} // namespace

void TimeLeft::start(Time now)
{
    *this = {};
    m_started = now;
    m_lastUnit = now;
}

void TimeLeft::update(qint64 done, qint64 total, Time now)
{
    const qint64 units = done - m_done;
    m_done = done;
    m_total = total;
    if (units <= 0)
        return;
    const Time each = std::max(now - m_lastUnit, Time {0}) / units;
    for (qint64 i = 0; i < std::min<qint64>(units, window); ++i)
        m_units.push_back(each);
    while (m_units.size() > window)
        m_units.pop_front();
    m_lastUnit = now;
}

void TimeLeft::pause(Time now)
{
    if (!m_pausedAt)
        m_pausedAt = now;
}

void TimeLeft::resume(Time now)
{
    if (!m_pausedAt)
        return;
    m_started += now - *m_pausedAt;
    m_lastUnit += now - *m_pausedAt;
    m_pausedAt.reset();
}

TimeLeft::Time TimeLeft::median() const
{
    std::vector<Time> units(m_units.begin(), m_units.end());
    const auto middle = units.begin() + static_cast<std::ptrdiff_t>(units.size() / 2);
    std::nth_element(units.begin(), middle, units.end());
    return *middle;
}

std::optional<TimeLeft::Reading> TimeLeft::read(Time now)
{
    now = m_pausedAt.value_or(now);
    const bool isEarly = m_done * 20 < m_total && now - m_started < 10s;
    if (m_total <= 0 || m_done <= 0 || m_done >= m_total || isEarly || m_units.empty())
        return std::nullopt;
    // The running unit counts down, but not below what the units after it will take.
    const Time unit = median();
    const Time left = unit * (m_total - m_done) - std::clamp(now - m_lastUnit, Time {0}, unit);
    if (m_shown && left * 5 > *m_shown * 6 && !m_beforeRise)
        m_beforeRise = m_shown;
    if (m_beforeRise && left <= *m_beforeRise)
        m_beforeRise.reset();
    m_shown = left;
    return Reading {std::chrono::duration_cast<std::chrono::milliseconds>(left), m_beforeRise.has_value()};
}

} // namespace tenantry
