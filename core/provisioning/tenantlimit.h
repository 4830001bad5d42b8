#pragma once
// How many sessions a tenant may have at a time, kept by its server: of its database where it has one of its own on PostgreSQL, else of its
// application's login. Values and functions for the thread of the connection.

#include "core/audit/auditrecord.h"
#include "core/db/connection.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"

namespace tenantry {

/// What is limited, and as whom and where that is changed.
struct TenantLimit {
    bool isOfDatabase = false; ///< else of the login
    QString name; ///< of that database or login
    QString place; ///< the database to connect to
    QString login; ///< as whom; empty = the server's own
    Engine engine = Engine::PostgreSQL;
};

/// Errors: Unsupported (the engine, or it was not made here), Constraint (it is not made to its end).
[[nodiscard]] Result<TenantLimit> limitOf(const Tenant &tenant, const Server &server);
/// 0 = none. Errors: Missing (there is no such database or login), those of the connection.
[[nodiscard]] Result<int> readLimit(Connection &server, const TenantLimit &limit);
/// 0 = none. The connection is the one that the limit names. Errors: those of the connection and of changeLogin().
[[nodiscard]] Result<> setLimit(Connection &server, const Tenant &tenant, const TenantLimit &limit, int connections);
/// Whether the server would do it; nothing stays of it.
[[nodiscard]] Result<> tryLimit(Connection &server, const Tenant &tenant, const TenantLimit &limit, int connections);
/// What setLimit() does, to read.
[[nodiscard]] Result<QString> limitStatements(const Tenant &tenant, const TenantLimit &limit, int connections);
/// What the audit trail is told before it.
[[nodiscard]] AuditRecord limitIntent(const Tenant &tenant, const Server &server, const TenantLimit &limit,
                                      int connections, const QString &reason);

} // namespace tenantry
