#pragma once
// What a pooler's configuration is made of: how its entries are cut, the tenants of the registry, and what is known of each server. Plain
// values, usable on any thread.

#include "core/registry/server.h"
#include "core/registry/tenant.h"

#include <QHash>

namespace tenantry {

class Connection;

struct PoolerOrder {
    /// Tenant: an entry for each that has a pool of its own. Database: one for each database, whose logins share its sessions.
    enum class By { Tenant, Database };
    By by = By::Tenant;
    QString poolMode {}; ///< "session", "transaction", "statement"; empty = what PgBouncer's own file says
};

/// What the registry knows of a tenant, as far as a pooler needs it.
struct PoolerTenant {
    TenantId id;
    QString slug;
    TenantState state = TenantState::Active;
    Placement placement;
    [[nodiscard]] QString base() const; ///< of the tenant's own roles; empty where it can have none
    [[nodiscard]] QString control() const; ///< the schema with a control table of its own; empty where it has none
    [[nodiscard]] QString login() const; ///< what a login of its application is called
};

/// A server that the pooler stands before.
struct PoolerSite {
    Server server;
    QString host; ///< as the pooler reaches it
    quint16 port = 5432;
    int sessions = 0; ///< that all pools together may have there
    QString identifier {}; ///< which server it is, by its own word; empty = unknown
    QHash<QString, int> logins {}; ///< those of tenants that are there, and the most sessions of each; -1 = no limit
};

/// By id; all but those that are erased. Blocks; on the thread of the registry's connection.
[[nodiscard]] Result<QList<PoolerTenant>> readPoolerTenants(Connection &registry);

} // namespace tenantry
