#include "core/provisioning/tenantsession.h"

#include "core/db/resourcequery.h"
#include "core/provisioning/mariadbwork.h"
#include "core/provisioning/typedrows.h"
#include "core/secrets/scram.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct Session {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantSession)
};

/// The name of the login that is made.
Result<QString> openLook(Connection &server, const QString &base, const Secret &password)
{
    const bool isMariaDb = server.spec().engine == Engine::MariaDB;
    const auto verifier = isMariaDb ? Result<QString>(mariaDbVerifier(password)) : scramVerifier(password);
    if (!verifier)
        return verifier;
    const auto taken = isMariaDb ? takeRole(server, mariaDbReader) : Result<>();
    auto made = taken.and_then([&] {
        return resourceQuery(server, QStringLiteral("provisioning"), QStringLiteral("look_open"), {base, *verifier});
    });
    if (made && isMariaDb)
        made = server.query(QStringLiteral("SELECT @login"));
    if (!made)
        return fail(made);
    return made->next() ? made->value(0).toString() : QString();
}

} // namespace

Result<std::unique_ptr<TenantSession>> TenantSession::open(Connection &server, const Route &route, const OpenAs &openAs)
{
    const Secret password = newPassword();
    const QString base = route.names.base;
    const auto made = openLook(server, base, password);
    if (!made && made.error().kind == ErrorKind::Missing && route.kind == IsolationKind::SharedTable)
        return fail(ErrorKind::Unsupported,
                    Session::tr("%1 has its rows in shared tables, and no roles of its own.").arg(route.slug),
                    Session::tr("Whoever types a statement there may say for whom it works: only roles of its own hold "
                                "a login to one tenant."));
    if (!made)
        return fail(made);
    std::unique_ptr<TenantSession> session(new TenantSession(server, base));
    auto connection = openAs(route.endpoint.database, *made, password);
    if (!connection)
        return fail(connection);
    session->m_connection = *std::move(connection);
    if (const auto begun = session->begin(route); !begun)
        return fail(begun);
    return session;
}

Result<> TenantSession::begin(const Route &route)
{
    OpenWish wish;
    wish.statementTimeout = std::chrono::seconds(10);
    auto open = VerifiedOpen::begin(*m_connection, route, wish);
    if (!open)
        return fail(open);
    m_open.emplace(*std::move(open));
    return {};
}

TenantSession::~TenantSession()
{
    m_open.reset();
    m_connection.reset();
    (void)resourceQuery(m_server, QStringLiteral("provisioning"), QStringLiteral("look_close"), {m_base});
}

/// Through a cursor, so that no more than these rows come, however many there are. What no cursor takes (SHOW, EXPLAIN) has few.
Result<QSqlQuery> TenantSession::ask(const QString &sql, int rows)
{
    if (const auto begun = m_connection->script(QStringLiteral("savepoint typed")); !begun)
        return fail(begun);
    if (m_connection->spec().engine
        == Engine::MariaDB) // which knows no cursor there: the server sends no more than these
        return m_connection->script(QStringLiteral("set session sql_select_limit = %1").arg(rows)).and_then([&] {
            return m_connection->query(sql);
        });
    const auto opened = m_connection->query(u"declare typed no scroll cursor for " + sql);
    if (opened)
        return m_connection->query(QStringLiteral("fetch %1 from typed").arg(rows));
    static const QStringList notForCursors {QStringLiteral("42601"), QStringLiteral("0A000")};
    if (!notForCursors.contains(opened.error().sqlState))
        return fail(opened);
    const auto back = m_connection->script(QStringLiteral("rollback to savepoint typed"));
    return back ? m_connection->query(sql) : Result<QSqlQuery>(fail(back));
}

Result<TypedRows> TenantSession::run(const QString &sql, int limit)
{
    auto answer = ask(sql, limit + 1);
    if (!answer) {
        (void)m_connection->script(QStringLiteral("rollback to savepoint typed"));
        return fail(answer);
    }
    const TypedRows typed = takeTypedRows(*answer, limit);
    // Its cursor goes with it.
    if (const auto back = m_connection->script(QStringLiteral("rollback to savepoint typed")); !back)
        return fail(back);
    return typed;
}

} // namespace tenantry
