#pragma once
// Whether a connection that did nothing for a while is still one. A function; on the connection's thread.

#include "core/db/connection.h"

namespace tenantry {

/// False where the server has closed it meanwhile, which a restart does. Costs no round trip, except on MariaDB.
[[nodiscard]] bool looksAlive(Connection &connection);

} // namespace tenantry
