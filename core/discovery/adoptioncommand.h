#pragma once
// The line of a shell that adopts the same: for a record, for CI, or for the next time. A function, usable on any thread.

#include "core/discovery/adoption.h"

namespace tenantry {

/// "tenantryctl adopt pg-eu-2 --database harbor ..."; without a password. What is given with its fallback is left out.
[[nodiscard]] QString adoptionCommand(const AdoptionRequest &request);

} // namespace tenantry
