#pragma once
// The registry that follows from control tables alone, and what they disagree about. Values and a function, usable on any thread.

#include "core/routing/controlscan.h"

#include <optional>

namespace tenantry {

/// A copy that is not recorded, and why.
struct LeftOut {
    TenantId tenant;
    QString slug;
    QString place;
    QString reason; ///< a sentence
};

struct RebuildPlan {
    RegistryId registry;
    QList<Tenant> tenants; ///< by slug; their names are their slugs, because no control table has a name
    QList<LeftOut> leftOut; ///< by slug
};

/// Of two copies of a tenant the one of the higher epoch is taken; where they are of the same, neither is, and of two tenants of one slug
/// neither. Tenants of other registries are passed over. Errors: Missing (nobody was found, or nobody of the registry that is `wanted`), Conflict (tenants of several registries, and none
/// is wanted).
[[nodiscard]] Result<RebuildPlan> planRebuild(const QList<FoundTenant> &found, const RegistryId &wanted = {});

} // namespace tenantry
