#pragma once
// How long a counted job will still take, from a moving median of the last 20 units. A plain value, owned by the job's
// progress; not shared between threads.

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace tenantry {

class TimeLeft
{
public:
    using Time = std::chrono::nanoseconds; ///< of Clock::monotonic()

    struct Reading {
        std::chrono::milliseconds left;
        bool isSlowerThanExpected; ///< it rose by more than a fifth and has not come back since
        friend bool operator==(const Reading &, const Reading &) = default;
    };

    void start(Time now);
    /// `done` units of `total` are over.
    void update(qint64 done, qint64 total, Time now);
    void pause(Time now); ///< the time until resume() does not count
    void resume(Time now);

    /// Nothing where the total is unknown, nothing is done or all is, and before 5 % are done and 10 s have passed: one of
    /// the two is enough.
    [[nodiscard]] std::optional<Reading> read(Time now);

private:
    [[nodiscard]] Time median() const;

    std::deque<Time> m_units; ///< what each of the last units took
    Time m_started {0};
    Time m_lastUnit {0};
    std::optional<Time> m_pausedAt;
    qint64 m_done = 0;
    qint64 m_total = -1;
    std::optional<Time> m_shown;
    std::optional<Time> m_beforeRise; ///< set while slower than expected
};

} // namespace tenantry
