#include "core/provisioning/tenantmanagement.h"

#include "core/isolation/adoptednames.h"
#include "core/isolation/enginecapability.h"
#include "core/provisioning/adoptedproof.h"
#include "core/provisioning/changedraft.h"
#include "core/provisioning/onboarding.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct ManagementText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantManagement)
};

/// As it is to be.
Tenant asManaged(Tenant tenant)
{
    tenant.management = Management::Managed;
    return tenant;
}

Result<> checkManagement(const Tenant &tenant, const Server &server)
{
    if (tenant.management == Management::Managed)
        return fail(ErrorKind::Constraint, ManagementText::tr("%1 is managed already.").arg(tenant.name));
    if (const auto can = checkCapability(server.engine, tenant.placement.kind, Capability::Manage); !can)
        return can;
    if (wasMadeHere(tenant.id, tenant.placement))
        return fail(
            ErrorKind::Constraint, ManagementText::tr("%1 bears a name that this program gives.").arg(tenant.name),
            ManagementText::tr("It was made here: 'tenantryctl registry check --servers' tells what became of it."));
    return checkChange(asManaged(tenant), server, {TenantState::Active});
}

Result<> addRoles(ChangeDraft &draft, const Tenant &tenant, const RegistryId &registry)
{
    const Placement &place = tenant.placement;
    StepScript script(draft.operation().id);
    script.call(QStringLiteral("open_management"), {draft.base()});
    script.markStep(1);
    script.call(QStringLiteral("manage_adopted"),
                {registry.toString(), tenant.id.toString(), tenant.slug, tenant.schemaVersion,
                 QString::number(place.epoch), isolationKindName(place.kind), place.schema});
    StepScript undo(draft.operation().id);
    undo.call(QStringLiteral("leave_adopted"), {draft.base()});
    const auto doing = script.text();
    const auto undoing = undo.text();
    if (!doing || !undoing)
        return fail(doing ? undoing : doing);
    draft.add(stepScript, ManagementText::tr("Give it roles and a control row, without a right to its data yet"),
              draft.base(), *doing, *undoing);
    return {};
}

Result<> addActivation(ChangeDraft &draft)
{
    StepScript script(draft.operation().id);
    script.markStep(3);
    script.call(QStringLiteral("activate_adopted"));
    return script.text().map([&](const QString &text) {
        draft.add(stepManage,
                  ManagementText::tr("Pass the rights to its schema on to its roles, and record that it is managed"),
                  draft.operation().tenant.toString(), text);
    });
}

} // namespace

Result<Operation> planManagement(const Tenant &tenant, const Server &server, const RegistryId &registry)
{
    if (const auto usable = checkManagement(tenant, server); !usable)
        return fail(usable);
    ChangeDraft draft(asManaged(tenant), server, QStringLiteral("tenant.manage"), ManagementText::tr("Manage %1"));
    return addRoles(draft, tenant, registry)
        .and_then([&] {
            draft.add(stepProveAdopted, ManagementText::tr("Prove that it and its neighbour cannot reach each other"),
                      draft.base(), adoptedProofOutline(adoptedNames(tenant.id), tenant.placement));
            return addActivation(draft);
        })
        .map([&] { return draft.operation(); });
}

Result<Operation> planUnmanagement(const Tenant &tenant, const Server &server)
{
    if (tenant.management == Management::Observed)
        return fail(ErrorKind::Constraint, ManagementText::tr("%1 is observed already.").arg(tenant.name));
    if (wasMadeHere(tenant.id, tenant.placement))
        return fail(ErrorKind::Unsupported,
                    ManagementText::tr("%1 was made here: all that it has would have no owner.").arg(tenant.name),
                    ManagementText::tr("Suspend or archive it."));
    // Its server refuses one that is shut, unless its schema is gone: then there is nothing to resume.
    const QList<TenantState> states {TenantState::Active, TenantState::Suspended, TenantState::Archived};
    if (const auto usable = checkChange(tenant, server, states); !usable)
        return fail(usable);
    ChangeDraft draft(tenant, server, QStringLiteral("tenant.unmanage"), ManagementText::tr("Leave %1 observed again"));
    StepScript script(draft.operation().id);
    script.call(QStringLiteral("open_change"), {draft.base()});
    script.markStep(1);
    script.call(QStringLiteral("unmanage"));
    return script.text().map([&](const QString &text) {
        draft.add(stepUnmanage,
                  ManagementText::tr("Take its roles and its control row away, and record that it is observed"),
                  draft.base(), text);
        return draft.operation();
    });
}

} // namespace tenantry
