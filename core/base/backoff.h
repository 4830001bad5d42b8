#pragma once
// How long to wait before the next try: doubling from a first delay up to a longest one, with jitter so that many clients
// of one server do not return at the same moment. A plain value, owned by whoever tries; not shared between threads.

#include <chrono>

namespace tenantry {

class Backoff
{
public:
    explicit Backoff(std::chrono::milliseconds first = std::chrono::milliseconds(250),
                     std::chrono::milliseconds longest = std::chrono::seconds(15))
        : m_first(first), m_longest(longest)
    { }

    /// Counts one more failure and returns the wait: between half and all of min(longest, first * 2^(failures - 1)).
    [[nodiscard]] std::chrono::milliseconds afterFailure();
    void reset() { m_failures = 0; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    int m_failures = 0;
};

} // namespace tenantry
