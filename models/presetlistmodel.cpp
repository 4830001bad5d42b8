#include "models/presetlistmodel.h"

namespace tenantry {

namespace {

PresetRow rowOfTrial(const PresetTrial &trial)
{
    const QString remark = PresetListModel::tr("%1 of %2").arg(trial.met()).arg(trial.signs.size());
    return {PresetRow::Way::Preset, trial.preset.id, presetText(trial.preset.name), remark,
            trial.fits() ? StatusKind::Ok : StatusKind::Skipped};
}

PresetRow rowOfAsked(const AdoptionPreset &preset)
{
    QStringList wanted;
    for (const auto &given : preset.givens) {
        if (given.fallback.isNull())
            wanted << given.name;
    }
    const QString remark = wanted.isEmpty() ? PresetListModel::tr("untried") : PresetListModel::tr("asks");
    return {PresetRow::Way::Preset, preset.id, presetText(preset.name), remark, StatusKind::Waiting};
}

} // namespace

std::vector<PresetRow> presetRows(const QList<AdoptionPreset> &presets, const QList<PresetTrial> &trials, Engine engine)
{
    std::vector<PresetRow> rows;
    for (const auto &trial : trials)
        rows.push_back(rowOfTrial(trial));
    for (const auto &preset : presets) {
        if (preset.engine == engine && !preset.isRecognised())
            rows.push_back(rowOfAsked(preset));
    }
    const QString own = PresetListModel::tr("own");
    rows.push_back({PresetRow::Way::Query, {}, PresetListModel::tr("A query…"), own});
    rows.push_back({PresetRow::Way::Csv, {}, PresetListModel::tr("A CSV file…"), own});
    if (engine == Engine::SQLite)
        rows.push_back({PresetRow::Way::Folder, {}, PresetListModel::tr("A folder of SQLite files…"), own});
    return rows;
}

PresetListModel::PresetListModel(QObject *parent)
    : RecordTableModel(
        {{QStringLiteral("name"),
          [] { return tr("Preset"); },
          [](const PresetRow &row) { return row.name; },
          ColumnKind::Text,
          nullptr,
          {{StateRole, [](const PresetRow &row) { return QVariant::fromValue(row.state); }}}},
         {QStringLiteral("signs"), [] { return tr("Signs"); }, [](const PresetRow &row) { return row.remark; }}},
        [](const PresetRow &row) { return row.key(); }, [](const QString &key) { return key; }, parent)
{ }

} // namespace tenantry
