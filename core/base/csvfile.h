#pragma once
// A CSV file that appears only when it is complete. A function, usable on any thread.

#include "core/base/csvwriter.h"

#include <functional>

namespace tenantry {

/// Opens a file beside `path`, lets `rows` write, and puts it in the place of an older one when that went well. Errors: those
/// of `rows`, Internal with the file system's words.
[[nodiscard]] Result<> saveCsv(const QString &path, const std::function<Result<>(CsvWriter &)> &rows);

} // namespace tenantry
