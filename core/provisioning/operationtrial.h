#pragma once
// A dry run of a change to a tenant that is active: planned anew, and its first step tried on the server in a transaction that is
// rolled back. Functions; the first blocks, the second does so on a thread of the site.

#include "core/provisioning/operationjobs.h"

namespace tenantry {

/// What is to become of the tenant as it is then.
using PlanChange = std::function<Result<Operation>(const Tenant &, const Server &)>;

/// Nothing stays of it. Errors: those of checkSuspension() where it shuts everybody out, those of the server, in whose words it refuses, and Conflict (somebody holds a lock on it).
[[nodiscard]] Result<> tryChange(Connection &server, const Tenant &tenant, const Operation &change);
/// What the change that `plan` plans would be now, once the server did not refuse it. Errors: those of `plan`, of the registry, of the
/// login and of the above.
[[nodiscard]] QFuture<Result<Operation>> tryChange(const OperationSite &site, const TenantId &tenant,
                                                   const PlanChange &plan);

} // namespace tenantry
