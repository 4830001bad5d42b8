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
    std::mutex m_cancelMutex; // held while libpq uses m_cancel
    PgCancelPtr m_cancel;
    std::mutex m_socketMutex; // not the same: disconnect() must not wait for a cancel that hangs
    int m_socket = -1;
    std::atomic<bool> m_requested = false;
};

} // namespace tenantry
