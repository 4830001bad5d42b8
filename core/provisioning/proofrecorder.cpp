#include "core/provisioning/proofrecorder.h"

#include "core/db/sqlresource.h"

namespace tenantry {

bool isRefusal(const Error &error)
{
    return error.sqlState == u"42501" || error.sqlState == u"23503";
}

Result<> ProofRecorder::attempt(Connection &connection, ProofActor actor, const QString &statement, bool isAllowed)
{
    if (const auto begun = connection.script(QStringLiteral("savepoint attempt")); !begun)
        return begun;
    const auto done = connection.script(statement);
    if (!done && done.error().kind == ErrorKind::Connection)
        return done;
    const bool isRefused = !done && isRefusal(done.error());
    // What is neither leave nor refusal proves nothing of a wall: the server could not try it now.
    if (!done && !isRefused && !isAllowed)
        return done;
    note(actor, statement, isAllowed, done ? QStringLiteral("done") : done.error().sqlState, isRefused != isAllowed);
    return connection.script(QStringLiteral("rollback to savepoint attempt"));
}

Result<> ProofRecorder::findNothing(Connection &connection, ProofActor actor, const QString &statement)
{
    if (const auto begun = connection.script(QStringLiteral("savepoint attempt")); !begun)
        return begun;
    auto rows = connection.query(QStringLiteral("with hit as (%1) select count(*) from hit").arg(statement));
    if (!rows && !isRefusal(rows.error()))
        return fail(rows);
    const qint64 count = rows && rows->next() ? rows->value(0).toLongLong() : 0;
    note(actor, statement, false, rows ? QStringLiteral("%1 rows").arg(count) : rows.error().sqlState, count == 0);
    return connection.script(QStringLiteral("rollback to savepoint attempt"));
}

Result<> ProofRecorder::ask(Connection &connection, const QString &resource, const QString &base)
{
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("provisioning"), resource);
    if (!sql)
        return fail(sql);
    auto rows = connection.query(*sql, {base});
    if (!rows)
        return fail(rows);
    const QString found = rows->next() ? rows->value(0).toString() : QString();
    note(ProofActor::Tenant, resource, false, found.isEmpty() ? QStringLiteral("nobody") : found, found.isEmpty());
    return {};
}

} // namespace tenantry
