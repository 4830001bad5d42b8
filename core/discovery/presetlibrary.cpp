#include "core/discovery/presetlibrary.h"

#include "core/base/nearestwords.h"

#include <QDir>
#include <QStandardPaths>

namespace tenantry {

namespace {

struct PresetLibrary {
    Q_DECLARE_TR_FUNCTIONS(PresetLibrary)
};

constexpr qint64 largestPreset = 1 << 20; // bytes: whatever is larger is something else

Result<> addPresets(QMap<QString, AdoptionPreset> &presets, const QString &folder, bool isOurs)
{
    const QDir directory(folder);
    const auto files = directory.entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const auto &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Denied, PresetLibrary::tr("The preset %1 cannot be read.").arg(info.filePath()),
                        PresetLibrary::tr("Check the rights of the file."), file.errorString());
        if (file.size() > largestPreset)
            return fail(ErrorKind::InvalidInput,
                        PresetLibrary::tr("%1 is too large for a preset.").arg(info.filePath()),
                        PresetLibrary::tr("Keep presets in a folder of their own."));
        auto preset = parsePreset(info.completeBaseName(), QString::fromUtf8(file.readAll()));
        if (!preset) {
            Error error = preset.error();
            error.message = QStringLiteral("%1: %2").arg(info.filePath(), error.message);
            return tl::unexpected(error);
        }
        if (!isOurs)
            preset->path = info.filePath();
        presets.insert(preset->id, *std::move(preset));
    }
    return {};
}

} // namespace

Result<QList<AdoptionPreset>> loadPresets(const QString &folder)
{
    QMap<QString, AdoptionPreset> presets;
    if (const auto added = addPresets(presets, QStringLiteral(":/presets"), true); !added)
        return fail(added);
    if (!folder.isEmpty()) {
        if (const auto added = addPresets(presets, folder, false); !added)
            return fail(added);
    }
    return presets.values();
}

QString ownPresetFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/tenantry/presets");
}

Result<AdoptionPreset> findPreset(const QList<AdoptionPreset> &presets, const QString &id)
{
    QStringList ids;
    for (const auto &preset : presets) {
        if (preset.id == id)
            return preset;
        ids << preset.id;
    }
    const QStringList near = nearestWords(id, ids);
    return fail(ErrorKind::Missing, PresetLibrary::tr("There is no preset %1.").arg(id),
                PresetLibrary::tr("There are: %1.").arg((near.isEmpty() ? ids : near).join(QStringLiteral(", "))));
}

} // namespace tenantry
