#include "core/isolation/preparation.h"

#include "core/db/resourcequery.h"
#include "core/db/sqlresource.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct PreparationText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::DatabasePreparation)
};

} // namespace

namespace {

/// Only who is of the group sees that there is something.
Result<DatabasePreparation> readOnMariaDb(Connection &connection)
{
    DatabasePreparation preparation;
    preparation.needed = mariaDbPreparationVersion;
    const auto taken = connection.script(QStringLiteral("SET ROLE tenantry_provisioner"));
    if (!taken && taken.error().kind == ErrorKind::Denied)
        return preparation;
    if (!taken)
        return fail(taken);
    auto found = resourceQuery(connection, QStringLiteral("isolation"), QStringLiteral("preparation"));
    if (!found)
        return found.error().kind == ErrorKind::Denied || found.error().kind == ErrorKind::Missing
            ? Result<DatabasePreparation>(preparation)
            : fail(found);
    preparation.mayUse = found->next();
    preparation.version = preparation.mayUse ? found->value(0).toInt() : 0;
    return preparation;
}

} // namespace

Result<DatabasePreparation> readPreparation(Connection &connection)
{
    if (connection.spec().engine == Engine::MariaDB)
        return readOnMariaDb(connection);
    const auto sql = sqlResource(connection.spec().engine, QStringLiteral("isolation"), QStringLiteral("preparation"));
    if (!sql)
        return fail(sql);
    auto found = connection.query(*sql);
    if (!found)
        return fail(found);
    DatabasePreparation preparation;
    if (found->next()) {
        preparation.version = found->value(0).toInt();
        preparation.mayUse = found->value(1).toBool();
    }
    return preparation;
}

QString preparationWord(const DatabasePreparation &found)
{
    if (found.version == 0)
        return PreparationText::tr("not prepared");
    if (found.version < found.needed)
        return PreparationText::tr("version %1, %2 is needed").arg(found.version).arg(found.needed);
    return found.mayUse ? PreparationText::tr("version %1").arg(found.version)
                        : PreparationText::tr("version %1, not for our login").arg(found.version);
}

} // namespace tenantry
