#pragma once
// The filter of a page, with the key "/" that leads to it. Owned by its page; GUI thread.

#include "views/widgets/searchfield.h"

namespace tenantry {

/// The filter of a page: "Filter: name, server:, plan:" with the key "/".
class FilterField : public SearchField
{
    Q_OBJECT
public:
    FilterField(const Theme &theme, const QString &hint, QWidget *parent = nullptr);
    /// Marks the text as wrong and says why in the tooltip; an empty reason clears the mark.
    void setProblem(const QString &reason);
    /// Whether every word that is typed stands in one of the texts, in capitals or not.
    [[nodiscard]] bool matches(const QStringList &texts) const;
};

} // namespace tenantry
