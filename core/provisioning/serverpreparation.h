#pragma once
// The functions that make tenants in a database, so that no login of every day needs the right to: are they there, may our login
// use them, and how an administrator puts them there. Functions for the thread of the connection.

#include "core/base/result.h"
#include "core/db/connection.h"
#include "core/isolation/preparation.h"

#include <functional>
#include <memory>

namespace tenantry {

/// What an administrator runs in each database that shall hold tenants; running it again changes nothing. `login`, where it is
/// not empty, becomes a member of the group that may use the functions; `extensions` are those that migrations ask for; `adoptable` are
/// names and patterns of schemas that may become managed, "acme" or "tenant_*". Errors: InvalidInput (a name that cannot be quoted).
[[nodiscard]] Result<QString> preparationScript(const QString &login, const QStringList &extensions = {},
                                                const QStringList &adoptable = {});
/// Runs it. Errors: Denied (the login of this connection is no administrator), those of the connection.
[[nodiscard]] Result<> prepareDatabase(Connection &administrator, const QString &login,
                                       const QStringList &extensions = {}, const QStringList &adoptable = {});
/// The extensions in the template that databases of tenants go back to. `home` is a session in any database of the server.
[[nodiscard]] Result<QStringList> templateExtensions(Connection &home);
/// How to reach a database of the server as its administrator.
using OpenAsAdministrator = std::function<Result<std::shared_ptr<Connection>>(const QString &database)>;
/// What lets databases be made for tenants on the server of `home`, its maintenance database: the login that may, and the
/// template that the others are copied from. As a text for psql. Errors: those of preparationScript().
[[nodiscard]] Result<QString> databasePreparationScript(const QString &home, const QString &login,
                                                        const QStringList &extensions = {});
/// Runs it; extensions of an earlier preparation stay. Errors: those of prepareDatabase().
[[nodiscard]] Result<> prepareForDatabases(const OpenAsAdministrator &open, const QString &home, const QString &login,
                                           const QStringList &extensions = {});

/// Errors: Unsupported (a standby), Missing (not prepared, or for an older program), Denied (our login is not of the group), each with what to do.
[[nodiscard]] Result<> requirePreparation(Connection &connection);

} // namespace tenantry
