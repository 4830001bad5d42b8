#include "core/provisioning/operationjobs.h"

#include "core/deployment/localservers.h"
#include "core/jobs/awaitinjob.h"
#include "core/jobs/waited.h"
#include "core/provisioning/fileplace.h"
#include "core/provisioning/migrationextensions.h"
#include "core/provisioning/placements.h"
#include "core/provisioning/serverpreparation.h"
#include "core/registry/auditwriter.h"
#include "core/registry/tenantrules.h"

#include <QtConcurrentRun>

namespace tenantry {

namespace {

struct OperationJobs {
    Q_DECLARE_TR_FUNCTIONS(tenantry::OperationJobs)
};

using Run = Result<Operation> (OperationRunner::*)(const OperationId &);

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

Result<> checkTemplate(Connection &server, const Server &record, const QStringList &extensions)
{
    const auto there = templateExtensions(server);
    if (!there)
        return fail(there);
    auto found =
        server.query(QStringLiteral("select from pg_catalog.pg_database d join pg_catalog.pg_roles r on r.rolname = ? "
                                    "where d.datname = ? and d.datistemplate and r.rolcreatedb"),
                     {QString(databaseCreator), QString(baseTemplate)});
    if (!found)
        return fail(found);
    QStringList missing = extensions;
    missing.removeIf([&](const QString &name) { return there->contains(name); });
    if (found->next() && missing.isEmpty())
        return {};
    if (!missing.isEmpty())
        return fail(ErrorKind::Missing,
                    OperationJobs::tr("The migrations use extensions that databases of tenants on %1 do not have: %2.")
                        .arg(record.name, missing.join(u',')),
                    OperationJobs::tr("An administrator prepares it with 'tenantryctl server prepare %1 %2 --databases "
                                      "--extensions %3'.")
                        .arg(record.name, record.maintenanceDatabase, missing.join(u',')));
    return fail(ErrorKind::Missing,
                OperationJobs::tr("The server %1 is not prepared for databases of tenants.").arg(record.name),
                OperationJobs::tr("An administrator prepares it with 'tenantryctl server prepare %1 %2 --databases'.")
                    .arg(record.name, record.maintenanceDatabase));
}

/// What of the place a plan depends on.
Result<> checkPlace(OnboardingRequest &request, const OperationConnections::LogIn &open)
{
    const IsolationKind kind = request.tenant.placement.kind;
    if (request.server.engine == Engine::SQLite)
        return checkFilePlace(request);
    if (kind == IsolationKind::Deployment) {
        if (request.deployments.isEmpty())
            request.deployments = LocalServer::usualFolder();
        if (request.deploymentPort == 0)
            request.deploymentPort = LocalServer::freePort();
        return checkLocalServer(request.server.engine);
    }
    const bool isMariaDb = request.server.engine == Engine::MariaDB;
    const bool isAlone = kind == IsolationKind::Database || isMariaDb;
    const auto opened = open(isAlone ? request.server.maintenanceDatabase : request.tenant.placement.database, {});
    if (!opened)
        return fail(opened);
    if (isMariaDb) // prepared as a whole, and there are no extensions
        return kind == IsolationKind::SharedTable ? checkSharedTables(request, **opened) : Result<>();
    if (isAlone)
        return checkTemplate(**opened, request.server, extensionsOf(request.migrations));
    const bool shares = kind == IsolationKind::SharedTable;
    return requireExtensions(**opened, extensionsOf(request.migrations), request.server.name).and_then([&] {
        return shares ? checkSharedTables(request, **opened) : Result<>();
    });
}

/// What the thread of an operation tells its job.
class OperationTeller
{
public:
    OperationTeller(JobControl &control, std::shared_ptr<ProofLog> proof)
        : m_control(control), m_proof(std::move(proof))
    { }
    void step(const OperationStep &step, StepMoment moment) const
    {
        if (moment == StepMoment::Noted)
            m_control.advance();
        if (moment != StepMoment::Recorded)
            return;
        m_control.setStage(step.title);
        if (m_proof && (step.kind == stepProve || step.kind == stepFileProve))
            m_proof->clear();
    }
    void attempt(const ProofAttempt &attempt) const
    {
        if (m_proof)
            m_control.setStage(OperationJobs::tr("Proof of isolation, attempt %1").arg(m_proof->add(attempt)));
    }
    void undoing(const OperationStep &step, StepMoment moment) const
    {
        if (moment == StepMoment::Recorded)
            m_control.setStage(OperationJobs::tr("Undo: %1").arg(step.title));
    }

private:
    JobControl &m_control;
    std::shared_ptr<ProofLog> m_proof;
};

Result<> carryOut(const OperationSite &site, const OperationId &id, Run run, const RunWish &wish, JobControl &control)
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
                                         return openOfPool(site.pool, *server, database, login, isCancelled);
                                     });
    const OperationTeller teller(control, wish.proof);
    const auto work = [&]() -> Result<Operation> {
        OperationRunner runner = connections.runner(
            site.registry, site.clock,
            [&teller](const OperationStep &step, StepMoment moment) { teller.step(step, moment); },
            [&teller](const ProofAttempt &attempt) { teller.attempt(attempt); });
        auto done = (runner.*run)(id);
        if (done || !wish.undoesOnFailure || control.isCancelled() || done.error().kind == ErrorKind::Cancelled)
            return done;
        OperationRunner undoer =
            connections.runner(site.registry, site.clock, [&teller](const OperationStep &step, StepMoment moment) {
                teller.undoing(step, moment);
            });
        return fail(failedAndUndone(done.error(), undoer.undo(id)));
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

JobRequest jobOf(const OperationSite &site, const Operation &operation, const QString &action, Run run,
                 const RunWish &wish)
{
    JobRequest request;
    request.kind = action;
    request.title = operation.title;
    request.tenant = operation.tenant;
    request.operation = operation.id;
    request.tenantCount = 1;
    request.startedBy = site.registry.info().login;
    request.work = [site, id = operation.id, run, wish](JobControl &control) {
        return carryOut(site, id, run, wish, control);
    };
    return request;
}

} // namespace

Result<OnboardingPlan> checkOnboarding(OnboardingRequest request, const QString &migrations, const RegistryId &registry,
                                       const OperationConnections::LogIn &open)
{
    if (request.tenant.placement.kind != IsolationKind::Deployment) {
        if (const auto usable = checkOnboardingServer(request.server, request.tenant.placement.kind); !usable)
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
                return openPreparedOfPool(pool, request.server, database, login);
            });
        });
}

OperationRunner::Opened openPreparedOfPool(ConnectionPool &pool, const Server &server, const QString &database,
                                           const QString &login)
{
    return openPrepared(
        [&](const QString &where, const QString &as) { return openOfPool(pool, server, where, as, {}); }, database,
        login);
}

OperationRunner::Opened openOfPool(ConnectionPool &pool, const Server &server, const QString &database,
                                   const QString &login, const std::function<bool()> &isCancelled)
{
    ConnectionSpec spec = operationSpec(server.connectionSpec(database));
    if (!login.isEmpty())
        spec.user = login;
    auto lease = pool.acquire(spec, isCancelled);
    if (!lease)
        return fail(lease);
    const auto owner = std::make_shared<ConnectionPool::Lease>(*std::move(lease));
    owner->discard();
    return std::shared_ptr<Connection>(owner, &**owner);
}

QFuture<Result<>> recordConfirmation(TenantRegistry &registry, const Operation &operation, const QString &action,
                                     const QString &reason, const QJsonObject &content)
{
    return registry.change([=](Connection &, AuditWriter &audit) {
        return audit
            .write(AuditSubject(operation.tenant), action, QStringLiteral("operation ") + operation.id.toString(),
                   content, reason)
            .map([](qint64) {});
    });
}

JobRequest runJob(const OperationSite &site, const Operation &operation, const QString &action, const RunWish &wish)
{
    return jobOf(site, operation, action, &OperationRunner::run, wish);
}

Error failedAndUndone(Error failed, const Result<Operation> &undone)
{
    failed.remedy = undone
        ? OperationJobs::tr("What its finished steps had made was taken away, and the slug is free again.")
        : OperationJobs::tr("Undoing it failed as well: %1 Undo it again when that is mended.")
              .arg(undone.error().message);
    return failed;
}

JobRequest undoJob(const OperationSite &site, const Operation &operation)
{
    JobRequest request = jobOf(site, operation, QStringLiteral("operation.undo"), &OperationRunner::undo, {});
    request.title = OperationJobs::tr("Undo: %1").arg(operation.title);
    request.canPause = false; // it has no safe points
    return request;
}

} // namespace tenantry
