#include "core/deployment/localmariadb.h"
#include "core/provisioning/mariadbpreparation.h"
#include "core/provisioning/placements.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct MariaDbDeploymentPlacement {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MariaDbDeploymentPlacement)
};

/// Reached through its socket, as whom the operator of this computer is.
Server mariaDbServerOf(const OnboardingRequest &request, const QString &folder)
{
    Server server;
    server.id = ServerId::create();
    server.name = request.tenant.slug;
    server.engine = Engine::MariaDB;
    server.host = LocalMariaDb::socketOf(folder);
    server.port = request.deploymentPort;
    server.user = LocalMariaDb::login();
    server.maintenanceDatabase = QStringLiteral("information_schema");
    server.tls = TlsMode::Disable;
    server.secretSource = SecretSource::None;
    server.region = request.tenant.region;
    server.environment = request.environment;
    return server;
}

} // namespace

Result<> placeInMariaDbDeployment(PlacementDraft &draft)
{
    OnboardingPlan &plan = draft.plan;
    const QString folder = draft.request.deployments + u'/' + plan.names.base.last(12);
    if (const auto usable = LocalMariaDb::checkFolder(folder); !usable)
        return usable;
    plan.server = mariaDbServerOf(draft.request, folder);
    plan.tenant.placement.server = plan.server->id;
    plan.operation.server = {}; // it goes with the tenant when the operation is undone
    const auto preparation = mariaDbPreparationScript(plan.server->user);
    if (!preparation)
        return fail(preparation);
    draft.add(stepDeployment, MariaDbDeploymentPlacement::tr("Make a MariaDB server of its own and start it"), folder)
        .statement = LocalMariaDb::computerLine() + LocalMariaDb(folder, plan.server->port).commands();
    draft.add(stepPrepare, MariaDbDeploymentPlacement::tr("Prepare the server for the tenant"), plan.names.base)
        .statement = QStringLiteral("SET ROLE %1;\n").arg(LocalMariaDb::powerRole) + *preparation;
    return placeInMariaDbDatabase(draft);
}

} // namespace tenantry
