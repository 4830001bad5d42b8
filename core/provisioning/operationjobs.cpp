#include "core/provisioning/operationjobs.h"

#include "core/jobs/awaitinjob.h"
#include "core/jobs/waited.h"

#include <QtConcurrentRun>

namespace tenantry {

namespace {

struct OperationJobs {
    Q_DECLARE_TR_FUNCTIONS(tenantry::OperationJobs)
};

using Run = Result<Operation> (OperationRunner::*)(const OperationId &);

/// With a connection of the pool, which is not given back: its session was another role's for a while.
OperationRunner::Opened logIn(ConnectionPool &pool, const ConnectionSpec &spec,
                              const std::function<bool()> &isCancelled)
{
    auto lease = pool.acquire(spec, isCancelled);
    if (!lease)
        return fail(lease);
    const auto owner = std::make_shared<ConnectionPool::Lease>(*std::move(lease));
    owner->discard();
    return std::shared_ptr<Connection>(owner, &**owner);
}

Result<> carryOut(const OperationSite &site, const OperationId &id, Run run, JobControl &control)
{
    const auto operation = waited(site.registry.operation(id));
    if (!operation)
        return fail(operation);
    const auto tenant = waited(site.registry.tenant(operation->tenant));
    if (!tenant)
        return fail(tenant);
    const auto server = waited(site.registry.server(operation->server));
    if (!server)
        return fail(server);
    const bool undoes = run == &OperationRunner::undo;
    control.setTotal(undoes ? operation->stepsDone : operation->stepCount);
    if (!undoes)
        control.advance(operation->stepsDone);
    const auto isCancelled = [&control] { return control.isCancelled(); };
    OperationConnections connections(
        server->connectionSpec(), site.budgets, control.run(),
        [&](const QString &database) { return logIn(site.pool, server->connectionSpec(database), isCancelled); });
    const auto observe = [&control](const OperationStep &step, StepMoment moment) {
        if (moment == StepMoment::Recorded)
            control.setStage(step.title);
        else if (moment == StepMoment::Noted)
            control.advance();
    };
    const auto work = [&]() -> Result<Operation> {
        if (const auto opened = connections.open(tenant->placement.database); !opened)
            return fail(opened);
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

Result<OnboardingPlan> checkOnboarding(OnboardingRequest request, const QString &migrations, const Server &server,
                                       const RegistryId &registry, const OperationConnections::LogIn &open)
{
    if (const auto usable = checkOnboardingServer(server); !usable)
        return fail(usable);
    auto folder = readMigrationFolder(migrations);
    if (!folder)
        return fail(folder);
    request.migrations = *std::move(folder);
    auto plan = planOnboarding(request, registry);
    if (!plan)
        return plan;
    if (const auto opened = open(request.tenant.placement.database); !opened)
        return fail(opened);
    return plan;
}

QFuture<Result<OnboardingPlan>> checkOnboarding(const OperationSite &site, const OnboardingRequest &request,
                                                const QString &migrations, const Server &server)
{
    return QtConcurrent::run(
        &site.threads, [&pool = site.pool, registry = site.registry.info().id, request, migrations, server] {
            const auto login = [&](const QString &database) {
                return logIn(pool, server.connectionSpec(database), {});
            };
            return checkOnboarding(request, migrations, server, registry,
                                   [&](const QString &database) { return openPrepared(login, database); });
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
