#pragma once
// What findings count over all tenants: those that share tables, by place, and those of each schema version. A value that is made
// once from the tenants in memory, on a worker, and read by any thread.

#include "core/registry/store/tenantsnapshot.h"

#include <QHash>
#include <QMap>

namespace tenantry {

/// A schema with shared tables.
struct SharedPlace {
    ServerId server;
    QString database;
    QString schema;
    friend bool operator==(const SharedPlace &, const SharedPlace &) = default;
    friend size_t qHash(const SharedPlace &place, size_t seed = 0)
    {
        return qHashMulti(seed, place.server, place.database, place.schema);
    }
};

struct FleetCensus {
    QHash<SharedPlace, int> sharing; ///< tenants whose rows are there
    /// Tenants that this program keeps and that are in use, by the number of their schema version; other versions have no order.
    /// Shared tables have migrations of their own.
    QMap<qulonglong, int> versions;
    QMap<qulonglong, int> sharedVersions;
};

/// One pass over the rows.
[[nodiscard]] FleetCensus countFleet(const TenantSnapshot &snapshot);

} // namespace tenantry
