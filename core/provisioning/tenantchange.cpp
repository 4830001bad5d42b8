#include "core/provisioning/tenantchange.h"

#include "core/isolation/enginecapability.h"
#include "core/provisioning/changedraft.h"
#include "core/provisioning/filechange.h"
#include "core/provisioning/onboarding.h"
#include "core/registry/operationrepository.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct TenantChange {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantChange)
};

/// `function` in the transaction that opens the change; undone it is again what it was.
Result<> addChange(ChangeDraft &draft, const QString &title, const QString &function, const QString &before)
{
    return draft.addOpening(
        title, [&](StepScript &script) { script.call(function); },
        [&](StepScript &undo) {
            undo.call(QStringLiteral("undo_change"), {draft.base(), before});
        });
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
                server.spec().engine == Engine::MariaDB
                    ? TenantChange::tr("Let an administrator take these rights away; its application has the login of "
                                       "'tenantryctl tenant login'.")
                    : TenantChange::tr("Let an administrator take these rights away, and give that login the role of "
                                       "the tenant's writer, %1, instead.")
                          .arg(namesOf(tenant).rw()));
}

Result<Operation> planSuspension(const Tenant &tenant, const Server &server)
{
    if (const auto usable = checkChange(tenant, server, {TenantState::Active}); !usable)
        return fail(usable);
    if (const auto can = checkCapability(server.engine, tenant.placement.kind, Capability::Suspend); !can)
        return fail(can);
    ChangeDraft draft(tenant, server, QStringLiteral("tenant.suspend"), TenantChange::tr("Suspend %1"));
    if (server.engine == Engine::SQLite)
        return addFileState(draft, tenant, TenantChange::tr("Shut its data to everybody"), QStringLiteral("suspended"))
            .map([&] { addFileProof(draft, tenant); })
            .and_then([&] { return addFileEnding(draft, tenant, TenantChange::tr("Record that it is suspended")); })
            .map([&] { return draft.operation(); });
    return addChange(draft, TenantChange::tr("Shut its data to everybody"), QStringLiteral("suspend"),
                     QStringLiteral("active"))
        .and_then([&] { return draft.addProof(); })
        .and_then([&] { return draft.addEnd(TenantChange::tr("Record that it is suspended")); })
        .map([&] { return draft.operation(); });
}

Result<Operation> planResumption(const Tenant &tenant, const Server &server)
{
    if (const auto usable = checkChange(tenant, server, {TenantState::Suspended}); !usable)
        return fail(usable);
    ChangeDraft draft(tenant, server, QStringLiteral("tenant.resume"), TenantChange::tr("Resume %1"));
    if (server.engine == Engine::SQLite)
        return addFileState(draft, tenant, TenantChange::tr("Open its data as it was before"), QStringLiteral("active"))
            .and_then([&] { return addFileEnding(draft, tenant, TenantChange::tr("Record that it is active")); })
            .map([&] { return draft.operation(); });
    return addChange(draft, TenantChange::tr("Open its data as it was before"), QStringLiteral("resume"),
                     QStringLiteral("suspended"))
        .and_then([&] { return draft.addEnd(TenantChange::tr("Record that it is active")); })
        .map([&] { return draft.operation(); });
}

Result<Operation> recordPlanned(Connection &connection, const Operation &operation, const QString &reason,
                                AuditWriter &audit)
{
    if (!reason.isEmpty()) {
        const auto told = audit.write(AuditSubject(operation.tenant), operation.kind, operation.title, {}, reason);
        if (!told)
            return fail(told);
    }
    return OperationRepository(connection).plan(operation, audit);
}

QFuture<Result<Operation>> recordChange(TenantRegistry &registry, const Operation &operation, const QString &reason)
{
    return registry.change([operation, reason](Connection &connection, AuditWriter &audit) {
        return recordPlanned(connection, operation, reason, audit);
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
