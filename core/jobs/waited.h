#pragma once
// For a thread that may block: the answer of something that works on threads of its own. Never the GUI's.

#include "core/base/result.h"

#include <QCoreApplication>
#include <QFuture>

namespace tenantry {

/// Errors: those of the work, and Cancelled where it was dropped because the registry was stopped.
template<class T>
[[nodiscard]] Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() > 0
        ? future.result()
        : Result<T>(
            fail(ErrorKind::Cancelled, QCoreApplication::translate("OperationRunner", "The registry was stopped.")));
}

} // namespace tenantry
