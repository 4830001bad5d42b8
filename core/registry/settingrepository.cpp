#include "core/registry/settingrepository.h"

#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"
#include "core/registry/staleupdate.h"

#include <QJsonArray>

#include <algorithm>

namespace tenantry {

namespace {

Setting readSetting(const RecordRow &row)
{
    return {row.text("key"), row.text("value"), row.number("updated_us")};
}

} // namespace

Result<Setting> SettingRepository::byKey(const QString &key)
{
    const auto row = readRow(m_connection, registryQuery(m_connection, QStringLiteral("setting"), {key}), readSetting);
    if (!row)
        return fail(row);
    return row->value_or(Setting {key, {}, 0});
}

Result<Setting> SettingRepository::save(Setting setting, AuditWriter &audit)
{
    const auto before = byKey(setting.key);
    if (!before)
        return before;
    const qint64 read = std::exchange(setting.revision, std::max(nowUs(), setting.revision + 1));
    const QVariantList values {textValue(setting.value), setting.revision, setting.key};
    const auto saved = read == 0
        ? registryExecute(m_connection, QStringLiteral("setting_insert"), values)
        : registryExecute(m_connection, QStringLiteral("setting_update"), values + QVariantList {read});
    if (!saved)
        return fail(saved);
    if (*saved == 0)
        return fail(staleUpdate());
    const auto written =
        audit.write(AuditSubject::platform(), QStringLiteral("setting.save"), QStringLiteral("setting ") + setting.key,
                    {{setting.key, QJsonArray {before->value, setting.value}}});
    return written ? Result<Setting>(setting) : Result<Setting>(fail(written));
}

} // namespace tenantry
