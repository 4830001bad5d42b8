#include "views/widgets/tableanchor.h"

#include <QScrollBar>
#include <QTableView>

namespace tenantry {

TableAnchor::TableAnchor(QTableView &table) : QObject(&table), m_table(table) { }

void TableAnchor::follow()
{
    const QAbstractItemModel *model = m_table.model();
    const auto order = [this] { hold(false); };
    const auto rows = [this] { hold(true); };
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, order);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, rows);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, rows);
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, rows);
}

/// A change comes in several steps; the place is that before the first of them.
void TableAnchor::hold(bool rowsChange)
{
    m_rowsChange = m_rowsChange || rowsChange;
    if (m_isWaiting)
        return;
    m_isWaiting = true;
    // At its beginning a list shows what comes first, whatever that is.
    const bool isScrolled = m_table.verticalScrollBar()->value() > 0;
    m_row = isScrolled ? m_table.indexAt({0, 0}) : QModelIndex();
    m_top = m_row.isValid() ? m_table.visualRect(m_row).top() : 0;
    QMetaObject::invokeMethod(this, &TableAnchor::settle, Qt::QueuedConnection);
}

void TableAnchor::settle()
{
    const bool wanted = m_rowsChange && m_row.isValid();
    if (wanted) {
        m_table.scrollTo(m_row, QAbstractItemView::PositionAtTop); // lays the rows out
        QScrollBar *bar = m_table.verticalScrollBar();
        bar->setValue(bar->value() + m_table.visualRect(m_row).top() - m_top);
    }
    m_row = QPersistentModelIndex();
    m_isWaiting = m_rowsChange = false;
}

} // namespace tenantry
