#pragma once
// Opens a libpq connection within a deadline. A function; blocks, so it runs on the thread of its worker.

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/db/connectionspec.h"
#include "core/db/postgres/pghandle.h"

namespace tenantry {

/// Errors: Connection (nobody there, TLS), Denied, Missing (database, file of the authority), Timeout, Unsupported (older than PostgreSQL 12).
/// Nothing is SET after the opening: a direct session's timeouts travel in its first packet, a pooled one gets none.
/// The copy of the password that libpq keeps is overwritten before this returns; the one in its SCRAM state, which nothing
/// public reaches, lives as long as the connection.
[[nodiscard]] Result<PgConnectionPtr> pgConnect(const ConnectionSpec &spec, const Secret &password);

/// Overwrites what libpq has freed as it was: blocks of a password's size, asked for again on the thread that freed them, are
/// these. To be called after PQfinish() too.
void pgWipeFreed(qsizetype passwordSize);

} // namespace tenantry
