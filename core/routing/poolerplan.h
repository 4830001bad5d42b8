#pragma once
// What a pooler shall know: its entries with the sessions of each, the logins that may use them, and who gets none and why. Values and a
// function, usable on any thread.

#include "core/routing/poolerorder.h"

namespace tenantry {

struct PoolerEntry {
    QString name; ///< the database that an application names to the pooler
    ServerId server;
    QString host; ///< where it leads
    quint16 port = 5432;
    QString database; ///< there
    int sessions = 0; ///< of the server, for all logins of the entry together
    TenantId tenant {}; ///< whose it is; null where tenants share it
    QString slug {}; ///< of that tenant
    QString login {}; ///< of that tenant's application; empty = it has none of its own
    QString
        schema {}; ///< where that login finds the tenant's control table by itself; empty = not without saying for whom
    qint64 epoch = 0; ///< of that control table
};

struct PoolerLogin {
    QString name;
    int sessions = 0; ///< the most it may have; 0 = as many as its entry has
};

/// A tenant that gets no entry.
struct PoolerOmission {
    QString slug;
    QString reason; ///< translated
};

/// How the sessions of a server are divided.
struct PoolerShare {
    QString server;
    int sessions = 0; ///< that may be used
    int used = 0; ///< by all entries together
    int entries = 0;
};

struct PoolerPlan {
    QString poolMode;
    QList<PoolerEntry> entries; ///< by name
    QList<PoolerLogin> logins; ///< of active tenants, by name
    QList<PoolerOmission> omissions; ///< by slug
    QList<PoolerShare> shares; ///< in the order of the sites
};

/// The same for the same input, in whatever order that comes. Each entry gets the same part of its server's sessions, but no more than its
/// login may have, and never none. Errors: Constraint (more entries than sessions), Conflict (two that would have the same name).
[[nodiscard]] Result<PoolerPlan> planPooler(const PoolerOrder &order, const QList<PoolerSite> &sites,
                                            const QList<PoolerTenant> &tenants);

} // namespace tenantry
