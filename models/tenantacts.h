#pragma once
// What a person may do to one tenant that was made here, and in which state. Constants and functions, usable on any thread.

#include "core/registry/tenant.h"

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace tenantry {

struct TenantAct {
    QLatin1StringView action; ///< id of the declared action
    TenantState from; ///< the only state in which it can be done
    bool takesAway; ///< something that somebody has: asked for with the safe answer in front
};

inline constexpr std::array<TenantAct, 3> tenantActs {{
    {QLatin1StringView("tenant.suspend"), TenantState::Active, true},
    {QLatin1StringView("tenant.resume"), TenantState::Suspended, false},
    {QLatin1StringView("tenant.remove"), TenantState::Provisioning, true},
}};

/// Why it cannot be done to this tenant now, in words; empty = it can. No tenant = none is selected.
[[nodiscard]] QString reasonAgainst(const TenantAct &act, const std::optional<Tenant> &tenant);

} // namespace tenantry
