#pragma once
// How a pinned tenant is. A function of the GUI thread.

#include "models/roles.h"
#include "views/shell/location.h"

#include <optional>

namespace tenantry {

class Fleet;

/// The worst of what is known: an open finding about the tenant, else the status of the list. Nothing where the place is no
/// tenant, where nothing is known, and where it needs nobody.
[[nodiscard]] std::optional<StatusKind> pinState(Fleet &fleet, const Location &location);

} // namespace tenantry
