#include "models/tablecsv.h"

#include "core/base/csvfile.h"
#include "models/tablemodel.h"

#include <numeric>

namespace tenantry {

namespace {

/// What an export knows of a column; of a model that is not ours only its heading.
ColumnInfo infoOf(const QAbstractItemModel &model, int column)
{
    if (const auto *table = qobject_cast<const TableModel *>(&model))
        return table->columnInfo(column);
    ColumnInfo info;
    info.title = model.headerData(column, Qt::Horizontal).toString();
    return info;
}

QString cellText(const QModelIndex &index)
{
    if (const auto *table = qobject_cast<const TableModel *>(index.model()))
        return table->exportText(index.row(), index.column());
    const QVariant neutral = index.data(ExportRole);
    return (neutral.isValid() ? neutral : index.data()).toString();
}

QList<int> rowsOf(const QAbstractItemModel &model, const TableCut &cut)
{
    QList<int> rows(cut.rows.value_or(QList<int>(model.rowCount())));
    if (!cut.rows)
        std::iota(rows.begin(), rows.end(), 0);
    rows.removeIf([&](int row) { return model.index(row, 0).data(GroupRole).toBool(); });
    return rows;
}

qint64 writeRows(const QAbstractItemModel &model, const TableCut &cut, CsvWriter &csv)
{
    QList<std::pair<int, bool>> columns; // with its second line or without
    for (const int column : cut.columns) {
        const ColumnInfo info = infoOf(model, column);
        if (!info.exported)
            continue;
        columns.append({column, !info.detailTitle.isEmpty()});
        csv.text(info.title);
        if (columns.last().second)
            csv.text(info.detailTitle);
    }
    csv.endRow();
    const QList<int> rows = rowsOf(model, cut);
    for (const int row : rows) {
        if (csv.hasFailed())
            break;
        for (const auto &[column, hasDetail] : std::as_const(columns)) {
            csv.text(cellText(model.index(row, column)));
            if (hasDetail)
                csv.text(model.index(row, column).data(DetailRole).toString());
        }
        csv.endRow();
    }
    return rows.size();
}

} // namespace

Result<qint64> writeTableCsv(const QAbstractItemModel &model, const TableCut &cut, QIODevice &device)
{
    CsvWriter csv(device);
    const qint64 rows = writeRows(model, cut, csv);
    return csv.finish().map([rows] { return rows; });
}

Result<qint64> saveTableCsv(const QAbstractItemModel &model, const TableCut &cut, const QString &path)
{
    qint64 rows = 0;
    const auto saved = saveCsv(path, [&](CsvWriter &csv) -> Result<> {
        rows = writeRows(model, cut, csv);
        return {};
    });
    return saved.map([rows] { return rows; });
}

QString tableText(const QAbstractItemModel &model, const TableCut &cut)
{
    QStringList lines;
    const QList<int> rows = rowsOf(model, cut);
    for (const int row : rows) {
        QStringList fields;
        for (const int column : cut.columns)
            fields << model.index(row, column).data().toString().replace(u'\t', u' ').replace(u'\n', u' ');
        lines << fields.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace tenantry
