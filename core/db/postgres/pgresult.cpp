#include "core/db/postgres/pgresult.h"

#include "core/db/postgres/pgcopyend.h"
#include "core/db/postgres/pgdriver.h"
#include "core/db/postgres/pgplaceholders.h"
#include "core/db/postgres/pgvalue.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

namespace tenantry {

namespace {

bool isRows(const PGresult *result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE;
}

int affectedRows(PGresult *result)
{
    const char *text = PQcmdTuples(result);
    return *text ? atoi(text) : -1;
}

} // namespace

PgResult::PgResult(const PgDriver *driver) : QSqlResult(driver), m_driver(driver) { }

PgResult::~PgResult()
{
    release();
}

const PgDriver *PgResult::pgDriver() const
{
    return static_cast<const PgDriver *>(m_driver.data());
}

PGconn *PgResult::connection() const
{
    return m_driver ? pgDriver()->connection() : nullptr;
}

QVariant PgResult::handle() const
{
    return QVariant::fromValue(static_cast<void *>(m_result.get()));
}

bool PgResult::prepare(const QString &query)
{
    setQuery(query);
    m_sql = pgPlaceholders(query);
    return true;
}

bool PgResult::exec()
{
    return run(boundValues());
}

bool PgResult::reset(const QString &query)
{
    setQuery(query);
    m_sql = query.toUtf8();
    return run({});
}

bool PgResult::run(const QVariantList &values)
{
    release();
    setActive(false);
    setAt(QSql::BeforeFirstRow);
    m_affected = -1;
    if (!connection())
        return false;
    pgDriver()->beginStatement();
    const PgParameters parameters(values);
    if (!parameters.isValid() || m_sql.contains('\0')) {
        setLastError(QSqlError({}, QStringLiteral("a text contains the character NUL"), QSqlError::StatementError,
                               QStringLiteral("22021")));
        return false;
    }
    if (PQsendQueryParams(connection(), m_sql.constData(), parameters.count(), nullptr, parameters.pointers(),
                          parameters.lengths(), parameters.formats(), 0)
        != 1)
        return fail(nullptr);
    m_isStream = isForwardOnly() && PQsetSingleRowMode(connection()) == 1;
    return m_isStream ? beginStream() : collect();
}

bool PgResult::fail(const PGresult *result)
{
    setLastError(pgDriver()->errorOf(result, QSqlError::StatementError));
    drain();
    setActive(false);
    return false;
}

void PgResult::drain()
{
    while (const PgResultPtr rest {PQgetResult(connection())}) {
        if (!pgEndCopy(connection(), PQresultStatus(rest.get())) && PQstatus(connection()) == CONNECTION_BAD)
            break;
    }
}

bool PgResult::collect()
{
    m_result.reset(PQgetResult(connection()));
    const auto status = PQresultStatus(m_result.get());
    if (pgEndCopy(connection(), status)) {
        drain();
        setLastError(QSqlError({}, QStringLiteral("COPY is not possible through a query"), QSqlError::StatementError,
                               QStringLiteral("0A000")));
        return false;
    }
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
        return fail(m_result.get());
    drain();
    m_affected = affectedRows(m_result.get());
    setSelect(isRows(m_result.get()));
    setActive(true);
    return true;
}

bool PgResult::beginStream()
{
    PgResultPtr first(PQgetResult(connection()));
    if (PQresultStatus(first.get()) != PGRES_SINGLE_TUPLE) {
        // No row at all, a command, or an error: the same as a whole result.
        m_isStream = false;
        const auto status = PQresultStatus(first.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) {
            pgEndCopy(connection(), status);
            return fail(first.get());
        }
        drain();
        m_affected = affectedRows(first.get());
        m_result = std::move(first);
        setSelect(isRows(m_result.get()));
        setActive(true);
        return true;
    }
    pgDriver()->setStreaming(this);
    m_ahead.push_back(std::move(first));
    setSelect(true);
    setActive(true);
    return true;
}

void PgResult::absorb()
{
    while (pgDriver()->streaming() == this) {
        PgResultPtr next(PQgetResult(connection()));
        const bool isRow = PQresultStatus(next.get()) == PGRES_SINGLE_TUPLE;
        if (next && PQresultStatus(next.get()) != PGRES_TUPLES_OK)
            m_ahead.push_back(std::move(next));
        if (!isRow) {
            drain();
            pgDriver()->setStreaming(nullptr);
        }
    }
}

void PgResult::abandon()
{
    pgDriver()->setStreaming(nullptr);
    m_ahead.clear();
}

void PgResult::release()
{
    if (m_driver && pgDriver()->streaming() == this) {
        drain();
        pgDriver()->setStreaming(nullptr);
    }
    m_ahead.clear();
    m_result.reset();
    m_isStream = false;
}

bool PgResult::fetchNext()
{
    if (!m_isStream)
        return fetch(at() + 1);
    if (m_ahead.empty() && m_driver && pgDriver()->streaming() == this)
        m_ahead.emplace_back(PQgetResult(connection()));
    PgResultPtr next;
    if (!m_ahead.empty()) {
        next = std::move(m_ahead.front());
        m_ahead.pop_front();
    }
    if (PQresultStatus(next.get()) == PGRES_SINGLE_TUPLE) {
        m_result = std::move(next);
        setAt(at() + 1);
        return true;
    }
    if (next && PQresultStatus(next.get()) != PGRES_TUPLES_OK)
        setLastError(pgDriver()->errorOf(next.get(), QSqlError::StatementError));
    if (m_driver && pgDriver()->streaming() == this) {
        drain();
        pgDriver()->setStreaming(nullptr);
    }
    setAt(QSql::AfterLastRow);
    return false;
}

bool PgResult::fetchFirst()
{
    if (!m_isStream)
        return fetch(0);
    return at() == QSql::BeforeFirstRow && fetchNext();
}

bool PgResult::fetchLast()
{
    if (!m_isStream)
        return fetch(PQntuples(m_result.get()) - 1);
    int last = at();
    while (fetchNext())
        last = at();
    setAt(last);
    return last >= 0;
}

bool PgResult::fetch(int row)
{
    if (!isActive() || row < 0)
        return false;
    if (m_isStream) {
        while (at() < row) {
            if (!fetchNext())
                return false;
        }
        return at() == row;
    }
    if (row >= PQntuples(m_result.get()))
        return false;
    setAt(row);
    return true;
}

QVariant PgResult::data(int column)
{
    if (column < 0 || column >= PQnfields(m_result.get()))
        return {};
    return pgCell(m_result.get(), rowInResult(), column);
}

bool PgResult::isNull(int column)
{
    return column < 0 || column >= PQnfields(m_result.get()) || PQgetisnull(m_result.get(), rowInResult(), column) == 1;
}

int PgResult::size()
{
    return m_isStream || !isSelect() ? -1 : PQntuples(m_result.get());
}

int PgResult::numRowsAffected()
{
    return m_affected;
}

QSqlRecord PgResult::record() const
{
    QSqlRecord record;
    const PGresult *result = m_result ? m_result.get() : m_ahead.empty() ? nullptr : m_ahead.front().get();
    for (int column = 0; column < PQnfields(result); ++column)
        record.append(QSqlField(QString::fromUtf8(PQfname(result, column)), pgMetaType(PQftype(result, column))));
    return record;
}

void PgResult::detachFromResultSet()
{
    release();
}

} // namespace tenantry
