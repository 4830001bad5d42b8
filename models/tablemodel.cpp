#include "models/tablemodel.h"

#include "core/base/format.h"
#include "models/words.h"

namespace tenantry {

int TableModel::columnOf(const QString &id) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (columnInfo(column).id == id)
            return column;
    }
    return -1;
}

int TableModel::rowOfId(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, 0).data(IdRole).toString() == id)
            return row;
    }
    return -1;
}

QString TableModel::spoken(const QModelIndex &cell) const
{
    QStringList parts;
    const auto add = [&parts](const QString &text) {
        if (!text.isEmpty() && !parts.contains(text))
            parts.append(text);
    };
    const QString shown = cell.data(Qt::DisplayRole).toString();
    if (cell.data(PendingRole).toBool())
        add(tr("not answered yet"));
    else
        add(shown.isEmpty() || shown == Format::unknown() ? tr("unknown") : shown);
    const QVariant state = cell.data(StateRole);
    if (state.isValid())
        add(statusWord(state.value<StatusKind>()));
    add(cell.data(DetailRole).toString());
    if (cell.data(StaleRole).toBool())
        add(tr("not current"));
    const QString words = parts.join(QStringLiteral(", "));
    const QString title = columnInfo(cell.column()).title;
    return cell.data(GroupRole).toBool() || title.isEmpty() ? words : tr("%1: %2").arg(title, words);
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
