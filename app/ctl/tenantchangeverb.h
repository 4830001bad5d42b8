#pragma once
// The changes of a tenant that one or many can get, as commands: their words, and what each is. Constants and functions, main thread.

#include "app/ctl/commandcontext.h"
#include "core/provisioning/manychanges.h"

namespace tenantry::ctl {

enum class ChangeVerb { Suspend, Resume, Archive, Unarchive, Manage, Unmanage };

/// Words, help, options and JSON; the same for one tenant and for many.
[[nodiscard]] CommandSpec changeSpec(ChangeVerb verb);
/// "tenant.suspend": of the action and of the operations.
[[nodiscard]] QString changeKind(ChangeVerb verb);
/// What the tenant is by it: "suspended", "managed".
[[nodiscard]] QString wordAfter(ChangeVerb verb, const Tenant &tenant);
/// Asked before it is done; empty = it is not asked.
[[nodiscard]] QString questionBefore(ChangeVerb verb, const QString &about);
/// What --until and --notice say. Errors: InvalidInput.
[[nodiscard]] Result<ArchiveTerms> termsOf(const Invocation &invocation);

} // namespace tenantry::ctl
