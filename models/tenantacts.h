#pragma once
// What a person may do to one tenant, and in which state. Constants and functions, usable on any thread.

#include "core/isolation/enginecapability.h"
#include "core/registry/server.h"

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace tenantry {

struct TenantAct {
    QLatin1StringView action; ///< id of the declared action
    TenantState from; ///< the state that it is for
    bool takesAway; ///< something that somebody has: asked for with the safe answer in front
    Capability needs; ///< of the engine that the tenant lives on
    TenantState orFrom = from; ///< another state in which it can be done
    bool isNear =
        true; ///< it has room beside the list; else it is on the tenant's page, in the menu and in the palette
    enum class For { Managed, Observed, ManagedByAdoption };
    For whom = For::Managed;
};

inline constexpr std::array<TenantAct, 7> tenantActs {{
    {QLatin1StringView("tenant.suspend"), TenantState::Active, true, Capability::Suspend},
    {QLatin1StringView("tenant.resume"), TenantState::Suspended, false, Capability::Suspend},
    {QLatin1StringView("tenant.remove"), TenantState::Provisioning, true, Capability::Onboard},
    {QLatin1StringView("tenant.archive"), TenantState::Suspended, true, Capability::Suspend, TenantState::Active,
     false},
    {QLatin1StringView("tenant.unarchive"), TenantState::Archived, false, Capability::Suspend},
    {QLatin1StringView("tenant.manage"), TenantState::Active, false, Capability::Manage, TenantState::Active, true,
     TenantAct::For::Observed},
    {QLatin1StringView("tenant.unmanage"), TenantState::Active, true, Capability::Manage, TenantState::Active, false,
     TenantAct::For::ManagedByAdoption},
}};

/// Why it cannot be done to this tenant now, in words; empty = it can. No tenant = none is selected. `server`: where it lives, null while
/// nobody knows.
[[nodiscard]] QString reasonAgainst(const TenantAct &act, const std::optional<Tenant> &tenant, const Server *server);
/// Why the engine of the tenant's server cannot do this for it; empty = it can, or nobody knows the server.
[[nodiscard]] QString reasonOfEngine(Capability capability, const Tenant &tenant, const Server *server);

} // namespace tenantry
