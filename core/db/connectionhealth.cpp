#include "core/db/connectionhealth.h"

#include <libpq-fe.h>
#include <poll.h>

namespace tenantry {

bool looksAlive(Connection &connection)
{
    if (!connection.isOpen())
        return false;
    if (pg_conn *postgres = connection.pgConnection()) {
        // Between statements a server has nothing to say but a notification, its last words, or that it has closed.
        pollfd socket {PQsocket(postgres), POLLIN, 0};
        if (poll(&socket, 1, 0) == 0)
            return true;
        return PQconsumeInput(postgres) == 1 && PQstatus(postgres) == CONNECTION_OK && poll(&socket, 1, 0) == 0;
    }
    return connection.sqliteHandle() != nullptr || connection.query(QStringLiteral("SELECT 1")).has_value();
}

} // namespace tenantry
