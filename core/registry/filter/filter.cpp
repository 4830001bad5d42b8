#include "core/registry/filter/filter.h"

#include <algorithm>

namespace tenantry {
namespace {

bool needsQuotes(const QString &value)
{
    return value.isEmpty() || value.startsWith(u'-') || std::any_of(value.begin(), value.end(), [](QChar c) {
               return c.isSpace() || c == u'"' || c == u'\\' || c == u',' || c == u':';
           });
}

QString quoted(QString value)
{
    if (!needsQuotes(value))
        return value;
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + value + u'"';
}

QString termText(const FilterTerm &term)
{
    QStringList values;
    for (const QString &value : term.values)
        values << quoted(value);
    QString text = term.negated ? QStringLiteral("-") : QString();
    if (!term.field.isEmpty())
        text += term.field + u':';
    return text + values.join(u',');
}

/// Whether `term` being true makes `other` true.
bool implies(const FilterTerm &term, const FilterTerm &other)
{
    if (term == other)
        return true;
    if (!term.field.isEmpty() || !other.field.isEmpty() || term.negated != other.negated)
        return false;
    const QString mine = term.values.constFirst().toCaseFolded();
    const QString theirs = other.values.constFirst().toCaseFolded();
    return term.negated ? theirs.contains(mine) : mine.contains(theirs);
}

} // namespace

QString Filter::toText() const
{
    QStringList texts;
    for (const FilterTerm &term : terms)
        texts << termText(term);
    return texts.join(u' ');
}

QStringList Filter::values(const QString &field) const
{
    const auto at = std::find_if(terms.begin(), terms.end(),
                                 [&](const FilterTerm &term) { return term.field == field && !term.negated; });
    return at == terms.end() ? QStringList() : at->values;
}

void Filter::setValues(const QString &field, const QStringList &values)
{
    const auto isField = [&](const FilterTerm &term) { return term.field == field; };
    auto at = std::find_if(terms.begin(), terms.end(), isField);
    if (!values.isEmpty() && at == terms.end())
        at = terms.insert(terms.end(), FilterTerm {});
    if (!values.isEmpty())
        *at++ = FilterTerm {field, values, false};
    terms.erase(std::remove_if(at, terms.end(), isField), terms.end());
}

bool Filter::narrows(const Filter &other) const
{
    return std::all_of(other.terms.begin(), other.terms.end(), [this](const FilterTerm &theirs) {
        return std::any_of(terms.begin(), terms.end(), [&](const FilterTerm &mine) { return implies(mine, theirs); });
    });
}

} // namespace tenantry
