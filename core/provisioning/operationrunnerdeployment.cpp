// How a server of a tenant's own is made on this computer.

#include "core/db/sqldialect.h"
#include "core/deployment/localpostgres.h"
#include "core/deployment/localservers.h"
#include "core/provisioning/operationchange.h"
#include "core/provisioning/operationrunner.h"

namespace tenantry {

Result<> OperationRunner::createDeployment(OperationStep &step)
{
    const auto settled =
        settleEarlier(step, AuditOutcome::Unknown, tr("The next run looks what is there, and goes on with it."));
    if (!settled)
        return settled;
    if (const auto here = LocalServer::checkComputer(step.statement); !here)
        return here;
    const auto server = localServerOf(m_server.engine, step.objectName, m_server.port);
    const auto made = audited(step, nullptr, [&] {
        return server->make(m_operation.id.toString()).and_then([&] {
            tell(step, StepMoment::Ran);
            return server->start();
        });
    });
    if (!made)
        return made;
    tell(step, StepMoment::Committed);
    return note(step, StepState::Done);
}

/// Roles and a database that are there come from an earlier try: the server is new, and of this operation alone.
Result<> OperationRunner::prepareDeployment(OperationStep &step)
{
    const auto settled = settleEarlier(step, AuditOutcome::Unknown, tr("The next run does all of it again."));
    if (!settled)
        return settled;
    const auto prepare = [&]() -> Result<> {
        if (m_server.engine == Engine::MariaDB)
            return prepareOnMariaDb(step);
        const auto server = openStarted(m_server.maintenanceDatabase, LocalPostgres::superuser);
        if (!server)
            return fail(server);
        const SqlDialect &dialect = SqlDialect::of(Engine::PostgreSQL);
        const auto database = dialect.quoteIdentifier(m_tenant.placement.database);
        const auto login = dialect.quoteIdentifier(m_server.user);
        if (!database || !login)
            return database ? Result<>(fail(login)) : Result<>(fail(database));
        // What an earlier try asked for may still be at work, where its wire was cut.
        const auto alone =
            (*server)->script(QStringLiteral("select pg_terminate_backend(pid, 5000) from pg_stat_activity "
                                             "where backend_type = 'client backend' and pid <> pg_backend_pid()"));
        if (!alone)
            return alone;
        const auto wiped = (*server)->script(QStringLiteral("drop database if exists %1 with (force)").arg(*database));
        if (!wiped)
            return wiped;
        const auto dropped = (*server)->script(QStringLiteral("drop owned by %1; drop role %1").arg(*login));
        if (!dropped && dropped.error().sqlState != u"42704")
            return dropped;
        return runSections(step);
    };
    const auto prepared = audited(step, nullptr, prepare);
    m_services.close(m_tenant.placement.database);
    m_services.close(m_server.maintenanceDatabase);
    if (!prepared)
        return prepared;
    tell(step, StepMoment::Committed);
    return note(step, StepState::Done);
}

Result<> OperationRunner::undoDeployment(OperationStep &step)
{
    if (const auto here = LocalServer::checkComputer(step.statement); !here)
        return here;
    m_services.close(m_tenant.placement.database);
    m_services.close(m_server.maintenanceDatabase);
    return settleForUndo(step)
        .and_then([&] {
            return audited(step, nullptr, [&] {
                return localServerOf(m_server.engine, step.objectName, m_server.port)->erase(m_operation.id.toString());
            });
        })
        .and_then([&] { return note(step, StepState::Undone); });
}

} // namespace tenantry
