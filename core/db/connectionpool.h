#pragma once
// Open connections that tasks borrow, under the budget of each server. Owned by the composition root; usable on any thread,
// and a lease ends on the thread that took it.

#include "core/db/passwordsource.h"
#include "core/db/serverbudgets.h"

#include <chrono>
#include <functional>
#include <memory>

namespace tenantry {

class ConnectionPool
{
    struct Shared;
    struct Pooled;

public:
    /// Asked on the thread of acquire(), before each opening.
    using PasswordSource = PasswordSourceOf<const ConnectionSpec &>;
    struct Limits {
        std::chrono::milliseconds acquireTimeout {30000}; ///< how long a lease may wait for the budget
        std::chrono::milliseconds idleTimeout {30000}; ///< then an unused connection is closed
    };

    /// The budgets outlive the pool.
    explicit ConnectionPool(ServerBudgets &budgets, PasswordSource password = {});
    ConnectionPool(ServerBudgets &budgets, PasswordSource password, Limits limits);
    ~ConnectionPool(); ///< idle connections are closed; leases that are still out close theirs when they end
    ConnectionPool(const ConnectionPool &) = delete;
    ConnectionPool &operator=(const ConnectionPool &) = delete;

    /// The right to one connection. Its end gives the connection back, unless it is broken or inside a transaction: then it
    /// is closed, and the server ends what was begun.
    class Lease
    {
    public:
        Lease(Lease &&other) noexcept;
        Lease &operator=(Lease &&) = delete;
        ~Lease();
        [[nodiscard]] Connection &operator*() const;
        [[nodiscard]] Connection *operator->() const { return &**this; }
        void discard(); ///< the session was changed in a way that the next one must not see: close it

    private:
        friend class ConnectionPool;
        Lease(std::shared_ptr<Shared> shared, std::unique_ptr<Pooled> pooled);
        std::shared_ptr<Shared> m_shared;
        std::unique_ptr<Pooled> m_pooled;
        bool m_isReusable = true;
    };

    /// An idle connection of exactly this spec, or a new one. Blocks for the budget and the server. Errors: Timeout,
    /// Cancelled (isCancelled is asked every 50 ms while waiting for the budget), and those of Connection::open().
    [[nodiscard]] Result<Lease> acquire(const ConnectionSpec &spec, const std::function<bool()> &isCancelled = {});

    /// How many connections the program may have to the server of this spec, whoever opens them.
    void setBudget(const ConnectionSpec &spec, int connections);
    [[nodiscard]] int idleCount() const;
    void closeIdle();

private:
    std::shared_ptr<Shared> m_shared;
};

} // namespace tenantry
