#pragma once
// One thread with one connection and its jobs in order. Owned by a service; run() may be called from any thread.
// The connection opens with the first job and again, after backoff with jitter, when the server had gone.

#include "core/db/passwordsource.h"
#include "core/db/serverbudget.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>

namespace tenantry {

class DatabaseWorker
{
public:
    using PasswordSource = tenantry::PasswordSource; ///< asked on the worker's thread before each opening
    /// The connection counts in `budget`, where one is given, as long as it is open.
    explicit DatabaseWorker(ConnectionSpec spec, PasswordSource password = {},
                            std::shared_ptr<ServerBudget> budget = {});
    /// Cancels what runs, drops what waits, joins the thread: at most the spec's connectTimeout, or about three seconds
    /// where the server does not answer. A password source that waits for a person is told to give up by its owner before.
    ~DatabaseWorker();
    DatabaseWorker(const DatabaseWorker &) = delete;
    DatabaseWorker &operator=(const DatabaseWorker &) = delete;

    /// Queues fn(Connection &) -> Result<T>. A job cancelled while it waits is not run; cancelling the future of a running
    /// job cancels its statement on the server. A cancelled future has lost its answer: whoever has to know what became of a
    /// change stops the job by isStopped instead, which may be asked on any thread and must not block.
    template<class Fn>
    auto run(Fn fn, std::function<bool()> isStopped = {}) -> QFuture<std::invoke_result_t<Fn, Connection &>>
    {
        using R = std::invoke_result_t<Fn, Connection &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        auto future = promise->future();
        post(
            [promise, fn = std::move(fn)](Result<Connection *> connection) mutable {
                if (promise->isCanceled()) {
                    promise->addResult(R(fail(cancelledError())));
                } else if (connection) {
                    promise->addResult(fn(**connection));
                } else {
                    promise->addResult(R(fail(connection)));
                }
                promise->finish();
            },
            [promise, isStopped = std::move(isStopped)] {
                return promise->isCanceled() || (isStopped && isStopped());
            });
        return future;
    }

    void cancelCurrent(); ///< asks the server to stop the running statement; never blocks; any thread
    /// From now on what was asked to stop is cut off after about three seconds, even where the server says that it stops
    /// it; any thread.
    void hurry();
    void retryNow(); ///< a person wants to know at once: the next opening waits for no backoff; any thread
    [[nodiscard]] const ConnectionSpec &spec() const;

private:
    [[nodiscard]] static Error cancelledError();
    using Job = std::function<void(Result<Connection *>)>;
    void post(Job job, std::function<bool()> isCancelled);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tenantry
