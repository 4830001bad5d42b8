#include "core/db/sqlresource.h"

#include "core/db/sqldialect.h"

#include <QFile>

namespace tenantry {

Result<QString> sqlResource(Engine engine, const QString &feature, const QString &name)
{
    for (const QString &folder : {SqlDialect::of(engine).resourceName(), QStringLiteral("common")}) {
        QFile file(QStringLiteral(":/sql/%1/%2/%3.sql").arg(folder, feature, name));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return fail(
        ErrorKind::Internal,
        QCoreApplication::translate("SqlResource", "The program lacks its own statement %1/%2.").arg(feature, name),
        QCoreApplication::translate("SqlResource", "Install the program again."));
}

} // namespace tenantry
