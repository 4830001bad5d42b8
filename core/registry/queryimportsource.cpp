#include "core/db/rowcursor.h"
#include "core/registry/importsource.h"
#include "core/registry/readsession.h"

namespace tenantry {

struct QueryImportSource::Session {
    std::unique_ptr<ReadSession> reading;
    std::unique_ptr<RowCursor> rows;
};

QueryImportSource::QueryImportSource(ConnectionSpec spec, Secret password, QString sql,
                                     std::shared_ptr<ServerBudget> budget)
    : m_spec(std::move(spec)), m_password(std::move(password)), m_sql(std::move(sql)), m_budget(std::move(budget))
{
    m_spec.statementTimeout = std::chrono::hours(1);
}

QueryImportSource::~QueryImportSource() = default;

Result<QStringList> QueryImportSource::open(ImportProgress &progress)
{
    auto reading = ReadSession::open(m_spec, m_password, m_budget, progress);
    if (!reading)
        return fail(reading);
    auto rows = RowCursor::open((*reading)->connection(), m_sql);
    if (!rows)
        return fail(rows);
    m_session.reset(new Session {*std::move(reading), *std::move(rows)});
    return m_session->rows->columns();
}

Result<bool> QueryImportSource::next(QStringList &fields, qint64 &line)
{
    const auto more = m_session->rows->next(fields);
    if (more && *more)
        line = ++m_row;
    return more;
}

} // namespace tenantry
