#include "core/provisioning/tenantsession.h"

#include "core/secrets/scram.h"

#include <QCoreApplication>
#include <QSqlRecord>

namespace tenantry {

namespace {

struct Session {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantSession)
};

} // namespace

Result<std::unique_ptr<TenantSession>> TenantSession::open(Connection &server, const Route &route, const OpenAs &openAs)
{
    const Secret password = newPassword();
    const auto verifier = scramVerifier(password);
    if (!verifier)
        return fail(verifier);
    const QString base = route.names.base;
    auto made = server.query(QStringLiteral("select tenantry_admin.open_look(?, ?)"), {base, *verifier});
    if (!made && made.error().kind == ErrorKind::Missing && route.kind == IsolationKind::SharedTable)
        return fail(ErrorKind::Unsupported,
                    Session::tr("%1 has its rows in shared tables, and no roles of its own.").arg(route.slug),
                    Session::tr("Whoever types a statement there may say for whom it works: only roles of its own hold "
                                "a login to one tenant."));
    if (!made)
        return fail(made);
    const QString login = made->next() ? made->value(0).toString() : QString();
    std::unique_ptr<TenantSession> session(new TenantSession(server, base));
    auto connection = openAs(route.endpoint.database, login, password);
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
    (void)m_server.query(QStringLiteral("select tenantry_admin.close_looks(?, true)"), {m_base});
}

/// Through a cursor, so that no more than these rows come, however many there are. What no cursor takes (SHOW, EXPLAIN) has few.
Result<QSqlQuery> TenantSession::ask(const QString &sql, int rows)
{
    if (const auto begun = m_connection->script(QStringLiteral("savepoint typed")); !begun)
        return fail(begun);
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
    TypedRows typed;
    const QSqlRecord record = answer->record();
    for (int i = 0; i < record.count(); ++i)
        typed.columns << record.fieldName(i);
    while (answer->next()) {
        if (typed.rows.size() == limit) {
            typed.isCut = true;
            break;
        }
        QStringList row;
        for (int i = 0; i < record.count(); ++i)
            row << (answer->value(i).isNull() ? QString() : answer->value(i).toString());
        typed.rows << row;
    }
    // Its cursor goes with it.
    if (const auto back = m_connection->script(QStringLiteral("rollback to savepoint typed")); !back)
        return fail(back);
    return typed;
}

} // namespace tenantry
