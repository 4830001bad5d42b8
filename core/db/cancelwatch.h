#pragma once
// Watches running statements for a wish to stop and asks their servers, from a thread of its own, until they do. Owned by
// whoever runs the statements (a worker, a fan-out); usable on any thread.

#include "core/db/querycanceller.h"

#include <chrono>
#include <functional>
#include <memory>

namespace tenantry {

class CancelWatch
{
public:
    /// A server that does not acknowledge within `patience` is cut off: the statement fails with Connection.
    explicit CancelWatch(std::chrono::milliseconds patience = std::chrono::seconds(3));
    ~CancelWatch(); ///< every Watched is gone before
    CancelWatch(const CancelWatch &) = delete;
    CancelWatch &operator=(const CancelWatch &) = delete;

    /// While this lives, the connection is watched. Its end waits for a request that is on its way, so that it cannot hit
    /// the connection's next statement.
    class Watched
    {
    public:
        Watched(Watched &&other) noexcept;
        Watched &operator=(Watched &&) = delete;
        ~Watched();

    private:
        friend class CancelWatch;
        Watched(CancelWatch *watch, quint64 id) : m_watch(watch), m_id(id) { }
        CancelWatch *m_watch;
        quint64 m_id;
    };

    /// isCancelled is asked about every 20 ms on the watch's thread: it may read flags, and must not block.
    [[nodiscard]] Watched watch(QueryCanceller canceller, std::function<bool()> isCancelled);
    /// From now on what was asked to stop is cut off after `patience`, acknowledged or not: the program wants to end.
    void hurry();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tenantry
