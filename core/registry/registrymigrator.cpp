#include "core/registry/registrymigrator.h"

#include "core/db/cancelwatch.h"
#include "core/registry/postgresregistry.h"
#include "core/registry/registrymeta.h"
#include "core/registry/registrysession.h"
#include "core/registry/sqliteregistry.h"
#include "core/registry/tenantrules.h"

#include <QFileInfo>

namespace tenantry {

namespace { }

RegistryMigrator::RegistryMigrator(ConnectionSpec spec, DatabaseWorker::PasswordSource password, RegistryClient client,
                                   std::shared_ptr<ServerBudget> budget)
    : m_spec(std::move(spec)), m_password(std::move(password)), m_client(std::move(client)), m_budget(std::move(budget))
{ }

Result<RegistryMigrator::Session> RegistryMigrator::connect(const ConnectionSpec &spec,
                                                            const std::function<bool()> &isCancelled) const
{
    if (const auto there = checkRegistryFile(spec); !there)
        return fail(there);
    Session session;
    if (m_budget) {
        auto permit = m_budget->acquire(budgetPatience, isCancelled);
        if (!permit)
            return fail(permit);
        session.permit.emplace(*std::move(permit));
    }
    auto opened = openConnection(spec, m_password);
    if (!opened)
        return fail(opened);
    session.connection = *std::move(opened);
    return session;
}

Result<RegistryInfo> RegistryMigrator::probe() const
{
    // Opening a file for writing would already change it.
    ConnectionSpec spec = m_spec;
    spec.readOnly = spec.readOnly || spec.engine == Engine::SQLite;
    const auto session = connect(spec);
    if (!session)
        return fail(session);
    Connection &connection = *session->connection;
    auto info = readRegistry(connection, readRegistryInfo);
    if (info && spec.engine == Engine::SQLite)
        info->canWrite = !m_spec.readOnly && QFileInfo(spec.database).isWritable();
    return info;
}

Result<RegistryInfo> RegistryMigrator::create(const RegistryCreation &creation) const
{
    if (const auto ok = checkName(creation.name); !ok)
        return fail(ok);
    if (m_spec.engine == Engine::SQLite)
        return createSqliteRegistry(m_spec, creation, m_client);
    const auto session = connect(m_spec);
    if (!session)
        return fail(session);
    Connection &connection = *session->connection;
    if (const auto made = createPostgresRegistry(connection, creation, m_client); !made)
        return fail(made);
    return readRegistry(connection, readRegistryInfo);
}

Result<> RegistryMigrator::runUpgrade(Connection &connection, const std::function<bool()> &isStopped) const
{
    CancelWatch watch;
    const auto watched = watch.watch(connection.canceller(), isStopped);
    if (connection.spec().engine == Engine::PostgreSQL)
        return upgradePostgresRegistry(connection, m_client);
    const auto done = upgradeSqliteRegistry(connection, m_client, isStopped);
    return done ? Result<>() : Result<>(fail(done));
}

Result<RegistryInfo> RegistryMigrator::upgrade(const std::function<bool()> &isStopped) const
{
    ConnectionSpec spec = m_spec;
    // Copying a large registry takes its time; waiting for locks still ends soon.
    spec.statementTimeout = std::chrono::hours(1);
    const auto session = connect(spec);
    if (!session)
        return fail(session);
    Connection &connection = *session->connection;
    const auto before = readRegistry(connection, readRegistryInfo);
    if (!before || before->format == registryFormat)
        return before;
    if (const auto done = runUpgrade(
            connection, isStopped ? isStopped : [] { return false; });
        !done)
        return fail(done);
    return readRegistry(connection, readRegistryInfo);
}

} // namespace tenantry
