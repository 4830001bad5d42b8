#include "views/widgets/tabletext.h"

#include "core/base/csvwriter.h"
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

Result<> writeTableCsv(const QTableView &table, bool selectedOnly, QIODevice &device)
{
    const QAbstractItemModel &model = *table.model();
    const QList<int> columns = visibleColumns(table);
    CsvWriter csv(device);
    for (const int column : columns)
        csv.text(model.headerData(column, Qt::Horizontal).toString());
    csv.endRow();
    const int rows = model.rowCount();
    for (int row = 0; row < rows && !csv.hasFailed(); ++row) {
        if (selectedOnly && !table.selectionModel()->isRowSelected(row))
            continue;
        for (const int column : columns)
            csv.text(cellText(model.index(row, column)));
        csv.endRow();
    }
    return csv.finish();
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
