#pragma once
// Onboarding one tenant from a shell, for the commands that do it once or often. Functions for the main thread, which they block.

#include "app/ctl/commandcontext.h"
#include "core/provisioning/onboardfile.h"

namespace tenantry::ctl {

struct OnboardWish {
    OnboardingRequest request;
    QString migrations; ///< their folder
    QString reason;
    bool isRun = true;
    bool undoesOnFailure = false; ///< what its finished steps made is taken away where one fails
};
/// Checked and planned; with `isRun` recorded and carried out, with the tenant and its operation as they are then. Errors: of the check, of
/// the registry, and of the operation, which stays in the journal.
[[nodiscard]] Result<OnboardingPlan> onboardOne(CommandContext &context, const OnboardWish &wish);

/// Looks in the registry, for onboardingRequest() and readOnboardFile().
[[nodiscard]] FindServer serverFinder(CommandContext &context);

} // namespace tenantry::ctl
