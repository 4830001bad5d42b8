#pragma once
// What a person may do to one tenant that was made here, and in which state. Constants and functions, usable on any thread.

#include "core/registry/tenant.h"

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace tenantry {

struct TenantAct {
    QLatin1StringView action; ///< id of the declared action
    TenantState from; ///< the state that it is for
    bool takesAway; ///< something that somebody has: asked for with the safe answer in front
    TenantState orFrom = from; ///< another state in which it can be done
    bool isNear =
        true; ///< it has room beside the list; else it is on the tenant's page, in the menu and in the palette
};

inline constexpr std::array<TenantAct, 5> tenantActs {{
    {QLatin1StringView("tenant.suspend"), TenantState::Active, true},
    {QLatin1StringView("tenant.resume"), TenantState::Suspended, false},
    {QLatin1StringView("tenant.remove"), TenantState::Provisioning, true},
    {QLatin1StringView("tenant.archive"), TenantState::Suspended, true, TenantState::Active, false},
    {QLatin1StringView("tenant.unarchive"), TenantState::Archived, false},
}};

/// Why it cannot be done to this tenant now, in words; empty = it can. No tenant = none is selected.
[[nodiscard]] QString reasonAgainst(const TenantAct &act, const std::optional<Tenant> &tenant);

} // namespace tenantry
