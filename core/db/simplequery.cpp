#include "core/db/simplequery.h"

#include "core/db/postgres/pgcopyend.h"
#include "core/db/postgres/pgdriver.h"
#include "core/db/sqldialect.h"

#include <QSqlError>

#include <poll.h>

#include <algorithm>

namespace tenantry {

namespace {

struct SimpleQuery {
    Q_DECLARE_TR_FUNCTIONS(SimpleQuery)
};

TextRows textRowsOf(PGresult *result)
{
    TextRows text;
    for (int column = 0; column < PQnfields(result); ++column)
        text.columns << QString::fromUtf8(PQfname(result, column));
    for (int row = 0; row < PQntuples(result); ++row) {
        QStringList values;
        for (int column = 0; column < PQnfields(result); ++column)
            values << (PQgetisnull(result, row, column) == 1 ? QString()
                                                             : QString::fromUtf8(PQgetvalue(result, row, column)));
        text.rows << values;
    }
    return text;
}

/// False when the time is over.
bool waitForAnswer(PGconn *connection, const QDeadlineTimer &deadline)
{
    while (PQisBusy(connection) == 1) {
        const auto left = static_cast<int>(std::clamp<qint64>(deadline.remainingTime(), -1, 1 << 30));
        pollfd descriptor {PQsocket(connection), POLLIN, 0};
        const int ready = poll(&descriptor, 1, left);
        if (ready == 0)
            return false;
        if (ready > 0 && PQconsumeInput(connection) != 1)
            return true; // the result says what is wrong
    }
    return true;
}

} // namespace

QString TextRows::value(qsizetype row, const QString &column) const
{
    const qsizetype at = columns.indexOf(column);
    return at < 0 || row >= rows.size() ? QString() : rows[row][at];
}

Result<TextRows> simpleQuery(Connection &connection, const QString &sql, QDeadlineTimer deadline)
{
    auto *driver = qobject_cast<PgDriver *>(connection.database().driver());
    if (!driver)
        return fail(ErrorKind::Unsupported, SimpleQuery::tr("Only PostgreSQL and its poolers are asked this way."));
    driver->beginStatement();
    const auto failure = [&](const PGresult *result) {
        return connection.dialect().toError(driver->errorOf(result, QSqlError::StatementError));
    };
    PGconn *pg = driver->connection();
    if (PQsendQuery(pg, sql.toUtf8().constData()) != 1)
        return fail(failure(nullptr));
    Result<TextRows> answer {TextRows()};
    while (true) {
        if (!waitForAnswer(pg, deadline)) {
            connection.canceller().disconnect();
            return fail(ErrorKind::Timeout,
                        SimpleQuery::tr("%1 keeps us waiting.").arg(connection.spec().displayName()),
                        SimpleQuery::tr("A pooler does so as long as no session of its server is free."));
        }
        const PgResultPtr result(PQgetResult(pg));
        if (!result)
            return answer;
        const auto status = PQresultStatus(result.get());
        if (pgEndCopy(pg, status)) // else the copy would be its result for ever
            answer = fail(ErrorKind::Unsupported, SimpleQuery::tr("COPY is not possible in a simple query."));
        else if (status == PGRES_TUPLES_OK && answer)
            answer = textRowsOf(result.get());
        else if (status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY && answer)
            answer = fail(failure(result.get()));
    }
}

} // namespace tenantry
