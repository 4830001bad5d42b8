#include "views/adopt/mappingcard.h"

#include "core/base/format.h"
#include "views/adopt/tableheight.h"
#include "views/delegates/choicedelegate.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/tableview.h"

#include <QVBoxLayout>

namespace tenantry {

namespace {
constexpr int mostFieldsShown = importFieldCount;
}

MappingCard::MappingCard(const Theme &theme, const Format &format, QWidget *parent)
    : Card(QStringLiteral("…"), parent), m_theme(theme), m_format(format),
      m_model([this](ImportField field, const QString &column) { emit columnChosen(field, column); }),
      m_table(new TableView(theme)), m_previous(new Button(theme, "icon", {}, QStringLiteral("back"))),
      m_next(new Button(theme, "icon", {}, QStringLiteral("forward"))), m_more(new Button(theme, "link", {}))
{
    setFlush();
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setColumnDelegate(MappingListModel::Source, new ChoiceDelegate(theme, m_table));
    shareTableWidth(*m_table, {20, 30, 22, 28});
    body()->addWidget(m_table);
    body()->addStretch(1);
    addAction(m_previous);
    addAction(m_next);
    footer()->addWidget(m_more);
    footer()->addStretch(1);
    connect(m_previous, &Button::clicked, this, [this] { step(-1); });
    connect(m_next, &Button::clicked, this, [this] { step(1); });
    connect(m_more, &Button::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        update();
    });
    connect(&theme, &Theme::changed, this, [this] { fitTableHeight(*m_table, m_theme, mostFieldsShown); });
    retranslate();
}

void MappingCard::show(const std::shared_ptr<const Discovery> &discovery, IsolationKind model)
{
    m_discovery = discovery;
    m_kind = model;
    m_sample = std::clamp<qsizetype>(m_sample, 0, std::max<qsizetype>(0, discovery->sample.size() - 1));
    update();
}

void MappingCard::step(int by)
{
    m_sample += by;
    update();
}

void MappingCard::update()
{
    retranslate();
    if (!m_discovery)
        return;
    m_model.merge(mappingRows(*m_discovery, m_kind, m_sample, m_showsAll));
    fitTableHeight(*m_table, m_theme, mostFieldsShown);
}

void MappingCard::setChecking(bool checking)
{
    m_table->setLoading(checking);
}

void MappingCard::retranslate()
{
    setTitle(tr("Mapping"));
    m_table->setAccessibleName(tr("Mapping"));
    for (const auto &[button, words] : {std::pair(m_previous, tr("Previous sample")), {m_next, tr("Next sample")}}) {
        button->setToolTip(words);
        button->setAccessibleName(words);
    }
    m_more->setText(m_showsAll ? tr("Fewer fields") : tr("All fields"));
    const qsizetype samples = m_discovery ? m_discovery->sample.size() : 0;
    m_previous->setEnabled(m_sample > 0);
    m_next->setEnabled(m_sample + 1 < samples);
    setSubline(samples == 0
                   ? tr("no row")
                   : tr("sample row %1 of %2").arg(m_format.count(m_sample + 1), m_format.count(m_discovery->found)));
}

} // namespace tenantry
