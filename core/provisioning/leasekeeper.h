#pragma once
// Renews a lease while the thread that needs it waits for a long statement. Owned by whoever took the lease, which outlives it;
// has a thread of its own.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace tenantry {

class LeaseKeeper
{
public:
    /// renew() is called every third of `leaseTime` on the thread; where it says false, which means that the lease is lost, lost()
    /// is called once and nothing more.
    LeaseKeeper(std::chrono::milliseconds leaseTime, std::function<bool()> renew, std::function<void()> lost);
    ~LeaseKeeper(); ///< waits for a renewal that runs
    LeaseKeeper(const LeaseKeeper &) = delete;
    LeaseKeeper &operator=(const LeaseKeeper &) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isOver = false;
    std::thread m_thread;
};

} // namespace tenantry
