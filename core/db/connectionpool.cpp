#include "core/db/connectionpool.h"

#include "core/db/connectionhealth.h"

#include <QSqlDriver>
#include <QThread>

#include <condition_variable>
#include <list>
#include <map>
#include <mutex>
#include <thread>

namespace tenantry {

namespace {
constexpr std::chrono::milliseconds shortestLook {10}; // for idle connections
} // namespace

struct ConnectionPool::Pooled {
    ServerBudget::Permit permit; // goes back after the connection is closed
    std::unique_ptr<Connection> connection;
    std::chrono::steady_clock::time_point idleSince;
};

struct ConnectionPool::Shared {
    Shared(ServerBudgets &budgets, PasswordSource password, Limits limits)
        : budgets(budgets), password(std::move(password)), limits(limits)
    { }

    ServerBudgets &budgets;
    PasswordSource password;
    Limits limits;
    std::mutex mutex;
    std::condition_variable closing;
    std::list<std::unique_ptr<Pooled>> idle; ///< longest unused first
    bool isClosed = false;
    std::thread reaper;
    std::mutex
        reclaimersMutex; // not the same: a reclaimer is called, and takes the mutex above, while none may be added
    std::map<QString, ServerBudget::Reclaimer> reclaimers;

    std::unique_ptr<Pooled> takeIdle(const std::function<bool(const Pooled &)> &fits);
    void giveBack(std::unique_ptr<Pooled> pooled);
    void closeExpired();
    bool closeOneOf(const QString &key);
    void watchServer(const QString &key, ServerBudget &budget, const std::weak_ptr<Shared> &self);
};

std::unique_ptr<ConnectionPool::Pooled>
ConnectionPool::Shared::takeIdle(const std::function<bool(const Pooled &)> &fits)
{
    const std::scoped_lock lock(mutex);
    const auto found = std::find_if(idle.begin(), idle.end(), [&fits](const auto &pooled) { return fits(*pooled); });
    if (found == idle.end())
        return {};
    auto pooled = std::move(*found);
    idle.erase(found);
    return pooled;
}

void ConnectionPool::Shared::giveBack(std::unique_ptr<Pooled> pooled)
{
    // What has a file open keeps it from being shut, and to open it again costs next to nothing.
    if (pooled->connection->spec().engine == Engine::SQLite)
        return;
    // A Qt driver belongs to one thread; one that belongs to none may be taken over by the next that needs it.
    pooled->connection->database().driver()->moveToThread(nullptr);
    pooled->idleSince = std::chrono::steady_clock::now();
    const QString key = serverKey(pooled->connection->spec());
    {
        const std::scoped_lock lock(mutex);
        if (isClosed)
            return; // and the argument closes it
        idle.push_back(std::move(pooled));
        if (!reaper.joinable())
            reaper = std::thread([this] { closeExpired(); });
    }
    // Whoever began to wait before it lay here could not reclaim it.
    if (budgets.of(key)->waiting() > 0)
        closeOneOf(key);
}

bool ConnectionPool::Shared::closeOneOf(const QString &key)
{
    return takeIdle([&key](const Pooled &pooled) { return serverKey(pooled.connection->spec()) == key; }) != nullptr;
}

void ConnectionPool::Shared::closeExpired()
{
    std::unique_lock lock(mutex);
    while (!isClosed) {
        // What comes later expires later: nobody has to wake this thread for it, which would cost whoever gives back.
        if (idle.empty()) {
            closing.wait_for(lock, std::max(limits.idleTimeout, shortestLook));
            continue;
        }
        const auto expiry = idle.front()->idleSince + limits.idleTimeout;
        if (std::chrono::steady_clock::now() < expiry) {
            closing.wait_until(lock, expiry);
            continue;
        }
        auto expired = std::move(idle.front());
        idle.pop_front();
        lock.unlock();
        expired.reset();
        lock.lock();
    }
}

void ConnectionPool::Shared::watchServer(const QString &key, ServerBudget &budget, const std::weak_ptr<Shared> &self)
{
    const std::scoped_lock lock(reclaimersMutex);
    if (reclaimers.contains(key))
        return;
    reclaimers[key] = budget.addReclaimer([self, key] {
        const auto shared = self.lock();
        return shared && shared->closeOneOf(key);
    });
}

ConnectionPool::ConnectionPool(ServerBudgets &budgets, PasswordSource password)
    : ConnectionPool(budgets, std::move(password), Limits {})
{ }

ConnectionPool::ConnectionPool(ServerBudgets &budgets, PasswordSource password, Limits limits)
    : m_shared(std::make_shared<Shared>(budgets, std::move(password), limits))
{ }

ConnectionPool::~ConnectionPool()
{
    std::map<QString, ServerBudget::Reclaimer> reclaimers;
    {
        const std::scoped_lock lock(m_shared->mutex, m_shared->reclaimersMutex);
        m_shared->isClosed = true;
        reclaimers.swap(m_shared->reclaimers);
    }
    reclaimers.clear();
    m_shared->closing.notify_all();
    if (m_shared->reaper.joinable())
        m_shared->reaper.join();
    closeIdle();
}

Result<ConnectionPool::Lease> ConnectionPool::acquire(const ConnectionSpec &spec,
                                                      const std::function<bool()> &isCancelled)
{
    while (auto known =
               m_shared->takeIdle([&spec](const Pooled &pooled) { return pooled.connection->spec() == spec; })) {
        known->connection->database().driver()->moveToThread(QThread::currentThread());
        if (looksAlive(*known->connection))
            return Lease(m_shared, std::move(known));
    }
    const QString key = serverKey(spec);
    const auto budget = m_shared->budgets.of(key);
    m_shared->watchServer(key, *budget, m_shared);
    auto permit = budget->acquire(m_shared->limits.acquireTimeout, isCancelled);
    if (!permit)
        return fail(permit);
    auto opened = openConnection(spec, m_shared->password, spec);
    if (!opened)
        return fail(opened);
    return Lease(m_shared, std::unique_ptr<Pooled>(new Pooled {*std::move(permit), *std::move(opened), {}}));
}

void ConnectionPool::setBudget(const ConnectionSpec &spec, int connections)
{
    m_shared->budgets.setLimit(spec, connections);
}

int ConnectionPool::idleCount() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return static_cast<int>(m_shared->idle.size());
}

void ConnectionPool::closeIdle()
{
    while (m_shared->takeIdle([](const Pooled &) { return true; })) { }
}

ConnectionPool::Lease::Lease(std::shared_ptr<Shared> shared, std::unique_ptr<Pooled> pooled)
    : m_shared(std::move(shared)), m_pooled(std::move(pooled))
{ }

ConnectionPool::Lease::Lease(Lease &&other) noexcept = default;

ConnectionPool::Lease::~Lease()
{
    if (m_pooled && m_isReusable && m_pooled->connection->isOpen() && !m_pooled->connection->inTransaction())
        m_shared->giveBack(std::move(m_pooled));
}

Connection &ConnectionPool::Lease::operator*() const
{
    return *m_pooled->connection;
}

void ConnectionPool::Lease::discard()
{
    m_isReusable = false;
}

} // namespace tenantry
