#include "views/adopt/presetcard.h"

#include "views/adopt/tableheight.h"
#include "views/theme/theme.h"
#include "views/widgets/tableview.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QVBoxLayout>

namespace tenantry {

namespace {
constexpr int mostPresetsShown = 14;
}

PresetCard::PresetCard(const Theme &theme, QWidget *parent)
    : Card(QStringLiteral("…"), parent), m_theme(theme), m_table(new TableView(theme))
{
    setFlush();
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->hide();
    shareTableWidth(*m_table, {70, 30});
    body()->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            emit chosen();
    });
    connect(&theme, &Theme::changed, this, [this] { fitTableHeight(*m_table, m_theme, mostPresetsShown); });
    retranslate();
}

void PresetCard::show(const QList<AdoptionPreset> &presets, const QList<PresetTrial> &trials, Engine engine)
{
    m_tried = trials.size();
    m_model.reset(presetRows(presets, trials, engine));
    fitTableHeight(*m_table, m_theme, mostPresetsShown);
    retranslate();
    m_table->selectRow(0);
}

void PresetCard::choose(const QString &key)
{
    if (const int row = m_model.rowOf(key); row >= 0)
        m_table->selectRow(row);
}

const PresetRow *PresetCard::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 ? &m_model.record(row) : nullptr;
}

void PresetCard::retranslate()
{
    setTitle(tr("Preset"));
    setSubline(tr("%Ln tried", nullptr, static_cast<int>(m_tried)));
    m_table->setAccessibleName(tr("Presets"));
}

} // namespace tenantry
