#pragma once
// Whether one record of a short list matches a filter: the grammar is the tenants' one, the facts are given by the list.
// Pure functions over values; usable on any thread.

#include "core/registry/filter/filter.h"

#include <QHash>

namespace tenantry {

/// What a filter may look at in a record.
struct FilterFacts {
    QStringList texts; ///< free text is found anywhere in one of them
    QHash<QString, QString> words; ///< by field, a whole word each; `pg-*` is its beginning
    QHash<QString, QString> names; ///< by field, a text in which the value is found anywhere
};

/// Every term must hold. An empty value (`region:""`) means that the record has none.
[[nodiscard]] bool matchesFilter(const Filter &filter, const FilterFacts &facts);

} // namespace tenantry
