#include "core/provisioning/leasekeeper.h"

namespace tenantry {

LeaseKeeper::LeaseKeeper(std::chrono::milliseconds leaseTime, std::function<bool()> renew, std::function<void()> lost)
    : m_thread([this, every = leaseTime / 3, renew = std::move(renew), lost = std::move(lost)] {
          std::unique_lock lock(m_mutex);
          while (!m_changed.wait_for(lock, every, [this] { return m_isOver; })) {
              lock.unlock();
              const bool isHeld = renew();
              lock.lock();
              if (isHeld)
                  continue;
              lost();
              return;
          }
      })
{ }

LeaseKeeper::~LeaseKeeper()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isOver = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

} // namespace tenantry
