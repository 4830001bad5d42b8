#pragma once
// Jobs that tests give to a connection: who am I, and a statement that runs until it is stopped. Functions, any thread.

#include "core/db/connection.h"

#include <QSemaphore>

namespace tenantry::testsupport {

/// The first column of the first row; -1 where there is none.
inline Result<qint64> number(Connection &connection, const QString &sql)
{
    return connection.query(sql).map([](QSqlQuery query) { return query.next() ? query.value(0).toLongLong() : -1; });
}

/// Which session of the server this is.
inline Result<qint64> backendPid(Connection &connection)
{
    return number(connection, QStringLiteral("SELECT pg_backend_pid()"));
}

/// Runs until it is stopped; `started` is released just before. On PostgreSQL and SQLite.
inline auto endless(QSemaphore &started)
{
    return [&started](Connection &connection) {
        started.release();
        return number(connection,
                      connection.spec().engine == Engine::PostgreSQL
                          ? QStringLiteral("SELECT 1 FROM (SELECT pg_sleep(3600)) AS s")
                          : QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                           "SELECT count(*) FROM n"));
    };
}

} // namespace tenantry::testsupport
