// How each kind of step is done and undone.

#include "core/provisioning/isolationproof.h"
#include "core/provisioning/mariadbproof.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationchange.h"
#include "core/provisioning/operationrunner.h"
#include "core/provisioning/tenantarchive.h"
#include "core/registry/operationrepository.h"
#include "core/registry/serverrepository.h"
#include "core/registry/tenantrepository.h"

namespace tenantry {

namespace {

QString proofKey(const TenantId &tenant)
{
    return QStringLiteral("onboard:%1:proof").arg(tenant.toString());
}

} // namespace

Result<> OperationRunner::reserve(OperationStep &)
{
    return {}; // with the plan itself
}

Result<> OperationRunner::script(OperationStep &step)
{
    const auto server = openServer();
    if (!server)
        return fail(server);
    return runOnServer(step, **server).and_then([&] { return note(step, StepState::Done); });
}

Result<> OperationRunner::reportLeak(Finding finding, const QString &evidence)
{
    finding.tenant = m_operation.tenant;
    finding.object = m_tenant.slug;
    finding.evidence = evidence;
    finding.remedy = tr("Mend what is named here, then resume the operation; or undo it.");
    finding.firstSeen = finding.lastSeen = m_services.clock.utcNow();
    return waited(m_services.registry.reportFindings({finding})).map([](qint64) {});
}

Result<> OperationRunner::tryOut(OperationStep &step,
                                 const std::function<Result<QList<ProofAttempt>>(const ProbePasswords &)> &prove,
                                 const Finding &finding)
{
    const auto server = openServer();
    if (!server)
        return fail(server);
    const auto ready = endEarlierSession(step, **server).and_then([&] {
        return settleEarlier(step, AuditOutcome::Failed, tr("The next run proves anew."));
    });
    if (!ready)
        return ready;
    QList<ProofAttempt> attempts;
    const auto tried = audited(step, server->get(), [&] {
        return withProbeLogins(**server, m_operation.id,
                               [&](const ProbePasswords &passwords) {
                                   tell(step, StepMoment::Ran);
                                   return prove(passwords);
                               })
            .map([&](const QList<ProofAttempt> &all) { attempts = all; });
    });
    if (!tried)
        return tried;
    tell(step, StepMoment::Committed);
    return judge(step, attempts, finding);
}

Result<> OperationRunner::judge(OperationStep &step, const QList<ProofAttempt> &attempts, const Finding &finding)
{
    step.statement = proofText(attempts);
    if (isProven(attempts)) {
        m_isProven = true;
        const auto gone = waited(m_services.registry.resolveFindings(finding.key, {}));
        return gone ? note(step, StepState::Done) : Result<>(fail(gone));
    }
    const QString failed = step.statement.split(u'\n').filter(QStringLiteral("FAIL")).join(u'\n');
    if (const auto told = reportLeak(finding, failed); !told)
        return told;
    return fail(ErrorKind::Constraint, tr("The proof failed: %1.").arg(finding.title),
                tr("The journal and the finding tell which attempt came out wrong."), failed);
}

Finding OperationRunner::notIsolated() const
{
    Finding finding;
    finding.key = proofKey(m_operation.tenant);
    finding.severity = Severity::Critical;
    finding.title = tr("%1 is not isolated, and was not activated").arg(m_tenant.name);
    return finding;
}

Result<> OperationRunner::prove(OperationStep &step)
{
    return tryOut(
        step,
        [this](const ProbePasswords &passwords) {
            if (m_server.engine == Engine::MariaDB)
                return openServer().and_then([&](const std::shared_ptr<Connection> &server) {
                    return proveMariaDbIsolation(*server, m_services.openAs, m_tenant, passwords,
                                                 m_services.observeProof);
                });
            return proveIsolation(m_services.openAs, m_tenant, m_server.maintenanceDatabase, passwords,
                                  m_services.observeProof);
        },
        notIsolated());
}

/// The server first: a tenant that the registry calls active is active there.
Result<> OperationRunner::activate(OperationStep &step)
{
    const auto server = openServer();
    if (!server)
        return fail(server);
    const auto before = isDoneOnServer(step, **server);
    if (!before)
        return fail(before);
    const auto proven = *before ? Result<>() : proveAnew(stepProve, &OperationRunner::prove);
    return proven.and_then([&] { return runOnServer(step, **server); }).and_then([&] {
        return finish(step, TenantState::Active);
    });
}

Result<> OperationRunner::proveAnew(QLatin1StringView kind, Result<> (OperationRunner::*prove)(OperationStep &))
{
    Result<> going;
    for (OperationStep &earlier : m_operation.steps) {
        if (going && earlier.kind == kind && !m_isProven)
            going = (this->*prove)(earlier);
    }
    return going;
}

Result<> OperationRunner::finish(OperationStep &step, std::optional<TenantState> state)
{
    return finishWith(step, [&step, state, tenant = m_operation.tenant](Connection &connection, AuditWriter &audit) {
        return state ? recordStateChange(connection, tenant, *state, step.statement, audit) : Result<>();
    });
}

Result<> OperationRunner::finishWith(OperationStep &step,
                                     const std::function<Result<>(Connection &, AuditWriter &)> &write)
{
    step.state = StepState::Done;
    step.endedAt = m_services.clock.utcNow();
    const auto read = waited(m_services.registry.operation(m_operation.id));
    if (!read)
        return fail(read);
    const auto noted = change([step, write, revision = read->revision](Connection &connection,
                                                                       AuditWriter &audit) -> Result<> {
        if (const auto written = write(connection, audit); !written)
            return written;
        OperationRepository operations(connection);
        if (const auto written = operations.writeStep(step); !written)
            return written;
        return operations.setState(step.operation, revision, OperationState::Done, audit).map([](const Operation &) {});
    });
    if (noted)
        tell(step, StepMoment::Noted);
    return noted;
}

Result<> OperationRunner::undoScript(OperationStep &step)
{
    // It goes as a whole, with its server.
    if (m_tenant.placement.kind == IsolationKind::Deployment && m_operation.kind == u"tenant.onboard")
        return settleEarlier(step, AuditOutcome::Unknown, tr("The server is taken away with all that it holds."))
            .and_then([&] { return note(step, StepState::Undone); });
    const auto server = openServer();
    if (!server && server.error().kind == ErrorKind::Missing && m_tenant.placement.kind == IsolationKind::Database)
        return dropOrphans(step);
    if (!server)
        return fail(server);
    if (const auto ended = endEarlierSession(step, **server); !ended)
        return ended;
    if (const auto settled = settleForUndo(step); !settled)
        return settled;
    // Also where nothing was made: then nothing can come any more.
    return runAudited(step, **server, step.compensation).and_then([&] { return note(step, StepState::Undone); });
}

/// What is active has data that nobody takes away by undoing an onboarding.
Result<> OperationRunner::undoActivate(OperationStep &step)
{
    const auto server = openServer();
    if (!server)
        return fail(server);
    if (const auto ended = endEarlierSession(step, **server); !ended)
        return ended;
    const auto active = isDoneOnServer(step, **server);
    if (!active)
        return fail(active);
    if (*active)
        return fail(ErrorKind::Constraint, tr("Its server has done it already."),
                    tr("Resume the operation: only the registry has to be told."));
    return settleEarlier(step, AuditOutcome::Failed, tr("Looked up on the server by the next run.")).and_then([&] {
        return note(step, StepState::Undone);
    });
}

/// The last one: the slug is free again, and the operation is over.
Result<> OperationRunner::undoReserve(OperationStep &step)
{
    step.state = StepState::Undone;
    step.endedAt = m_services.clock.utcNow();
    if (const auto gone = waited(m_services.registry.resolveFindings(proofKey(m_operation.tenant), {})); !gone)
        return fail(gone);
    const auto read = waited(m_services.registry.operation(m_operation.id));
    if (!read)
        return fail(read);
    const bool takesServer = m_tenant.placement.kind == IsolationKind::Deployment;
    const auto done = change([step, revision = read->revision, id = m_operation.tenant, takesServer,
                              server = m_server](Connection &connection, AuditWriter &audit) -> Result<> {
        TenantRepository tenants(connection);
        auto tenant = tenants.byId(id);
        if (!tenant)
            return fail(tenant);
        tenant->placement.server = {};
        tenant->placement.database.clear();
        tenant->placement.schema.clear();
        tenant->placement.tenantKey.clear();
        const auto taken =
            tenants.update(*tenant, tr("The onboarding was undone."), audit).and_then([&](const Tenant &t) {
                return tenants.erase(id, t.revision, tr("The onboarding was undone."), audit);
            });
        if (!taken)
            return fail(taken);
        if (takesServer && !server.id.isNull()) {
            const auto gone = ServerRepository(connection)
                                  .remove(server.id, server.revision, tr("The onboarding was undone."), audit);
            if (!gone)
                return gone;
        }
        OperationRepository operations(connection);
        if (const auto written = operations.writeStep(step); !written)
            return written;
        return operations.setState(step.operation, revision, OperationState::Undone, audit).map([](const Operation &) {
        });
    });
    if (done)
        m_operation.state = OperationState::Undone;
    return done;
}

} // namespace tenantry
