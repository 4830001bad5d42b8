#include "core/provisioning/mariadbmigrations.h"
#include "core/provisioning/placements.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct MariaDbPlacement {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MariaDbPlacement)
};

} // namespace

Result<> placeInMariaDbDatabase(PlacementDraft &draft)
{
    OnboardingPlan &plan = draft.plan;
    if (draft.request.connectionLimit > 0)
        return fail(ErrorKind::Unsupported, MariaDbPlacement::tr("MariaDB limits logins, not databases."),
                    MariaDbPlacement::tr("Give the tenant's application a login with a limit: 'tenantryctl tenant "
                                         "login %1 --connection-limit COUNT'.")
                        .arg(plan.tenant.slug));
    plan.tenant.placement.database = plan.names.base;
    StepScript script(plan.operation.id, Engine::MariaDB);
    script.call(QStringLiteral("open_operation"), {plan.names.base});
    script.markStep(draft.nextStep());
    script.call(QStringLiteral("create_database_tenant"),
                {draft.registry.toString(), plan.tenant.id.toString(), plan.tenant.slug, plan.tenant.schemaVersion});
    StepScript undo(plan.operation.id, Engine::MariaDB);
    undo.call(QStringLiteral("drop_database_tenant"), {plan.names.base});
    const auto making = script.text();
    const auto undoing = undo.text();
    if (!making || !undoing)
        return fail(making ? undoing : making);
    OperationStep &create = draft.add(
        stepScript, MariaDbPlacement::tr("Create the database, its owner, writer and reader"), plan.names.base);
    create.statement = *making;
    create.compensation = *undoing;
    draft
        .add(stepMigrate,
             MariaDbPlacement::tr("Run %Ln migration(s) as its owner", nullptr,
                                  static_cast<int>(draft.request.migrations.migrations.size())),
             plan.names.owner())
        .statement = mariaDbMigrations(draft.request.migrations);
    return {};
}

} // namespace tenantry
