#include "app/ctl/jsonvalue.h"

namespace tenantry::ctl {

QString jsonSchemaName(const QString &command)
{
    return QStringLiteral("tenantry/%1/1").arg(QString(command).replace(u' ', u'-'));
}

QJsonValue jsonTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonError(const Error &error)
{
    return {{QStringLiteral("kind"), errorKindName(error.kind)},
            {QStringLiteral("message"), error.message},
            {QStringLiteral("remedy"), jsonText(error.remedy)},
            {QStringLiteral("detail"), jsonText(error.detail)},
            {QStringLiteral("sqlState"), jsonText(error.sqlState)},
            {QStringLiteral("tenant"), error.tenant.isNull() ? QJsonValue() : QJsonValue(error.tenant.toString())},
            {QStringLiteral("exitCode"), errorExitCode(error.kind)}};
}

QString isoText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QStringLiteral("-");
}

} // namespace tenantry::ctl
