#pragma once
// Looks at, makes and upgrades registries, on a connection of its own each time. Functions that block, for any thread.

#include "core/db/databaseworker.h"
#include "core/registry/registryinfo.h"

namespace tenantry {

class RegistryMigrator
{
public:
    RegistryMigrator(ConnectionSpec spec, DatabaseWorker::PasswordSource password, RegistryClient client);

    [[nodiscard]] Result<RegistryInfo> probe() const; ///< see TenantRegistry::probe()
    /// See TenantRegistry::create().
    [[nodiscard]] Result<RegistryInfo> create(const RegistryCreation &creation) const;
    /// Keeps a copy first: a file beside the file, or tables backup_<format>_* on PostgreSQL.
    [[nodiscard]] Result<RegistryInfo> upgrade() const;

private:
    [[nodiscard]] Result<std::unique_ptr<Connection>> connect(ConnectionSpec spec) const;

    ConnectionSpec m_spec;
    DatabaseWorker::PasswordSource m_password;
    RegistryClient m_client;
};

} // namespace tenantry
