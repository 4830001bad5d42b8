#include "core/db/pgpipeline.h"

#include "core/db/postgres/pgdriver.h"
#include "core/db/postgres/pgplaceholders.h"
#include "core/db/postgres/pgvalue.h"
#include "core/db/sqldialect.h"

#include <QSqlError>

#include <poll.h>

namespace tenantry {

namespace {

struct PgPipelineText {
    Q_DECLARE_TR_FUNCTIONS(PgPipeline)
};

PipelineRows rowsOf(PGresult *result)
{
    PipelineRows rows;
    rows.affected = QByteArray(PQcmdTuples(result)).toLongLong();
    for (int row = 0; row < PQntuples(result); ++row) {
        QVariantList values;
        for (int column = 0; column < PQnfields(result); ++column)
            values << pgCell(result, row, column);
        rows.rows << values;
    }
    return rows;
}

/// Writes and reads until a result is there: a server that waits for us to read must not meet us waiting for it to read.
bool waitForResult(PGconn *connection)
{
    while (PQisBusy(connection) == 1) {
        const int unsent = PQflush(connection);
        if (unsent < 0)
            return false;
        pollfd descriptor {PQsocket(connection), static_cast<short>(unsent > 0 ? POLLIN | POLLOUT : POLLIN), 0};
        if (poll(&descriptor, 1, -1) < 0 && errno != EINTR)
            return false;
        if ((descriptor.revents & ~POLLOUT) != 0 && PQconsumeInput(connection) != 1)
            return false;
    }
    return true;
}

/// The results of a pipeline, read in order; owns nothing.
class Reader
{
public:
    Reader(Connection &connection, PgDriver &driver) : m_connection(connection), m_driver(driver) { }

    Result<PipelineRows> statement()
    {
        const PgResultPtr result = next();
        Result<PipelineRows> outcome = outcomeOf(result.get());
        while (next()) { } // a null ends each statement
        return outcome;
    }

    void sync()
    {
        while (PQstatus(m_driver.connection()) == CONNECTION_OK) {
            const PgResultPtr result = next();
            if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC)
                return;
        }
    }

private:
    PgResultPtr next()
    {
        PGconn *connection = m_driver.connection();
        return PgResultPtr(waitForResult(connection) ? PQgetResult(connection) : nullptr);
    }

    Result<PipelineRows> outcomeOf(PGresult *result)
    {
        switch (PQresultStatus(result)) {
        case PGRES_COMMAND_OK:
        case PGRES_TUPLES_OK:
        case PGRES_EMPTY_QUERY:
            return rowsOf(result);
        case PGRES_PIPELINE_ABORTED:
            return fail(ErrorKind::Cancelled,
                        PgPipelineText::tr("It did not run, because a statement before it failed."));
        default:
            return fail(m_connection.dialect().toError(m_driver.errorOf(result, QSqlError::StatementError)));
        }
    }

    Connection &m_connection;
    PgDriver &m_driver;
};

} // namespace

void PgPipeline::add(const QString &sql, const QVariantList &values)
{
    m_statements.push_back({sql, values});
}

Result<std::vector<Result<PipelineRows>>> PgPipeline::run()
{
    const auto statements = std::exchange(m_statements, {});
    auto *driver = qobject_cast<PgDriver *>(m_connection.database().driver());
    if (!driver)
        return fail(ErrorKind::Unsupported, PgPipelineText::tr("Only PostgreSQL knows pipelines."));
    driver->beginStatement();
    PGconn *connection = driver->connection();
    std::vector<PgParameters> parameters;
    for (const auto &statement : statements) {
        if (!parameters.emplace_back(statement.values).isValid())
            return fail(ErrorKind::InvalidInput, PgPipelineText::tr("A text contains the character NUL."));
    }
    if (PQenterPipelineMode(connection) != 1 || PQsetnonblocking(connection, 1) != 0)
        return fail(m_connection.dialect().toError(driver->errorOf(nullptr, QSqlError::ConnectionError)));

    bool isSent = true;
    for (size_t i = 0; i < statements.size() && isSent; ++i) {
        const PgParameters &p = parameters[i];
        isSent = PQsendQueryParams(connection, pgPlaceholders(statements[i].sql).constData(), p.count(), nullptr,
                                   p.pointers(), p.lengths(), p.formats(), 0)
            == 1;
        if (m_mode == Mode::Independent || i + 1 == statements.size())
            isSent = isSent && PQpipelineSync(connection) == 1;
    }

    if (!isSent) // half a pipeline has no end to wait for
        m_connection.canceller().disconnect();
    Reader reader(m_connection, *driver);
    std::vector<Result<PipelineRows>> results;
    for (size_t i = 0; i < statements.size(); ++i) {
        results.push_back(reader.statement());
        if (m_mode == Mode::Independent || i + 1 == statements.size())
            reader.sync();
    }
    PQsetnonblocking(connection, 0);
    PQexitPipelineMode(connection);
    return results;
}

} // namespace tenantry
