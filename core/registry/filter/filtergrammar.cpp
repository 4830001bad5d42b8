#include "core/registry/filter/filtergrammar.h"

#include <algorithm>

namespace tenantry {

const FilterField *findFilterField(const FilterGrammar &grammar, const QString &name)
{
    const auto at = std::find_if(grammar.begin(), grammar.end(), [&](const FilterField &field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return at == grammar.end() ? nullptr : &*at;
}

} // namespace tenantry
