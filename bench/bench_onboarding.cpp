// Making tenants with a schema of their own: ours with journal, audit, lease and proof, against the same statements streamed by
// one connection with the same proof, and against one psql for each tenant without any. With a database of their own: against
// a bare CREATE DATABASE and the DDL in it. `bench_onboarding 100 7` takes other numbers of tenants and rounds, `bench_onboarding 20 3
// database` the other model, `bench_onboarding 1000 0` memory only, `bench_onboarding 20 3 schema 10000` among the roles and schemas of
// 10,000 tenants that are there already. fsync is on.
#include "bench/support/benchregistry.h"
#include "bench/support/series.h"

#include "core/db/transaction.h"
#include "core/provisioning/isolationproof.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationconnections.h"
#include "core/provisioning/serverpreparation.h"
#include "core/registry/server.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace tenantry;
using namespace tenantry::bench;
using namespace Qt::StringLiterals;

namespace {

template<class T>
T answer(const QFuture<Result<T>> &future)
{
    while (!future.isFinished()) // opening is answered on this thread
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return orExit(future.result());
}

class Fleet
{
public:
    Fleet() : m_cluster({.config = {u"fsync = on"_s, u"synchronous_commit = on"_s}})
    {
        if (!m_cluster.start())
            qFatal("%s", qPrintable(m_cluster.errorString()));
        orExit(m_cluster.createDatabase(u"app"_s));
        orExit(m_cluster.createRole(u"daily"_s));
        orExit(prepareDatabase(*open(u"app"_s, m_cluster.superuser()), u"daily"_s));
        orExit(prepareForDatabases(
            [this](const QString &database) -> Result<std::shared_ptr<Connection>> {
                return open(database, m_cluster.superuser());
            },
            u"postgres"_s, u"daily"_s));
        ConnectionSpec registry;
        registry.engine = Engine::SQLite;
        registry.database = m_folder.filePath(u"bench.tenantry"_s);
        m_registry = std::make_unique<TenantRegistry>(registry, PasswordSource(),
                                                      RegistryClient {ClientId::create(), u"bench"_s});
        RegistryCreation creation;
        creation.name = u"bench"_s;
        answer(m_registry->create(creation));
        Server server;
        server.name = u"pg-1"_s;
        server.host = m_cluster.socketDirectory();
        server.port = m_cluster.port();
        server.user = u"daily"_s;
        m_server = answer(m_registry->addServer(server));
        m_migrations = orExit(readMigrationFolder(QStringLiteral(TENANTRY_SOURCE_DIR "/resources/demo/schema")));
    }
    [[nodiscard]] OnboardingPlan plan(IsolationKind kind = IsolationKind::Schema)
    {
        OnboardingRequest request;
        request.migrations = m_migrations;
        request.tenant.slug = u"tenant-%1"_s.arg(++m_serial);
        request.tenant.name = request.tenant.slug;
        request.tenant.placement = {kind, m_server.id, u"app"_s, {}, {}, 1};
        request.server = m_server;
        return orExit(planOnboarding(request, m_registry->info().id));
    }
    [[nodiscard]] std::shared_ptr<Connection> open(const QString &database, const QString &login) const
    {
        ConnectionSpec spec = m_cluster.spec(database, login);
        spec.statementTimeout = {}; // a disk that hangs is measured, and is no error
        return orExit(Connection::open(spec));
    }

    void crowd(int tenants); ///< names and rights of tenants, without tables
    double ours(int tenants, IsolationKind kind = IsolationKind::Schema);
    double bareDatabases(int tenants);
    void dropDatabases(); ///< of what was measured: a thousand of them would fill the disk
    double streamed(int tenants);
    double psql(int tenants);

private:
    testsupport::PostgresCluster m_cluster;
    QTemporaryDir m_folder;
    std::unique_ptr<TenantRegistry> m_registry;
    Server m_server;
    MigrationFolder m_migrations;
    int m_serial = 0;
};

void Fleet::crowd(int tenants)
{
    const QString sql =
        u"do $$ declare b text; begin for i in 1..COUNT loop b := 't_crowd_' || lpad(to_hex(i), 12, '0'); "
        "execute format('create role %1$I; create role %2$I; create role %3$I', b || '_owner', b || '_rw', b || "
        "'_ro'); "
        "execute format('create schema %1$I authorization tenantry_definer; grant usage, create on schema %1$I to "
        "%2$I; "
        "grant usage on schema %1$I to %3$I, %4$I', b, b || '_owner', b || '_rw', b || '_ro'); "
        "if i % 100 = 0 then commit; end if; end loop; end $$"_s;
    const auto administrator = open(u"app"_s, m_cluster.superuser());
    orExit(administrator->script(QString(sql).replace(u"COUNT"_s, QString::number(tenants))));
    orExit(administrator->script(u"analyze"_s));
}

double Fleet::ours(int tenants, IsolationKind kind)
{
    const SystemClock clock;
    RunControl control;
    ServerBudgets budgets;
    const Server server = m_server;
    OperationConnections connections(
        server.connectionSpec(), budgets, control, [&](const QString &database, const QString &login) {
            return OperationRunner::Opened(open(database, login.isEmpty() ? u"daily"_s : login));
        });
    const double seconds = timed([&] {
        for (int i = 0; i < tenants; ++i) {
            const OnboardingPlan planned = plan(kind);
            answer(recordOnboarding(*m_registry, planned));
            orExit(connections.runner(*m_registry, clock, {}).run(planned.operation.id));
            connections.close(planned.names.base);
        }
    });
    connections.close();
    dropDatabases();
    return seconds;
}

double Fleet::bareDatabases(int tenants)
{
    const auto maintenance = open(u"postgres"_s, m_cluster.superuser());
    QString ddl;
    for (const Migration &migration : m_migrations.migrations)
        ddl += migration.up + u";\n"_s;
    const double seconds = timed([&] {
        for (int i = 0; i < tenants; ++i) {
            const QString name = u"t_bare_%1"_s.arg(++m_serial, 12, 16, QChar(u'0'));
            orExit(maintenance->script(u"create database %1"_s.arg(name)));
            orExit(open(name, m_cluster.superuser())->script(u"begin;"_s + ddl + u"commit"_s));
        }
    });
    dropDatabases();
    return seconds;
}

void Fleet::dropDatabases()
{
    const auto maintenance = open(u"postgres"_s, m_cluster.superuser());
    auto rows = orExit(
        maintenance->query(u"select datname from pg_database where datname ~ '^t_' and datname !~ '^t_template'"_s));
    while (rows.next())
        orExit(maintenance->script(u"drop database \"%1\" with (force)"_s.arg(rows.value(0).toString())));
}

double Fleet::streamed(int tenants)
{
    const auto daily = open(u"app"_s, u"daily"_s);
    const OpenAs openAs = [this](const QString &database, const QString &login, const Secret &) {
        return OperationRunner::Opened(open(database, login));
    };
    return timed([&] {
        for (int i = 0; i < tenants; ++i) {
            const OnboardingPlan planned = plan();
            orExit(daily->script(u"begin;"_s + planned.operation.steps.at(1).statement + u"commit"_s));
            const auto attempts =
                orExit(withProbeLogins(*daily, planned.operation.id, [&](const ProbePasswords &passwords) {
                    return proveIsolation(openAs, planned.tenant, u"postgres"_s, passwords);
                }));
            if (!isProven(attempts))
                qFatal("%s", qPrintable(proofText(attempts)));
            orExit(daily->script(u"begin;"_s + planned.operation.steps.at(3).statement + u"commit"_s));
        }
    });
}

double Fleet::psql(int tenants)
{
    return timed([&] {
        for (int i = 0; i < tenants; ++i) {
            const OnboardingPlan planned = plan();
            QProcess process;
            process.start(testsupport::PostgresCluster::binary(u"psql"_s),
                          {u"-h"_s, m_cluster.socketDirectory(), u"-p"_s, QString::number(m_cluster.port()), u"-U"_s,
                           u"daily"_s, u"-d"_s, u"app"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-q"_s});
            process.write(u"begin;%1;commit;\nselect tenantry_admin.close_probes('%2');\nbegin;%3;commit;\n"_s
                              .arg(planned.operation.steps.at(1).statement, planned.operation.id.toString(),
                                   planned.operation.steps.at(3).statement)
                              .toUtf8());
            process.closeWriteChannel();
            if (!process.waitForFinished(60000) || process.exitCode() != 0)
                qFatal("%s", process.readAllStandardError().constData());
        }
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int tenants = argc > 1 ? QByteArrayView(argv[1]).toInt() : 100;
    const int rounds = argc > 2 ? QByteArrayView(argv[2]).toInt() : 7;
    const bool ownDatabase = argc > 3 && qstrcmp(argv[3], "database") == 0;
    const IsolationKind kind = ownDatabase ? IsolationKind::Database : IsolationKind::Schema;
    Fleet fleet;
    if (argc > 4)
        fleet.crowd(QByteArrayView(argv[4]).toInt());
    fleet.ours(3, kind); // caches are warm, the template is there
    if (rounds > 0 && ownDatabase)
        print(u"%1 tenants with a database each"_s.arg(tenants),
              interleave({{u"bare CREATE DATABASE and the DDL in it"_s, [&] { return fleet.bareDatabases(tenants); }},
                          {u"ours, with journal, audit, lease and proof"_s, [&] { return fleet.ours(tenants, kind); }}},
                         rounds));
    else if (rounds > 0)
        print(
            u"%1 tenants with 14 tables each"_s.arg(tenants),
            interleave({{u"streamed by one connection, with the same proof"_s, [&] { return fleet.streamed(tenants); }},
                        {u"ours, with journal, audit, lease and proof"_s, [&] { return fleet.ours(tenants); }},
                        {u"one psql a tenant, no proof"_s, [&] { return fleet.psql(tenants); }}},
                       rounds));
    const qint64 before = residentBytes();
    fleet.ours(tenants, kind);
    std::printf("\nresident: %lld kB, after %d more tenants %lld kB\n", static_cast<long long>(before / 1024), tenants,
                static_cast<long long>(residentBytes() / 1024));
    return 0;
}
