#include "views/shell/palettemodel.h"

#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

void PaletteModel::setResults(const QList<CommandSource *> &sources)
{
    beginResetModel();
    m_rows.clear();
    for (CommandSource *source : sources) {
        if (source->items().isEmpty())
            continue;
        m_rows.append(Row {nullptr, PaletteItem {.title = source->heading()}});
        for (const PaletteItem &item : source->items())
            m_rows.append(Row {source, item});
    }
    endResetModel();
}

int PaletteModel::resultCount() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.source != nullptr; }));
}

void PaletteModel::activate(const QModelIndex &index)
{
    if (!index.isValid() || !(flags(index) & Qt::ItemIsSelectable))
        return;
    // The source may answer with other items while it acts.
    const Row row = m_rows.at(index.row());
    row.source->activate(row.item);
}

QModelIndex PaletteModel::step(const QModelIndex &from, int by) const
{
    for (int row = from.isValid() ? from.row() + by : 0; row >= 0 && row < m_rows.size(); row += by) {
        if (flags(index(row)) & Qt::ItemIsSelectable)
            return index(row);
    }
    return from;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    const PaletteItem &item = row.item;
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole:
        return QStringList {item.title, item.detail, item.stateText, item.unavailable}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(", "));
    case HeadingRole:
        return row.source == nullptr;
    case DetailTextRole:
        return item.unavailable.isEmpty() ? item.detail : item.unavailable;
    case IconNameRole:
        return item.icon;
    case StateKindRole:
        return item.state ? QVariant::fromValue(*item.state) : QVariant();
    case StateTextRole:
        return item.stateText;
    case KeyRole:
        return item.shortcut;
    case UnavailableRole:
        return !item.unavailable.isEmpty();
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows.at(index.row()).source)
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_rows.at(index.row()).item.unavailable.isEmpty() ? plain | Qt::ItemIsSelectable : plain;
}

} // namespace tenantry
