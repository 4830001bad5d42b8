#pragma once
// Reads the statements of resources/sql/<engine>/inspection in read-only transactions, so that a refused statement does
// not hide the next one. A local value of an inspection, used on the connection's thread.

#include "core/db/transaction.h"

#include <optional>

namespace tenantry {

class FactReader
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::FactReader)
public:
    using Row = QVariantList;
    explicit FactReader(Connection &connection) : m_connection(connection) { }

    /// The first `columns` values of every row of the statement `name`. Unsupported where the engine has no such statement.
    [[nodiscard]] Result<QList<Row>> rows(const QString &name, int columns, const QVariantList &values = {});
    /// The first row; Missing where there is none.
    [[nodiscard]] Result<Row> row(const QString &name, int columns, const QVariantList &values = {});
    /// The same of a statement that stands elsewhere.
    [[nodiscard]] Result<QList<Row>> rowsOf(const QString &sql, int columns, const QVariantList &values = {});
    [[nodiscard]] Connection &connection() { return m_connection; }

private:
    [[nodiscard]] Result<QString> statement(const QString &name) const;
    [[nodiscard]] Result<Row> first(const Result<QList<Row>> &rows) const;

    Connection &m_connection;
    std::optional<Transaction> m_transaction;
};

} // namespace tenantry
