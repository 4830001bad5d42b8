#pragma once
// A dry run of a change to a tenant that is active: planned anew, and its first step tried on the server in a transaction that is
// rolled back. Functions; the first blocks, the second does so on a thread of the site.

#include "core/provisioning/operationjobs.h"

namespace tenantry {

/// Nothing stays of it. Errors: those of checkSuspension() where it is one, those of the server, in whose words it refuses, and Conflict (somebody holds a lock on it).
[[nodiscard]] Result<> tryChange(Connection &server, const Tenant &tenant, const Operation &change);
/// What suspending (or resuming) the tenant would be now, once the server did not refuse it. Errors: those of planSuspension() or
/// planResumption(), of the registry, of the login and of the above.
[[nodiscard]] QFuture<Result<Operation>> tryChange(const OperationSite &site, const TenantId &tenant, bool suspends);

} // namespace tenantry
