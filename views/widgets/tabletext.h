#pragma once
// What leaves a table: CSV for files and plain text for the clipboard, visible columns in their order.
// Free functions of the GUI thread; they keep nothing.

#include "core/base/result.h"

#include <QList>

class QIODevice;
class QTableView;

namespace tenantry {

/// The logical columns that are shown, from first to last.
[[nodiscard]] QList<int> visibleColumns(const QTableView &table);
/// Header and rows as CSV with guarded formulas to an open device; selected rows only, or all. Cells give ExportRole where
/// they have it. Errors: as CsvWriter::finish().
[[nodiscard]] Result<> writeTableCsv(const QTableView &table, bool selectedOnly, QIODevice &device);
/// The selected rows as text with tabs; nothing happens where none is selected.
void copySelectedRows(const QTableView &table);

} // namespace tenantry
