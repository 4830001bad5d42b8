#include "core/inspection/factreader.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"

namespace tenantry {

Result<QString> FactReader::statement(const QString &name) const
{
    auto sql = sqlResource(m_connection.spec().engine, QStringLiteral("inspection"), name);
    if (!sql)
        return fail(ErrorKind::Unsupported, tr("%1 does not tell this.").arg(m_connection.dialect().displayName()));
    return sql;
}

Result<QList<FactReader::Row>> FactReader::rowsOf(const QString &sql, int columns, const QVariantList &values)
{
    if (!m_transaction) {
        auto begun = Transaction::begin(m_connection, Transaction::Mode::ReadOnly);
        if (!begun)
            return fail(begun);
        m_transaction.emplace(std::move(*begun));
    }
    auto query = m_connection.query(sql, values);
    if (!query) {
        m_transaction.reset(); // PostgreSQL refuses everything until the failed transaction has ended
        return fail(query);
    }
    QList<Row> rows;
    while (query->next()) {
        Row row;
        for (int i = 0; i < columns; ++i)
            row << query->value(i);
        rows << row;
    }
    return rows;
}

Result<FactReader::Row> FactReader::first(const Result<QList<Row>> &rows) const
{
    if (!rows)
        return fail(rows);
    if (rows->isEmpty())
        return fail(ErrorKind::Missing, tr("The server has nothing by this name."));
    return rows->first();
}

Result<QList<FactReader::Row>> FactReader::rows(const QString &name, int columns, const QVariantList &values)
{
    const auto sql = statement(name);
    if (!sql)
        return fail(sql);
    return rowsOf(*sql, columns, values);
}

Result<FactReader::Row> FactReader::row(const QString &name, int columns, const QVariantList &values)
{
    return first(rows(name, columns, values));
}

} // namespace tenantry
