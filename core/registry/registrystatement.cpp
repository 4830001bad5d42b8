#include "core/registry/registrystatement.h"

#include "core/db/resourcequery.h"

namespace tenantry {

Result<QSqlQuery> registryQuery(Connection &connection, const QString &name, const QVariantList &values)
{
    return resourceQuery(connection, QStringLiteral("registry"), name, values);
}

Result<qint64> registryExecute(Connection &connection, const QString &name, const QVariantList &values)
{
    return resourceExecute(connection, QStringLiteral("registry"), name, values);
}

Result<QVariant> registryValue(Connection &connection, const QString &name, const QVariantList &values)
{
    auto query = registryQuery(connection, name, values);
    if (!query)
        return fail(query);
    return query->next() ? query->value(0) : QVariant();
}

} // namespace tenantry
