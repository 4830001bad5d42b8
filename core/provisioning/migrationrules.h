#pragma once
// Refuses migrations with statements that the program's transaction cannot hold, before any of them runs. A pure function,
// usable on any thread.

#include "core/provisioning/migrationfolder.h"

namespace tenantry {

/// Looks at each statement of the up file. What a DO block or a function does inside is not seen: that is the server's to
/// refuse. Errors: InvalidInput, with the file and the statement's first words, never its values (a transaction begun or
/// ended, what runs only outside of one, what changes the server, its roles or the session's role, COPY with a client,
/// commands of psql).
[[nodiscard]] Result<> checkMigration(const Migration &migration);

} // namespace tenantry
