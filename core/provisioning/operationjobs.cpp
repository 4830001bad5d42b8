#include "core/provisioning/operationjobs.h"

#include "core/deployment/localpostgres.h"
#include "core/jobs/awaitinjob.h"
#include "core/jobs/waited.h"
#include "core/provisioning/placements.h"
#include "core/registry/tenantrules.h"

#include <QtConcurrentRun>

namespace tenantry {

namespace {

struct OperationJobs {
    Q_DECLARE_TR_FUNCTIONS(tenantry::OperationJobs)
};

using Run = Result<Operation> (OperationRunner::*)(const OperationId &);

/// With a connection of the pool, which is not given back: its session was another role's for a while.
OperationRunner::Opened logIn(ConnectionPool &pool, const Server &server, const QString &database, const QString &login,
                              const std::function<bool()> &isCancelled)
{
    ConnectionSpec spec = server.connectionSpec(database);
    if (!login.isEmpty())
        spec.user = login;
    auto lease = pool.acquire(spec, isCancelled);
    if (!lease)
        return fail(lease);
    const auto owner = std::make_shared<ConnectionPool::Lease>(*std::move(lease));
    owner->discard();
    return std::shared_ptr<Connection>(owner, &**owner);
}

/// Whether the shared tables are there already, in the version of the folder.
Result<> checkSharedTables(OnboardingRequest &request, Connection &server)
{
    auto found =
        server.query(QStringLiteral("select tenantry_admin.shared_version(?)"), {sharedBase(request.sharedName)});
    if (!found)
        return fail(found);
    const QString there = found->next() ? found->value(0).toString() : QString();
    request.makesSharedTables = there.isEmpty();
    const QString wanted = QString::number(request.migrations.newest());
    if (there.isEmpty() || there == wanted)
        return {};
    return fail(ErrorKind::Constraint,
                OperationJobs::tr("The shared tables “%1” have the version %2, and the folder has %3.")
                    .arg(request.sharedName, there, wanted),
                OperationJobs::tr("Name the migrations of the version that is there."));
}

Result<> checkTemplate(Connection &server, const Server &record)
{
    auto found =
        server.query(QStringLiteral("select from pg_catalog.pg_database d join pg_catalog.pg_roles r on r.rolname = ? "
                                    "where d.datname = ? and d.datistemplate and r.rolcreatedb"),
                     {QString(databaseCreator), QString(baseTemplate)});
    if (!found)
        return fail(found);
    if (found->next())
        return {};
    return fail(ErrorKind::Missing,
                OperationJobs::tr("The server %1 is not prepared for databases of tenants.").arg(record.name),
                OperationJobs::tr("An administrator prepares it with 'tenantryctl server prepare %1 %2 --databases'.")
                    .arg(record.name, record.maintenanceDatabase));
}

/// What of the place a plan depends on.
Result<> checkPlace(OnboardingRequest &request, const OperationConnections::LogIn &open)
{
    const IsolationKind kind = request.tenant.placement.kind;
    if (kind == IsolationKind::Deployment) {
        if (request.deployments.isEmpty())
            request.deployments = LocalPostgres::usualFolder();
        if (request.deploymentPort == 0)
            request.deploymentPort = LocalPostgres::freePort();
        return LocalPostgres::checkInstalled();
    }
    const bool isAlone = kind == IsolationKind::Database;
    const auto opened = open(isAlone ? request.server.maintenanceDatabase : request.tenant.placement.database, {});
    if (!opened)
        return fail(opened);
    if (isAlone)
        return checkTemplate(**opened, request.server);
    return kind == IsolationKind::SharedTable ? checkSharedTables(request, **opened) : Result<>();
}

Result<> carryOut(const OperationSite &site, const OperationId &id, Run run, JobControl &control)
{
    const auto operation = waited(site.registry.operation(id));
    if (!operation)
        return fail(operation);
    const auto tenant = waited(site.registry.tenant(operation->tenant));
    if (!tenant)
        return fail(tenant);
    const auto server = waited(site.registry.server(tenant->placement.server));
    if (!server)
        return fail(server);
    const bool undoes = run == &OperationRunner::undo;
    control.setTotal(undoes ? operation->stepsDone : operation->stepCount);
    if (!undoes)
        control.advance(operation->stepsDone);
    const auto isCancelled = [&control] { return control.isCancelled(); };
    OperationConnections connections(server->connectionSpec(), site.budgets, control.run(),
                                     [&](const QString &database, const QString &login) {
                                         return logIn(site.pool, *server, database, login, isCancelled);
                                     });
    const auto observe = [&control](const OperationStep &step, StepMoment moment) {
        if (moment == StepMoment::Recorded)
            control.setStage(step.title);
        else if (moment == StepMoment::Noted)
            control.advance();
    };
    const auto work = [&]() -> Result<Operation> {
        OperationRunner runner = connections.runner(site.registry, site.clock, observe);
        return (runner.*run)(id);
    };
    const auto closed = [&] {
        auto done = work();
        connections.close();
        return done;
    };
    QThreadPool own; // joined here; the connections belong to its thread
    own.setMaxThreadCount(1);
    const auto done = awaitInJob(
        control, QtConcurrent::run(&own, closed), [] {}, [&connections] { connections.stop(); });
    return done ? Result<>() : fail(done);
}

JobRequest jobOf(const OperationSite &site, const Operation &operation, const QString &action, Run run)
{
    JobRequest request;
    request.kind = action;
    request.title = operation.title;
    request.tenant = operation.tenant;
    request.operation = operation.id;
    request.tenantCount = 1;
    request.startedBy = site.registry.info().login;
    request.work = [site, id = operation.id, run](JobControl &control) { return carryOut(site, id, run, control); };
    return request;
}

} // namespace

Result<OnboardingPlan> checkOnboarding(OnboardingRequest request, const QString &migrations, const RegistryId &registry,
                                       const OperationConnections::LogIn &open)
{
    if (request.tenant.placement.kind != IsolationKind::Deployment) {
        if (const auto usable = checkOnboardingServer(request.server); !usable)
            return fail(usable);
        request.tenant.placement.server = request.server.id;
    }
    if (const auto usable = checkTenant(request.tenant); !usable)
        return fail(usable);
    auto folder = readMigrationFolder(migrations);
    if (!folder)
        return fail(folder);
    request.migrations = *std::move(folder);
    if (const auto ready = checkPlace(request, open); !ready)
        return fail(ready);
    return planOnboarding(request, registry);
}

QFuture<Result<OnboardingPlan>> checkOnboarding(const OperationSite &site, const OnboardingRequest &request,
                                                const QString &migrations)
{
    return QtConcurrent::run(
        &site.threads, [&pool = site.pool, registry = site.registry.info().id, request, migrations] {
            return checkOnboarding(request, migrations, registry, [&](const QString &database, const QString &login) {
                return openPrepared(
                    [&](const QString &where, const QString &as) { return logIn(pool, request.server, where, as, {}); },
                    database, login);
            });
        });
}

QString statementsOf(const Operation &operation)
{
    QString text;
    for (const OperationStep &step : operation.steps) {
        text += QStringLiteral("-- %1 %2\n").arg(step.number).arg(step.title);
        text += step.statement.isEmpty() ? QStringLiteral("\n") : step.statement + u'\n';
    }
    return text;
}

JobRequest runJob(const OperationSite &site, const Operation &operation, const QString &action)
{
    return jobOf(site, operation, action, &OperationRunner::run);
}

JobRequest undoJob(const OperationSite &site, const Operation &operation)
{
    JobRequest request = jobOf(site, operation, QStringLiteral("operation.undo"), &OperationRunner::undo);
    request.title = OperationJobs::tr("Undo: %1").arg(operation.title);
    request.canPause = false; // it has no safe points
    return request;
}

} // namespace tenantry
