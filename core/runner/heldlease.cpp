#include "core/runner/heldlease.h"

#include "core/jobs/waited.h"

namespace tenantry {

Result<std::unique_ptr<HeldLease>> HeldLease::take(TenantRegistry &registry, const Clock &clock, const Wish &wish,
                                                   std::function<void()> lost)
{
    auto lease = waited(registry.readInTransaction(
        [&](Connection &connection) { return Lease::acquire(connection, clock, wish.name, wish.holder, wish.time); }));
    if (!lease)
        return fail(lease);
    return std::unique_ptr<HeldLease>(new HeldLease(registry, clock, *std::move(lease), wish.time, std::move(lost)));
}

HeldLease::HeldLease(TenantRegistry &registry, const Clock &clock, Lease lease, std::chrono::milliseconds time,
                     std::function<void()> lost)
    : m_registry(registry), m_clock(clock), m_lease(std::move(lease)), m_keeper(std::make_unique<LeaseKeeper>(
                                                                           time, [this] { return renew(); },
                                                                           [this, lost = std::move(lost)] {
                                                                               m_isLost = true;
                                                                               lost();
                                                                           }))
{ }

HeldLease::~HeldLease()
{
    m_keeper.reset();
    (void)waited(m_registry.readInTransaction([this](Connection &connection) { return m_lease.release(connection); }));
}

/// A registry that does not answer is no reason to stop before the time has passed here for certain.
bool HeldLease::renew()
{
    const auto renewed = waited(
        m_registry.readInTransaction([this](Connection &connection) { return m_lease.renew(connection, m_clock); }));
    return renewed || (renewed.error().kind != ErrorKind::Conflict && m_lease.mayStillHold(m_clock));
}

} // namespace tenantry
