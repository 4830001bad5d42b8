#pragma once
// Makes and upgrades a registry on PostgreSQL, each in one transaction. Functions for the connection's thread.

#include "core/db/connection.h"
#include "core/registry/registryinfo.h"

namespace tenantry {

/// By a login that owns the database and may create roles; it becomes a member of admin and migrator and owns nothing.
/// Errors: Conflict (a registry, a schema or roles of that name exist), Denied, InvalidInput.
[[nodiscard]] Result<> createPostgresRegistry(Connection &connection, const RegistryCreation &creation,
                                              const RegistryClient &client);
/// By a member of the migrator role. The copy stays as tables backup_<format>_<table> of the owner.
[[nodiscard]] Result<> upgradePostgresRegistry(Connection &connection, const RegistryClient &client);

} // namespace tenantry
