#pragma once
// What a command changes or reads elsewhere, in the audit trail: the intent before it, the outcome after it. Main thread.

#include "app/ctl/commandcontext.h"

namespace tenantry::ctl {

/// Does `work`, which returns a Result, once the intent is on record. Errors: of the registry, before and after it; those of `work`.
template<class Work>
[[nodiscard]] std::invoke_result_t<Work> audited(CommandContext &context, const AuditRecord &intent, Work work)
{
    const auto id = context.ask([&](TenantRegistry &registry) { return registry.writeIntent(intent); });
    if (!id)
        return fail(id);
    auto done = work();
    const auto told = context.ask([&](TenantRegistry &registry) {
        return registry.writeOutcome(*id, done ? AuditOutcome::Done : AuditOutcome::Failed,
                                     done ? QString() : done.error().message);
    });
    if (done && !told)
        return fail(told);
    return done;
}

} // namespace tenantry::ctl
