#include "core/demo/filedemo.h"

#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/demo/demorequest.h"
#include "core/jobs/waited.h"
#include "core/provisioning/fileplace.h"
#include "core/provisioning/operationconnections.h"
#include "core/registry/serverrepository.h"

#include <QDir>

namespace tenantry {

namespace {

struct FileDemoText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::FileDemo)
};

Server fileDemoServer(const DemoSite &site)
{
    Server server;
    server.name = QStringLiteral("files-harbour");
    server.engine = Engine::SQLite;
    server.maintenanceDatabase = site.files();
    server.secretSource = SecretSource::None;
    server.region = QStringLiteral("eu-north");
    server.environment = EnvironmentTag::Development;
    return server;
}

Result<MigrationFolder> fileDemoMigrations(const DemoTenant &tenant)
{
    auto folder = readMigrationFolder(tenant.kind == IsolationKind::SharedTable ? QStringLiteral(":/demo/sharedfile")
                                                                                : QStringLiteral(":/demo/file"));
    if (folder && tenant.trouble == DemoTrouble::OldVersion)
        folder->migrations.removeLast();
    return folder;
}

/// One that is to stay unfinished is stopped once its file is there, as by somebody who shut the lid.
Result<Operation> runFileOperation(TenantRegistry &registry, const Server &server, const OperationId &id, bool stops)
{
    ServerBudgets budgets;
    RunControl control;
    const SystemClock clock;
    OperationConnections connections(server.connectionSpec(), budgets, control, {});
    const auto stop = [&control](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepFile && moment == StepMoment::Committed)
            control.cancel();
    };
    return connections.runner(registry, clock, stops ? stop : std::function<void(const OperationStep &, StepMoment)>())
        .run(id);
}

/// As its application would, a year long.
Result<> fillFileTenant(const Tenant &tenant, int orders)
{
    const bool shares = tenant.placement.kind == IsolationKind::SharedTable;
    const auto sql = sqlResource(Engine::SQLite, QStringLiteral("demo"),
                                 shares ? QStringLiteral("fill_shared") : QStringLiteral("fill"));
    if (!sql)
        return fail(sql);
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = tenant.placement.database;
    const auto opened = Connection::open(spec);
    if (!opened)
        return fail(opened);
    Connection &application = **opened;
    auto transaction = Transaction::begin(application);
    if (!transaction)
        return fail(transaction);
    return application.script(QStringLiteral("create temp table demo (orders integer, tenant text)"))
        .and_then([&] {
            return application.execute(QStringLiteral("insert into demo values (?, ?)"),
                                       {orders, tenant.placement.tenantKey});
        })
        .and_then([&](qint64) { return application.script(*sql); })
        .and_then([&] { return transaction->commit(); });
}

/// What is wrong with it happens to its file; nobody writes it down anywhere.
Result<> causeFileTrouble(const Tenant &tenant, DemoTrouble trouble)
{
    const QString file = tenant.placement.database;
    const QString copy =
        QFileInfo(file).path() + u'/' + QFileInfo(file).completeBaseName() + QStringLiteral("-restored.sqlite");
    const bool isDone = trouble == DemoTrouble::Gone ? QFile::remove(file)
        : trouble == DemoTrouble::Copied             ? QFile::copy(file, copy)
                                                     : true;
    return isDone ? Result<>()
                  : fail(ErrorKind::Internal, FileDemoText::tr("“%1” cannot be changed.").arg(file),
                         FileDemoText::tr("Look at the permissions and the free space there."));
}

} // namespace

Result<> FileDemo::makeFolder(const DemoSite &site)
{
    if (QDir().mkpath(site.files())
        && QFile::setPermissions(site.files(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return {};
    return fail(ErrorKind::Internal, FileDemoText::tr("The folder “%1” cannot be made.").arg(site.files()),
                FileDemoText::tr("Look at the permissions there."));
}

Result<> FileDemo::make(TenantRegistry &registry, const DemoTenant &wanted, const Server &server) const
{
    const auto migrations = fileDemoMigrations(wanted);
    if (!migrations)
        return fail(migrations);
    OnboardingRequest request = demoRequest(wanted, server, *migrations);
    if (const auto possible = checkFilePlace(request); !possible)
        return possible;
    const auto plan = planOnboarding(request, registry.info().id);
    if (!plan)
        return fail(plan);
    if (const auto recorded = waited(recordOnboarding(registry, *plan)); !recorded)
        return fail(recorded);
    const bool stops = wanted.trouble == DemoTrouble::Failed;
    const auto done = runFileOperation(registry, server, plan->operation.id, stops);
    if (stops && !done && done.error().kind == ErrorKind::Cancelled)
        return {};
    if (!done)
        return fail(done);
    return fillFileTenant(plan->tenant, wanted.orders).and_then([&] {
        return causeFileTrouble(plan->tenant, wanted.trouble);
    });
}

Result<> FileDemo::makeTenants(TenantRegistry &registry) const
{
    const auto server = waited(registry.change([this](Connection &connection, AuditWriter &audit) {
        return ServerRepository(connection).add(fileDemoServer(m_site), {}, audit);
    }));
    if (!server)
        return fail(server);
    const auto tenants = demoTenants(Engine::SQLite);
    for (const DemoTenant &tenant : tenants) {
        if (m_isCancelled())
            return fail(ErrorKind::Cancelled, FileDemoText::tr("The fleet is not made to the end."));
        m_progress(FileDemoText::tr("Onboarding %1").arg(tenant.name));
        if (const auto made = make(registry, tenant, *server); !made)
            return made;
    }
    return {};
}

} // namespace tenantry
