#pragma once
// How an OperationRunner asks the registry and changes it. Part of that class, on its thread.

#include "core/provisioning/operationrunner.h"

namespace tenantry {

/// The answer of a registry, which works on threads of its own.
template<class T>
[[nodiscard]] Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() > 0
        ? future.result()
        : Result<T>(
            fail(ErrorKind::Cancelled, QCoreApplication::translate("OperationRunner", "The registry was stopped.")));
}

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
