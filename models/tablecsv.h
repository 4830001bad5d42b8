#pragma once
// What leaves any table: CSV for files and plain text for the clipboard. Functions for the thread of the model; they keep
// nothing.

#include "core/base/result.h"

#include <QList>

#include <optional>

class QAbstractItemModel;
class QIODevice;

namespace tenantry {

/// The part of a table that is wanted.
struct TableCut {
    QList<int> columns; ///< in the order wanted
    std::optional<QList<int>> rows = {}; ///< in the order wanted; nothing = all
};

/// A header and the rows as CSV with guarded formulas to an open device; cells give ExportRole where they have it. Headings of
/// groups are no rows. Returns the number of rows. Errors: as CsvWriter::finish().
[[nodiscard]] Result<qint64> writeTableCsv(const QAbstractItemModel &model, const TableCut &cut, QIODevice &device);
/// The same into a file that takes the place of an older one only when it is complete. Errors: as saveCsv().
[[nodiscard]] Result<qint64> saveTableCsv(const QAbstractItemModel &model, const TableCut &cut, const QString &path);
/// The rows as a person sees them, columns separated by tabs.
[[nodiscard]] QString tableText(const QAbstractItemModel &model, const TableCut &cut);

} // namespace tenantry
