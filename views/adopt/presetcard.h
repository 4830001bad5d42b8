#pragma once
// The ways to read the tenants, one of which is chosen. Owned by the page that adopts, GUI thread.

#include "models/presetlistmodel.h"
#include "views/widgets/card.h"

namespace tenantry {

class TableView;
class Theme;

class PresetCard : public Card
{
    Q_OBJECT
public:
    explicit PresetCard(const Theme &theme, QWidget *parent = nullptr);

    /// The best one is chosen and told.
    void show(const QList<AdoptionPreset> &presets, const QList<PresetTrial> &trials, Engine engine);
    void choose(const QString &key); ///< of PresetRow::key()
    void retranslate();
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] const PresetRow *current() const; ///< null = the list is empty

signals:
    void chosen();

private:
    const Theme &m_theme;
    PresetListModel m_model;
    TableView *m_table;
    qsizetype m_tried = 0;
};

} // namespace tenantry
