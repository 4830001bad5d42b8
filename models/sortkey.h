#pragma once
// The one order of values in lists under a few thousand rows: texts by the collator of the locale, unknown values last.
// A pure function, usable on any thread.

#include <QVariant>

#include <vector>

namespace tenantry {

/// The rows of `values` in order; equal ones keep theirs, and invalid values come last whatever the order.
[[nodiscard]] std::vector<size_t> sortedRows(const std::vector<QVariant> &values, Qt::SortOrder order);

} // namespace tenantry
