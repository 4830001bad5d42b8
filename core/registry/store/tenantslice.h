#pragma once
// One slice of the tenants in the order of their slugs, found without loading the others. A function for the thread that owns
// the connection.

#include "core/db/connection.h"
#include "core/registry/filter/filter.h"
#include "core/registry/tenant.h"

namespace tenantry {

struct TenantSlice {
    QList<Tenant> tenants;
    QString next; ///< the slug to go on after; empty = there is no more
};

/// At most `limit` tenants that match, whole, from those after the slug `after`, as of one moment. Memory is bounded; a
/// filter that matches little reads on, `portion` tenants at a time, until it has found enough. Errors: of the connection.
[[nodiscard]] Result<TenantSlice> readTenantSlice(Connection &connection, const Filter &filter, const QString &after,
                                                  int limit, int portion = 20000);

} // namespace tenantry
