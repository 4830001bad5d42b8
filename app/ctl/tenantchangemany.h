#pragma once
// One change at many tenants from a shell, with an outcome for each. Functions of a command, main thread, which they block.

#include "app/ctl/tenantchangeverb.h"

namespace tenantry::ctl {

/// Whether the command line is about several tenants, and not about the one that it names.
[[nodiscard]] bool isAboutMany(const Invocation &invocation);
/// Asks where the verb wants it, changes them, and writes the file of outcomes. Errors: of the choice, the question and the registry; what
/// goes wrong at one tenant is its outcome.
[[nodiscard]] Result<QList<ChangeOutcome>> changeMany(CommandContext &context, ChangeVerb verb);

} // namespace tenantry::ctl
