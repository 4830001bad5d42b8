#include "core/isolation/preparation.h"

#include "core/db/sqlresource.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct PreparationText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::DatabasePreparation)
};

} // namespace

Result<DatabasePreparation> readPreparation(Connection &connection)
{
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
    if (found.version < preparationVersion)
        return PreparationText::tr("version %1, %2 is needed").arg(found.version).arg(preparationVersion);
    return found.mayUse ? PreparationText::tr("version %1").arg(found.version)
                        : PreparationText::tr("version %1, not for our login").arg(found.version);
}

} // namespace tenantry
