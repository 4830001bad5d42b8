#pragma once
// The extensions that migrations ask for. No login of a tenant may install one: an administrator puts them into a schema of their own.

#include "core/db/connection.h"
#include "core/provisioning/migrationfolder.h"

#include <QStringList>

namespace tenantry {

/// Where all extensions of a database of tenants are; it stands last in every search_path.
inline constexpr QLatin1StringView extensionSchema("extensions");

/// Named by CREATE EXTENSION in the up files, each once, sorted. Pure, any thread.
[[nodiscard]] QStringList extensionsOf(const MigrationFolder &folder);
/// What an administrator runs for them in a database. Errors: InvalidInput (a name that cannot be quoted).
[[nodiscard]] Result<QString> extensionScript(const QStringList &extensions);
/// Whether they are in the database of `server`. Errors: Missing, with the command that puts them there; those of the connection.
[[nodiscard]] Result<> requireExtensions(Connection &server, const QStringList &extensions, const QString &serverName);

} // namespace tenantry
