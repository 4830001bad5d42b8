#pragma once
// The registry that is meant where nothing names one, for both programs. A function for any thread.

#include <QString>

namespace tenantry {

/// A SQLite file below XDG_DATA_HOME; it need not exist.
[[nodiscard]] QString defaultRegistryFile();

} // namespace tenantry
