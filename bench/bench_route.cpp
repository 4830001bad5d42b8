// A verified open of a tenant on a pooled connection, through the router, against bare libpq that sends the same statements in one
// pipeline on an open connection, and reads their answers. `bench_route 2000 15` takes other numbers of opens and rounds.
#include "bench/support/benchregistry.h"
#include "bench/support/series.h"

#include "core/db/connectionpool.h"
#include "core/routing/verifiedopen.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <cstdio>
#include <memory>

using namespace tenantry;
using namespace tenantry::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *schema = "t_kestrel_0f3a5b7c9d1e";
const QString registryId = u"01900000-0000-7000-8000-000000000001"_s;
const QString tenantId = u"01900000-0000-7000-8000-000000000002"_s;
using PgPtr = std::unique_ptr<PGconn, decltype(&PQfinish)>;

class Fleet
{
public:
    Fleet()
    {
        if (!m_cluster.start())
            qFatal("%s", qPrintable(m_cluster.errorString()));
        orExit(m_cluster.createRole(u"application"_s));
        orExit(
            m_cluster.run(u"create schema %1; create table %1.tenantry (registry_id uuid not null, tenant_id uuid "
                          u"primary key, slug text "
                          "not null, epoch int8 not null, schema_version text not null, state text not null, "
                          "operation_id uuid not null, "
                          "tenant_key text unique, base text not null, has_own_roles bool not null default false); "
                          "insert into %1.tenantry values ('%2', '%3', 'kestrel', 3, '7', 'active', '%3', null, '%1'); "
                          "grant usage on schema %1 to application; grant select on %1.tenantry to application"_s.arg(
                              QLatin1StringView(schema), registryId, tenantId)));
    }
    [[nodiscard]] ConnectionSpec spec() const { return m_cluster.spec(u"postgres"_s, u"application"_s); }
    [[nodiscard]] Route route() const
    {
        Route route;
        route.registry = RegistryId::fromString(registryId);
        route.tenant = TenantId::fromString(tenantId);
        route.slug = u"kestrel"_s;
        route.management = Management::Managed;
        route.endpoint = spec();
        route.schema = QString::fromLatin1(schema);
        route.epoch = 3;
        return route;
    }
    [[nodiscard]] PgPtr openBare() const
    {
        const ConnectionSpec where = spec();
        const QByteArray target = "host=" + where.host.toUtf8() + " port=" + QByteArray::number(where.port)
            + " dbname=" + where.database.toUtf8() + " user=" + where.user.toUtf8();
        PgPtr connection(PQconnectdb(target.constData()), &PQfinish);
        if (PQstatus(connection.get()) != CONNECTION_OK)
            qFatal("%s", PQerrorMessage(connection.get()));
        return connection;
    }

private:
    testsupport::PostgresCluster m_cluster;
};

void orEnd(bool done, PGconn *connection)
{
    if (!done)
        qFatal("%s", PQerrorMessage(connection));
}

/// The statements of VerifiedOpen, as one would write them with libpq's own functions.
void openBarely(PGconn *connection)
{
    const char *settings[] = {"search_path", "\"t_kestrel_0f3a5b7c9d1e\", extensions"};
    const char *keys[] = {nullptr};
    orEnd(PQenterPipelineMode(connection) == 1
              && PQsendQueryParams(connection, "begin read only", 0, nullptr, nullptr, nullptr, nullptr, 0) == 1
              && PQsendQueryParams(connection, "select set_config($1, $2, true)", 2, nullptr, settings, nullptr,
                                   nullptr, 0)
                  == 1
              && PQsendQueryParams(
                     connection,
                     "select c.registry_id, c.tenant_id, c.slug, c.epoch, c.state, c.schema_version\n"
                     "from \"t_kestrel_0f3a5b7c9d1e\".tenantry c where c.tenant_key is not distinct from $1\n",
                     1, nullptr, keys, nullptr, nullptr, 0)
                  == 1
              && PQpipelineSync(connection) == 1,
          connection);
    bool isTheTenant = false;
    for (int statement = 0; statement < 3; ++statement) {
        PGresult *result = PQgetResult(connection);
        if (statement == 2)
            isTheTenant = PQntuples(result) == 1 && registryId == QLatin1StringView(PQgetvalue(result, 0, 0))
                && tenantId == QLatin1StringView(PQgetvalue(result, 0, 1))
                && qstrcmp(PQgetvalue(result, 0, 3), "3") == 0 && qstrcmp(PQgetvalue(result, 0, 4), "active") == 0;
        PQclear(result);
        PQclear(PQgetResult(connection)); // the null that ends it
    }
    PQclear(PQgetResult(connection)); // of the sync
    orEnd(isTheTenant && PQexitPipelineMode(connection) == 1, connection);
    PQclear(PQexec(connection, "ROLLBACK"));
}

double barely(PGconn *connection, int opens)
{
    return timed([&] {
        for (int i = 0; i < opens; ++i)
            openBarely(connection);
    });
}

double verified(ConnectionPool &pool, const Route &route, int opens)
{
    return timed([&] {
        for (int i = 0; i < opens; ++i) {
            const auto lease = orExit(pool.acquire(route.endpoint));
            (void)orExit(VerifiedOpen::begin(*lease, route));
        }
    });
}

/// On a connection that was borrowed before: the open alone.
double verifiedOnHeld(Connection &connection, const Route &route, int opens)
{
    return timed([&] {
        for (int i = 0; i < opens; ++i)
            (void)orExit(VerifiedOpen::begin(connection, route));
    });
}

/// The same, one question after the other: what an open without a pipeline would cost.
double stepByStep(PGconn *connection, int opens)
{
    return timed([&] {
        const QByteArray control =
            "select registry_id, tenant_id, epoch, state from " + QByteArray(schema) + ".tenantry";
        for (int i = 0; i < opens; ++i) {
            for (const char *sql : {"begin read only", "set local search_path = t_kestrel_0f3a5b7c9d1e, extensions",
                                    control.constData(), "rollback"})
                PQclear(PQexec(connection, sql));
        }
    });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int opens = argc > 1 ? QByteArrayView(argv[1]).toInt() : 2000;
    const int rounds = argc > 2 ? QByteArrayView(argv[2]).toInt() : 15;
    const Fleet fleet;
    ServerBudgets budgets;
    ConnectionPool pool(budgets);
    const Route route = fleet.route();
    const PgPtr bare = fleet.openBare();
    const auto held = pool.acquire(route.endpoint);
    if (!held)
        qFatal("%s", qPrintable(held.error().toText()));
    (void)barely(bare.get(), opens);
    (void)verified(pool, route, opens);
    print(u"%1 verified opens and their ends"_s.arg(opens),
          interleave({{u"bare libpq, one pipeline"_s, [&] { return barely(bare.get(), opens); }},
                      {u"ours, from the pool"_s, [&] { return verified(pool, route, opens); }},
                      {u"ours, on a connection that is held"_s, [&] { return verifiedOnHeld(**held, route, opens); }},
                      {u"bare libpq, step by step"_s, [&] { return stepByStep(bare.get(), opens); }}},
                     rounds));
    return 0;
}
