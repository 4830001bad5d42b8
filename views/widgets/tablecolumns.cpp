#include "views/widgets/tablecolumns.h"

#include "models/tablemodel.h"
#include "views/widgets/tabletext.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

namespace tenantry {

TableColumns::TableColumns(QTableView &table) : QObject(&table), m_table(table)
{
    const auto tell = [this] {
        if (!m_quiet)
            emit changed();
    };
    const QHeaderView *header = table.horizontalHeader();
    connect(header, &QHeaderView::sectionMoved, this, tell);
    connect(header, &QHeaderView::sectionResized, this, [this, header, tell](int column, int before, int after) {
        // The last column changes by itself, and one comes or goes; any other width is a person's.
        const bool isSeen = before > 0 && after > 0 && header->sectionResizeMode(column) == QHeaderView::Interactive;
        if (!m_quiet && isSeen && column != visibleColumns(m_table).value(visibleColumns(m_table).size() - 1))
            choose();
        tell();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, tell);
}

QString TableColumns::id(int column) const
{
    const auto *model = qobject_cast<const TableModel *>(m_table.model());
    return model ? model->columnInfo(column).id : QString::number(column);
}

bool TableColumns::shownByDefault(int column) const
{
    const auto *model = qobject_cast<const TableModel *>(m_table.model());
    return !model || model->columnInfo(column).shownByDefault;
}

void TableColumns::setHidden(int column, bool hidden)
{
    m_table.setColumnHidden(column, hidden);
}

QVariantMap TableColumns::save() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    const QList<int> shown = visibleColumns(m_table);
    QStringList order;
    QStringList hidden;
    QVariantMap widths;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        order << id(column);
        if (m_table.isColumnHidden(column))
            hidden << id(column);
        else if (m_isChosen && column != shown.last()) // which takes whatever room there is
            widths.insert(id(column), m_table.columnWidth(column));
    }
    const int sort = header->isSortIndicatorShown() ? header->sortIndicatorSection() : -1;
    return {{QStringLiteral("order"), order},
            {QStringLiteral("hidden"), hidden},
            {QStringLiteral("widths"), widths},
            {QStringLiteral("sort"), sort >= 0 && sort < header->count() ? id(sort) : QString()},
            {QStringLiteral("descending"), header->sortIndicatorOrder() == Qt::DescendingOrder}};
}

void TableColumns::restore(const QVariantMap &state)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QHeaderView *header = m_table.horizontalHeader();
    const QStringList order = state.value(QStringLiteral("order")).toStringList();
    const QStringList hidden = state.value(QStringLiteral("hidden")).toStringList();
    const QVariantMap widths = state.value(QStringLiteral("widths")).toMap();
    const QString sort = state.value(QStringLiteral("sort")).toString();
    const bool descending = state.value(QStringLiteral("descending")).toBool();
    QHash<QString, int> columnOf;
    for (int column = 0; column < header->count(); ++column) {
        const QString name = id(column);
        columnOf.insert(name, column);
        setHidden(column, order.contains(name) ? hidden.contains(name) : !shownByDefault(column));
        if (const int width = widths.value(name).toInt(); width > 0) {
            choose();
            m_table.setColumnWidth(column, width);
        }
    }
    int place = 0;
    for (const QString &name : order)
        if (columnOf.contains(name))
            header->moveSection(header->visualIndex(columnOf.value(name)), place++);
    if (columnOf.contains(sort))
        m_table.sortByColumn(columnOf.value(sort), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void TableColumns::choose()
{
    m_isChosen = true;
    m_fitted.clear();
}

void TableColumns::fit()
{
    if (m_isChosen)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    m_fitted.clear();
    for (const int column : visibleColumns(m_table)) {
        m_table.resizeColumnToContents(column);
        m_fitted.insert(column,
                        qMax(m_table.horizontalHeader()->sectionSizeHint(column),
                             static_cast<QAbstractItemView &>(m_table).sizeHintForColumn(column)));
    }
    spread();
}

void TableColumns::refit()
{
    if (!m_fitted.isEmpty())
        fit();
}

void TableColumns::spread()
{
    const QList<int> shown = visibleColumns(m_table);
    if (m_fitted.isEmpty() || shown.size() < 2)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    int wanted = 0;
    for (const int column : shown)
        wanted += m_fitted.value(column);
    const int left = m_table.viewport()->width() - wanted;
    const int spare = qMax(0, left);
    // The names give a little, so that the last column does not hide behind a scroll bar.
    const int names = m_fitted.value(shown.first());
    const int missing = left < 0 && -left <= names / 4 ? -left : 0;
    // A third to the name, the rest in equal parts; the last column takes what it is by itself.
    const int parts = int(shown.size());
    for (const int column : shown.mid(0, parts - 1)) {
        const int more = spare * 2 / (3 * parts) + (column == shown.first() ? spare / 3 : 0);
        const int less = column == shown.first() ? missing : 0;
        m_table.setColumnWidth(column, m_fitted.value(column) + more - less);
    }
}

void TableColumns::reset()
{
    {
        const QScopedValueRollback quiet(m_quiet, true);
        QHeaderView *header = m_table.horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            setHidden(column, !shownByDefault(column));
            header->moveSection(header->visualIndex(column), column);
        }
        m_isChosen = false;
        fit();
    }
    emit changed();
}

void TableColumns::popUp(QWidget *below)
{
    auto *menu = new QMenu(below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

void TableColumns::fillMenu(QMenu &menu)
{
    const QList<int> shown = visibleColumns(m_table);
    const QHeaderView *header = m_table.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QAction *entry = menu.addAction(m_table.model()->headerData(column, Qt::Horizontal).toString());
        entry->setCheckable(true);
        entry->setChecked(shown.contains(column));
        // The first column names the row; without it the others say nothing.
        entry->setEnabled(shown.isEmpty() || column != shown.first());
        connect(entry, &QAction::toggled, this, [this, column](bool on) {
            setHidden(column, !on);
            emit changed();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Default columns")), &QAction::triggered, this, &TableColumns::reset);
}

} // namespace tenantry
