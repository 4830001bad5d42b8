// How the tables of a tenant are made on MariaDB: its owner logs in for that, with a password of this run alone.

#include "core/deployment/localmariadb.h"
#include "core/isolation/tenantnames.h"
#include "core/provisioning/mariadbmigrations.h"
#include "core/provisioning/mariadbpreparation.h"
#include "core/provisioning/mariadbwork.h"
#include "core/provisioning/operationchange.h"
#include "core/provisioning/operationrunner.h"

namespace tenantry {

Result<> OperationRunner::runMigrations(const OperationStep &step, Connection &server)
{
    const Secret password = newPassword();
    const QString operation = m_operation.id.toString();
    const auto migrated =
        callProcedure(server, QStringLiteral("open_ddl"), {operation, mariaDbVerifier(password)}).and_then([&] {
            // Its owner bears the name of the database.
            return m_services.openAs(step.objectName.chopped(TenantNames().owner().size()), step.objectName, password)
                .and_then([&](const std::shared_ptr<Connection> &owner) {
                    return runMariaDbMigrations(*owner, step.statement, [&] { tell(step, StepMoment::Ran); });
                });
        });
    // Whatever came of it, nobody is the owner any more.
    const auto closed = callProcedure(server, QStringLiteral("close_ddl"), {operation});
    return migrated.and_then([&] { return closed; }).and_then([&] {
        return callProcedure(server, QStringLiteral("mark_step"), {operation, step.number});
    });
}

/// What an earlier run began is thrown away with its database, and begun anew.
Result<> OperationRunner::migrate(OperationStep &step)
{
    const auto server = openServer();
    if (!server)
        return fail(server);
    const auto run = [&] { return runMigrations(step, **server).map([&] { tell(step, StepMoment::Committed); }); };
    return runOnServer(step, **server, run).and_then([&] { return note(step, StepState::Done); });
}

/// As the operator of this computer, who takes all rights for it. Running it again changes nothing.
Result<> OperationRunner::prepareOnMariaDb(const OperationStep &step)
{
    const auto server = openStarted(m_server.maintenanceDatabase, m_server.user);
    if (!server)
        return fail(server);
    const auto prepared =
        takeRole(**server, LocalMariaDb::powerRole).and_then([&] { return prepareMariaDb(**server, m_server.user); });
    if (prepared)
        tell(step, StepMoment::Ran);
    return prepared;
}

} // namespace tenantry
