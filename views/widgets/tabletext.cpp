#include "views/widgets/tabletext.h"

#include "models/roles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace tenantry {

QList<int> visibleColumns(const QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns << column;
    return columns;
}

TableCut shownCut(const QTableView &table)
{
    return {visibleColumns(table), {}};
}

TableCut selectedCut(const QTableView &table)
{
    QList<int> rows;
    const QModelIndexList selected = table.selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        if (!index.data(GroupRole).toBool())
            rows << index.row();
    std::sort(rows.begin(), rows.end());
    return {visibleColumns(table), rows};
}

int copySelectedRows(const QTableView &table)
{
    const TableCut cut = selectedCut(table);
    const QString text = tableText(*table.model(), cut);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
    return static_cast<int>(cut.rows->size());
}

} // namespace tenantry
