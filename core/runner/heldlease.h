#pragma once
// A lease that a job of the runner holds as long as it works: renewed meanwhile, given back at the end. Owned by the job's thread,
// which its calls block.

#include "core/jobs/lease.h"
#include "core/provisioning/leasekeeper.h"
#include "core/registry/tenantregistry.h"

#include <atomic>
#include <memory>

namespace tenantry {

class HeldLease
{
public:
    struct Wish {
        QString name;
        QString holder; ///< as in Lease::acquire()
        std::chrono::milliseconds time; ///< after which another takes over from one that has gone
    };
    /// Registry and clock outlive it. lost() is called once, on another thread, where somebody else may have taken over; what
    /// is not finished has to stop. Errors: those of Lease::acquire().
    [[nodiscard]] static Result<std::unique_ptr<HeldLease>> take(TenantRegistry &registry, const Clock &clock,
                                                                 const Wish &wish, std::function<void()> lost);
    ~HeldLease();
    HeldLease(const HeldLease &) = delete;
    HeldLease &operator=(const HeldLease &) = delete;

    [[nodiscard]] bool isLost() const { return m_isLost; }
    /// For checkFence(), inside the transaction of a write.
    [[nodiscard]] QString name() const { return m_lease.name(); }
    [[nodiscard]] qint64 token() const { return m_lease.token(); }

private:
    HeldLease(TenantRegistry &registry, const Clock &clock, Lease lease, std::chrono::milliseconds time,
              std::function<void()> lost);
    [[nodiscard]] bool renew();

    TenantRegistry &m_registry;
    const Clock &m_clock;
    Lease m_lease; // the keeper's, from its begin to its end
    std::atomic_bool m_isLost = false;
    std::unique_ptr<LeaseKeeper> m_keeper; ///< goes first
};

} // namespace tenantry
