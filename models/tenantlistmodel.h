#pragma once
// The tenants of the fleet as a list: filtered, sorted and chosen through an index vector of its own, for a million rows as
// for ten. Owned by its page, used on the GUI thread; the fleet outlives it.

#include "core/registry/store/tenantfleet.h"
#include "models/selectionset.h"
#include "models/tablemodel.h"
#include "models/tenantlistcolumns.h"
#include "models/tenantlistquery.h"

namespace tenantry {

class TenantListModel : public TableModel
{
    Q_OBJECT
public:
    explicit TenantListModel(TenantFleet &fleet, QObject *parent = nullptr);

    /// Shows the tenants that match, by one reset, soon; filtered() follows.
    void setFilter(const Filter &filter);
    /// Whether the rows lag behind filter, sorting or changes, and filtered() will follow.
    [[nodiscard]] bool isWorking() const { return m_asking.isRunning(); }
    [[nodiscard]] const Filter &filter() const { return m_query.filter; }
    void setFormat(const Format &format); ///< after a change of language or time zone

    [[nodiscard]] std::optional<TenantId> tenantId(int row) const;
    /// What the list knows of a tenant: all but placement epoch and tenant key.
    [[nodiscard]] std::optional<Tenant> tenant(int row) const;
    /// The row of a tenant, or -1 where it is not shown. Looks through all rows.
    [[nodiscard]] int rowOfTenant(const TenantId &id) const;
    [[nodiscard]] int rowOfId(const QString &id) const override { return rowOfTenant(TenantId::fromString(id)); }

    // Chosen tenants (CheckStateRole of the first column). They stay chosen while they are filtered away.
    [[nodiscard]] bool keepsChoice() const override { return true; }
    void chooseAllShown() override;
    void chooseNone() override;
    void chooseRows(int first, int last, bool isChosen);
    [[nodiscard]] size_t chosenCount() const override { return m_chosen.count(); }
    [[nodiscard]] QList<TenantId> chosenIds() const; ///< in the order of the registry

    /// Memory this list holds besides the fleet's.
    [[nodiscard]] size_t bytes() const { return m_rows.capacity() * sizeof(quint32) + m_asking.bytes(); }

    /// Writes a header and the tenants shown as CSV, on another thread, from the lists as they are now. The columns are
    /// numbers of columns, in the order wanted. Ends with the number of tenants, or the file's error; cancel() stops it.
    [[nodiscard]] QFuture<Result<qint64>> exportCsv(const QString &path, const QList<int> &columns) const;

    /// The same for the chosen tenants, shown or not, in the order of the registry.
    [[nodiscard]] QFuture<Result<qint64>> exportChosenCsv(const QString &path, const QList<int> &columns) const;
    /// The chosen tenants as a person sees them, columns separated by tabs; at most so many.
    [[nodiscard]] QString chosenText(const QList<int> &columns, size_t atMost) const;

    [[nodiscard]] ColumnInfo columnInfo(int column) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; ///< CheckStateRole only
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes effect soon, on another thread; while tenants are loading, when they are there. Column -1 = by slug as read.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void filtered(); ///< the rows now follow the filter
    void chosenChanged();

private:
    [[nodiscard]] std::vector<quint32> chosenHandles() const;
    void takeCleared();
    void takeAppended(quint32 firstChunk, quint32 chunkCount);
    void takeLoaded();
    void takeMerged(const TenantMergeResult &result);
    void takeAnswer(const TenantListAnswer &answer);
    void repaint(int firstColumn, int lastColumn, const QList<int> &roles = {});
    void ask(TenantListUpdate update, bool isSorted = false);
    [[nodiscard]] bool dependsOnFigures() const;
    [[nodiscard]] const TenantSnapshot &snapshot() const { return m_fleet.snapshot(); }

    TenantFleet &m_fleet;
    TenantListQuery m_asking;
    Format m_format;
    TenantQuery m_query;
    TenantListUpdate m_update = TenantListUpdate::Arrange; // of the answer that is awaited
    bool m_isSorted = false;
    std::vector<quint32> m_rows;
    quint64 m_rowsVersion = 0;
    SelectionSet m_chosen;
    QList<TenantId> m_chosenBefore; // while the fleet loads again
};

} // namespace tenantry
