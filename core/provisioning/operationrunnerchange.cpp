// How a tenant that is active is suspended, resumed, archived and renamed.

#include "core/provisioning/adoptedproof.h"
#include "core/provisioning/mariadbproof.h"
#include "core/provisioning/operationchange.h"
#include "core/provisioning/operationrunner.h"
#include "core/provisioning/suspensionproof.h"
#include "core/provisioning/tenantarchive.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantmanagement.h"
#include "core/provisioning/tenantrename.h"
#include "core/registry/operationrepository.h"
#include "core/registry/tenantrepository.h"

namespace tenantry {

Finding OperationRunner::notShut() const
{
    Finding finding;
    finding.key = QStringLiteral("suspend:%1:proof").arg(m_operation.tenant.toString());
    finding.severity = Severity::Critical;
    finding.title = tr("%1 is not suspended: something still lets it in").arg(m_tenant.name);
    return finding;
}

Result<> OperationRunner::proveSuspended(OperationStep &step)
{
    return tryOut(
        step,
        [this](const ProbePasswords &passwords) -> Result<QList<ProofAttempt>> {
            const auto server = openServer();
            if (!server)
                return fail(server);
            if (m_server.engine == Engine::MariaDB)
                return proveMariaDbSuspension(**server, m_services.openAs, m_tenant, passwords);
            const auto schemas = schemasOf(**server, m_operation.id, m_tenant);
            if (!schemas)
                return fail(schemas);
            return proveSuspension(m_services.openAs, m_tenant, *schemas, m_server.maintenanceDatabase, passwords)
                .and_then([&](QList<ProofAttempt> attempts) -> Result<QList<ProofAttempt>> {
                    const auto ways = waysAround(**server, m_tenant);
                    if (!ways)
                        return fail(ways);
                    attempts.append({ProofActor::Tenant, QStringLiteral("ways around its roles"), false,
                                     ways->isEmpty() ? QStringLiteral("none") : *ways, ways->isEmpty()});
                    return attempts;
                });
        },
        notShut());
}

Result<> OperationRunner::changeState(OperationStep &step)
{
    const auto server = openServer();
    if (!server)
        return fail(server);
    if (const auto done = runOnServer(step, **server); !done)
        return done;
    return finish(step, stateAfter(m_operation.kind, step.statement));
}

Result<> OperationRunner::giveNames(const OperationStep &step, const QString &text)
{
    return change([step, names = renameOf(text), tenant = m_operation.tenant](Connection &connection,
                                                                              AuditWriter &audit) -> Result<> {
        TenantRepository tenants(connection);
        const auto before = tenants.byId(tenant);
        if (!before)
            return fail(before);
        const Tenant after = renamed(*before, names);
        if (after != *before) {
            if (const auto given = tenants.rename(after, {}, audit); !given)
                return fail(given);
        }
        return OperationRepository(connection).writeStep(step);
    });
}

Result<> OperationRunner::rename(OperationStep &step)
{
    ++step.attempt;
    step.state = StepState::Done;
    step.startedAt = step.endedAt = m_services.clock.utcNow();
    step.error.clear();
    const auto given = giveNames(step, step.statement);
    if (given)
        tell(step, StepMoment::Noted);
    return given;
}

Result<> OperationRunner::undoRename(OperationStep &step)
{
    step.state = StepState::Undone;
    step.endedAt = m_services.clock.utcNow();
    const auto given = giveNames(step, step.compensation);
    if (given)
        tell(step, StepMoment::Noted);
    return given;
}

/// Of a step that leaves nothing but what others take away, or logins of a proof: these are closed in a transaction of their own,
/// before anything is opened again.
Result<> OperationRunner::undoBySettling(OperationStep &step)
{
    // Its finding says to resume the operation or to undo it, and is of no use to whoever reads it afterwards.
    if (step.kind == stepProveAdopted) {
        const QString key = adoptedProofKey(m_operation.tenant);
        if (const auto gone = waited(m_services.registry.resolveFindings(key, {})); !gone)
            return fail(gone);
    }
    if (step.compensation.isEmpty())
        return settleEarlier(step, AuditOutcome::Unknown, tr("Undoing takes away what it made.")).and_then([&] {
            return note(step, StepState::Undone);
        });
    return undoScript(step);
}

} // namespace tenantry
