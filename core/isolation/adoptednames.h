#pragma once
// What the objects of a tenant are called that others made and that is managed: its schema keeps its name, and only its roles are ours.
// Functions, usable on any thread.

#include "core/isolation/tenantnames.h"
#include "core/registry/tenant.h"

namespace tenantry {

/// Whether what is placed there bears a name that this program gave: such a name ends in digits of the tenant's id.
[[nodiscard]] bool wasMadeHere(const TenantId &id, const Placement &placement);
/// "t_adopted_0f3a5b7c9d1e": of the id alone, so that no other slug and no move changes them.
[[nodiscard]] TenantNames adoptedNames(const TenantId &id);
/// What the names of its roles begin with, whoever made what it has. Of shared tables nothing.
[[nodiscard]] QString roleBaseOf(const TenantId &id, const Placement &placement);

} // namespace tenantry
