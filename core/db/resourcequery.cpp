#include "core/db/resourcequery.h"

#include "core/db/sqlresource.h"

namespace tenantry {

Result<QSqlQuery> resourceQuery(Connection &connection, const QString &feature, const QString &name,
                                const QVariantList &values)
{
    const auto sql = sqlResource(connection.spec().engine, feature, name);
    return sql ? connection.query(*sql, values) : Result<QSqlQuery>(fail(sql));
}

Result<qint64> resourceExecute(Connection &connection, const QString &feature, const QString &name,
                               const QVariantList &values)
{
    const auto sql = sqlResource(connection.spec().engine, feature, name);
    return sql ? connection.execute(*sql, values) : Result<qint64>(fail(sql));
}

} // namespace tenantry
