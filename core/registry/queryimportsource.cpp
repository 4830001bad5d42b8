#include "core/db/transaction.h"
#include "core/registry/importsource.h"

#include <QSqlRecord>

#include <optional>

namespace tenantry {

namespace {
constexpr int rowsAtOnce = 5000;
} // namespace

struct QueryImportSource::Session {
    std::optional<ServerBudget::Permit> permit; // goes back after the connection is closed
    std::unique_ptr<Connection> connection;
    std::optional<CancelWatch::Watched> watched;
    std::optional<Transaction> transaction;
    std::optional<QSqlQuery> rows;
};

QueryImportSource::QueryImportSource(ConnectionSpec spec, Secret password, QString sql,
                                     std::shared_ptr<ServerBudget> budget)
    : m_spec(std::move(spec)), m_password(std::move(password)), m_sql(std::move(sql)), m_budget(std::move(budget))
{
    m_spec.statementTimeout = std::chrono::hours(1);
    m_spec.readOnly = true;
}

QueryImportSource::~QueryImportSource()
{
    if (m_session)
        m_session->rows.reset();
}

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
    // A cursor takes one SELECT and nothing else.
    const auto declared =
        m_session->connection->execute(QStringLiteral("declare tenantry_import no scroll cursor for ") + m_sql);
    if (!declared)
        return fail(declared);
    if (const auto fetched = fetch(); !fetched)
        return fail(fetched);
    QStringList columns;
    const QSqlRecord record = m_session->rows->record();
    for (int i = 0; i < record.count(); ++i)
        columns << record.fieldName(i);
    m_columns = record.count();
    return columns;
}

Result<> QueryImportSource::fetch()
{
    m_session->rows.reset();
    auto rows = m_session->connection->query(QStringLiteral("fetch %1 from tenantry_import").arg(rowsAtOnce));
    if (!rows)
        return fail(rows);
    m_session->rows.emplace(std::move(*rows));
    return {};
}

Result<bool> QueryImportSource::next(QStringList &fields, qint64 &line)
{
    if (!m_session->rows->next()) {
        if (const auto fetched = fetch(); !fetched)
            return fail(fetched);
        if (!m_session->rows->next())
            return false;
    }
    fields.clear();
    for (int i = 0; i < m_columns; ++i) {
        const QVariant value = m_session->rows->value(i);
        fields << (value.typeId() == QMetaType::QUuid ? value.toUuid().toString(QUuid::WithoutBraces)
                                                      : value.toString());
    }
    line = ++m_row;
    return true;
}

} // namespace tenantry
