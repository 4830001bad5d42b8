#pragma once
// Whether a database holds the functions that make tenants, and which ones. A value and functions for the thread of the connection.

#include "core/base/result.h"
#include "core/db/connection.h"

#include <QString>

namespace tenantry {

/// What this program needs; see resources/sql/postgresql/provisioning/prepare*.sql.
inline constexpr int preparationVersion = 8;

/// The same on MariaDB; see resources/sql/mariadb/provisioning/prepare*.sql.
inline constexpr int mariaDbPreparationVersion = 1;

struct DatabasePreparation {
    int version = 0; ///< of the functions; 0 = there are none
    bool mayUse = false; ///< our login may call them
    int needed = preparationVersion; ///< by this program, on this engine

    [[nodiscard]] bool isUsable() const { return mayUse && version >= needed; }
    friend bool operator==(const DatabasePreparation &, const DatabasePreparation &) = default;
};

/// Asks the database of the connection; a login without any right is answered too. Errors: Unsupported (an engine without
/// tenants of ours), those of the connection.
[[nodiscard]] Result<DatabasePreparation> readPreparation(Connection &connection);
/// "version 7", "version 6, 7 is needed", "not prepared": for people.
[[nodiscard]] QString preparationWord(const DatabasePreparation &found);

} // namespace tenantry
