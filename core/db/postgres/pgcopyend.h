#pragma once
// Ends a COPY that came where none was expected. A function, used on the connection's thread.

#include "core/db/postgres/pghandle.h"

namespace tenantry {

/// Leaves copy mode, so that the connection stays usable; false where `status` is none of COPY. COPY needs CopyStream.
inline bool pgEndCopy(PGconn *connection, ExecStatusType status)
{
    if (status == PGRES_COPY_IN)
        PQputCopyEnd(connection, "COPY is not possible here");
    if (status == PGRES_COPY_OUT) {
        char *row = nullptr;
        while (PQgetCopyData(connection, &row, 0) > 0)
            PQfreemem(row);
    } else if (status != PGRES_COPY_IN) {
        return false;
    }
    while (const PgResultPtr rest {PQgetResult(connection)}) { }
    return true;
}

} // namespace tenantry
