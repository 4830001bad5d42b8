#include "core/db/serverbudget.h"

#include <algorithm>
#include <condition_variable>
#include <list>
#include <mutex>

namespace tenantry {

using namespace std::chrono_literals;

namespace {

struct BudgetText {
    Q_DECLARE_TR_FUNCTIONS(BudgetText)
};

struct Waiter {
    std::condition_variable granted;
    bool isGranted = false;
};

} // namespace

struct ServerBudget::Shared {
    mutable std::mutex mutex;
    int limit = 0;
    int inUse = 0;
    int lasting = 0; ///< of those in use
    std::list<Waiter *> waiters;
    std::mutex reclaimMutex; // never taken while `mutex` is held: a reclaimer gives back permits
    std::list<std::function<bool()>> reclaimers;

    /// With the mutex held: hands free permits to those who wait, in order, so that nobody can overtake.
    void grant()
    {
        while (inUse < std::max(limit, lasting + 1) && !waiters.empty()) {
            ++inUse;
            waiters.front()->isGranted = true;
            waiters.front()->granted.notify_one();
            waiters.pop_front();
        }
    }

    void reclaim()
    {
        const std::scoped_lock lock(reclaimMutex);
        for (const auto &giveBack : reclaimers) {
            if (giveBack())
                return;
        }
    }
};

ServerBudget::ServerBudget(int limit) : m_shared(std::make_shared<Shared>())
{
    m_shared->limit = std::max(limit, 1);
}

ServerBudget::~ServerBudget() = default;

Result<ServerBudget::Permit> ServerBudget::acquire(std::chrono::milliseconds timeout,
                                                   const std::function<bool()> &isCancelled)
{
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    Waiter self;
    std::unique_lock lock(m_shared->mutex);
    m_shared->waiters.push_back(&self);
    m_shared->grant();
    if (!self.isGranted) {
        lock.unlock();
        m_shared->reclaim();
        lock.lock();
    }
    while (!self.isGranted) {
        const bool isLate = std::chrono::steady_clock::now() >= deadline;
        if (isLate || (isCancelled && isCancelled())) {
            m_shared->waiters.remove(&self);
            if (!isLate)
                return fail(ErrorKind::Cancelled, BudgetText::tr("Cancelled while waiting for a connection."));
            return fail(ErrorKind::Timeout,
                        BudgetText::tr("All %Ln connection(s) to this server are in use.", nullptr, m_shared->limit),
                        BudgetText::tr("Wait for running jobs, or raise the server's connection budget."));
        }
        self.granted.wait_until(lock, std::min(deadline, std::chrono::steady_clock::now() + 50ms));
    }
    return Permit(m_shared);
}

ServerBudget::Reclaimer ServerBudget::addReclaimer(std::function<bool()> giveBack)
{
    const std::scoped_lock lock(m_shared->reclaimMutex);
    const auto at = m_shared->reclaimers.insert(m_shared->reclaimers.end(), std::move(giveBack));
    return {nullptr, [shared = m_shared, at](void *) {
                const std::scoped_lock removal(shared->reclaimMutex);
                shared->reclaimers.erase(at);
            }};
}

void ServerBudget::setLimit(int limit)
{
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->limit = std::max(limit, 1);
    m_shared->grant();
}

int ServerBudget::limit() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return m_shared->limit;
}

int ServerBudget::inUse() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return m_shared->inUse;
}

int ServerBudget::waiting() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return static_cast<int>(m_shared->waiters.size());
}

ServerBudget::Permit &ServerBudget::Permit::operator=(Permit &&other) noexcept
{
    if (this != &other) {
        release();
        m_shared = std::move(other.m_shared);
        m_isLasting = other.m_isLasting;
    }
    return *this;
}

void ServerBudget::Permit::release()
{
    if (!m_shared)
        return;
    const auto shared = std::move(m_shared);
    const std::scoped_lock lock(shared->mutex);
    --shared->inUse;
    shared->lasting -= m_isLasting ? 1 : 0;
    shared->grant();
}

void ServerBudget::Permit::setLasting()
{
    const std::scoped_lock lock(m_shared->mutex);
    m_isLasting = true;
    ++m_shared->lasting;
    m_shared->grant();
}

} // namespace tenantry
