#pragma once
// Brings the result of background work to the thread of the object that asked. Call it from the receiver's thread.

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace tenantry {

/// Runs fn(value) in the receiver's thread when the future ends; not at all if the receiver is gone by then or the future
/// was cancelled without a value. QFuture::then(context, ...) is not used: in Qt 6.4 it aborts when the context dies first.
template<class T, class Receiver, class Fn>
void deliver(const QFuture<T> &future, Receiver *receiver, Fn fn)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            fn(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace tenantry
