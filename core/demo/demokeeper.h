#pragma once
// The process that belongs to a demonstration fleet that runs: it holds the lock that one of its tenants waits for, and stops the
// servers when the last console was closed. Locks are those of flock(): they end with their process, however that ends.

#include "core/demo/demosite.h"

#include <QCoreApplication>

#include <chrono>

namespace tenantry {

/// A file that one process, or several together, may hold. Owned by who holds it; it is free again when the object goes.
class DemoLock
{
public:
    explicit DemoLock(const QString &path);
    ~DemoLock();
    DemoLock(const DemoLock &) = delete;
    DemoLock &operator=(const DemoLock &) = delete;

    [[nodiscard]] bool isThere() const { return m_file >= 0; } ///< it could be made
    [[nodiscard]] bool take(bool waits) const; ///< alone; false where somebody has it, or it cannot be made
    [[nodiscard]] bool share() const; ///< with others; waits for whoever has it alone
    void leave() const;
    void write(const QByteArray &text) const; ///< for others to read
    [[nodiscard]] QByteArray read() const;

private:
    int m_file = -1;
};

class DemoKeeper
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::DemoKeeper)
public:
    explicit DemoKeeper(const DemoSite &site) : m_site(site) { }
    enum class Until {
        Ended, ///< by end(), elsewhere
        ConsolesClosed, ///< one is open, which started this, or was
        NextConsolesClosed ///< one is about to come; two minutes are waited for it
    };
    /// Blocks until then, and stops the fleet where it was consoles; returns at once where another one keeps it.
    [[nodiscard]] Result<> keep(Until until) const;
    /// Begins keep() in a process of its own, which outlives this one: `program` with these words. Errors: Internal.
    [[nodiscard]] static Result<> start(const QString &program, const QStringList &words);
    /// Ends the one that keeps the fleet, whatever process it is. Errors: Timeout.
    [[nodiscard]] Result<> end() const;

private:
    static void waitForConsoles(const DemoLock &consoles, std::chrono::seconds patience);
    DemoSite m_site;
};

} // namespace tenantry
