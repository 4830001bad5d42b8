#pragma once
// What a registry says of itself, and what making one needs. Plain values, usable on any thread.

#include "core/registry/server.h"

#include <QDateTime>

namespace tenantry {

/// The format this program writes; an older one is upgraded, a newer one refused.
inline constexpr int registryFormat = 6;

struct RegistryInfo {
    RegistryId id;
    QString name;
    EnvironmentTag environment = EnvironmentTag::Production;
    int format = 0;
    Engine engine = Engine::SQLite;
    QString location; ///< ConnectionSpec::displayName()
    QString login; ///< the database login, or the file's owner
    QDateTime createdAt; ///< UTC
    qint64 latencyMs = -1; ///< of the answer this came with; -1 = unknown
    bool canWrite = false; ///< whether this login may change tenants
    friend bool operator==(const RegistryInfo &, const RegistryInfo &) = default;
};

/// What a new registry is made with.
struct RegistryCreation {
    QString name; ///< as people call the fleet ("Harborline EU")
    EnvironmentTag environment = EnvironmentTag::Production;
    QString rolePrefix = QStringLiteral("tenantry"); ///< PostgreSQL: of the owner and group roles, [a-z][a-z0-9_]*
    /// PostgreSQL: roles of that prefix that exist already may be shared with another registry
    bool reuseRoles = false;
};

/// Who writes: goes into every audit record. The client id names this installation and is kept by the application.
struct RegistryClient {
    ClientId id;
    QString operatorName;
};

} // namespace tenantry
