#pragma once
// How many connections the whole program may hold to one server: workers, fan-out and probes draw from the same one. Shared
// by all of them; usable on any thread.

#include "core/base/result.h"

#include <chrono>
#include <functional>
#include <memory>

namespace tenantry {

/// How long anybody waits for a turn at a busy server.
inline constexpr std::chrono::seconds budgetPatience {30};

class ServerBudget
{
    struct Shared;

public:
    explicit ServerBudget(int limit = 6);
    ~ServerBudget();
    ServerBudget(const ServerBudget &) = delete;
    ServerBudget &operator=(const ServerBudget &) = delete;

    /// The right to hold one connection, given back by its end; it may outlive the budget.
    class Permit
    {
    public:
        Permit(Permit &&other) noexcept = default;
        Permit &operator=(Permit &&other) noexcept;
        ~Permit() { release(); }
        void release();
        /// This connection is never given back while the program works: one more than such ones is always let in, so that a
        /// small budget lets others work at all. To be called once.
        void setLasting();

    private:
        friend class ServerBudget;
        explicit Permit(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) { }
        std::shared_ptr<Shared> m_shared;
        bool m_isLasting = false;
    };

    /// Waits its turn: who asked first is served first. Errors: Timeout, Cancelled (isCancelled is asked every 50 ms).
    [[nodiscard]] Result<Permit> acquire(std::chrono::milliseconds timeout,
                                         const std::function<bool()> &isCancelled = {});

    /// Somebody who holds connections that do nothing: asked when another has to wait, on the other's thread. Returns
    /// whether one is, or will soon be, given back. Gone with the handle, whose end waits for a call that is running.
    using Reclaimer = std::shared_ptr<void>;
    [[nodiscard]] Reclaimer addReclaimer(std::function<bool()> giveBack);

    /// A smaller limit is reached as permits come back.
    void setLimit(int limit);
    [[nodiscard]] int limit() const;
    [[nodiscard]] int inUse() const;
    [[nodiscard]] int waiting() const;

private:
    std::shared_ptr<Shared> m_shared;
};

} // namespace tenantry
