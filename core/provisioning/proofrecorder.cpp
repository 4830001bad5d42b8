#include "core/provisioning/proofrecorder.h"

#include "core/db/sqlresource.h"

namespace tenantry {

namespace {

constexpr QLatin1StringView noRight("42501");
constexpr QLatin1StringView noSuchRow("23503"); // of a foreign key
constexpr QLatin1StringView takeBack("rollback to savepoint attempt; release savepoint attempt");

} // namespace

Result<> ProofRecorder::attempt(Connection &connection, ProofActor actor, const QString &statement, bool isAllowed)
{
    return tryOut(connection, actor, statement, isAllowed, {QString(noRight)});
}

Result<> ProofRecorder::refer(Connection &connection, ProofActor actor, const QString &statement)
{
    return tryOut(connection, actor, statement, false, {QString(noRight), QString(noSuchRow)});
}

Result<> ProofRecorder::tryOut(Connection &connection, ProofActor actor, const QString &statement, bool isAllowed,
                               const QStringList &refusals)
{
    // A proof is a hundred of them: with its savepoint each goes to the server once and back once.
    const auto done = connection.script(QString(u"savepoint attempt; " + statement));
    if (!done && done.error().kind == ErrorKind::Connection)
        return done;
    const bool isRefused = !done && refusals.contains(done.error().sqlState);
    // What is neither leave nor refusal proves nothing of a wall: the server could not try it now.
    if (!done && !isRefused && !isAllowed)
        return done;
    // What may do something has to do it: a neighbour that fails at everything would prove nothing.
    note(actor, statement, isAllowed, done ? QStringLiteral("done") : done.error().sqlState,
         isAllowed ? done.has_value() : isRefused);
    return connection.script(QString(takeBack));
}

Result<> ProofRecorder::findNothing(Connection &connection, ProofActor actor, const QString &statement)
{
    if (const auto begun = connection.script(QStringLiteral("savepoint attempt")); !begun)
        return begun;
    auto rows = connection.query(QStringLiteral("with hit as (%1) select count(*) from hit").arg(statement));
    // A foreign key holds only what was found.
    const bool isHeld = !rows && rows.error().sqlState == noSuchRow;
    if (!rows && !isHeld && rows.error().sqlState != noRight)
        return fail(rows);
    const qint64 count = rows && rows->next() ? rows->value(0).toLongLong() : 0;
    note(actor, statement, false, rows ? QStringLiteral("%1 rows").arg(count) : rows.error().sqlState,
         count == 0 && !isHeld);
    return connection.script(QString(takeBack));
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
