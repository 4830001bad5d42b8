#pragma once
// The four changes of a tenant's state as commands: their words, and what each is. Constants and functions, main thread.

#include "app/ctl/commandcontext.h"
#include "core/provisioning/manychanges.h"

namespace tenantry::ctl {

enum class ChangeVerb { Suspend, Resume, Archive, Unarchive };

/// Words, help, options and JSON; the same for one tenant and for many.
[[nodiscard]] CommandSpec changeSpec(ChangeVerb verb);
/// "tenant.suspend": of the action and of the operations.
[[nodiscard]] QString changeKind(ChangeVerb verb);
/// Asked before it is done; empty = it is not asked.
[[nodiscard]] QString questionBefore(ChangeVerb verb, const QString &about);
/// What --until and --notice say. Errors: InvalidInput.
[[nodiscard]] Result<ArchiveTerms> termsOf(const Invocation &invocation);

} // namespace tenantry::ctl
