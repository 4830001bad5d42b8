#include "models/recordfilter.h"

#include <algorithm>

namespace tenantry {

namespace {

bool isWord(const QString &pattern, const QString &word)
{
    return pattern.endsWith(u'*') ? word.startsWith(QStringView(pattern).chopped(1), Qt::CaseInsensitive)
                                  : word.compare(pattern, Qt::CaseInsensitive) == 0;
}

bool isInName(const QString &value, const QString &name)
{
    return value.isEmpty() ? name.isEmpty() : name.contains(value, Qt::CaseInsensitive);
}

bool holds(const FilterTerm &term, const FilterFacts &facts)
{
    const auto any = [](const QStringList &values, auto test) {
        return std::any_of(values.begin(), values.end(), test);
    };
    if (term.field.isEmpty())
        return any(facts.texts,
                   [&](const QString &text) { return text.contains(term.values.constFirst(), Qt::CaseInsensitive); });
    const auto word = facts.words.constFind(term.field);
    if (word != facts.words.constEnd())
        return any(term.values, [&](const QString &value) { return isWord(value, *word); });
    return any(term.values, [&](const QString &value) { return isInName(value, facts.names.value(term.field)); });
}

} // namespace

bool matchesFilter(const Filter &filter, const FilterFacts &facts)
{
    return std::all_of(filter.terms.begin(), filter.terms.end(),
                       [&](const FilterTerm &term) { return holds(term, facts) != term.negated; });
}

} // namespace tenantry
