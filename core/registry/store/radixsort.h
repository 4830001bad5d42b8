#pragma once
// Sorts row numbers by whole-number keys in time that grows with their count only. A pure function, usable on any thread.

#include <QtGlobal>

#include <vector>

namespace tenantry {

struct KeyedRow {
    quint64 key = 0;
    quint32 handle = 0;
};

/// Ascending by key; rows of equal keys keep their order.
void radixSort(std::vector<KeyedRow> &rows);

} // namespace tenantry
