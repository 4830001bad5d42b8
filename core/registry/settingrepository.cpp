#include "core/registry/settingrepository.h"

#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"

#include <QJsonArray>

namespace tenantry {

Result<QString> SettingRepository::value(const QString &key)
{
    return registryValue(m_connection, QStringLiteral("setting"), {key}).map([](const QVariant &v) {
        return v.toString();
    });
}

Result<> SettingRepository::save(const QString &key, const QString &value, AuditWriter &audit)
{
    const auto before = this->value(key);
    if (!before)
        return fail(before);
    const auto saved = registryExecute(m_connection, QStringLiteral("setting_save"), {key, textValue(value), nowUs()});
    if (!saved)
        return fail(saved);
    const auto written = audit.write(AuditSubject::platform(), QStringLiteral("setting.save"),
                                     QStringLiteral("setting ") + key, {{key, QJsonArray {*before, value}}});
    return written ? Result<>() : Result<>(fail(written));
}

} // namespace tenantry
