#pragma once
// The functions that make tenants in a database, so that no login of every day needs the right to: are they there, may our login
// use them, and how an administrator puts them there. Functions for the thread of the connection.

#include "core/base/result.h"
#include "core/db/connection.h"

#include <functional>
#include <memory>

namespace tenantry {

/// What this program needs; see resources/sql/postgresql/provisioning/prepare*.sql.
inline constexpr int preparationVersion = 3;

/// What an administrator runs in each database that shall hold tenants; running it again changes nothing. `login`, where it is
/// not empty, becomes a member of the group that may use the functions. Errors: InvalidInput (a login that cannot be quoted).
[[nodiscard]] Result<QString> preparationScript(const QString &login);
/// Runs it. Errors: Denied (the login of this connection is no administrator), those of the connection.
[[nodiscard]] Result<> prepareDatabase(Connection &administrator, const QString &login);
/// How to reach a database of the server as its administrator.
using OpenAsAdministrator = std::function<Result<std::shared_ptr<Connection>>(const QString &database)>;
/// What lets databases be made for tenants on the server of `home`, its maintenance database: the login that may, and the
/// template that the others are copied from. As a text for psql. Errors: those of preparationScript().
[[nodiscard]] Result<QString> databasePreparationScript(const QString &home, const QString &login);
/// Runs it. Errors: those of prepareDatabase().
[[nodiscard]] Result<> prepareForDatabases(const OpenAsAdministrator &open, const QString &home, const QString &login);

/// Errors: Unsupported (a standby), Missing (not prepared, or for an older program), Denied (our login is not of the group), each with what to do.
[[nodiscard]] Result<> requirePreparation(Connection &connection);

} // namespace tenantry
