#pragma once
// What leaves a table: CSV for files and plain text for the clipboard, visible columns in their order.
// Free functions of the GUI thread; they keep nothing.

#include <QList>
#include <QString>

class QTableView;

namespace tenantry {

/// The logical columns that are shown, from first to last.
[[nodiscard]] QList<int> visibleColumns(const QTableView &table);
/// Header and rows with guarded formulas; selected rows only, or all. Cells give ExportRole where they have it.
[[nodiscard]] QString tableCsv(const QTableView &table, bool selectedOnly);
/// The selected rows as text with tabs; nothing happens where none is selected.
void copySelectedRows(const QTableView &table);

} // namespace tenantry
