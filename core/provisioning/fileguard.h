#pragma once
// Runs the statements of migrations in a file of SQLite, where they change that file and nothing beside it: the engine itself says what each
// of them does. Functions for the thread of the connection.

#include "core/db/connection.h"
#include "core/provisioning/migrationfolder.h"

namespace tenantry {

/// In the transaction that is open. Errors: those of the statements; InvalidInput for one that opens another file, loads code, or begins or
/// ends a transaction.
[[nodiscard]] Result<> runGuarded(Connection &file, const QString &sql);
/// All of them in memory, before anything is made: each has to run, and leaves the control tables alone. Errors: InvalidInput, with the name
/// of the file.
[[nodiscard]] Result<> tryFileMigrations(const MigrationFolder &folder);
/// The control tables, the history, and the statements that make them. Error: Internal.
[[nodiscard]] Result<QString> fileTablesScript();

} // namespace tenantry
