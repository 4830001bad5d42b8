#pragma once
// Reads the rows of one SELECT in portions, as texts, so that a result of any size fits. Owned by whoever reads, inside a
// transaction of the connection, which outlives it; used on that thread.

#include "core/db/connection.h"

#include <QStringList>

#include <optional>

namespace tenantry {

class RowCursor
{
public:
    /// PostgreSQL: a cursor, which takes one SELECT and nothing else; the other engines answer at once. Errors: of the statement.
    [[nodiscard]] static Result<std::unique_ptr<RowCursor>> open(Connection &connection, const QString &sql,
                                                                 const QVariantList &values = {});
    ~RowCursor(); ///< closes it, unless its transaction has failed by then
    Q_DISABLE_COPY_MOVE(RowCursor)

    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    /// The next row; NULL is a null text. False at the end.
    [[nodiscard]] Result<bool> next(QStringList &fields);

private:
    explicit RowCursor(Connection &connection) : m_connection(connection) { }
    [[nodiscard]] Result<> fetch();

    Connection &m_connection;
    QString m_name; ///< of the server's cursor; empty = there is none
    std::optional<QSqlQuery> m_rows;
    QStringList m_columns;
};

} // namespace tenantry
