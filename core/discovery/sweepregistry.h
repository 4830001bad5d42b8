#pragma once
// What the registry says of all placed tenants and of operations that are not over, for holding it against the servers. A value that
// is never changed after, usable on any thread; what reads it runs on the connection's.

#include "core/base/finding.h"
#include "core/db/connection.h"
#include "core/registry/tenant.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace tenantry {

struct SweepTenant {
    TenantId id;
    QString slug;
    QString name;
    TenantState state = TenantState::Active;
    Management management = Management::Observed;
    Placement placement;
    qint64 revision = 0;
    [[nodiscard]] bool isManaged() const { return management == Management::Managed; }
};

struct SweepRegistry {
    RegistryId id;
    std::vector<SweepTenant> tenants; ///< with a place, and not erased
    QHash<TenantId, size_t> places; ///< in `tenants`
    QSet<TenantId> busy; ///< with an operation that is not over: what they have now is not what they will have
    QSet<OperationId> unfinished;
    QList<Finding> stopped; ///< operations that a person has to resume or undo
    QList<Finding> archivesOver; ///< archived tenants whose time is over

    [[nodiscard]] const SweepTenant *find(const TenantId &tenant) const;
    [[nodiscard]] bool isBusy(const SweepTenant &tenant) const { return busy.contains(tenant.id); }
};

/// In one transaction that only reads. `now` is UTC. Errors: of the connection only.
[[nodiscard]] Result<SweepRegistry> readSweepRegistry(Connection &connection, const RegistryId &id,
                                                      const QDateTime &now);
/// What the tenant's roles begin with.
[[nodiscard]] QString baseOf(const SweepTenant &tenant);

} // namespace tenantry
