#pragma once
// What time it is: the wall clock for people and records, the monotonic clock for every timer, deadline and lease.
// Owned by the composition root, which passes a reference; usable on any thread.

#include <QDateTime>

#include <chrono>

namespace tenantry {

class Clock
{
public:
    virtual ~Clock();
    /// The wall clock in UTC, to the millisecond. It may jump either way: never subtract two of these to wait.
    [[nodiscard]] virtual QDateTime utcNow() const = 0;
    /// Time since an arbitrary start; never goes back and counts the time the machine was asleep.
    [[nodiscard]] virtual std::chrono::nanoseconds monotonic() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override;
};

} // namespace tenantry
