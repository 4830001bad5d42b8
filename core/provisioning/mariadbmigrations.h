#pragma once
// Migrations on MariaDB: each runs as the tenant's owner and is noted in the history before and after it, because no transaction takes
// back what it did. Functions, usable on any thread; the last for the thread of its connection.

#include "core/db/connection.h"
#include "core/provisioning/migrationfolder.h"

#include <functional>

namespace tenantry {

/// Errors: InvalidInput (a command of the mariadb client in it).
[[nodiscard]] Result<> checkMariaDbMigration(const Migration &migration);
/// What the journal keeps, and what is run.
[[nodiscard]] QString mariaDbMigrations(const MigrationFolder &folder);
/// One after the other, into an empty database; `ran` is told of each. Errors: those of the server, with the migration's name.
[[nodiscard]] Result<> runMariaDbMigrations(Connection &owner, const QString &text, const std::function<void()> &ran);

} // namespace tenantry
