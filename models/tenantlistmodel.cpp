#include "models/tenantlistmodel.h"

#include "models/tenantlistexport.h"

#include <algorithm>

namespace tenantry {

TenantListModel::TenantListModel(TenantFleet &fleet, QObject *parent) : TableModel(parent), m_fleet(fleet)
{
    m_query.sort = TenantSort::Name;
    connect(&m_asking, &TenantListQuery::answered, this, &TenantListModel::takeAnswer);
    connect(&fleet, &TenantFleet::aboutToClear, this, [this] { m_chosenBefore = chosenIds(); });
    connect(&fleet, &TenantFleet::cleared, this, &TenantListModel::takeCleared);
    connect(&fleet, &TenantFleet::appended, this, &TenantListModel::takeAppended);
    connect(&fleet, &TenantFleet::loaded, this, &TenantListModel::takeLoaded);
    connect(&fleet, &TenantFleet::loadFailed, this, &TenantListModel::takeLoaded);
    connect(&fleet, &TenantFleet::merged, this, &TenantListModel::takeMerged);
    connect(&fleet, &TenantFleet::ranksChanged, this, [this] {
        if (m_query.sort == TenantSort::Name)
            ask(TenantListUpdate::Arrange);
    });
    connect(&fleet, &TenantFleet::figuresChanged, this, [this] {
        repaint(0, columnCount() - 1);
        if (dependsOnFigures())
            ask(TenantListUpdate::Arrange);
    });
    connect(&fleet, &TenantFleet::labelsChanged, this, [this] {
        repaint(0, columnCount() - 1);
        ask(TenantListUpdate::Arrange);
    });
    if (fleet.store().count() > 0)
        ask(TenantListUpdate::Reset);
}

ColumnInfo TenantListModel::columnInfo(int column) const
{
    const TenantListColumn &c = tenantListColumns()[static_cast<size_t>(column)];
    return {QString::fromLatin1(c.id), tenantColumnTitle(c), c.kind, c.shownByDefault};
}

int TenantListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TenantListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(tenantListColumns().size());
}

QVariant TenantListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TenantListColumn &column = tenantListColumns()[static_cast<size_t>(index.column())];
    const TenantCell cell {snapshot(), m_rows[static_cast<size_t>(index.row())], m_format};
    const auto fact = [&](TenantListColumn::Fact of) { return of == nullptr ? QVariant() : of(cell); };
    switch (role) {
    case Qt::DisplayRole:
        return column.display(cell);
    case Qt::CheckStateRole:
        return index.column() == 0 ? QVariant(m_chosen.contains(cell.handle) ? Qt::Checked : Qt::Unchecked)
                                   : QVariant();
    case IdRole:
        return cell.chunk().id(cell.row()).toString(QUuid::WithoutBraces);
    case Qt::AccessibleTextRole:
        return spoken(index);
    case IconRole:
        return fact(column.icon);
    case StateRole:
        return fact(column.state);
    case AgeRole:
        return fact(column.age);
    case ExportRole: {
        std::string room;
        return toText(column.neutral(cell, room));
    }
    default:
        return kindData(column.kind, role);
    }
}

Qt::ItemFlags TenantListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = TableModel::flags(index);
    return index.isValid() && index.column() == 0 ? flags | Qt::ItemIsUserCheckable : flags;
}

bool TenantListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != 0 || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    chooseRows(index.row(), index.row(), value.toInt() == Qt::Checked);
    return true;
}

void TenantListModel::chooseRows(int first, int last, bool isChosen)
{
    for (int row = first; row <= last; ++row)
        m_chosen.set(m_rows.at(static_cast<size_t>(row)), isChosen);
    emit dataChanged(index(first, 0), index(last, 0), {Qt::CheckStateRole});
    emit chosenChanged();
}

void TenantListModel::chooseAllShown()
{
    if (m_query.filter.isEmpty() && m_rows.size() == m_fleet.store().count()) {
        m_chosen.chooseAll(snapshot().handleEnd(), m_rows.size());
    } else {
        for (const quint32 handle : m_rows)
            m_chosen.set(handle, true);
    }
    repaint(0, 0, {Qt::CheckStateRole});
    emit chosenChanged();
}

void TenantListModel::chooseNone()
{
    m_chosen.clear();
    repaint(0, 0, {Qt::CheckStateRole});
    emit chosenChanged();
}

std::vector<quint32> TenantListModel::chosenHandles() const
{
    std::vector<quint32> handles;
    handles.reserve(m_chosen.count());
    snapshot().forEach([&](quint32 handle, const TenantChunk & /*chunk*/, size_t /*row*/) {
        if (m_chosen.contains(handle))
            handles.push_back(handle);
    });
    return handles;
}

QList<TenantId> TenantListModel::chosenIds() const
{
    QList<TenantId> ids;
    for (const quint32 handle : chosenHandles())
        ids.append(TenantId(snapshot().chunk(handle).id(rowOf(handle))));
    return ids;
}

QFuture<Result<qint64>> TenantListModel::exportChosenCsv(const QString &path, const QList<int> &columns) const
{
    return exportTenants(path, columns, snapshot(), chosenHandles(), m_format);
}

QString TenantListModel::chosenText(const QList<int> &columns, size_t atMost) const
{
    std::vector<quint32> handles = chosenHandles();
    handles.resize(std::min(handles.size(), atMost));
    return tenantsText(columns, snapshot(), handles, m_format);
}

std::optional<TenantId> TenantListModel::tenantId(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    const quint32 handle = m_rows[static_cast<size_t>(row)];
    return TenantId(snapshot().chunk(handle).id(rowOf(handle)));
}

std::optional<Tenant> TenantListModel::tenant(int row) const
{
    const bool isThere = row >= 0 && row < rowCount();
    return isThere ? std::optional(snapshot().tenant(m_rows[static_cast<size_t>(row)])) : std::nullopt;
}

int TenantListModel::rowOfTenant(const TenantId &id) const
{
    const auto handle = m_fleet.store().find(id);
    const auto at = handle ? std::find(m_rows.begin(), m_rows.end(), *handle) : m_rows.end();
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

void TenantListModel::setFilter(const Filter &filter)
{
    m_query.filter = filter;
    ask(TenantListUpdate::Reset);
}

void TenantListModel::setFormat(const Format &format)
{
    m_format = format;
    repaint(0, columnCount() - 1);
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void TenantListModel::sort(int column, Qt::SortOrder order)
{
    const auto columns = tenantListColumns();
    m_query.sort = column >= 0 && column < columnCount() ? columns[static_cast<size_t>(column)].sort : TenantSort::None;
    m_query.order = order;
    if (!m_fleet.isLoading())
        ask(TenantListUpdate::Arrange, true);
}

QFuture<Result<qint64>> TenantListModel::exportCsv(const QString &path, const QList<int> &columns) const
{
    return exportTenants(path, columns, snapshot(), m_rows, m_format);
}

bool TenantListModel::dependsOnFigures() const
{
    return m_query.sort == TenantSort::Storage || m_query.sort == TenantSort::Status
        || std::any_of(m_query.filter.terms.begin(), m_query.filter.terms.end(),
                       [](const FilterTerm &term) { return term.field == u"status"; });
}

void TenantListModel::repaint(int firstColumn, int lastColumn, const QList<int> &roles)
{
    if (!m_rows.empty())
        emit dataChanged(index(0, firstColumn), index(rowCount() - 1, lastColumn), roles);
}

void TenantListModel::ask(TenantListUpdate update, bool isSorted)
{
    // A question that is not answered yet leaves the rows as they were: what it would have done is done by the next one.
    if (m_asking.isRunning()) {
        isSorted = isSorted || m_isSorted;
        if (m_update == TenantListUpdate::Reset)
            update = TenantListUpdate::Reset;
    }
    m_update = update;
    m_isSorted = isSorted;
    TenantListQuery::Question question {snapshot(), m_fleet.version(), m_query, update, {}, m_rowsVersion, isSorted};
    if (m_fleet.isLoading())
        question.query.sort = TenantSort::None;
    if (update == TenantListUpdate::Arrange)
        question.rows = m_rows;
    m_asking.ask(std::move(question));
}

void TenantListModel::takeAnswer(const TenantListAnswer &answer)
{
    if (answer.rowsVersion != m_rowsVersion) { // tenants were appended meanwhile
        ask(m_update, m_isSorted);
        return;
    }
    ++m_rowsVersion;
    if (answer.update == TenantListUpdate::Reset) {
        beginResetModel();
        m_rows = answer.rows;
        endResetModel();
    } else {
        arrange(m_rows, answer.rows, answer.plan);
    }
    emit filtered();
}

void TenantListModel::takeCleared()
{
    m_chosen.clear();
    m_asking.stop();
    ++m_rowsVersion;
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void TenantListModel::takeAppended(quint32 firstChunk, quint32 chunkCount)
{
    const TenantPredicate wanted(m_query.filter, snapshot());
    std::vector<quint32> hits;
    for (quint32 chunk = firstChunk; chunk < firstChunk + chunkCount; ++chunk)
        wanted.scan(snapshot(), chunk, hits);
    if (hits.empty())
        return;
    ++m_rowsVersion;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(hits.size()) - 1);
    m_rows.insert(m_rows.end(), hits.begin(), hits.end());
    endInsertRows();
}

void TenantListModel::takeLoaded()
{
    for (const TenantId &id : std::exchange(m_chosenBefore, {})) {
        if (const auto handle = m_fleet.store().find(id))
            m_chosen.set(*handle, true);
    }
    emit chosenChanged();
    ask(TenantListUpdate::Arrange, true);
}

void TenantListModel::takeMerged(const TenantMergeResult &result)
{
    for (const quint32 handle : result.removed)
        m_chosen.set(handle, false);
    repaint(0, columnCount() - 1);
    ask(TenantListUpdate::Arrange);
    if (!result.removed.empty())
        emit chosenChanged();
}

} // namespace tenantry
