#include "app/ctl/serverconnection.h"

#include "core/db/sqlresource.h"

namespace tenantry::ctl {

ServerConnection::ServerConnection(ServerLogin login, Interrupt &interrupt)
    : m_login(std::move(login)), m_interrupt(interrupt)
{
    watch();
}

void ServerConnection::watch()
{
    m_scope.emplace(m_interrupt, [canceller = m_login.connection->canceller()] { (void)canceller.cancel(); });
}

Result<> ServerConnection::moveTo(const QString &database)
{
    ConnectionSpec spec = m_login.connection->spec();
    spec.database = database;
    auto moved = Connection::open(spec, m_login.password);
    if (!moved)
        return fail(moved);
    m_scope.reset();
    m_login.connection = *std::move(moved);
    watch();
    return {};
}

Result<std::unique_ptr<ServerConnection>> ServerConnection::open(CommandContext &context, const Server &server,
                                                                 const QString &database)
{
    auto login = logIn(context, server, database);
    if (!login)
        return fail(login);
    return std::unique_ptr<ServerConnection>(new ServerConnection(*std::move(login), context.interrupt()));
}

QFuture<Result<QStringList>> databasesOf(TenantRegistry &registry, const ServerId &server)
{
    return registry.read([server](Connection &connection) -> Result<QStringList> {
        const auto sql =
            sqlResource(connection.spec().engine, QStringLiteral("inspection"), QStringLiteral("serverdatabases"));
        if (!sql)
            return fail(sql);
        auto rows = connection.query(*sql, {server.toString()});
        if (!rows)
            return fail(rows);
        QStringList databases;
        while (rows->next())
            databases << rows->value(0).toString();
        return databases;
    });
}

} // namespace tenantry::ctl
