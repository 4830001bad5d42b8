#pragma once
// What a filter field says, as conditions that must all hold, and its canonical text. A plain value, usable on any
// thread.

#include <QString>
#include <QStringList>

#include <vector>

namespace tenantry {

/// One condition: `field:value,value`, or free text where the field is empty (then with exactly one value).
struct FilterTerm {
    QString field; ///< lower case; empty = free text
    QStringList values; ///< any of them; an empty value means "has none"
    bool negated = false;
    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

struct Filter {
    std::vector<FilterTerm> terms;

    [[nodiscard]] bool isEmpty() const { return terms.empty(); }
    /// The text that parses to exactly this filter; chips and saved filters write it.
    [[nodiscard]] QString toText() const;
    /// The values of the first term of a field that is not negated; empty where there is none. A chip shows them.
    [[nodiscard]] QStringList values(const QString &field) const;
    /// Replaces all terms of a field, negated ones too, by one; without values the field goes. Other terms keep their
    /// place.
    void setValues(const QString &field, const QStringList &values);
    /// Whether each record that matches this filter surely matches `other` as well: then only earlier hits need a look.
    [[nodiscard]] bool narrows(const Filter &other) const;
    friend bool operator==(const Filter &, const Filter &) = default;
};

} // namespace tenantry
