#include "core/provisioning/operationconnections.h"

#include "core/provisioning/serverpreparation.h"

#include <QSysInfo>

#include <unistd.h>

namespace tenantry {

std::shared_ptr<Connection> withPlace(ServerBudget::Permit permit, std::unique_ptr<Connection> connection)
{
    struct Placed {
        ServerBudget::Permit permit; // goes back after the connection is closed
        std::unique_ptr<Connection> connection;
    };
    const auto owner = std::make_shared<Placed>(std::move(permit), std::move(connection));
    return {owner, owner->connection.get()};
}

OperationRunner::Opened openPrepared(const OperationConnections::LogIn &logIn, const QString &database,
                                     const QString &login)
{
    auto opened = logIn(database, login);
    if (!opened || !login.isEmpty())
        return opened;
    if (const auto prepared = requirePreparation(**opened); !prepared)
        return fail(prepared);
    return opened;
}

OperationRunner::Opened OperationConnections::open(const QString &database, const QString &login)
{
    for (const Opened &one : m_opened) {
        if (one.database == database && one.login == login && one.connection->isOpen())
            return one.connection;
    }
    auto opened = openPrepared(m_logIn, database, login);
    if (!opened)
        return opened;
    const std::scoped_lock lock(m_mutex);
    m_opened.push_back({database, login, *opened, (*opened)->canceller()});
    return opened;
}

ConnectionSpec operationSpec(ConnectionSpec spec)
{
    if (spec.engine == Engine::MariaDB) {
        spec.statementTimeout = std::chrono::minutes(30);
        spec.lockTimeout = std::chrono::minutes(10);
    }
    return spec;
}

OperationRunner::Opened openInTurn(ServerBudgets &budgets, const ConnectionSpec &spec, const Secret &password,
                                   const std::function<bool()> &isCancelled)
{
    auto permit = budgets.of(spec)->acquire(budgetPatience, isCancelled);
    if (!permit)
        return fail(permit);
    auto connection = Connection::open(spec, password);
    if (!connection)
        return fail(connection);
    return withPlace(*std::move(permit), *std::move(connection));
}

void OperationConnections::close()
{
    const std::scoped_lock lock(m_mutex);
    m_opened.clear();
}

void OperationConnections::close(const QString &database)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_opened, [&](const Opened &one) { return one.database == database; });
}

void OperationConnections::stop()
{
    m_control.cancel();
    const std::scoped_lock lock(m_mutex);
    for (Opened &one : m_opened)
        (void)one.canceller.cancel();
}

OperationRunner OperationConnections::runner(TenantRegistry &registry, const Clock &clock,
                                             std::function<void(const OperationStep &, StepMoment)> observe,
                                             ProofObserver observeProof)
{
    return OperationRunner(
        {.registry = registry,
         .clock = clock,
         .control = m_control,
         .open = [this](const QString &database, const QString &login) { return open(database, login); },
         .close = [this](const QString &database) { close(database); },
         .openAs =
             [this](const QString &database, const QString &login, const Secret &password) {
                 ConnectionSpec spec = operationSpec(m_server);
                 spec.database = database;
                 spec.user = login;
                 return openInTurn(m_budgets, spec, password, [this] { return m_control.isCancelled(); });
             },
         .holder = QStringLiteral("%1@%2, %3").arg(registry.operatorName(), QSysInfo::machineHostName()).arg(getpid()),
         .observe = std::move(observe),
         .observeProof = std::move(observeProof)});
}

} // namespace tenantry
