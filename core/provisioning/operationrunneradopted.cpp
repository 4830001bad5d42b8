// How a tenant that others made becomes managed, and observed again.

#include "core/provisioning/adoptedproof.h"
#include "core/provisioning/operationchange.h"
#include "core/provisioning/operationrunner.h"
#include "core/provisioning/tenantarchive.h"
#include "core/provisioning/tenantmanagement.h"
#include "core/registry/tenantrepository.h"

namespace tenantry {

namespace {

/// Whether the server has this tenant where the registry has it now. Of the place that it had when it was planned, only the server knows:
/// a run that goes on after a crash reads the registry anew.
Result<bool> isManagedThere(Connection &server, const Tenant &tenant)
{
    const Placement &place = tenant.placement;
    auto found =
        server.query(QStringLiteral("select c.tenant_id::text, c.epoch from tenantry_admin.tenant_control(?, null) c"),
                     {place.schema.isNull() ? QStringLiteral("") : place.schema});
    if (!found)
        return fail(found);
    return found->next() && found->value(0).toString() == tenant.id.toString()
        && found->value(1).toLongLong() == place.epoch;
}

tl::unexpected<Error> movedMeanwhile(const Tenant &tenant)
{
    return fail(ErrorKind::Conflict, OperationRunner::tr("%1 was moved in the registry meanwhile.").arg(tenant.name),
                OperationRunner::tr("Undo this operation, and plan it anew."));
}

} // namespace

Result<> OperationRunner::proveAdopted(OperationStep &step)
{
    Finding finding;
    finding.key = adoptedProofKey(m_operation.tenant);
    finding.severity = Severity::Critical;
    finding.title = tr("%1 is not isolated, and stays observed").arg(m_tenant.name);
    return tryOut(
        step,
        [this](const ProbePasswords &passwords) -> Result<QList<ProofAttempt>> {
            const auto server = openServer();
            if (!server)
                return fail(server);
            return readAdoptedPlace(**server, m_operation.id, m_tenant).and_then([&](const AdoptedPlace &place) {
                return proveAdoptedIsolation(**server, m_operation.id, place, m_services.openAs, passwords,
                                             m_services.observeProof);
            });
        },
        finding);
}

/// The server first, as with activate().
Result<> OperationRunner::manage(OperationStep &step)
{
    const auto server = openServer();
    if (!server)
        return fail(server);
    const auto before = isDoneOnServer(step, **server);
    if (!before)
        return fail(before);
    const auto proven = *before ? Result<>() : proveAnew(stepProveAdopted, &OperationRunner::proveAdopted);
    return proven.and_then([&] { return runOnServer(step, **server); })
        .and_then([&] { return isManagedThere(**server, m_tenant); })
        .and_then([&](bool isThere) {
            return isThere ? finishManagement(step, Management::Managed) : Result<>(movedMeanwhile(m_tenant));
        });
}

Result<> OperationRunner::unmanage(OperationStep &step)
{
    const auto server = openServer();
    if (!server)
        return fail(server);
    return runOnServer(step, **server).and_then([&] { return finishManagement(step, Management::Observed); });
}

/// Undoing the first step takes away what this one made on the server: nothing of the tenant's is lost by that, and the registry does not
/// know of it yet.
Result<> OperationRunner::undoManage(OperationStep &step)
{
    const auto server = openServer();
    if (!server)
        return fail(server);
    return endEarlierSession(step, **server).and_then([&] { return settleForUndo(step); }).and_then([&] {
        return note(step, StepState::Undone);
    });
}

Result<> OperationRunner::finishManagement(OperationStep &step, Management management)
{
    return finishWith(step, [this, management](Connection &connection, AuditWriter &audit) -> Result<> {
        TenantRepository tenants(connection);
        auto tenant = tenants.byId(m_operation.tenant);
        if (!tenant)
            return fail(tenant);
        if (tenant->placement != m_tenant.placement)
            return movedMeanwhile(m_tenant);
        // What is only observed has no other state: nobody could resume it.
        if (management == Management::Observed && tenant->state != TenantState::Active) {
            const auto changed =
                recordStateChange(connection, tenant->id, TenantState::Active, {}, audit).and_then([&] {
                    return tenants.byId(m_operation.tenant);
                });
            if (!changed)
                return fail(changed);
            tenant = changed;
        }
        tenant->management = management;
        return tenants.update(*tenant, {}, audit).map([](const Tenant &) {});
    });
}

} // namespace tenantry
