#pragma once
// What one tenant uses, as the answers about all of its server tell. A plain value and a function for the fleet's thread.

#include "core/inspection/serverfacts.h"
#include "core/registry/store/tenantfleet.h"

namespace tenantry {

/// What is known of one tenant from the answers about all of its server, each with its time.
struct TenantUse {
    struct Figure {
        qint64 value = 0;
        QDateTime readAt; ///< UTC
        bool isKnown = false; ///< the last try gave it
    };
    std::optional<Figure> bytes;
    std::optional<Figure> sessions;
};

/// `facts` of its server; null where there are none. Empty where nobody has figures: the tenant is not placed, or shares its tables
/// with others.
[[nodiscard]] TenantUse useOf(const Tenant &tenant, const TenantFleet &tenants, const ServerFacts *facts);

} // namespace tenantry
