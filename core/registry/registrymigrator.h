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
    /// `isStopped` is asked on another thread: where it is true before the commit, everything is as before and the copy gone.
    [[nodiscard]] Result<RegistryInfo> upgrade(const std::function<bool()> &isStopped = {}) const;

    /// A connection of its own to what is there already. Errors: Missing, and of the connection.
    [[nodiscard]] Result<std::unique_ptr<Connection>> connect(const ConnectionSpec &spec) const;
    [[nodiscard]] const ConnectionSpec &spec() const { return m_spec; }

private:
    [[nodiscard]] Result<> runUpgrade(Connection &connection, const std::function<bool()> &isStopped) const;
    ConnectionSpec m_spec;
    DatabaseWorker::PasswordSource m_password;
    RegistryClient m_client;
};

} // namespace tenantry
