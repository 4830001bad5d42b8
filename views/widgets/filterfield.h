#pragma once
// The filter of a page, with the key "/" that leads to it. Owned by its page; GUI thread.

#include "core/registry/filter/filter.h"
#include "core/registry/filter/filtergrammar.h"
#include "views/widgets/searchfield.h"

namespace tenantry {

/// The filter of a page: "Filter: name, server:, plan:" with the key "/", in the grammar of what it lists.
class FilterField : public SearchField
{
    Q_OBJECT
public:
    /// The grammar outlives the field.
    FilterField(const Theme &theme, const FilterGrammar &grammar, QWidget *parent = nullptr);
    /// What the text says. While it is wrong that is marked, with the reason in the tooltip, and the last right one holds.
    [[nodiscard]] const Filter &filter();

private:
    void setProblem(const QString &reason);
    const FilterGrammar &m_grammar;
    QString m_read;
    Filter m_filter;
};

} // namespace tenantry
