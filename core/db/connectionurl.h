#pragma once
// Reads what a person types to name a database: a URL or a path. A pure function, usable on any thread.

#include "core/db/connectionsettings.h"

namespace tenantry {

/// A connection as it was named, before a service file and the environment fill in what was left out.
struct ConnectionUrl {
    Engine engine = Engine::PostgreSQL;
    ConnectionSettings settings; ///< for SQLite only "dbname", the path
    QString service; ///< entry of pg_service.conf; empty = none
    QString passFile; ///< empty = ~/.pgpass
};

/// Takes postgresql://user@host:port/database?sslmode=...&service=..., mariadb://..., sqlite:/path and a plain path.
/// Errors: InvalidInput; a text with a password in it is refused, and the message never repeats the text.
[[nodiscard]] Result<ConnectionUrl> parseConnectionUrl(const QString &text);

} // namespace tenantry
