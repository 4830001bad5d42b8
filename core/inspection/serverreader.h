#pragma once
// Asks servers on threads of its own, within their budgets, and stops what takes too long. Owned by the monitor, on the GUI thread.

#include "core/db/cancelwatch.h"
#include "core/db/connectionpool.h"
#include "core/jobs/deliver.h"
#include "core/registry/server.h"

#include <QCoreApplication>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace tenantry {

class ServerReader
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ServerReader)
public:
    explicit ServerReader(ConnectionPool &pool); ///< which outlives it
    ~ServerReader(); ///< stops what is being read and joins the threads
    Q_DISABLE_COPY_MOVE(ServerReader)

    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; } ///< of what is read from now on

    /// Runs read(Connection &) -> Result<T> on a thread and then apply(Result<T>) here, unless the receiver is gone by then. Errors:
    /// those of the connection and of read(), Timeout where the limit is over.
    template<class T, class Receiver, class Read, class Apply>
    void read(const Server &server, const QString &database, Receiver *receiver, Read read, Apply apply)
    {
        auto task = [&pool = m_pool, stop = m_stop, spec = server.connectionSpec(database), limit = m_limit,
                     read]() -> Result<T> {
            auto lease = pool.acquire(spec, [stop] { return stop->asked.load(); });
            if (!lease)
                return fail(lease);
            // A person who types a password is not the silence of the server: connecting has a time of its own.
            const auto end = std::chrono::steady_clock::now() + limit;
            const auto isLate = [end] { return std::chrono::steady_clock::now() > end; };
            const auto isCancelled = [stop, isLate] { return stop->asked.load() || isLate(); };
            const auto watched = stop->watch.watch((*lease)->canceller(), isCancelled);
            auto result = read(**lease);
            if (isLate()) { // what came of it is the end that we made
                lease->discard();
                return fail(tooLate(limit));
            }
            return result;
        };
        deliver(QtConcurrent::run(&m_threads, task), receiver, apply);
    }

private:
    /// Shared with the threads, which may end a moment after the reader began to.
    struct Stop {
        std::atomic_bool asked = false;
        CancelWatch watch;
    };
    [[nodiscard]] static Error tooLate(std::chrono::milliseconds limit);

    ConnectionPool &m_pool;
    std::shared_ptr<Stop> m_stop = std::make_shared<Stop>();
    QThreadPool m_threads;
    std::chrono::milliseconds m_limit {45000};
};

} // namespace tenantry
