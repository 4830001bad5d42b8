#include "core/db/pooledsettings.h"

namespace tenantry {

QList<std::pair<QString, QString>> pooledSettings(const ConnectionSpec &spec)
{
    if (spec.mode != SessionMode::Pooled)
        return {};
    return {{QStringLiteral("statement_timeout"), QString::number(spec.statementTimeout.count())},
            {QStringLiteral("lock_timeout"), QString::number(spec.lockTimeout.count())},
            {QStringLiteral("DateStyle"), QStringLiteral("ISO")},
            {QStringLiteral("TimeZone"), QStringLiteral("UTC")}};
}

} // namespace tenantry
