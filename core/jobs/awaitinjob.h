#pragma once
// Lets a job stand for work that runs elsewhere: on a database worker, on a connection of its own. A function for the job's
// thread.

#include "core/base/result.h"
#include "core/jobs/jobcontrol.h"

#include <QCoreApplication>
#include <QFuture>
#include <QThread>

namespace tenantry {

/// Waits for `future`; tick() is called about twenty times a second to tell progress, and stop() once when the job is
/// cancelled. Returns what the work returned, or Cancelled where it left nothing behind.
template<class T, class Tick, class Stop>
Result<T> awaitInJob(JobControl &control, QFuture<Result<T>> future, Tick tick, Stop stop)
{
    constexpr unsigned long lookEvery = 50; // ms
    bool told = false;
    while (!future.isFinished()) {
        tick();
        if (control.isCancelled() && !std::exchange(told, true))
            stop();
        QThread::msleep(lookEvery);
    }
    tick();
    if (future.resultCount() > 0)
        return future.result();
    return fail(ErrorKind::Cancelled, QCoreApplication::translate("AwaitInJob", "The job was cancelled."));
}

} // namespace tenantry
