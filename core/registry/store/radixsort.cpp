#include "core/registry/store/radixsort.h"

#include <algorithm>
#include <array>

namespace tenantry {
namespace {

constexpr unsigned digitBits = 11;
constexpr size_t digits = size_t(1) << digitBits;
constexpr unsigned passes = (64 + digitBits - 1) / digitBits;

size_t digit(quint64 key, unsigned pass)
{
    return key >> (pass * digitBits) & (digits - 1);
}

} // namespace

void radixSort(std::vector<KeyedRow> &rows)
{
    if (rows.size() < 256) {
        std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
        return;
    }
    std::vector<std::array<quint32, digits>> counts(passes, std::array<quint32, digits> {});
    for (const KeyedRow &row : rows) {
        for (unsigned pass = 0; pass < passes; ++pass)
            ++counts[pass][digit(row.key, pass)];
    }
    std::vector<KeyedRow> other(rows.size());
    for (unsigned pass = 0; pass < passes; ++pass) {
        auto &count = counts[pass];
        if (count[digit(rows.front().key, pass)] == rows.size())
            continue; // every key has the same digit here
        quint32 place = 0;
        for (quint32 &entry : count)
            place += std::exchange(entry, place);
        for (const KeyedRow &row : rows)
            other[count[digit(row.key, pass)]++] = row;
        rows.swap(other);
    }
}

} // namespace tenantry
