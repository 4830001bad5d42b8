#include "app/ctl/operationaccess.h"

#include <QSysInfo>

#include <unistd.h>

namespace tenantry::ctl {

namespace {

/// A connection with its place in the server's budget.
struct Opened {
    std::optional<ServerBudget::Permit> permit; // goes back after the connection is closed
    std::unique_ptr<Connection> connection;
};

std::shared_ptr<Connection> shared(Opened opened)
{
    const auto owner = std::make_shared<Opened>(std::move(opened));
    return {owner, owner->connection.get()};
}

} // namespace

OperationAccess::OperationAccess(CommandContext &context, const Server &server)
    : m_context(context), m_server(server), m_scope(context.interrupt(), [this] { stop(); })
{ }

/// From another thread.
void OperationAccess::stop()
{
    m_control.cancel();
    const std::scoped_lock lock(m_mutex);
    if (m_canceller)
        (void)m_canceller->cancel();
}

OperationRunner::Opened OperationAccess::open(const QString &database)
{
    if (m_connection && m_connection->isOpen())
        return m_connection;
    auto login = logIn(m_context, m_server, database);
    if (!login)
        return fail(login);
    m_connection = shared({std::move(login->permit), std::move(login->connection)});
    const std::scoped_lock lock(m_mutex);
    m_canceller = m_connection->canceller();
    return m_connection;
}

OperationRunner::Opened OperationAccess::openAs(const QString &database, const QString &login, const Secret &password)
{
    ConnectionSpec spec = m_server.connectionSpec(database);
    auto permit = m_context.budgets().of(spec)->acquire(budgetPatience, [this] { return m_control.isCancelled(); });
    if (!permit)
        return fail(permit);
    spec.user = login;
    spec.applicationName = QStringLiteral("tenantryctl");
    auto connection = Connection::open(spec, password);
    if (!connection)
        return fail(connection);
    return shared({*std::move(permit), *std::move(connection)});
}

OperationRunner OperationAccess::runner(TenantRegistry &registry)
{
    const auto observe = [this](const OperationStep &step, StepMoment moment) {
        if (moment == StepMoment::Recorded)
            m_context.console().progress(QString::number(step.number) + u' ' + step.title);
    };
    return OperationRunner(
        {.registry = registry,
         .clock = m_clock,
         .control = m_control,
         .open = [this](const QString &database) { return open(database); },
         .openAs = [this](const QString &database, const QString &login,
                          const Secret &password) { return openAs(database, login, password); },
         .holder = QStringLiteral("%1@%2, %3").arg(registry.operatorName(), QSysInfo::machineHostName()).arg(getpid()),
         .observe = observe});
}

Result<Server> serverOf(CommandContext &context, const Operation &operation)
{
    if (operation.server.isNull())
        return fail(ErrorKind::Missing,
                    QCoreApplication::translate("OperationAccess", "This operation is about no server."));
    return context.ask([&](TenantRegistry &registry) { return registry.server(operation.server); });
}

} // namespace tenantry::ctl
