#include "app/ctl/serverconnection.h"

#include "app/ctl/terminalprompt.h"
#include "core/db/sqlresource.h"

namespace tenantry::ctl {

ServerConnection::ServerConnection(std::unique_ptr<Connection> connection, Interrupt &interrupt)
    : m_connection(std::move(connection)),
      m_scope(interrupt, [canceller = m_connection->canceller()] { (void)canceller.cancel(); })
{ }

Result<std::unique_ptr<ServerConnection>> ServerConnection::open(CommandContext &context, const Server &server,
                                                                 const QString &database)
{
    auto connection = context.connectTo(server, database);
    if (!connection)
        return fail(connection);
    return std::unique_ptr<ServerConnection>(new ServerConnection(*std::move(connection), context.interrupt()));
}

Result<std::unique_ptr<ServerConnection>> ServerConnection::open(CommandContext &context, const QString &url)
{
    const auto where = findDatabase(url);
    if (!where)
        return fail(where);
    auto connection = Connection::open(where->spec, where->password);
    if (!connection && connection.error().kind == ErrorKind::Denied && where->password.isEmpty()) {
        const auto secret =
            askSecret(CommandContext::tr("Password of %1:").arg(where->spec.displayName()), context.interrupt());
        if (!secret)
            return secret.error().kind == ErrorKind::Unsupported ? fail(connection) : fail(secret);
        connection = Connection::open(where->spec, *secret);
    }
    if (!connection)
        return fail(connection);
    return std::unique_ptr<ServerConnection>(new ServerConnection(*std::move(connection), context.interrupt()));
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
