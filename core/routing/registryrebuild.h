#pragma once
// Writes what was planned from control tables into a registry that is empty, in one transaction with its audit records. A function; the
// registry's own thread, answered later.

#include "core/registry/tenantregistry.h"
#include "core/routing/rebuildplan.h"

namespace tenantry {

/// `newServers` are those that the registry does not have yet, with the ids that the placements name. The registry takes the id over that its
/// tenants know it by: it is to be opened anew afterwards. Returns how many tenants it has. Errors: Constraint (it has tenants already), those of the registry.
[[nodiscard]] QFuture<Result<qint64>> rebuildRegistry(TenantRegistry &registry, const RebuildPlan &plan,
                                                      const QList<Server> &newServers, const QString &reason = {});
/// Constraint where it has tenants, erased ones too.
[[nodiscard]] Result<> requireEmptyRegistry(Connection &registry);

} // namespace tenantry
