#pragma once
// Reads the control tables of a whole server, database by database, for a registry that is rebuilt from its tenants. Values and a function
// for the thread of the connections.

#include "core/db/connection.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"
#include "core/routing/controlrow.h"

#include <functional>

namespace tenantry {

/// A tenant as its control table names it, and where that stands.
struct FoundTenant {
    ControlRow control;
    Placement placement; ///< its epoch is the control table's
    QString place; ///< "pg-1/fleet/t_kestrel_…", for people
};

struct UnreadPlace {
    QString place;
    Error error;
};

struct ControlScan {
    QList<FoundTenant> tenants;
    QList<UnreadPlace> unread; ///< what may hold tenants, and was not read
    ControlScan &operator+=(const ControlScan &more);
};

/// A connection to a database of the server; the one that was given before may be closed by it. Empty: the maintenance database.
using MoveTo = std::function<Result<Connection *>(const QString &database)>;

/// Reads only. A database that was never prepared for tenants has none and is passed over. Stops early where isCancelled says so; what is
/// left is unread then.
[[nodiscard]] ControlScan scanControls(const Server &server, const MoveTo &moveTo,
                                       const std::function<bool()> &isCancelled);

} // namespace tenantry
