#include "core/provisioning/mariadbmigrations.h"
#include "core/provisioning/placements.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct MariaDbSharedPlacement {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MariaDbSharedPlacement)
};

/// Where tenants find the tables.
QString viewsOf(const QString &shared)
{
    return QStringLiteral("t_tenants_") + shared.last(12);
}

Result<> addSharedDatabase(PlacementDraft &draft, const TenantNames &shared)
{
    const OperationId own = OperationId::create();
    StepScript script(draft.plan.operation.id, Engine::MariaDB);
    script.call(QStringLiteral("open_operation"), {draft.plan.names.base});
    script.markStep(draft.nextStep());
    script.call(QStringLiteral("create_shared_database"),
                {own.toString(), shared.base, draft.plan.tenant.schemaVersion});
    StepScript leave(draft.plan.operation.id, Engine::MariaDB);
    leave.call(QStringLiteral("leave_shared"), {draft.plan.names.base});
    StepScript undo(own, Engine::MariaDB);
    undo.call(QStringLiteral("drop_shared_database"), {shared.base});
    const auto making = script.text();
    const auto leaving = leave.text();
    const auto undoing = undo.text();
    for (const auto *text : {&making, &leaving, &undoing}) {
        if (!*text)
            return fail(*text);
    }
    OperationStep &step = draft.add(
        stepScript, MariaDbSharedPlacement::tr("Create the database of the shared tables, and its owner"), shared.base);
    step.statement = *making;
    step.compensation = *leaving + *undoing;
    draft
        .add(
            stepMigrate,
            MariaDbSharedPlacement::tr("Run %Ln migration(s) as its owner, and make views that hold each tenant to its "
                                       "rows",
                                       nullptr, static_cast<int>(draft.request.migrations.migrations.size())),
            shared.owner())
        .statement = mariaDbMigrations(draft.request.migrations);
    return {};
}

} // namespace

Result<> placeInMariaDbSharedTables(PlacementDraft &draft)
{
    OnboardingPlan &plan = draft.plan;
    const TenantNames shared {sharedBase(draft.request.sharedName)};
    plan.tenant.placement.database = viewsOf(shared.base);
    plan.tenant.placement.schema = plan.tenant.placement.database;
    if (plan.tenant.placement.tenantKey.isEmpty())
        plan.tenant.placement.tenantKey = plan.tenant.id.toString();
    const bool makesTables = draft.request.makesSharedTables;
    if (makesTables) {
        if (const auto added = addSharedDatabase(draft, shared); !added)
            return added;
    }
    StepScript script(plan.operation.id, Engine::MariaDB);
    if (!makesTables)
        script.call(QStringLiteral("open_operation"), {plan.names.base});
    script.markStep(draft.nextStep());
    script.call(QStringLiteral("join_shared"),
                {shared.base, draft.registry.toString(), plan.tenant.id.toString(), plan.tenant.slug,
                 plan.tenant.schemaVersion, plan.tenant.placement.tenantKey});
    StepScript undo(plan.operation.id, Engine::MariaDB);
    undo.call(QStringLiteral("leave_shared"), {plan.names.base});
    const auto joining = script.text();
    const auto leaving = undo.text();
    if (!joining || !leaving)
        return fail(joining ? leaving : joining);
    OperationStep &step =
        draft.add(stepScript,
                  MariaDbSharedPlacement::tr("Enter it into the control table, with roles of its own, not active yet"),
                  plan.names.base);
    step.statement = *joining;
    step.compensation = *leaving;
    return {};
}

} // namespace tenantry
