#pragma once
// Owning pointers to libpq's objects. Values, used on the thread of their connection.

#include <libpq-fe.h>

#include <memory>

namespace tenantry {

struct PgFree {
    void operator()(PGconn *connection) const { PQfinish(connection); }
    void operator()(PGresult *result) const { PQclear(result); }
    void operator()(PGcancel *cancel) const { PQfreeCancel(cancel); }
    void operator()(PGnotify *notify) const { PQfreemem(notify); }
};
using PgConnectionPtr = std::unique_ptr<PGconn, PgFree>;
using PgResultPtr = std::unique_ptr<PGresult, PgFree>;
using PgCancelPtr = std::unique_ptr<PGcancel, PgFree>;
using PgNotifyPtr = std::unique_ptr<PGnotify, PgFree>;

} // namespace tenantry
