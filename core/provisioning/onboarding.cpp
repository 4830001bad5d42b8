#include "core/provisioning/onboarding.h"

#include "core/isolation/enginecapability.h"
#include "core/provisioning/fileguard.h"
#include "core/provisioning/isolationproof.h"
#include "core/provisioning/mariadbmigrations.h"
#include "core/provisioning/mariadbproof.h"
#include "core/provisioning/migrationrules.h"
#include "core/provisioning/placements.h"
#include "core/registry/operationrepository.h"
#include "core/registry/serverrepository.h"
#include "core/registry/tenantrepository.h"
#include "core/registry/tenantrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

namespace {

struct Onboarding {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Onboarding)
};

/// How a tenant is placed, by its model.
Result<> place(PlacementDraft &draft)
{
    static constexpr struct {
        Engine engine;
        IsolationKind kind;
        Result<> (*place)(PlacementDraft &);
    } placements[] = {
        {Engine::PostgreSQL, IsolationKind::SharedTable, placeInSharedTables},
        {Engine::PostgreSQL, IsolationKind::Schema, placeInSchema},
        {Engine::PostgreSQL, IsolationKind::Database, placeInDatabase},
        {Engine::PostgreSQL, IsolationKind::Deployment, placeInDeployment},
        {Engine::MariaDB, IsolationKind::SharedTable, placeInMariaDbSharedTables},
        {Engine::MariaDB, IsolationKind::Database, placeInMariaDbDatabase},
        {Engine::MariaDB, IsolationKind::Deployment, placeInMariaDbDeployment},
        {Engine::SQLite, IsolationKind::SharedTable, placeInSharedFile},
        {Engine::SQLite, IsolationKind::Database, placeInFile},
    };
    const auto *const found = std::find_if(std::begin(placements), std::end(placements), [&](const auto &one) {
        return one.engine == draft.request.server.engine && one.kind == draft.plan.tenant.placement.kind;
    });
    return found->place(draft);
}

Result<> checkMigrations(const OnboardingRequest &request)
{
    if (request.server.engine == Engine::SQLite)
        return tryFileMigrations(request.migrations);
    const auto check = request.server.engine == Engine::MariaDB ? checkMariaDbMigration : checkMigration;
    for (const Migration &migration : request.migrations.migrations) {
        if (const auto usable = check(migration); !usable)
            return usable;
    }
    return {};
}

Result<> addSteps(PlacementDraft &draft)
{
    OnboardingPlan &plan = draft.plan;
    draft
        .add(stepReserve, Onboarding::tr("Reserve the slug %1 in the registry").arg(plan.tenant.slug),
             plan.tenant.id.toString())
        .state = StepState::Done;
    if (const auto placed = place(draft); !placed)
        return placed;
    if (draft.request.server.engine == Engine::SQLite)
        return addFileEnd(draft);
    draft.add(stepProve, Onboarding::tr("Prove that it and its neighbour cannot reach each other"), plan.names.base)
        .statement =
        draft.request.server.engine == Engine::MariaDB ? mariaDbProofOutline(plan.tenant) : proofOutline(plan.tenant);
    StepScript script(plan.operation.id, draft.request.server.engine);
    script.markStep(draft.nextStep());
    script.call(QStringLiteral("activate"));
    return script.text().map([&](const QString &text) {
        draft.add(stepActivate, Onboarding::tr("Activate"), plan.tenant.id.toString()).statement = text;
    });
}

} // namespace

Result<> checkOnboardingServer(const Server &server, IsolationKind kind)
{
    if (const auto can = checkCapability(server.engine, kind, Capability::Onboard); !can)
        return can;
    if (server.engine == Engine::SQLite) // nobody stands before a file, and nobody counts who opens it
        return {};
    if (server.mode != SessionMode::Direct)
        return fail(ErrorKind::Unsupported,
                    Onboarding::tr("Tenants cannot be made through a transaction pooler: %1.").arg(server.name),
                    Onboarding::tr("Add the server itself to the registry, and onboard through that."));
    constexpr int needed = 3; // our own, and the two logins of the proof
    if (server.connectionBudget < needed)
        return fail(
            ErrorKind::InvalidInput,
            Onboarding::tr("The server %1 has a budget of fewer than %2 connections.").arg(server.name).arg(needed),
            Onboarding::tr("The proof of isolation needs that many at once: raise it with 'tenantryctl server edit'."));
    return {};
}

Result<> checkOnboardingServer(const Server &server)
{
    Result<> usable;
    for (const auto kind : {IsolationKind::Schema, IsolationKind::Database, IsolationKind::SharedTable}) {
        usable = checkOnboardingServer(server, kind);
        if (usable)
            break;
    }
    return usable;
}

Result<OnboardingPlan> planOnboarding(const OnboardingRequest &request, const RegistryId &registry)
{
    if (const auto usable = checkMigrations(request); !usable)
        return fail(usable);
    OnboardingPlan plan;
    plan.tenant = request.tenant;
    plan.tenant.id = TenantId::create();
    plan.tenant.state = TenantState::Provisioning;
    plan.tenant.management = Management::Managed;
    plan.tenant.schemaVersion = QString::number(request.migrations.newest());
    const auto names = newNamesFor(plan.tenant);
    if (!names)
        return fail(names);
    plan.names = *names;
    plan.operation.id = OperationId::create();
    plan.operation.kind = QStringLiteral("tenant.onboard");
    plan.operation.title = Onboarding::tr("Onboard %1").arg(plan.tenant.name);
    plan.operation.tenant = plan.tenant.id;
    plan.operation.server = plan.tenant.placement.server;
    PlacementDraft draft {request, registry, plan};
    const auto planned = addSteps(draft).and_then([&] { return checkTenant(plan.tenant); });
    if (!planned)
        return fail(planned);
    return plan;
}

OperationStep &PlacementDraft::add(QLatin1StringView kind, const QString &title, const QString &object)
{
    OperationStep step;
    step.number = nextStep();
    step.kind = kind;
    step.title = title;
    step.objectName = object;
    plan.operation.steps.append(step);
    return plan.operation.steps.last();
}

QFuture<Result<Operation>> recordOnboarding(TenantRegistry &registry, const OnboardingPlan &plan, const QString &reason)
{
    return registry.change([plan, reason](Connection &connection, AuditWriter &audit) -> Result<Operation> {
        if (plan.server) {
            if (const auto added = ServerRepository(connection).add(*plan.server, reason, audit); !added)
                return fail(added);
        }
        const auto created = TenantRepository(connection).create(plan.tenant, reason, audit);
        if (!created)
            return fail(created);
        return OperationRepository(connection).plan(plan.operation, audit);
    });
}

} // namespace tenantry
