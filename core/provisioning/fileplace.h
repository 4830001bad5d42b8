#pragma once
// Where a tenant comes to on a server of the engine SQLite, and whether it can. Functions, usable on any thread that may wait for a disk.

#include "core/provisioning/onboarding.h"

namespace tenantry {

/// The file that tenants share, which the request names within the server's folder. Errors: InvalidInput.
[[nodiscard]] Result<QString> sharedFileOf(const OnboardingRequest &request);
/// Also says in the request whether the shared tables are there. Errors: those of checkTenantFolder(), Constraint (shared tables of another
/// version, a file that holds none), InvalidInput (the mode of the file, its name).
[[nodiscard]] Result<> checkFilePlace(OnboardingRequest &request);

} // namespace tenantry
