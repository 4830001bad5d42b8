#pragma once
// What is changed on a server, in the audit trail of the registry: the intent before it, the outcome after it. For a thread that may wait,
// not the registry's own.

#include "core/jobs/waited.h"
#include "core/registry/tenantregistry.h"

namespace tenantry {

/// Of an error, or of none.
[[nodiscard]] AuditOutcome outcomeOf(const Error *error);
/// What was done, and could not be recorded as that.
[[nodiscard]] Error doneUnrecorded(const Error &error);

/// Does `work`, which returns a Result, once the intent is on record. What became of it without an answer is recorded as unknown. Errors: of
/// `work`; of the registry, before it, and after it with a word on what is done all the same.
template<class Work>
[[nodiscard]] std::invoke_result_t<Work> audited(TenantRegistry &registry, const AuditRecord &intent, Work work)
{
    const auto id = waited(registry.writeIntent(intent));
    if (!id)
        return fail(id);
    auto done = work();
    const auto told = waited(
        registry.writeOutcome(*id, outcomeOf(done ? nullptr : &done.error()), done ? QString() : done.error().message));
    if (done && !told)
        return fail(doneUnrecorded(told.error()));
    return done;
}

} // namespace tenantry
