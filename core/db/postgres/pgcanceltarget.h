#pragma once
// PQcancel for one connection, and the cut of its socket. Shared by the driver and its cancellers; any thread.

#include "core/db/postgres/pghandle.h"
#include "core/db/querycanceller.h"

#include <atomic>
#include <mutex>

namespace tenantry {

class PgCancelTarget : public CancelTarget
{
public:
    explicit PgCancelTarget(PGconn *connection);

    [[nodiscard]] Result<> cancel() override;
    void disconnect() override;
    void detach() override;

    /// Whether the running statement was asked to stop through us, which its error does not say by itself.
    [[nodiscard]] bool wasRequested() const { return m_requested; }
    void clearRequest() { m_requested = false; }

private:
    std::mutex m_cancelMutex; // not held while libpq waits: against a frozen server it waits for ever
    std::shared_ptr<PGcancel> m_cancel;
    std::mutex m_socketMutex;
    int m_socket = -1;
    std::atomic<bool> m_requested = false;
};

} // namespace tenantry
