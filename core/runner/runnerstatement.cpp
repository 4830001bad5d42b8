#include "core/runner/runnerstatement.h"

#include "core/db/sqlresource.h"
#include "core/registry/recordvalues.h"

namespace tenantry {

namespace {

Result<QString> runnerText(const Connection &connection, const QString &name)
{
    return sqlResource(connection.spec().engine, QStringLiteral("runner"), name);
}

} // namespace

Result<QSqlQuery> runnerQuery(Connection &connection, const QString &name, const QVariantList &values)
{
    const auto sql = runnerText(connection, name);
    return sql ? connection.query(*sql, values) : Result<QSqlQuery>(fail(sql));
}

Result<qint64> runnerExecute(Connection &connection, const QString &name, const QVariantList &values)
{
    const auto sql = runnerText(connection, name);
    return sql ? connection.execute(*sql, values) : Result<qint64>(fail(sql));
}

Result<QDateTime> registryNow(Connection &connection)
{
    auto query = runnerQuery(connection, QStringLiteral("now"));
    if (!query)
        return fail(query);
    return query->next() ? fromUs(query->value(0).toLongLong()) : QDateTime();
}

} // namespace tenantry
