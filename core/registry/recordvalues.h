#pragma once
// Values on their way between records and the columns of the registry, the same for both engines. Plain functions and a
// view of the current row, for the thread that owns the query.

#include "core/db/connection.h"
#include "core/db/sqldialect.h"

#include <QDateTime>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

namespace tenantry {

/// Microseconds since 1970 UTC by this machine's clock, which may jump.
[[nodiscard]] qint64 nowUs();
[[nodiscard]] qint64 toUs(const QDateTime &time);
[[nodiscard]] QDateTime fromUs(qint64 us); ///< UTC

/// A text for a column that is never null: a null QString is bound as an empty one.
[[nodiscard]] QVariant textValue(const QString &text);
/// An invalid time is bound as null.
[[nodiscard]] QVariant timeValue(const QDateTime &time);
/// A null id is bound as null.
template<class IdType>
[[nodiscard]] QVariant idValue(const IdType &id)
{
    return id.isNull() ? QVariant() : QVariant(id.toString());
}
/// A list of texts as the engine keeps it: text[] or JSON.
[[nodiscard]] QVariant listValue(const Connection &connection, const QStringList &list);

/// The columns of a query's current row, by name.
class RecordRow
{
public:
    explicit RecordRow(const QSqlQuery &query) : m_query(query) { }

    [[nodiscard]] QVariant value(const char *column) const { return m_query.value(QLatin1StringView(column)); }
    [[nodiscard]] QString text(const char *column) const { return value(column).toString(); }
    [[nodiscard]] qint64 number(const char *column) const { return value(column).toLongLong(); }
    [[nodiscard]] bool flag(const char *column) const { return value(column).toBool(); }
    [[nodiscard]] QDateTime time(const char *column) const; ///< invalid where null
    [[nodiscard]] QStringList list(const char *column) const; ///< from JSON
    template<class IdType>
    [[nodiscard]] IdType id(const char *column) const
    {
        return IdType(value(column).toUuid());
    }
    /// The value of an enum by its stored name; its first value where this program does not know the name.
    template<class Enum>
    [[nodiscard]] Enum named(const char *column, bool (*fromName)(const QString &, Enum *)) const
    {
        Enum found {};
        (void)fromName(text(column), &found);
        return found;
    }

private:
    const QSqlQuery &m_query;
};

/// The first row as a record, or nothing.
template<class Read>
[[nodiscard]] auto readRow(const Connection &connection, Result<QSqlQuery> query, Read read)
    -> Result<std::optional<std::invoke_result_t<Read, const RecordRow &>>>
{
    if (!query)
        return fail(query);
    if (query->next())
        return std::optional(read(RecordRow(*query)));
    if (query->lastError().isValid())
        return fail(connection.dialect().toError(query->lastError()));
    return std::nullopt;
}

/// All rows of a query as records; read(RecordRow) -> Record.
template<class Read>
[[nodiscard]] auto readRows(const Connection &connection, Result<QSqlQuery> query, Read read)
    -> Result<QList<std::invoke_result_t<Read, const RecordRow &>>>
{
    if (!query)
        return fail(query);
    QList<std::invoke_result_t<Read, const RecordRow &>> records;
    while (query->next())
        records << read(RecordRow(*query));
    if (query->lastError().isValid())
        return fail(connection.dialect().toError(query->lastError()));
    return records;
}

} // namespace tenantry
