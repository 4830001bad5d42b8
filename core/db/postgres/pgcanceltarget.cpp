#include "core/db/postgres/pgcanceltarget.h"

#include <sys/socket.h>

#include <array>

namespace tenantry {

PgCancelTarget::PgCancelTarget(PGconn *connection)
    : m_cancel(PQgetCancel(connection), PgFree()), m_socket(PQsocket(connection))
{ }

Result<> PgCancelTarget::cancel()
{
    std::shared_ptr<PGcancel> cancel;
    {
        const std::lock_guard lock(m_cancelMutex);
        cancel = m_cancel;
    }
    if (!cancel)
        return {};
    m_requested = true;
    std::array<char, 256> text {};
    if (PQcancel(cancel.get(), text.data(), static_cast<int>(text.size())) == 1)
        return {};
    return fail(ErrorKind::Connection,
                QCoreApplication::translate("QueryCanceller", "The server could not be asked to stop the statement."),
                {}, QString::fromUtf8(text.data()).trimmed());
}

void PgCancelTarget::disconnect()
{
    const std::lock_guard lock(m_socketMutex);
    if (m_socket >= 0)
        shutdown(m_socket, SHUT_RDWR);
}

void PgCancelTarget::detach()
{
    {
        const std::lock_guard lock(m_socketMutex);
        m_socket = -1;
    }
    const std::lock_guard lock(m_cancelMutex);
    m_cancel.reset();
}

} // namespace tenantry
