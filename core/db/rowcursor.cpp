#include "core/db/rowcursor.h"

#include "core/db/sqldialect.h"

#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

namespace tenantry {

namespace {

constexpr int rowsOfPortion = 5000;

QString textOf(const QVariant &value)
{
    if (value.isNull())
        return {};
    const QString text =
        value.typeId() == QMetaType::QUuid ? value.toUuid().toString(QUuid::WithoutBraces) : value.toString();
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

Result<std::unique_ptr<RowCursor>> RowCursor::open(Connection &connection, const QString &sql,
                                                   const QVariantList &values)
{
    std::unique_ptr<RowCursor> cursor(new RowCursor(connection));
    if (connection.spec().engine == Engine::PostgreSQL) {
        // Two of one transaction must not share a name.
        const QString name = QStringLiteral("tenantry_") + QUuid::createUuid().toString(QUuid::Id128);
        const auto declared =
            connection.query(QStringLiteral("declare %1 no scroll cursor for ").arg(name) + sql, values);
        if (!declared)
            return fail(declared);
        cursor->m_name = name;
        if (const auto fetched = cursor->fetch(); !fetched)
            return fail(fetched);
    } else {
        auto rows = connection.query(sql, values);
        if (!rows)
            return fail(rows);
        cursor->m_rows.emplace(std::move(*rows));
    }
    const QSqlRecord record = cursor->m_rows->record();
    for (int i = 0; i < record.count(); ++i)
        cursor->m_columns << record.fieldName(i);
    return cursor;
}

RowCursor::~RowCursor()
{
    m_rows.reset();
    if (!m_name.isEmpty() && m_connection.inTransaction())
        (void)m_connection.script(QStringLiteral("close ") + m_name);
}

Result<> RowCursor::fetch()
{
    m_rows.reset();
    auto rows = m_connection.query(QStringLiteral("fetch %1 from %2").arg(rowsOfPortion).arg(m_name));
    if (!rows)
        return fail(rows);
    m_rows.emplace(std::move(*rows));
    return {};
}

Result<bool> RowCursor::next(QStringList &fields)
{
    bool isThere = m_rows->next();
    if (!isThere && !m_name.isEmpty()) {
        if (const auto fetched = fetch(); !fetched)
            return fail(fetched);
        isThere = m_rows->next();
    }
    if (!isThere) {
        const QSqlError error = m_rows->lastError();
        return error.isValid() ? Result<bool>(fail(m_connection.dialect().toError(error))) : false;
    }
    fields.clear();
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        fields << textOf(m_rows->value(static_cast<int>(i)));
    return true;
}

} // namespace tenantry
