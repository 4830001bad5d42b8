#pragma once
// What every list of the program shares: a description of its columns, headers from it, and exact row signals when the
// rows turn into another arrangement. Owned by its page, used on the GUI thread.

#include "models/roles.h"
#include "models/rowplan.h"

#include <QAbstractTableModel>

#include <vector>

namespace tenantry {

/// Text is left-aligned; Number right-aligned with tabular numerals; Code is monospaced.
enum class ColumnKind { Text, Number, Code };

/// What a column chooser, a header and an export need to know about one column.
struct ColumnInfo {
    QString id; ///< stable: remembered layouts and the header line of exports use it
    QString title; ///< translated
    ColumnKind kind = ColumnKind::Text;
    bool shownByDefault = true;
    bool exported = true; ///< false: what it says is of use in the window only
    QString detailTitle = {}; ///< of the second line, which an export gives a column of its own; empty = it is left out
};

class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The description of a column, 0 <= column < columnCount().
    [[nodiscard]] virtual ColumnInfo columnInfo(int column) const = 0;
    /// The column with that id, or -1.
    [[nodiscard]] int columnOf(const QString &id) const;
    /// The row whose IdRole is this, or -1.
    [[nodiscard]] virtual int rowOfId(const QString &id) const;
    /// Title, alignment, NumericRole and MonospaceRole from columnInfo().
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// What an export writes for a cell: ExportRole, else the display text; empty where the value is unknown.
    [[nodiscard]] QString exportText(int row, int column) const;

    // Lists that keep chosen rows themselves (CheckStateRole in the first column), because a view's selection cannot
    // carry a million rows through a sort.
    [[nodiscard]] virtual bool keepsChoice() const { return false; }
    [[nodiscard]] virtual size_t chosenCount() const { return 0; }
    virtual void chooseAllShown() { } ///< at once, whatever their number
    virtual void chooseNone() { }

protected:
    /// AccessibleTextRole: what stands in the cell as a sentence of its own, with shape, second line and age in words.
    [[nodiscard]] QString spoken(const QModelIndex &cell) const;
    /// Alignment, NumericRole and MonospaceRole of a kind; invalid for other roles.
    [[nodiscard]] static QVariant kindData(ColumnKind kind, int role);
    /// Emits dataChanged once for each run of rows set in `changed`.
    void emitChanged(const std::vector<bool> &changed);

    /// Turns `rows` into `target` with exact insert, remove and move signals (a few) or layout changes (many), so that
    /// persistent indexes, selection and scroll position stay with their rows. The plan is planRows() of where each row
    /// goes. Values of surviving rows are replaced at the end, without dataChanged.
    template<class Row>
    void arrange(std::vector<Row> &rows, std::vector<Row> target, const RowPlan &plan);

private:
    template<class Row>
    void apply(std::vector<Row> &rows, const std::vector<Row> &target, const RowEdit &edit);
    template<class Row>
    void permute(std::vector<Row> &rows, const std::vector<qint32> &newRowOf);
    void movePersistentIndexes(const std::vector<qint32> &newRowOf);
};

template<class Row>
void TableModel::arrange(std::vector<Row> &rows, std::vector<Row> target, const RowPlan &plan)
{
    if (plan.bulk) {
        permute(rows, plan.gather);
        if (plan.removed > 0)
            apply(rows, target, {RowEdit::Kind::Remove, plan.survivors, plan.removed, 0});
        if (!plan.inserted.empty()) {
            beginInsertRows({}, plan.survivors, static_cast<int>(target.size()) - 1);
            for (const qint32 row : plan.inserted)
                rows.push_back(target[static_cast<size_t>(row)]);
            endInsertRows();
        }
        permute(rows, plan.scatter);
    } else {
        for (const RowEdit &edit : plan.edits)
            apply(rows, target, edit);
    }
    rows = std::move(target);
}

template<class Row>
void TableModel::apply(std::vector<Row> &rows, const std::vector<Row> &target, const RowEdit &edit)
{
    const auto at = [](auto &list, int row) { return list.begin() + row; };
    const int last = edit.first + edit.count - 1;
    switch (edit.kind) {
    case RowEdit::Kind::Remove:
        beginRemoveRows({}, edit.first, last);
        rows.erase(at(rows, edit.first), at(rows, last + 1));
        endRemoveRows();
        return;
    case RowEdit::Kind::Insert:
        beginInsertRows({}, edit.first, last);
        rows.insert(at(rows, edit.first), at(target, edit.first), at(target, last + 1));
        endInsertRows();
        return;
    case RowEdit::Kind::Move:
        beginMoveRows({}, edit.first, edit.first, {}, edit.to);
        if (edit.to > edit.first)
            std::rotate(at(rows, edit.first), at(rows, edit.first + 1), at(rows, edit.to));
        else
            std::rotate(at(rows, edit.to), at(rows, edit.first), at(rows, edit.first + 1));
        endMoveRows();
        return;
    }
}

template<class Row>
void TableModel::permute(std::vector<Row> &rows, const std::vector<qint32> &newRowOf)
{
    if (newRowOf.empty())
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<Row> moved(rows.size());
    for (size_t row = 0; row < rows.size(); ++row)
        moved[static_cast<size_t>(newRowOf[row])] = std::move(rows[row]);
    rows = std::move(moved);
    movePersistentIndexes(newRowOf);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace tenantry
