#pragma once
// The changes of a tenant that one or many can get, by the kind of their operations: the one table that commands, sheets and bulk changes
// ask. Functions; changePlan() blocks, and is for any thread but the registry's.

#include "core/registry/archiveterms.h"
#include "core/registry/operation.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"
#include "core/registry/tenantregistry.h"

namespace tenantry {

/// Which change, the same for all.
struct ChangeOrder {
    QString
        kind; ///< "tenant.suspend", "tenant.resume", "tenant.archive", "tenant.unarchive", "tenant.manage", "tenant.unmanage"
    ArchiveTerms terms {}; ///< of archiving
};

/// Whether there is nothing to do: it is so already.
[[nodiscard]] bool isChanged(const QString &kind, const Tenant &tenant);
/// Errors: those of the plans and of the registry. The kind is one of the above.
[[nodiscard]] Result<Operation> changePlan(TenantRegistry &registry, const ChangeOrder &order, const Tenant &tenant,
                                           const Server &server);

} // namespace tenantry
