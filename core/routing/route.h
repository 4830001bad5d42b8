#pragma once
// The way to one tenant: endpoint, database, schema, roles, key, and the epoch that the tenant has to confirm. Plain value and a function,
// usable on any thread; never a secret.

#include "core/base/result.h"
#include "core/isolation/placednames.h"
#include "core/registry/server.h"

namespace tenantry {

struct Route {
    RegistryId registry;
    TenantId tenant;
    QString slug;
    TenantState state = TenantState::Active;
    Management management = Management::Observed;
    IsolationKind kind = IsolationKind::Schema;
    QString server; ///< its name in the registry
    ConnectionSpec endpoint; ///< of the tenant's database, with the login of the server
    int budget = 1; ///< connections that the program may have to that server
    QString schema; ///< of the tenant's tables and of its control table; empty where the engine has none
    TenantNames names; ///< of its roles, where Tenantry made them
    QString key; ///< of the tenant column; null where it shares no tables
    qint64 epoch = 0;

    /// "kestrel at app@db.example:5432/fleet, schema t_kestrel_…", for messages.
    [[nodiscard]] QString place() const;
    /// Whether it leads to the same place at the same epoch.
    [[nodiscard]] bool leadsWhere(const Route &other) const
    {
        return endpoint == other.endpoint && schema == other.schema && key == other.key && epoch == other.epoch;
    }
};

/// Errors: Constraint (it has no place, or another server than this).
[[nodiscard]] Result<Route> routeOf(const Tenant &tenant, const Server &server, const RegistryId &registry);

} // namespace tenantry
