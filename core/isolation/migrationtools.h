#pragma once
// Which tool keeps the history of a schema's migrations, told by its table, and how the version is read from it. Functions, usable on
// any thread.

#include "core/base/result.h"
#include "core/db/connectionspec.h"

#include <QStringList>

namespace tenantry {

/// A tool is known by its table and by the columns that its statement reads.
struct MigrationTool {
    const char *name; ///< for people
    const char *table;
    const char *columns; ///< separated by blanks
    const char *statement; ///< of resources/sql/<engine>/isolation
};

/// The tool of this table; null where none fits.
[[nodiscard]] const MigrationTool *migrationToolOf(const QString &table, const QStringList &columns);
/// One row with the version and whether its migration stopped in the middle, from the history of that schema. Errors: Unsupported (the
/// engine), InvalidInput (a name that cannot be quoted).
[[nodiscard]] Result<QString> versionStatement(Engine engine, const MigrationTool &tool, const QString &schema,
                                               const QString &table);
/// Schema, table and columns (separated by commas) of every history that a tool of ours may know; $1 is the only schema to look into,
/// or NULL. Error Unsupported.
[[nodiscard]] Result<QString> migrationTablesStatement(Engine engine);

} // namespace tenantry
