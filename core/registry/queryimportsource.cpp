#include "core/db/rowcursor.h"
#include "core/db/transaction.h"
#include "core/registry/importsource.h"

namespace tenantry {

struct QueryImportSource::Session {
    std::optional<ServerBudget::Permit> permit; // goes back after the connection is closed
    std::unique_ptr<Connection> connection;
    std::optional<CancelWatch::Watched> watched;
    std::optional<Transaction> transaction;
    std::unique_ptr<RowCursor> rows;
};

QueryImportSource::QueryImportSource(ConnectionSpec spec, Secret password, QString sql,
                                     std::shared_ptr<ServerBudget> budget)
    : m_spec(std::move(spec)), m_password(std::move(password)), m_sql(std::move(sql)), m_budget(std::move(budget))
{
    m_spec.statementTimeout = std::chrono::hours(1);
    m_spec.readOnly = true;
}

QueryImportSource::~QueryImportSource() = default;

Result<QStringList> QueryImportSource::open(ImportProgress &progress)
{
    m_session = std::make_unique<Session>();
    if (m_budget) {
        auto permit = m_budget->acquire(budgetPatience, [&progress] { return progress.cancelled.load(); });
        if (!permit)
            return fail(permit);
        m_session->permit.emplace(*std::move(permit));
    }
    auto connection = Connection::open(m_spec, m_password);
    if (!connection)
        return fail(connection);
    m_session->connection = std::move(*connection);
    m_session->watched.emplace(progress.watch(m_session->connection->canceller()));
    auto transaction = Transaction::begin(*m_session->connection, Transaction::Mode::RepeatableRead);
    if (!transaction)
        return fail(transaction);
    m_session->transaction.emplace(std::move(*transaction));
    auto rows = RowCursor::open(*m_session->connection, m_sql);
    if (!rows)
        return fail(rows);
    m_session->rows = *std::move(rows);
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
