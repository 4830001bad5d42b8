#pragma once
// The one parser of filter texts, for the console, the palette and tenantryctl. Pure functions, usable on any thread.

#include "core/base/result.h"
#include "core/registry/filter/filter.h"
#include "core/registry/filter/filtergrammar.h"

namespace tenantry {

/// Where a filter text went wrong, to mark it under the field.
struct FilterProblem {
    qsizetype position = 0; ///< UTF-16 units from the start of the text
    qsizetype length = 0;
    QStringList suggestions; ///< what was meant, likeliest first; may be empty
};

/// Terms stand apart by spaces and must all hold: `field:value`, `field:a,b` (a or b), free text, "quoted text", and
/// any of them with `-` before it (must not hold). A backslash takes the next character as it is. A quote left open
/// ends with the text, so that a filter works while it is typed. Errors: InvalidInput, with the place in `problem` if
/// given.
[[nodiscard]] Result<Filter> parseFilter(const QString &text, const FilterGrammar &grammar,
                                         FilterProblem *problem = nullptr);

} // namespace tenantry
