#pragma once
// Looks at, makes and upgrades registries, on a connection of its own each time. Functions that block, for any thread.

#include "core/db/databaseworker.h"
#include "core/registry/registryinfo.h"

#include <optional>

namespace tenantry {

class RegistryMigrator
{
public:
    /// Its connections count in `budget`, where one is given.
    RegistryMigrator(ConnectionSpec spec, DatabaseWorker::PasswordSource password, RegistryClient client,
                     std::shared_ptr<ServerBudget> budget = {});

    [[nodiscard]] Result<RegistryInfo> probe() const; ///< see TenantRegistry::probe()
    /// See TenantRegistry::create().
    [[nodiscard]] Result<RegistryInfo> create(const RegistryCreation &creation) const;
    /// Keeps a copy first: a file beside the file, or tables backup_<format>_* on PostgreSQL.
    /// `isStopped` is asked on another thread: where it is true before the commit, everything is as before and the copy gone.
    [[nodiscard]] Result<RegistryInfo> upgrade(const std::function<bool()> &isStopped = {}) const;

    struct Session {
        std::optional<ServerBudget::Permit> permit; // goes back after the connection is closed
        std::unique_ptr<Connection> connection;
    };
    /// A connection of its own to what is there already. Errors: Missing, Timeout and Cancelled (the budget; isCancelled is
    /// asked every 50 ms while waiting for it), and of the connection.
    [[nodiscard]] Result<Session> connect(const ConnectionSpec &spec,
                                          const std::function<bool()> &isCancelled = {}) const;
    [[nodiscard]] const ConnectionSpec &spec() const { return m_spec; }

private:
    [[nodiscard]] Result<> runUpgrade(Connection &connection, const std::function<bool()> &isStopped) const;
    ConnectionSpec m_spec;
    DatabaseWorker::PasswordSource m_password;
    RegistryClient m_client;
    std::shared_ptr<ServerBudget> m_budget;
};

} // namespace tenantry
