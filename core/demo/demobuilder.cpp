#include "core/demo/demobuilder.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/demo/demolocked.h"
#include "core/demo/demorequest.h"
#include "core/demo/filedemo.h"
#include "core/jobs/waited.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationconnections.h"
#include "core/provisioning/serverpreparation.h"
#include "core/provisioning/tenantchange.h"
#include "core/registry/serverrepository.h"

#include <QDir>
#include <QtConcurrentRun>

namespace tenantry {

namespace {

struct DemoText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::DemoBuilder)
};

constexpr QLatin1StringView sharedDatabase("app"); // of all tenants with a schema or in shared tables

using Opened = Result<std::shared_ptr<Connection>>;

Opened openAs(const Server &server, const QString &database, const QString &login)
{
    ConnectionSpec spec = server.connectionSpec(database);
    if (!login.isEmpty())
        spec.user = login;
    auto connection = Connection::open(spec);
    if (!connection)
        return fail(connection);
    return std::shared_ptr<Connection>(*std::move(connection));
}

Opened openSuperuser(const Server &server, const QString &database)
{
    return openAs(server, database, LocalPostgres::superuser);
}

/// The runner's work on one tenant, with connections that nobody has to be asked for.
Result<Operation> runOperation(TenantRegistry &registry, const Server &server, const OperationId &id)
{
    ServerBudgets budgets;
    RunControl control;
    const SystemClock clock;
    OperationConnections connections(
        server.connectionSpec(), budgets, control,
        [&server](const QString &database, const QString &login) { return openAs(server, database, login); });
    auto done = connections.runner(registry, clock, {}).run(id);
    connections.close();
    return done;
}

/// As its application would, a year long.
Result<> fill(const Tenant &tenant, const Server &server, int orders)
{
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("demo"), QStringLiteral("fill"));
    if (!sql)
        return fail(sql);
    const auto opened = openSuperuser(server, tenant.placement.database);
    if (!opened)
        return fail(opened);
    Connection &connection = **opened;
    const bool shares = tenant.placement.kind == IsolationKind::SharedTable;
    const QString schema = shares ? tenant.placement.schema : namesOf(tenant).base;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return fail(transaction);
    // As a session of the application's: a superuser's holds the roles of every tenant.
    const auto settled = connection.query(
        QStringLiteral("select set_config('session_authorization', ?, true), set_config('search_path', ?, true), "
                       "set_config('app.tenant_id', ?, true), "
                       "set_config('demo.orders', ?, true), set_config('statement_timeout', '0', true)"),
        {TenantNames {schema}.rw(), schema, tenant.placement.tenantKey, QString::number(orders)});
    if (!settled)
        return fail(settled);
    return connection.script(*sql).and_then([&] { return transaction->commit(); }).and_then([&] {
        return tenant.placement.database == sharedDatabase ? Result<>() : connection.script(QStringLiteral("analyze"));
    });
}

/// The folder of one form of the schema, as the program carries it.
Result<MigrationFolder> migrationsOf(const DemoTenant &tenant)
{
    auto folder = readMigrationFolder(tenant.kind == IsolationKind::SharedTable ? QStringLiteral(":/demo/shared")
                                                                                : QStringLiteral(":/demo/schema"));
    if (!folder)
        return folder;
    if (tenant.trouble == DemoTrouble::OldVersion)
        folder->migrations.removeLast();
    if (tenant.trouble == DemoTrouble::Failed)
        folder->migrations.last().up += QStringLiteral("\ncreate view price_list as select * from price_rules;\n");
    return folder;
}

} // namespace

Result<> DemoBuilder::prepare(const DemoSite::Node &node)
{
    const Server server = node.record();
    const LocalPostgres postgres = node.postgres();
    const auto open = [&](const QString &database) { return openSuperuser(server, database); };
    const auto runs = postgres.make(QString(demoWord)).and_then([&] { return postgres.start(); });
    if (!runs)
        return runs;
    {
        const auto home = open(server.maintenanceDatabase);
        if (!home)
            return fail(home);
        for (const char *statement :
             {"create role tenantry login", "grant pg_monitor to tenantry", "create database app"}) {
            if (const auto made = (*home)->script(QString::fromLatin1(statement)); !made)
                return made;
        }
    }
    const auto app = open(QString(sharedDatabase));
    if (!app)
        return fail(app);
    return prepareDatabase(**app, server.user)
        .and_then([&] { return prepareForDatabases(open, server.maintenanceDatabase, server.user); })
        // Whoever tries it is its administrator.
        .and_then(
            [&] { return (*app)->script(QStringLiteral("grant tenantry_reader, tenantry_granter to tenantry")); });
}

Result<> DemoBuilder::makeServers()
{
    if (const auto clean = m_site.erase(); !clean)
        return clean;
    if (const auto begun = m_site.begin(); !begun)
        return begun;
    if (m_site.engine() == Engine::SQLite)
        return FileDemo::makeFolder(m_site);
    auto nodes = m_site.nodes();
    if (!nodes)
        return fail(nodes);
    m_nodes = *std::move(nodes);
    tell(DemoText::tr("Making %Ln server(s)", nullptr, static_cast<int>(m_nodes.size())));
    QList<QFuture<Result<>>> running;
    for (const DemoSite::Node &node : std::as_const(m_nodes))
        running.append(QtConcurrent::run([this, node] { return prepare(node); }));
    Result<> going;
    for (const auto &one : std::as_const(running)) {
        if (const auto done = waited(one); !done)
            going = done;
    }
    return going;
}

Result<> DemoBuilder::make(TenantRegistry &registry, const DemoTenant &wanted, const Server &server)
{
    const auto migrations = migrationsOf(wanted);
    if (!migrations)
        return fail(migrations);
    OnboardingRequest request = demoRequest(wanted, server, *migrations);
    request.tenant.placement.database = QString(sharedDatabase);
    request.hasOwnRoles = wanted.hasOwnRoles;
    request.deployments = m_site.deployments();
    request.deploymentPort = LocalPostgres::freePort();
    request.environment = EnvironmentTag::Development;
    request.connectionLimit = 20;
    if (wanted.kind == IsolationKind::SharedTable) {
        const auto daily = openAs(server, QString(sharedDatabase), {});
        if (!daily)
            return fail(daily);
        auto version = (*daily)->query(QStringLiteral("select tenantry_admin.shared_version(?)"),
                                       {sharedBase(request.sharedName)});
        if (!version)
            return fail(version);
        request.makesSharedTables = version->next() && version->value(0).toString().isEmpty();
    }
    const auto plan = planOnboarding(request, registry.info().id);
    if (!plan)
        return fail(plan);
    if (const auto recorded = waited(recordOnboarding(registry, *plan)); !recorded)
        return fail(recorded);
    const Server home = plan->server ? *plan->server : server;
    const auto done = runOperation(registry, home, plan->operation.id);
    if (wanted.trouble == DemoTrouble::Failed)
        return done ? Result<>(fail(ErrorKind::Internal, QStringLiteral("the onboarding that is to fail did not")))
                    : Result<>();
    if (!done)
        return fail(done);
    if (const auto filled = fill(plan->tenant, home, wanted.orders); !filled)
        return filled;
    return cause(registry, wanted, plan->tenant.id, home);
}

Result<> DemoBuilder::cause(TenantRegistry &registry, const DemoTenant &wanted, const TenantId &id,
                            const Server &server) const
{
    if (wanted.trouble == DemoTrouble::Stopped) {
        const QString folder = LocalPostgres::folderOf(server.host);
        return m_site.keepOff(folder).and_then([&] { return LocalPostgres(folder, server.port).stop(); });
    }
    if (wanted.trouble == DemoTrouble::Exposed) {
        const auto opened = openSuperuser(server, QString(sharedDatabase));
        const auto name =
            SqlDialect::of(Engine::PostgreSQL).quoteQualified(sharedBase(wanted.shared), QStringLiteral("payments"));
        if (!opened || !name)
            return opened ? Result<>(fail(name)) : Result<>(fail(opened));
        return (*opened)->script(QStringLiteral("drop policy if exists tenantry_rows on %1; "
                                                "create policy tenantry_rows on %1 using (true)")
                                     .arg(*name));
    }
    const auto tenant = waited(registry.tenant(id));
    if (!tenant)
        return fail(tenant);
    if (wanted.trouble == DemoTrouble::Locked)
        return writeDemoLocked(m_site.folder(),
                               {server.host, server.port, tenant->placement.database, namesOf(*tenant).base});
    if (wanted.trouble != DemoTrouble::Suspended)
        return {};
    const auto planned = planSuspension(*tenant, server);
    if (!planned)
        return fail(planned);
    if (const auto recorded = waited(recordChange(registry, *planned, QStringLiteral("unpaid for two months")));
        !recorded)
        return fail(recorded);
    return runOperation(registry, server, planned->id).map([](const Operation &) {});
}

Result<> DemoBuilder::makeLane(TenantRegistry &registry, const QList<DemoTenant> &tenants, const Server &server)
{
    for (const DemoTenant &tenant : tenants) {
        if (m_isCancelled())
            return fail(ErrorKind::Cancelled, DemoText::tr("The fleet is not made to the end."));
        tell(DemoText::tr("Onboarding %1").arg(tenant.name));
        if (const auto made = make(registry, tenant, server); !made)
            return made;
    }
    if (server.id.isNull()) // each was measured by itself
        return {};
    const auto opened = openSuperuser(server, QString(sharedDatabase));
    return opened ? (*opened)->script(QStringLiteral("analyze")) : Result<>(fail(opened));
}

Result<> DemoBuilder::makeTenants(TenantRegistry &registry)
{
    if (m_site.engine() == Engine::SQLite)
        return FileDemo(m_site, m_progress, m_isCancelled).makeTenants(registry);
    QList<Server> servers;
    for (const DemoSite::Node &node : std::as_const(m_nodes)) {
        auto added = waited(registry.change([record = node.record()](Connection &connection, AuditWriter &audit) {
            return ServerRepository(connection).add(record, {}, audit);
        }));
        if (!added)
            return fail(added);
        servers.append(*std::move(added));
    }
    QList<DemoTenant> lanes[3]; // the last one: servers of their own
    const auto tenants = demoTenants();
    for (const DemoTenant &tenant : tenants)
        lanes[tenant.kind == IsolationKind::Deployment ? 2 : tenant.server].append(tenant);
    QThreadPool threads;
    threads.setMaxThreadCount(static_cast<int>(std::size(lanes)));
    QList<QFuture<Result<>>> running;
    for (size_t i = 0; i < std::size(lanes); ++i)
        running.append(QtConcurrent::run(
            &threads, [this, &registry, lane = lanes[i], server = servers.value(static_cast<qsizetype>(i))] {
                return makeLane(registry, lane, server);
            }));
    Result<> going;
    for (const auto &one : std::as_const(running)) {
        if (const auto done = waited(one); !done)
            going = done;
    }
    return going;
}

} // namespace tenantry
