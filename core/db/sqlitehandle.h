#pragma once
// The sqlite3 handle behind a QSqlDatabase. A function, used on the connection's thread.

#include <QSqlDatabase>

struct sqlite3;

namespace tenantry {

/// Null where the database is not an open SQLite one.
[[nodiscard]] sqlite3 *sqliteHandleOf(const QSqlDatabase &database);

} // namespace tenantry
