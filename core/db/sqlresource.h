#pragma once
// Reads the statements that travel inside the program (resources/sql). A function; usable on any thread.

#include "core/base/result.h"
#include "core/db/connectionspec.h"

namespace tenantry {

/// The text of sql/<engine>/<feature>/<name>.sql, or of sql/common/<feature>/<name>.sql where the engines share it.
/// Internal if neither exists.
[[nodiscard]] Result<QString> sqlResource(Engine engine, const QString &feature, const QString &name);

} // namespace tenantry
