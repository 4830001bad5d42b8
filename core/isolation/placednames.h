#pragma once
// What the objects of a tenant with a place are called. Functions, usable on any thread.

#include "core/isolation/tenantnames.h"
#include "core/registry/tenant.h"

namespace tenantry {

/// Of one that is still to be made. In shared tables it has nothing of its own that could bear its slug. InvalidInput for a slug that
/// is none.
[[nodiscard]] Result<TenantNames> newNamesFor(const Tenant &tenant);
/// What the objects of a tenant that was made here, or is managed, are called.
[[nodiscard]] TenantNames namesOf(const Tenant &tenant);

} // namespace tenantry
