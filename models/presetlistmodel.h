#pragma once
// The ways to read the tenants of a system: the presets that were tried, those that need a word first, and a person's own.
// Owned by the page that adopts, GUI thread.

#include "core/discovery/presettrial.h"
#include "models/recordtablemodel.h"

#include <QCoreApplication>

namespace tenantry {

struct PresetRow {
    enum class Way { Preset, Query, Csv, Folder };
    Way way = Way::Preset;
    QString preset; ///< its id; empty for a person's own way
    QString name;
    QString remark;
    StatusKind state = StatusKind::Waiting;
    [[nodiscard]] QString key() const { return QString::number(static_cast<int>(way)) + preset; }
    friend bool operator==(const PresetRow &, const PresetRow &) = default;
};

/// Those of the engine: what was tried first, the best of them on top.
[[nodiscard]] std::vector<PresetRow> presetRows(const QList<AdoptionPreset> &presets, const QList<PresetTrial> &trials,
                                                Engine engine);

class PresetListModel : public RecordTableModel<PresetRow, QString>
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::PresetListModel)
public:
    enum Column { Name, Signs };
    explicit PresetListModel(QObject *parent = nullptr);
};

} // namespace tenantry
