#pragma once
// A tenant in a few lines of plain text, for a ticket. A function for any thread.

#include "core/base/finding.h"
#include "core/base/format.h"
#include "core/inspection/tenantfacts.h"

namespace tenantry {

/// What else belongs into a ticket.
struct SummaryContext {
    QString fleet; ///< its name and what it is: "Harborline EU (production)"
    QDateTime at; ///< UTC: when it was written; invalid = left out
    QString cause; ///< in a sentence; empty = left out
    QList<Finding> findings = {}; ///< open ones about the tenant
};

/// Names, times and figures, and how to see more; no login, address or password of a server. Every figure with the time it was read, in ISO 8601; what is unknown says why. Ends with a line break.
[[nodiscard]] QString tenantSummary(const Tenant &tenant, const Server &server, const TenantFacts &facts,
                                    const Format &format, const SummaryContext &context = {});

} // namespace tenantry
