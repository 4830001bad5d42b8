#pragma once
// A clock that a test sets: the wall clock and the monotonic clock move apart at will. Owned by the test; any thread.

#include "core/base/clock.h"

#include <atomic>

namespace tenantry {

class SettableClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override { return QDateTime::fromMSecsSinceEpoch(m_wall, Qt::UTC); }
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override { return std::chrono::nanoseconds(m_monotonic); }

    /// Time goes by: both clocks move.
    void advance(std::chrono::milliseconds by)
    {
        jump(by);
        m_monotonic += std::chrono::nanoseconds(by).count();
    }
    /// Somebody sets the wall clock, either way; no time goes by.
    void jump(std::chrono::milliseconds by) { m_wall += by.count(); }

private:
    std::atomic<qint64> m_wall {1'700'000'000'000};
    std::atomic<qint64> m_monotonic {0};
};

} // namespace tenantry
