#pragma once
// Which minor releases of PostgreSQL are known to be the newest, read once from resources/releases/postgresql.json. Free
// functions for any thread.

#include "core/inspection/serverfacts.h"

namespace tenantry {

/// Judges a version by the releases that were known when this program was made: the verdict names that date, and a server
/// that is newer than all of them is Current. `today` decides on the end of life.
[[nodiscard]] ReleaseVerdict judgePostgresRelease(int versionNumber, const QDate &today);

} // namespace tenantry
