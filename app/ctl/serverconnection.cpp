#include "app/ctl/serverconnection.h"

#include "core/db/sqlresource.h"

namespace tenantry::ctl {

ServerConnection::ServerConnection(ServerLogin login, Interrupt &interrupt)
    : m_login(std::move(login)),
      m_scope(interrupt, [canceller = m_login.connection->canceller()] { (void)canceller.cancel(); })
{ }

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
