// Holding a registry against its server: ours against the same statements sent by bare libpq over connections that are open, their rows
// read and dropped. Each tenant has a schema with a control table and three roles; registry and tenants are on one private cluster.
// `bench_sweep 10000 7 4` takes other numbers of tenants, rounds and databases.
#include "bench/support/benchregistry.h"
#include "bench/support/series.h"

#include "core/db/sqlresource.h"
#include "core/discovery/orphansweep.h"
#include "core/provisioning/serverpreparation.h"
#include "core/registry/registrysession.h"
#include "core/registry/serverrepository.h"

#include <QCoreApplication>

#include <libpq-fe.h>

using namespace tenantry;
using namespace tenantry::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int controlsAtOnce = 300; // as the sweep asks for them

using PgPtr = std::unique_ptr<PGconn, decltype(&PQfinish)>;

template<class T>
T answered(const QFuture<Result<T>> &future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return orExit(future.result());
}

class SweepBench
{
public:
    SweepBench(int tenants, int databases);
    double ours();
    double alone();

private:
    void crowd(const QString &database, int first, int count);
    void fillRegistry(int tenants, int databases);
    [[nodiscard]] PgPtr open(const QString &database, const QString &login);
    /// Reads all rows; returns the last value of the first column.
    static QByteArray ask(const PgPtr &connection, const QByteArray &sql);
    [[nodiscard]] static QByteArray statement(const QString &name);

    testsupport::PostgresCluster m_cluster;
    std::unique_ptr<TenantRegistry> m_registry;
    ServerBudgets m_budgets;
    std::unique_ptr<ConnectionPool> m_pool;
    QList<Server> m_servers;
    QStringList m_databases;
    std::vector<PgPtr> m_bare; ///< the registry, the server, then each database
};

SweepBench::SweepBench(int tenants, int databases)
{
    if (!m_cluster.start())
        qFatal("%s", qPrintable(m_cluster.errorString()));
    orExit(m_cluster.createRole(u"daily"_s));
    orExit(m_cluster.createDatabase(u"registry"_s));
    m_registry = std::make_unique<TenantRegistry>(m_cluster.spec(u"registry"_s, m_cluster.superuser()),
                                                  PasswordSource(), RegistryClient {ClientId::create(), u"bench"_s});
    RegistryCreation creation;
    creation.name = u"bench"_s;
    answered(m_registry->create(creation));
    for (int i = 0; i < databases; ++i) {
        m_databases << u"app%1"_s.arg(i);
        orExit(m_cluster.createDatabase(m_databases.last()));
        orExit(prepareDatabase(*orExit(Connection::open(m_cluster.spec(m_databases.last(), m_cluster.superuser()))),
                               u"daily"_s));
        crowd(m_databases.last(), i * (tenants / databases) + 1, tenants / databases);
    }
    fillRegistry(tenants, databases);
    m_servers = answered(m_registry->servers());
    m_pool = std::make_unique<ConnectionPool>(m_budgets);
    m_bare.push_back(open(u"registry"_s, m_cluster.superuser()));
    m_bare.push_back(open(u"postgres"_s, u"daily"_s));
    for (const QString &database : std::as_const(m_databases))
        m_bare.push_back(open(database, u"daily"_s));
}

PgPtr SweepBench::open(const QString &database, const QString &login)
{
    const ConnectionSpec spec = m_cluster.spec(database, login);
    const QByteArray target = "host=" + spec.host.toUtf8() + " port=" + QByteArray::number(spec.port)
        + " dbname=" + spec.database.toUtf8() + " user=" + spec.user.toUtf8();
    PgPtr connection(PQconnectdb(target.constData()), &PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        qFatal("%s", PQerrorMessage(connection.get()));
    return connection;
}

/// Schemas with control tables, as the functions of the preparation make them.
void SweepBench::crowd(const QString &database, int first, int count)
{
    QString sql =
        u"do $$ declare b text; begin for i in FIRST..LAST loop b := 't_crowd_' || lpad(to_hex(i), 12, '0'); "
        "execute format('create role %I; create role %I; create role %I', b || '_owner', b || '_rw', b || '_ro'); "
        "execute format('create schema %I authorization tenantry_definer', b); "
        "execute format('create table %I.tenantry (registry_id uuid not null, tenant_id uuid primary key, slug text "
        "not null, "
        "epoch int8 not null, schema_version text not null, state text not null, operation_id uuid not null, "
        "tenant_key text "
        "unique, base text not null, has_own_roles bool not null default false)', b); "
        "execute format('alter table %I.tenantry owner to tenantry_definer', b); "
        "execute format('insert into %I.tenantry values (%L, (lpad(to_hex(%s), 8, ''0'') || "
        "''-0000-7000-8000-000000000000'')::uuid, "
        "%L, 1, ''1'', ''active'', gen_random_uuid(), null, %L)', b, 'REGISTRY', i, 'tenant-' || i, b); "
        "if i % 100 = 0 then commit; end if; end loop; end $$"_s;
    sql.replace(u"FIRST"_s, QString::number(first))
        .replace(u"LAST"_s, QString::number(first + count - 1))
        .replace(u"REGISTRY"_s, m_registry->info().id.toString());
    ConnectionSpec spec = m_cluster.spec(database, m_cluster.superuser());
    spec.statementTimeout = {};
    const auto administrator = orExit(Connection::open(spec));
    orExit(administrator->script(sql));
    orExit(administrator->script(u"analyze"_s));
}

void SweepBench::fillRegistry(int tenants, int databases)
{
    Server server;
    server.name = u"pg-1"_s;
    server.host = m_cluster.socketDirectory();
    server.port = m_cluster.port();
    server.user = u"daily"_s;
    server.secretSource = SecretSource::None;
    const Server added = answered(m_registry->addServer(server));
    const QString sql =
        u"insert into tenantry.tenant (slug, name, state, management, plan_id, region, owner, contact, external_id, "
        u"schema_version, "
        "tags, placement_kind, server_id, database_name, schema_name, tenant_key, epoch, updated_us, created_us, id) "
        "select 'tenant-' || i, 'Tenant ' || i, 'active', 'managed', null, '', '', '', '', '1', '{}', 'schema', '%1', "
        "'app' || ((i - 1) / %2), 't_crowd_' || lpad(to_hex(i), 12, '0'), '', 1, 0, 0, "
        "(lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000000')::uuid from generate_series(1, %3) i"_s;
    orExit(m_cluster.run(sql.arg(added.id.toString()).arg(tenants / databases).arg(tenants), u"registry"_s));
    orExit(m_cluster.run(u"analyze"_s, u"registry"_s));
}

double SweepBench::ours()
{
    const SystemClock clock;
    RunControl control;
    return timed([&] {
        const SweepReport report = orExit(OrphanSweep({*m_registry, *m_pool, clock, control}).run(m_servers));
        if (!report.findings.isEmpty() || !report.isWhole())
            qFatal("the sweep found what is not there: %s", qPrintable(report.findings.value(0).title));
    });
}

QByteArray SweepBench::ask(const PgPtr &connection, const QByteArray &sql)
{
    PGresult *rows = PQexec(connection.get(), sql.constData());
    if (PQresultStatus(rows) != PGRES_TUPLES_OK)
        qFatal("%s", PQerrorMessage(connection.get()));
    const int count = PQntuples(rows);
    QByteArray last = count == 0 ? QByteArray() : QByteArray(PQgetvalue(rows, count - 1, 0));
    PQclear(rows);
    return last;
}

QByteArray SweepBench::statement(const QString &name)
{
    return orExit(sqlResource(Engine::PostgreSQL, u"discovery"_s, name)).toUtf8();
}

double SweepBench::alone()
{
    return timed([&] {
        (void)ask(m_bare[0], statement(u"sweep_tenants"_s));
        (void)ask(m_bare[1], statement(u"sweep_databases"_s));
        (void)ask(m_bare[1], statement(u"sweep_roles"_s));
        for (size_t i = 2; i < m_bare.size(); ++i) {
            (void)ask(m_bare[i], statement(u"sweep_schemas"_s));
            (void)ask(m_bare[i], orExit(sqlResource(Engine::PostgreSQL, u"isolation"_s, u"preparation"_s)).toUtf8());
            for (QByteArray after = "0"; !after.isEmpty();) {
                QByteArray sql = statement(u"sweep_controls"_s);
                sql.replace("?::int8", QByteArray(after + "::int8")).replace("?", QByteArray::number(controlsAtOnce));
                after = ask(m_bare[i], sql);
            }
            (void)ask(m_bare[i], statement(u"sweep_operations"_s));
        }
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int tenants = arguments.value(1, u"10000"_s).toInt();
    const int rounds = arguments.value(2, u"7"_s).toInt();
    const int databases = arguments.value(3, u"1"_s).toInt();
    SweepBench bench(tenants, databases);
    print(u"sweep of %1 tenants with a schema each, in %2 database(s)"_s.arg(tenants).arg(databases),
          interleave({{u"its statements alone, bare libpq"_s, [&] { return bench.alone(); }},
                      {u"ours"_s, [&] { return bench.ours(); }}},
                     rounds));
    return 0;
}
