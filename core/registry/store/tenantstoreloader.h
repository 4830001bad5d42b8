#pragma once
// Reads every tenant of a registry into chunks as fast as the engine gives them: binary COPY on PostgreSQL, one row after
// the other on SQLite. A function for the thread that owns the connection.

#include "core/db/connection.h"
#include "core/registry/store/chunkassembler.h"

namespace tenantry {

/// Hands the first 200 tenants by slug to the sink at once, then all others in the order that is quickest to read, as of
/// one moment. Labels of servers and plans are put into the pools before. Returns the number of tenants. Errors: Cancelled
/// when the sink wanted no more, else those of the connection.
[[nodiscard]] Result<qint64> loadTenants(Connection &connection, TenantPools &pools, const TenantBatchSink &sink);

/// Hands at most `most` tenants after a slug to the sink, in the order of slugs, with the labels before; the caller's
/// transaction is open. Returns their number. Errors: the same.
[[nodiscard]] Result<qint64> loadTenantsAfter(Connection &connection, TenantPools &pools, const QString &slug, int most,
                                              const TenantBatchSink &sink);

/// Reads the names of servers and plans anew, after one of them changed.
[[nodiscard]] Result<> loadTenantLabels(Connection &connection, TenantPools &pools);

} // namespace tenantry
