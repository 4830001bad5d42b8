#pragma once
// What is asked of onboarding for a tenant of the demonstration fleet. A function, usable on any thread.

#include "core/demo/demotenants.h"
#include "core/provisioning/onboarding.h"

namespace tenantry {

/// On this server, but for a deployment.
[[nodiscard]] OnboardingRequest demoRequest(const DemoTenant &wanted, const Server &server,
                                            const MigrationFolder &migrations);

} // namespace tenantry
