#include "core/runner/runnerstatement.h"

#include "core/db/resourcequery.h"
#include "core/registry/recordvalues.h"

namespace tenantry {

Result<QSqlQuery> runnerQuery(Connection &connection, const QString &name, const QVariantList &values)
{
    return resourceQuery(connection, QStringLiteral("runner"), name, values);
}

Result<qint64> runnerExecute(Connection &connection, const QString &name, const QVariantList &values)
{
    return resourceExecute(connection, QStringLiteral("runner"), name, values);
}

Result<QDateTime> registryNow(Connection &connection)
{
    auto query = runnerQuery(connection, QStringLiteral("now"));
    if (!query)
        return fail(query);
    return query->next() ? fromUs(query->value(0).toLongLong()) : QDateTime();
}

} // namespace tenantry
