#include "core/provisioning/tenantchange.h"

#include "core/provisioning/onboarding.h"
#include "core/provisioning/stepscript.h"
#include "core/registry/operationrepository.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct TenantChange {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantChange)
};

Result<> checkTenantState(const Tenant &tenant, const Server &server, TenantState wanted)
{
    if (tenant.management != Management::Managed)
        return fail(ErrorKind::Unsupported,
                    TenantChange::tr("%1 cannot be changed here, because it was not made here: it is observed only.")
                        .arg(tenant.name),
                    TenantChange::tr("Only what has a control table of ours can be suspended and proven so."));
    if (tenant.state != wanted)
        return fail(ErrorKind::Constraint,
                    TenantChange::tr("%1 is %2.").arg(tenant.name, tenantStateName(tenant.state)),
                    TenantChange::tr("Only a tenant that is %1 can be.").arg(tenantStateName(wanted)));
    return checkOnboardingServer(server);
}

void addStep(Operation &operation, QLatin1StringView kind, const QString &title, const QString &object,
             const QString &statement, const QString &compensation = {})
{
    OperationStep step;
    step.number = static_cast<int>(operation.steps.size()) + 1;
    step.kind = kind;
    step.title = title;
    step.objectName = object;
    step.statement = statement;
    step.compensation = compensation;
    operation.steps.append(step);
}

Operation begun(const Tenant &tenant, const Server &server, const QString &kind, const QString &title)
{
    Operation operation;
    operation.id = OperationId::create();
    operation.kind = kind;
    operation.title = title.arg(tenant.name);
    operation.tenant = tenant.id;
    if (tenant.placement.kind != IsolationKind::Deployment)
        operation.server = server.id;
    return operation;
}

/// `function` in the transaction that opens the change; undone it is again what it was.
Result<> addChange(Operation &operation, const QString &base, const QString &title, const QString &function,
                   const QString &before)
{
    StepScript script(operation.id);
    script.call(QStringLiteral("open_change"), {base});
    script.markStep(static_cast<int>(operation.steps.size()) + 1);
    script.call(function);
    StepScript undo(operation.id);
    undo.call(QStringLiteral("undo_change"), {base, before});
    const auto doing = script.text();
    const auto undoing = undo.text();
    if (!doing || !undoing)
        return fail(doing ? undoing : doing);
    addStep(operation, stepScript, title, base, *doing, *undoing);
    return {};
}

Result<> addEnd(Operation &operation, const QString &title)
{
    StepScript script(operation.id);
    script.markStep(static_cast<int>(operation.steps.size()) + 1);
    script.call(QStringLiteral("close_change"));
    return script.text().map(
        [&](const QString &text) { addStep(operation, stepChangeState, title, operation.tenant.toString(), text); });
}

} // namespace

Result<QString> waysAround(Connection &server, const Tenant &tenant)
{
    auto found = server.query(QStringLiteral("select tenantry_admin.ways_around(?)"), {namesOf(tenant).base});
    if (!found)
        return fail(found);
    return found->next() ? found->value(0).toString() : QString();
}

Result<> checkSuspension(Connection &server, const Tenant &tenant)
{
    const auto ways = waysAround(server, tenant);
    if (!ways)
        return fail(ways);
    if (ways->isEmpty())
        return {};
    return fail(ErrorKind::Constraint,
                TenantChange::tr("%1 cannot be suspended here, because %2.").arg(tenant.name, *ways),
                TenantChange::tr("Let an administrator take these rights away, and give that login the role of the "
                                 "tenant's writer, %1, instead.")
                    .arg(namesOf(tenant).rw()));
}

Result<Operation> planSuspension(const Tenant &tenant, const Server &server)
{
    if (const auto usable = checkTenantState(tenant, server, TenantState::Active); !usable)
        return fail(usable);
    const QString base = namesOf(tenant).base;
    Operation operation = begun(tenant, server, QStringLiteral("tenant.suspend"), TenantChange::tr("Suspend %1"));
    const auto changed = addChange(operation, base, TenantChange::tr("Shut its data to everybody"),
                                   QStringLiteral("suspend"), QStringLiteral("active"));
    if (!changed)
        return fail(changed);
    StepScript close(operation.id);
    close.call(QStringLiteral("close_probes"));
    const auto closing = close.text();
    if (!closing)
        return fail(closing);
    addStep(operation, stepProveSuspended,
            TenantChange::tr("Prove that it is refused, and that its neighbour still works"), base, {}, *closing);
    if (const auto ended = addEnd(operation, TenantChange::tr("Record that it is suspended")); !ended)
        return fail(ended);
    return operation;
}

Result<Operation> planResumption(const Tenant &tenant, const Server &server)
{
    if (const auto usable = checkTenantState(tenant, server, TenantState::Suspended); !usable)
        return fail(usable);
    Operation operation = begun(tenant, server, QStringLiteral("tenant.resume"), TenantChange::tr("Resume %1"));
    const auto changed = addChange(operation, namesOf(tenant).base, TenantChange::tr("Open its data as it was before"),
                                   QStringLiteral("resume"), QStringLiteral("suspended"))
                             .and_then([&] { return addEnd(operation, TenantChange::tr("Record that it is active")); });
    if (!changed)
        return fail(changed);
    return operation;
}

QFuture<Result<Operation>> recordChange(TenantRegistry &registry, const Operation &operation, const QString &reason)
{
    return registry.change([operation, reason](Connection &connection, AuditWriter &audit) -> Result<Operation> {
        if (!reason.isEmpty()) {
            const auto told = audit.write(AuditSubject(operation.tenant), operation.kind, operation.title, {}, reason);
            if (!told)
                return fail(told);
        }
        return OperationRepository(connection).plan(operation, audit);
    });
}

QFuture<Result<Operation>> unfinishedOnboarding(TenantRegistry &registry, const Tenant &tenant)
{
    return registry.read([tenant](Connection &connection) -> Result<Operation> {
        if (tenant.state != TenantState::Provisioning)
            return fail(ErrorKind::Constraint,
                        TenantChange::tr("%1 is %2: what was ever active has data.")
                            .arg(tenant.name, tenantStateName(tenant.state)),
                        TenantChange::tr("Suspend it instead."));
        OperationQuery query;
        query.tenant = tenant.id;
        query.openOnly = true;
        OperationRepository operations(connection);
        const auto open = operations.page(query);
        if (!open)
            return fail(open);
        for (const Operation &operation : open->records) {
            if (operation.kind == u"tenant.onboard")
                return operations.byId(operation.id);
        }
        return fail(ErrorKind::Missing, TenantChange::tr("Nothing is unfinished for %1.").arg(tenant.name),
                    TenantChange::tr("'tenantryctl operation list' tells what became of its operations."));
    });
}

} // namespace tenantry
