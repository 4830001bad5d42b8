#pragma once
// Reads the control tables of a MariaDB server by the procedure that an administrator put there. Functions for the thread of the
// connection.

#include "core/routing/controlscan.h"
#include "core/routing/controltables.h"

namespace tenantry {

/// Of one database, or of all. The role tenantry_provisioner is active. Errors: of the connection.
[[nodiscard]] Result<QList<PlacedControl>> readMariaDbControls(Connection &connection, const QString &database = {});
/// The whole server at once, for a registry that is rebuilt.
[[nodiscard]] ControlScan scanMariaDbControls(const Server &server, const MoveTo &moveTo);

} // namespace tenantry
