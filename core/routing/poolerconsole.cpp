#include "core/routing/poolerconsole.h"

namespace tenantry {

bool isPoolerSilent(const Error &error)
{
    return error.kind == ErrorKind::Timeout
        || (error.kind == ErrorKind::Connection && error.sqlState != u"08P01"); // that is an answer
}

Result<PoolerConsole> PoolerConsole::on(std::shared_ptr<Connection> connection)
{
    const auto told = simpleQuery(*connection, QStringLiteral("SHOW VERSION"));
    const QString version = told ? told->value(0, QStringLiteral("version")) : QString();
    if (!version.startsWith(u"PgBouncer") && (told || told.error().kind != ErrorKind::Connection))
        return fail(ErrorKind::Unsupported,
                    tr("What answers at %1 is not the console of PgBouncer.").arg(connection->spec().displayName()),
                    tr("Name the pooler's own address and its database pgbouncer."),
                    told ? QString() : told.error().toText());
    if (!told)
        return fail(told);
    return PoolerConsole(std::move(connection), version);
}

Result<TextRows> PoolerConsole::databases()
{
    return simpleQuery(*m_connection, QStringLiteral("SHOW DATABASES"));
}

Result<TextRows> PoolerConsole::users()
{
    return simpleQuery(*m_connection, QStringLiteral("SHOW USERS"));
}

Result<> PoolerConsole::reload()
{
    const auto done = simpleQuery(*m_connection, QStringLiteral("RELOAD"));
    if (done)
        return {};
    if (done.error().detail.contains(u"admin access needed"))
        return fail(ErrorKind::Denied, tr("%1 may look at PgBouncer, and not have it read its files.").arg(spec().user),
                    tr("Name a login of admin_users in PgBouncer's own file."), done.error().detail);
    return fail(done);
}

} // namespace tenantry
