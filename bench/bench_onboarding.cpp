// Making tenants with a schema of their own: ours with journal, audit, lease and proof, against the same statements streamed by
// one connection with the same proof, and against one psql for each tenant without any. `bench_onboarding 100 7` takes other
// numbers of tenants and rounds. fsync is on.
#include "bench/support/benchregistry.h"
#include "bench/support/series.h"

#include "core/db/transaction.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationrunner.h"
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
        orExit(prepareDatabase(*orExit(Connection::open(m_cluster.spec(u"app"_s, m_cluster.superuser()))), u"daily"_s));
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
        m_server = answer(m_registry->addServer(server)).id;
        m_migrations = orExit(readMigrationFolder(QStringLiteral(TENANTRY_SOURCE_DIR "/resources/demo/schema")));
    }
    [[nodiscard]] OnboardingPlan plan()
    {
        OnboardingRequest request;
        request.migrations = m_migrations;
        request.tenant.slug = u"tenant-%1"_s.arg(++m_serial);
        request.tenant.name = request.tenant.slug;
        request.tenant.placement = {IsolationKind::Schema, m_server, u"app"_s, {}, {}, 1};
        return orExit(planOnboarding(request, m_registry->info().id));
    }
    [[nodiscard]] std::shared_ptr<Connection> open(const QString &login) const
    {
        return orExit(Connection::open(m_cluster.spec(u"app"_s, login)));
    }

    double ours(int tenants);
    double streamed(int tenants);
    double psql(int tenants);

private:
    testsupport::PostgresCluster m_cluster;
    QTemporaryDir m_folder;
    std::unique_ptr<TenantRegistry> m_registry;
    ServerId m_server;
    MigrationFolder m_migrations;
    int m_serial = 0;
};

double Fleet::ours(int tenants)
{
    const SystemClock clock;
    RunControl control;
    const auto daily = open(u"daily"_s);
    return timed([&] {
        for (int i = 0; i < tenants; ++i) {
            const OnboardingPlan planned = plan();
            answer(recordOnboarding(*m_registry, planned));
            OperationRunner runner({.registry = *m_registry,
                                    .clock = clock,
                                    .control = control,
                                    .open = [&](const QString &) { return OperationRunner::Opened(daily); },
                                    .openAs = [&](const QString &, const QString &login,
                                                  const Secret &) { return OperationRunner::Opened(open(login)); },
                                    .holder = u"bench"_s,
                                    .observe = {}});
            orExit(runner.run(planned.operation.id));
        }
    });
}

double Fleet::streamed(int tenants)
{
    const auto daily = open(u"daily"_s);
    return timed([&] {
        for (int i = 0; i < tenants; ++i) {
            const OnboardingPlan planned = plan();
            orExit(daily->script(u"begin;"_s + planned.operation.steps.at(1).statement + u"commit"_s));
            const auto attempts =
                orExit(withProbeLogins(*daily, planned.operation.id, [&](const ProbePasswords &passwords) {
                    return proveWith([&](const QString &, const QString &login,
                                         const Secret &) { return OperationRunner::Opened(open(login)); },
                                     u"app"_s, planned.names, passwords);
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
    Fleet fleet;
    fleet.ours(3); // caches are warm
    print(u"%1 tenants with 14 tables each"_s.arg(tenants),
          interleave({{u"streamed by one connection, with the same proof"_s, [&] { return fleet.streamed(tenants); }},
                      {u"ours, with journal, audit, lease and proof"_s, [&] { return fleet.ours(tenants); }},
                      {u"one psql a tenant, no proof"_s, [&] { return fleet.psql(tenants); }}},
                     rounds));
    const qint64 before = residentBytes();
    fleet.ours(tenants);
    std::printf("\nresident: %lld kB, after %d more tenants %lld kB\n", static_cast<long long>(before / 1024), tenants,
                static_cast<long long>(residentBytes() / 1024));
    return 0;
}
