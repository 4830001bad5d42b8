#pragma once
// What is changed on a server, in the audit trail of the registry: the intent before it, the outcome after it. For a thread that may wait,
// not the registry's own.

#include "core/jobs/waited.h"
#include "core/registry/tenantregistry.h"

namespace tenantry {

/// Does `work`, which returns a Result, once the intent is on record. Errors: of the registry, before and after it; those of `work`.
template<class Work>
[[nodiscard]] std::invoke_result_t<Work> audited(TenantRegistry &registry, const AuditRecord &intent, Work work)
{
    const auto id = waited(registry.writeIntent(intent));
    if (!id)
        return fail(id);
    auto done = work();
    const auto told = waited(registry.writeOutcome(*id, done ? AuditOutcome::Done : AuditOutcome::Failed,
                                                   done ? QString() : done.error().message));
    if (done && !told)
        return fail(told);
    return done;
}

} // namespace tenantry
