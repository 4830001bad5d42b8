#include "core/deployment/localpostgres.h"
#include "core/provisioning/migrationextensions.h"
#include "core/provisioning/placements.h"
#include "core/provisioning/serverpreparation.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct DeploymentPlacement {
    Q_DECLARE_TR_FUNCTIONS(tenantry::DeploymentPlacement)
};

/// How the console reaches it: through its socket, as a login that its owner on this computer may be.
Server serverOf(const OnboardingRequest &request, const QString &folder)
{
    Server server;
    server.id = ServerId::create();
    server.name = request.tenant.slug;
    server.host = LocalPostgres::socketFolder(folder);
    server.port = request.deploymentPort;
    server.user = QString(LocalPostgres::dailyLogin);
    server.tls = TlsMode::Disable;
    server.secretSource = SecretSource::None;
    server.region = request.tenant.region;
    server.environment = request.environment;
    return server;
}

Result<QString> preparingScript(const PlacementDraft &draft)
{
    const QString base = draft.plan.names.base;
    StepScript script(draft.plan.operation.id);
    script.connect(QStringLiteral("postgres"), LocalPostgres::superuser);
    script.add(QStringLiteral("create role %1 login;").arg(script.name(LocalPostgres::dailyLogin)));
    script.add(QStringLiteral("grant pg_monitor to %1;").arg(script.name(LocalPostgres::dailyLogin)));
    script.add(QStringLiteral("revoke all on database postgres from public;"));
    script.add(QStringLiteral("grant connect on database postgres to %1;").arg(script.name(LocalPostgres::dailyLogin)));
    script.add(QStringLiteral("create database %1;").arg(script.name(base)));
    script.add(QStringLiteral("revoke all on database %1 from public;").arg(script.name(base)));
    script.add(QStringLiteral("grant connect on database %1 to %2;")
                   .arg(script.name(base), script.name(LocalPostgres::dailyLogin)));
    script.add(QStringLiteral("alter database %1 set search_path = %1, extensions;").arg(script.name(base)));
    const auto preparation = preparationScript(LocalPostgres::dailyLogin, extensionsOf(draft.request.migrations));
    if (!preparation)
        return preparation;
    script.connect(base, LocalPostgres::superuser);
    script.add(*preparation);
    return script.text();
}

} // namespace

Result<> placeInDeployment(PlacementDraft &draft)
{
    OnboardingPlan &plan = draft.plan;
    const QString folder = draft.request.deployments + u'/' + plan.names.base.last(12);
    if (const auto usable = LocalPostgres::checkFolder(folder); !usable)
        return usable;
    plan.server = serverOf(draft.request, folder);
    plan.tenant.placement.server = plan.server->id;
    plan.tenant.placement.database = plan.names.base;
    plan.operation.server = {}; // it goes with the tenant when the operation is undone
    draft.add(stepDeployment, DeploymentPlacement::tr("Make a PostgreSQL server of its own and start it"), folder)
        .statement = LocalPostgres::computerLine() + LocalPostgres(folder, plan.server->port).commands();
    const auto preparing = preparingScript(draft);
    if (!preparing)
        return fail(preparing);
    draft.add(stepPrepare, DeploymentPlacement::tr("Prepare the server for the tenant"), plan.names.base).statement =
        *preparing;
    return addSchemaStep(draft);
}

} // namespace tenantry
