#pragma once
// The part of a table that a person sees or has selected, for its copy and its export. Free functions of the GUI thread; they
// keep nothing.

#include "models/tablecsv.h"

class QTableView;

namespace tenantry {

/// The logical columns that are shown, from first to last.
[[nodiscard]] QList<int> visibleColumns(const QTableView &table);
/// All rows in the visible columns.
[[nodiscard]] TableCut shownCut(const QTableView &table);
/// The selected rows in the visible columns, from the top; headings of groups are no rows.
[[nodiscard]] TableCut selectedCut(const QTableView &table);
/// The selected rows as text with tabs; nothing happens where none is selected. Returns how many.
int copySelectedRows(const QTableView &table);

} // namespace tenantry
