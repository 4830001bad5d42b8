#include "models/tablemodel.h"

namespace tenantry {

int TableModel::columnOf(const QString &id) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (columnInfo(column).id == id)
            return column;
    }
    return -1;
}

QVariant TableModel::kindData(ColumnKind kind, int role)
{
    switch (role) {
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft));
    case NumericRole:
        return kind == ColumnKind::Number;
    case MonospaceRole:
        return kind == ColumnKind::Code;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnInfo info = columnInfo(section);
    return role == Qt::DisplayRole ? QVariant(info.title) : kindData(info.kind, role);
}

QString TableModel::exportText(int row, int column) const
{
    const QModelIndex cell = index(row, column);
    const QVariant neutral = cell.data(ExportRole);
    return neutral.isValid() ? neutral.toString() : cell.data(Qt::DisplayRole).toString();
}

void TableModel::emitChanged(const std::vector<bool> &changed)
{
    const int count = static_cast<int>(changed.size());
    for (int first = 0; first < count; ++first) {
        if (!changed[static_cast<size_t>(first)])
            continue;
        int last = first;
        while (last + 1 < count && changed[static_cast<size_t>(last + 1)])
            ++last;
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
        first = last;
    }
}

void TableModel::movePersistentIndexes(const std::vector<qint32> &newRowOf)
{
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to.append(createIndex(newRowOf[static_cast<size_t>(index.row())], index.column()));
    changePersistentIndexList(from, to);
}

} // namespace tenantry
