#include "core/routing/poolerlabclient.h"

#include "core/db/simplequery.h"
#include "core/db/transaction.h"

namespace tenantry {

PoolerLabClient::PoolerLabClient(std::unique_ptr<Connection> connection, LabMark mark,
                                 std::chrono::milliseconds patience)
    : m_connection(std::move(connection)), m_mark(std::move(mark)), m_patience(patience)
{ }

Result<QStringList> PoolerLabClient::ask(const QString &sql)
{
    const auto rows = simpleQuery(*m_connection, sql, QDeadlineTimer(m_patience));
    if (!rows)
        return fail(rows);
    QStringList row = rows->rows.value(0);
    if (!row.isEmpty())
        m_sessions.insert(row.first());
    return row;
}

Result<LabSight> PoolerLabClient::look()
{
    return ask(labLook(m_mark.run)).and_then(labSightOf);
}

Result<QString> PoolerLabClient::set(LabThing thing, const LabSight &before)
{
    const auto sql = labSet(thing, m_mark, before);
    if (!sql)
        return sql;
    const auto row = ask(*sql);
    if (!row)
        return fail(row);
    m_isSet.set(static_cast<size_t>(thing));
    return row->value(0);
}

Result<QString> PoolerLabClient::setLocally(const LabSight &before)
{
    auto transaction = Transaction::begin(*m_connection);
    if (!transaction)
        return fail(transaction);
    for (size_t i = 0; i < labThings; ++i) {
        const auto sql = labSetLocally(static_cast<LabThing>(i), m_mark, before);
        if (!sql)
            return sql;
        // What has no text is a statement with a value bound to it: Tenantry names none of its own.
        const auto done = sql->isEmpty() ? m_connection->query(QStringLiteral("select ?::int4"), {m_mark.lock})
                                         : m_connection->query(*sql);
        if (!done)
            return fail(done);
    }
    const auto session = ask(QStringLiteral("select pg_backend_pid()"));
    if (!session)
        return fail(session);
    return transaction->commit().map([&] { return session->value(0); });
}

Result<> PoolerLabClient::discard()
{
    return ask(QStringLiteral("discard all")).map([](const QStringList &) {});
}

} // namespace tenantry
