#pragma once
// Whether what answers at the end of a route is the tenant that the registry means: the one comparison that every open makes. A
// function, usable on any thread.

#include "core/routing/controlrow.h"
#include "core/routing/route.h"

#include <optional>

namespace tenantry {

/// `found` is what the control table there says; empty where it has no row of the tenant. Errors: Missing (there is none), Conflict (another
/// tenant, registry or epoch: an old, cloned or restored copy, or an old route), Denied (it is suspended or not active yet).
/// Each names both sides.
[[nodiscard]] Result<> checkEpoch(const Route &route, const std::optional<ControlRow> &found);
/// The error of a route into nowhere: no such database, schema or control table. Others are returned as they are.
[[nodiscard]] Error missedRoute(const Route &route, const Error &error);

} // namespace tenantry
