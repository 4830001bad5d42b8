#pragma once
// A list of records shown through a table of columns: title, display, sort and further roles are said once per column.
// Owned by its page, used on the GUI thread; records are values.

#include "models/sortkey.h"
#include "models/tablemodel.h"

#include <QHash>

#include <functional>
#include <utility>
#include <vector>

namespace tenantry {

/// One column of a RecordTableModel. Functions tell facts and are cheap: they run for each cell painted.
template<class Record>
struct RecordColumn {
    using Fact = std::function<QVariant(const Record &)>;
    using Roles = std::vector<std::pair<int, Fact>>;

    RecordColumn(QString columnId, std::function<QString()> columnTitle, Fact displayFact,
                 ColumnKind columnKind = ColumnKind::Text, Fact sortFact = nullptr, Roles moreRoles = {},
                 bool shown = true)
        : id(std::move(columnId)), title(std::move(columnTitle)), display(std::move(displayFact)), kind(columnKind),
          sort(std::move(sortFact)), roles(std::move(moreRoles)), shownByDefault(shown)
    { }

    QString id; ///< stable name for remembered layouts and exports
    std::function<QString()> title; ///< translated when asked, so that a change of language shows
    Fact display; ///< an invalid value is shown as unknown by the delegate
    ColumnKind kind;
    Fact sort; ///< SortRole; empty = display. Invalid values sort last in both directions
    Roles roles; ///< StateRole, AgeRole, IconRole, ...
    bool shownByDefault;
    bool exported = true; ///< see ColumnInfo
    std::function<QString()> detailTitle = {}; ///< see ColumnInfo; empty = none
};

template<class Record, class Key>
class RecordTableModel : public TableModel
{
public:
    using Columns = std::vector<RecordColumn<Record>>;
    using KeyOf = std::function<Key(const Record &)>;

    /// `keyOf` names a record for life; `keyText` is what IdRole answers.
    RecordTableModel(Columns columns, KeyOf keyOf, std::function<QString(const Key &)> keyText,
                     QObject *parent = nullptr)
        : TableModel(parent), m_columns(std::move(columns)), m_keyOf(std::move(keyOf)), m_keyText(std::move(keyText))
    { }

    /// Another query: replaces everything by one reset; selection and scroll position go.
    void reset(std::vector<Record> records)
    {
        beginResetModel();
        m_rows = sorted(unique(std::move(records)));
        endResetModel();
    }

    /// The same query again: inserts, removes, moves and dataChanged exactly where something differs.
    void merge(std::vector<Record> records)
    {
        std::vector<Record> target = sorted(unique(std::move(records)));
        QHash<Key, qint32> rowOf;
        for (size_t row = 0; row < target.size(); ++row)
            rowOf.insert(m_keyOf(target[row]), static_cast<qint32>(row));
        std::vector<qint32> targetOf(m_rows.size(), -1);
        std::vector<bool> changed(target.size(), false);
        for (size_t row = 0; row < m_rows.size(); ++row) {
            targetOf[row] = rowOf.value(m_keyOf(m_rows[row]), -1);
            if (targetOf[row] >= 0)
                changed[static_cast<size_t>(targetOf[row])] =
                    !(m_rows[row] == target[static_cast<size_t>(targetOf[row])]);
        }
        const RowPlan plan = planRows(targetOf, target.size());
        arrange(m_rows, std::move(target), plan);
        emitChanged(changed);
    }

    /// Adds one record, or replaces the one of the same key.
    void upsert(Record record)
    {
        std::vector<Record> records = m_rows;
        const int row = rowOf(m_keyOf(record));
        if (row < 0)
            records.push_back(std::move(record));
        else
            records[static_cast<size_t>(row)] = std::move(record);
        merge(std::move(records));
    }

    /// Takes one record out; nothing happens where there is none of that key.
    void remove(const Key &key)
    {
        std::vector<Record> records = m_rows;
        std::erase_if(records, [&](const Record &record) { return m_keyOf(record) == key; });
        merge(std::move(records));
    }

    [[nodiscard]] const std::vector<Record> &records() const { return m_rows; }
    [[nodiscard]] const Record &record(int row) const { return m_rows.at(static_cast<size_t>(row)); }
    /// The row of a key, or -1.
    [[nodiscard]] int rowOf(const Key &key) const
    {
        for (size_t row = 0; row < m_rows.size(); ++row) {
            if (m_keyOf(m_rows[row]) == key)
                return static_cast<int>(row);
        }
        return -1;
    }

    [[nodiscard]] ColumnInfo columnInfo(int column) const final
    {
        const auto &c = m_columns.at(static_cast<size_t>(column));
        return {c.id, c.title(), c.kind, c.shownByDefault, c.exported, c.detailTitle ? c.detailTitle() : QString()};
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Record &record = m_rows[static_cast<size_t>(index.row())];
        const auto &column = m_columns[static_cast<size_t>(index.column())];
        if (role == Qt::DisplayRole)
            return column.display(record);
        if (role == SortRole)
            return sortValue(column, record);
        if (role == IdRole)
            return m_keyText(m_keyOf(record));
        if (role == Qt::AccessibleTextRole)
            return spoken(index);
        for (const auto &[number, fact] : column.roles) {
            if (number == role)
                return fact(record);
        }
        return kindData(column.kind, role);
    }

    /// Sorts now and keeps later merges in that order; column -1 keeps the order of the records as given.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) final
    {
        m_sortColumn = column < columnCount() ? column : -1;
        m_sortOrder = order;
        merge(m_rows);
    }

private:
    [[nodiscard]] static QVariant sortValue(const RecordColumn<Record> &column, const Record &record)
    {
        return column.sort ? column.sort(record) : column.display(record);
    }

    [[nodiscard]] std::vector<Record> unique(std::vector<Record> records) const
    {
        QHash<Key, bool> seen;
        std::erase_if(records, [&](const Record &record) {
            const Key key = m_keyOf(record);
            return std::exchange(seen[key], true);
        });
        return records;
    }

    [[nodiscard]] std::vector<Record> sorted(std::vector<Record> records) const
    {
        if (m_sortColumn < 0)
            return records;
        const auto &column = m_columns[static_cast<size_t>(m_sortColumn)];
        std::vector<QVariant> values;
        values.reserve(records.size());
        for (const Record &record : records)
            values.push_back(sortValue(column, record));
        std::vector<Record> result;
        result.reserve(records.size());
        for (const size_t row : sortedRows(values, m_sortOrder))
            result.push_back(std::move(records[row]));
        return result;
    }

    Columns m_columns;
    KeyOf m_keyOf;
    std::function<QString(const Key &)> m_keyText;
    std::vector<Record> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace tenantry
