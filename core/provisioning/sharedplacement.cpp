#include "core/provisioning/placements.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace tenantry {

namespace {

struct SharedPlacement {
    Q_DECLARE_TR_FUNCTIONS(tenantry::SharedPlacement)
};

/// The tables are of all their tenants: they have an operation of their own inside of the one that makes them first.
Result<> addTables(PlacementDraft &draft, const TenantNames &shared)
{
    const OperationId own = OperationId::create();
    StepScript script(own);
    script.call(QStringLiteral("open_operation"), {shared.base});
    script.call(QStringLiteral("create_shared_schema"), {draft.plan.tenant.schemaVersion});
    script.call(QStringLiteral("lend_ddl"));
    addMigrations(script, draft.request.migrations, shared);
    script.call(QStringLiteral("return_ddl"));
    script.call(QStringLiteral("guard_shared"));
    StepScript mark(draft.plan.operation.id);
    mark.call(QStringLiteral("open_operation"), {draft.plan.names.base});
    mark.markStep(draft.nextStep());
    StepScript leave(draft.plan.operation.id);
    leave.call(QStringLiteral("leave_shared"), {draft.plan.names.base});
    StepScript undo(own);
    undo.call(QStringLiteral("drop_shared_schema"), {shared.base});
    const auto marking = mark.text();
    const auto making = script.text();
    const auto leaving = leave.text();
    const auto undoing = undo.text();
    for (const auto *text : {&marking, &making, &leaving, &undoing}) {
        if (!*text)
            return fail(*text);
    }
    OperationStep &step =
        draft.add(stepScript,
                  SharedPlacement::tr("Create the shared tables, %Ln migration(s), with policies on each", nullptr,
                                      static_cast<int>(draft.request.migrations.migrations.size())),
                  shared.base);
    step.statement = *marking + *making;
    step.compensation = *leaving + *undoing;
    return {};
}

} // namespace

QString sharedBase(const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("t_shared_") + QString::fromLatin1(hash.first(12));
}

Result<> placeInSharedTables(PlacementDraft &draft)
{
    OnboardingPlan &plan = draft.plan;
    const TenantNames shared {sharedBase(draft.request.sharedName)};
    plan.tenant.placement.schema = shared.base;
    if (plan.tenant.placement.tenantKey.isEmpty())
        plan.tenant.placement.tenantKey = plan.tenant.id.toString();
    const bool makesTables = draft.request.makesSharedTables;
    if (makesTables) {
        if (const auto added = addTables(draft, shared); !added)
            return added;
    }
    StepScript script(plan.operation.id);
    if (!makesTables)
        script.call(QStringLiteral("open_operation"), {plan.names.base});
    script.markStep(draft.nextStep());
    script.call(QStringLiteral("join_shared"),
                {shared.base, draft.registry.toString(), plan.tenant.id.toString(), plan.tenant.slug,
                 plan.tenant.schemaVersion, plan.tenant.placement.tenantKey,
                 draft.request.hasOwnRoles ? QStringLiteral("true") : QStringLiteral("false")});
    StepScript undo(plan.operation.id);
    undo.call(QStringLiteral("leave_shared"), {plan.names.base});
    const auto joining = script.text();
    const auto leaving = undo.text();
    if (!joining || !leaving)
        return fail(joining ? leaving : joining);
    OperationStep &step =
        draft.add(stepScript,
                  draft.request.hasOwnRoles
                      ? SharedPlacement::tr("Enter it into the control table, with roles of its own, not active yet")
                      : SharedPlacement::tr("Enter it into the control table, not active yet"),
                  plan.names.base);
    step.statement = *joining;
    step.compensation = *leaving;
    return {};
}

} // namespace tenantry
