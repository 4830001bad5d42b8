#pragma once
// A tenant in a few lines of plain text, for a ticket. A function for any thread.

#include "core/base/format.h"
#include "core/inspection/tenantfacts.h"

namespace tenantry {

/// Every figure with the time it was read, in ISO 8601; what is unknown says why. Ends with a line break.
[[nodiscard]] QString tenantSummary(const Tenant &tenant, const Server &server, const TenantFacts &facts,
                                    const Format &format);

} // namespace tenantry
