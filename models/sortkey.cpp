#include "models/sortkey.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace tenantry {

std::vector<size_t> sortedRows(const std::vector<QVariant> &values, Qt::SortOrder order)
{
    QCollator collator;
    collator.setNumericMode(true);
    const auto less = [&](const QVariant &a, const QVariant &b) {
        if (a.userType() == QMetaType::QString && b.userType() == QMetaType::QString)
            return collator.compare(a.toString(), b.toString()) < 0;
        return QVariant::compare(a, b) == QPartialOrdering::Less;
    };
    std::vector<size_t> rows(values.size());
    std::iota(rows.begin(), rows.end(), size_t(0));
    const auto known =
        std::stable_partition(rows.begin(), rows.end(), [&](size_t row) { return values[row].isValid(); });
    std::stable_sort(rows.begin(), known, [&](size_t a, size_t b) {
        return order == Qt::AscendingOrder ? less(values[a], values[b]) : less(values[b], values[a]);
    });
    return rows;
}

} // namespace tenantry
