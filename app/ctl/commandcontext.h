#pragma once
// What a command works with: its command line, the console, the registry it opens at the first use, passwords. Owned by
// the runner for the length of one command; main thread only.

#include "app/ctl/commandtable.h"
#include "app/ctl/console.h"
#include "app/ctl/environment.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/invocation.h"
#include "app/ctl/registrylocation.h"
#include "app/ctl/terminalprompt.h"
#include "core/db/serverbudgets.h"
#include "core/registry/tenantregistry.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace tenantry::ctl {

class CommandContext
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::CommandContext)
public:
    struct Services {
        const CommandTable &table;
        const Environment &environment;
        Console &console;
        Interrupt &interrupt;
    };
    CommandContext(const Services &services, const Invocation &invocation);
    ~CommandContext();

    [[nodiscard]] const CommandTable &table() const { return m_services.table; }
    [[nodiscard]] Console &console() const { return m_services.console; }
    [[nodiscard]] Interrupt &interrupt() const { return m_services.interrupt; }
    [[nodiscard]] ServerBudgets &budgets() { return m_budgets; } ///< of all servers that the command connects to
    [[nodiscard]] const Invocation &invocation() const { return m_invocation; }
    [[nodiscard]] bool isDryRun() const { return m_invocation.has(QStringLiteral("dry-run")); }

    /// Where the registry of this command is; it need not exist.
    [[nodiscard]] Result<RegistryLocation> location() const;
    /// The registry, opened at the first call. Asks for a password only where the server wants one that is not known.
    [[nodiscard]] Result<TenantRegistry *> registry();
    /// The same, not opened yet: for commands that make, upgrade or look at one.
    [[nodiscard]] Result<TenantRegistry *> unopenedRegistry();
    /// What is there, without changing it; asks for a password like registry().
    [[nodiscard]] Result<RegistryInfo> probe();
    /// Asks unless --yes was given. An answer other than yes is an error of kind Cancelled.
    [[nodiscard]] Result<> confirm(const QString &question);

    /// Waits for background work; Ctrl+C cancels it on the server.
    template<class T>
    [[nodiscard]] Result<T> await(QFuture<Result<T>> future)
    {
        return await(future, [future]() mutable { future.cancel(); });
    }
    /// The same for work with a way of its own to be stopped, which tells how far it came. `stop` runs on another thread.
    template<class T>
    [[nodiscard]] Result<T> await(QFuture<Result<T>> future, std::function<void()> stop)
    {
        if (!future.isFinished()) {
            QEventLoop loop;
            QFutureWatcher<Result<T>> watcher;
            QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
            watcher.setFuture(future);
            const Interrupt::Scope scope(interrupt(), std::move(stop));
            loop.exec();
        }
        return future.resultCount() > 0 ? future.result() : Result<T>(fail(stopped()));
    }
    /// await() of something asked of the opened registry: `context.ask([&](auto &registry) { return registry.servers(); })`.
    template<class Ask>
    [[nodiscard]] auto ask(Ask ask)
        -> std::decay_t<decltype(std::declval<std::invoke_result_t<Ask, TenantRegistry &>>().result())>
    {
        auto opened = registry();
        if (!opened)
            return fail(opened);
        return await(ask(**opened));
    }

private:
    [[nodiscard]] static Error stopped();
    /// attempt(); where the server refused and no password is known, asks for it and attempts again.
    template<class Attempt>
    [[nodiscard]] auto withQuestion(Attempt attempt) -> std::invoke_result_t<Attempt>
    {
        auto result = attempt();
        if (result || !wantsPassword(result.error()) || !m_password->isEmpty())
            return result;
        auto asked = askRegistryPassword();
        if (!asked)
            return asked.error().kind == ErrorKind::Unsupported ? result : fail(asked);
        return attempt();
    }
    [[nodiscard]] Result<> askRegistryPassword();

    Services m_services;
    const Invocation &m_invocation;
    ServerBudgets m_budgets;
    std::shared_ptr<Secret> m_password = std::make_shared<Secret>(); ///< shared with the registry's workers
    std::unique_ptr<TenantRegistry> m_registry;
    bool m_isOpen = false;
};

} // namespace tenantry::ctl
