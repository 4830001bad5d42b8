#include "core/registry/registrystatement.h"

#include "core/db/sqlresource.h"

namespace tenantry {

namespace {
Result<QString> textOf(const Connection &connection, const QString &name)
{
    return sqlResource(connection.spec().engine, QStringLiteral("registry"), name);
}
} // namespace

Result<QSqlQuery> registryQuery(Connection &connection, const QString &name, const QVariantList &values)
{
    const auto sql = textOf(connection, name);
    return sql ? connection.query(*sql, values) : Result<QSqlQuery>(fail(sql));
}

Result<qint64> registryExecute(Connection &connection, const QString &name, const QVariantList &values)
{
    const auto sql = textOf(connection, name);
    return sql ? connection.execute(*sql, values) : Result<qint64>(fail(sql));
}

Result<QVariant> registryValue(Connection &connection, const QString &name, const QVariantList &values)
{
    auto query = registryQuery(connection, name, values);
    if (!query)
        return fail(query);
    return query->next() ? query->value(0) : QVariant();
}

} // namespace tenantry
