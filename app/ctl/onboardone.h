#pragma once
// Onboarding one tenant from a shell, for the commands that do it once or often. Functions for the main thread, which they block.

#include "app/ctl/commandcontext.h"
#include "core/provisioning/onboarding.h"

namespace tenantry::ctl {

struct OnboardWish {
    OnboardingRequest request;
    QString migrations; ///< their folder
    QString reason;
    bool isRun = true;
};
/// Checked and planned; with `isRun` recorded and carried out, with the tenant and its operation as they are then. Errors: of the check, of
/// the registry, and of the operation, which stays in the journal.
[[nodiscard]] Result<OnboardingPlan> onboardOne(CommandContext &context, const OnboardWish &wish);

/// By the model: what it needs and what is of no use. `value` gives an option or a field, empty where there is none. Errors: InvalidInput,
/// Missing (no such server).
[[nodiscard]] Result<OnboardingRequest> onboardingRequest(CommandContext &context,
                                                          const std::function<QString(const QString &)> &value);

} // namespace tenantry::ctl
