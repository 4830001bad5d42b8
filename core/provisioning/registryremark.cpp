#include "core/provisioning/registryremark.h"

#include <QJsonDocument>

namespace tenantry {

namespace {
constexpr QLatin1StringView remarkPrefix("-- in the registry: ");
} // namespace

QString registryRemark(const QJsonObject &change)
{
    return remarkPrefix + QString::fromUtf8(QJsonDocument(change).toJson(QJsonDocument::Compact)) + u'\n';
}

QJsonObject registryRemarkOf(const QString &statements)
{
    const auto lines = statements.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(remarkPrefix))
            return QJsonDocument::fromJson(line.sliced(remarkPrefix.size()).toUtf8()).object();
    }
    return {};
}

} // namespace tenantry
