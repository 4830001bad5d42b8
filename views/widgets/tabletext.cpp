#include "views/widgets/tabletext.h"

#include "core/base/csvtext.h"
#include "models/tablemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace tenantry {

namespace {

QString cellText(const QModelIndex &index)
{
    if (const auto *table = qobject_cast<const TableModel *>(index.model()))
        return table->exportText(index.row(), index.column());
    const QVariant neutral = index.data(ExportRole);
    return (neutral.isValid() ? neutral : index.data()).toString();
}

} // namespace

QList<int> visibleColumns(const QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns << column;
    return columns;
}

QString tableCsv(const QTableView &table, bool selectedOnly)
{
    const QAbstractItemModel &model = *table.model();
    const QList<int> columns = visibleColumns(table);
    QStringList head;
    for (const int column : columns)
        head << model.headerData(column, Qt::Horizontal).toString();
    QString out = csvLine(head);
    const int rows = model.rowCount();
    for (int row = 0; row < rows; ++row) {
        if (selectedOnly && !table.selectionModel()->isRowSelected(row))
            continue;
        QStringList fields;
        for (const int column : columns)
            fields << cellText(model.index(row, column));
        out += csvLine(fields);
    }
    return out;
}

void copySelectedRows(const QTableView &table)
{
    const QList<int> columns = visibleColumns(table);
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &index : std::as_const(rows)) {
        QStringList fields;
        for (const int column : columns)
            fields << index.siblingAtColumn(column).data().toString().replace(u'\t', u' ');
        lines << fields.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace tenantry
