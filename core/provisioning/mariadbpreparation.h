#pragma once
// The procedures that make tenants on a MariaDB server: how an administrator puts them there, and whether a login may use them. Functions
// for the thread of the connection.

#include "core/db/connection.h"

namespace tenantry {

/// What an administrator runs, as the mariadb client takes it; the accounts of `login`, where it is not empty, join the group that may use
/// it. Errors: InvalidInput (a name that cannot be quoted).
[[nodiscard]] Result<QString> mariaDbPreparationScript(const QString &login);
/// Runs it. Errors: Denied (the login is no administrator), Missing (there is no account of that name), those of the server.
[[nodiscard]] Result<> prepareMariaDb(Connection &administrator, const QString &login);
/// Errors: Unsupported (it takes no changes), Missing (not prepared, or by an older program), Denied (the login is not of the group).
[[nodiscard]] Result<> requireMariaDbPreparation(Connection &connection);

} // namespace tenantry
