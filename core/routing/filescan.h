#pragma once
// Reads the control tables of a folder of SQLite files, for a registry that is rebuilt from its tenants. A function, which opens the files
// itself and blocks.

#include "core/routing/controlscan.h"

namespace tenantry {

/// Reads only. Files without a control table are passed over. Stops early where isCancelled says so; what is left is unread then.
[[nodiscard]] ControlScan scanFiles(const Server &server, const std::function<bool()> &isCancelled);

} // namespace tenantry
