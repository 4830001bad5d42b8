#pragma once
// How a verified open is begun on each engine: the transaction, its settings, and what the control table there says. Functions for the
// thread of the connection; whoever calls them rolls back.

#include "core/routing/verifiedopen.h"

namespace tenantry {

/// On a connection without a transaction. Errors: those of VerifiedOpen::begin().
[[nodiscard]] Result<ControlRow> openOnPostgres(Connection &connection, const Route &route, const OpenWish &wish);
/// The same. What is asked of an operator's login wants the role tenantry_provisioner or tenantry_reader.
[[nodiscard]] Result<ControlRow> openOnMariaDb(Connection &connection, const Route &route, const OpenWish &wish);
/// The connection is read-only. Errors: the same; Conflict for a file that was made under another name.
[[nodiscard]] Result<ControlRow> openOnSqlite(Connection &connection, const Route &route, const OpenWish &wish);

} // namespace tenantry
