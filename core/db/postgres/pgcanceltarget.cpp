#include "core/db/postgres/pgcanceltarget.h"

#include <sys/socket.h>

#include <array>

namespace tenantry {

PgCancelTarget::PgCancelTarget(PGconn *connection) : m_cancel(PQgetCancel(connection)), m_socket(PQsocket(connection))
{ }

Result<> PgCancelTarget::cancel()
{
    const std::lock_guard lock(m_cancelMutex);
    if (!m_cancel)
        return {};
    m_requested = true;
    std::array<char, 256> text {};
    if (PQcancel(m_cancel.get(), text.data(), static_cast<int>(text.size())) == 1)
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
