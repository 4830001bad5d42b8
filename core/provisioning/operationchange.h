#pragma once
// How an OperationRunner changes the registry. Part of that class, on its thread.

#include "core/jobs/waited.h"
#include "core/provisioning/operationrunner.h"

namespace tenantry {

/// Errors: those of fn, Conflict where the lease was lost.
template<class Fn>
Result<> OperationRunner::change(Fn fn)
{
    return waited(m_services.registry.change([fn = std::move(fn), name = m_lease->name(), token = m_lease->token()](
                                                 Connection &connection, AuditWriter &audit) -> Result<> {
        if (const auto held = checkFence(connection, name, token); !held)
            return held;
        return fn(connection, audit);
    }));
}

} // namespace tenantry
