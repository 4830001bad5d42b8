#include "views/shell/fleetssheet.h"

#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"

#include <QVBoxLayout>

namespace tenantry {

namespace {

constexpr int rowsShown = 6;

} // namespace

FleetsSheet::FleetsSheet(const Theme &theme, const QList<KnownFleet> &fleets, const QString &currentId, QWidget *parent)
    : Sheet(theme, tr("Fleets on this computer"), parent), m_currentId(currentId), m_table(new TableView(theme)),
      m_forget(addSideButton(tr("Forget"))), m_edit(addButton("default", tr("Change connection…"))),
      m_open(addButton("primary", tr("Open")))
{
    m_table->setAccessibleName(tr("Fleets on this computer"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(theme.headerHeight() + rowsShown * theme.rowHeight());
    body()->addWidget(m_table);
    addExport(*m_table, QStringLiteral("fleets"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FleetsSheet::updateButtons);
    connect(m_forget, &Button::clicked, this, [this] { emit forgetWanted(chosen()); });
    const auto closeAndTell = [this](void (FleetsSheet::*signal)(const QString &)) {
        const QString id = chosen();
        close();
        emit(this->*signal)(id);
    };
    connect(m_edit, &Button::clicked, this, [closeAndTell] { closeAndTell(&FleetsSheet::editWanted); });
    connect(m_open, &Button::clicked, this, [closeAndTell] { closeAndTell(&FleetsSheet::openWanted); });
    connect(m_table, &QAbstractItemView::activated, m_open, &Button::click);
    setFleets(fleets);
    setFocusProxy(m_table);
    setUsualWidth(theme.px(640));
}

void FleetsSheet::setFleets(const QList<KnownFleet> &fleets)
{
    const bool first = m_model.rowCount() == 0;
    m_model.merge(std::vector<KnownFleet>(fleets.begin(), fleets.end()));
    if (first)
        m_table->columns().fit();
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->selectRow(0);
    updateButtons();
}

QString FleetsSheet::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? m_model.record(row).id : QString();
}

void FleetsSheet::updateButtons()
{
    const QString id = chosen();
    m_edit->setEnabled(!id.isEmpty());
    m_open->setEnabled(!id.isEmpty());
    m_forget->setEnabled(!id.isEmpty() && id != m_currentId);
    m_forget->setToolTip(id == m_currentId && !id.isEmpty() ? tr("It is open: open another one first.") : QString());
    m_forget->setAccessibleDescription(m_forget->toolTip());
}

} // namespace tenantry
