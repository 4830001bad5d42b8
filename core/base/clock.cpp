#include "core/base/clock.h"

#include <ctime>

namespace tenantry {

Clock::~Clock() = default;

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::nanoseconds SystemClock::monotonic() const
{
    // CLOCK_MONOTONIC, and with it std::chrono::steady_clock, stands still while a laptop sleeps; a lease does not.
    timespec now {};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

} // namespace tenantry
