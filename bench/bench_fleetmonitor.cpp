// The rounds of the monitor over a million placed tenants: what one costs, what keeps the GUI thread, and memory. Run it with
// QT_QPA_PLATFORM=offscreen; `bench_fleetmonitor 100000 7` takes other numbers of tenants and rounds. Half of the servers are
// one real cluster, the others refuse.

#include "bench/support/benchregistry.h"
#include "bench/support/guiclock.h"
#include "bench/support/ourlist.h"
#include "bench/support/series.h"

#include "core/inspection/fleetmonitor.h"

#include <QTextStream>

#include <algorithm>

using namespace tenantry;
using namespace tenantry::bench;

namespace {

/// Databases of the cluster that filltenants.sql names.
constexpr int databases = 50;

void placeServers(BenchRegistry &registry)
{
    const auto &cluster = registry.cluster();
    orExit(cluster.run(QStringLiteral("update tenantry.server set secret_source = 'none', tls = 'disable', "
                                      "host = '127.0.0.1', port = 1; "
                                      "update tenantry.server set host = '%1', port = %2, login = '%3' "
                                      "where id in (select id from tenantry.server order by name limit 12)")
                           .arg(cluster.socketDirectory())
                           .arg(cluster.port())
                           .arg(cluster.superuser()),
                       registry.spec().database));
    for (int i = 0; i < databases; ++i)
        orExit(cluster.run(QStringLiteral("create database app%1").arg(i)));
}

/// The usual way: every placed tenant as a record, grouped by its server.
double naiveGrouping(const ConnectionSpec &spec, qint64 *grown)
{
    const qint64 before = residentBytes();
    return timed([&] {
        auto connection = orExit(Connection::open(spec));
        auto rows = orExit(connection->query(
            QStringLiteral("select id, placement_kind, server_id, database_name, schema_name from tenantry.tenant "
                           "where server_id is not null and state <> 'erased' and placement_kind <> 'shared'")));
        QHash<ServerId, QList<Tenant>> groups;
        while (rows.next()) {
            Tenant tenant;
            tenant.id = TenantId::fromString(rows.value(0).toString());
            (void)isolationKindFromName(rows.value(1).toString(), &tenant.placement.kind);
            tenant.placement.server = ServerId::fromString(rows.value(2).toString());
            tenant.placement.database = rows.value(3).toString();
            tenant.placement.schema = rows.value(4).toString();
            groups[tenant.placement.server].append(std::move(tenant));
        }
        *grown = std::max(*grown, residentBytes() - before);
    });
}

/// The bare limit: one look at the server of every row.
double bareScan(const TenantSnapshot &snapshot)
{
    std::vector<quint32> counts(snapshot.pools->servers.labels().size());
    return timed([&] {
        snapshot.forEach(
            [&](quint32, const TenantChunk &chunk, size_t row) { ++counts[chunk.code(TenantCode::Server, row)]; });
    });
}

void waitFor(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

struct Event {
    QString what;
    GuiClock::Longest longest;
};

void printEvents(const QList<Event> &events)
{
    QTextStream out(stdout);
    out << "\n| GUI thread, longest single event | wall ms | processor ms | in |\n|---|---|---|---|\n";
    for (const Event &event : events)
        out << "| " << event.what << " | " << QString::number(event.longest.wall, 'f', 1) << " | "
            << QString::number(event.longest.cpu, 'f', 1) << " | " << event.longest.receiver << " |\n";
}

} // namespace

int main(int argc, char **argv)
{
    GuiClock app(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 1000000;
    const int rounds = argc > 2 ? QByteArray(argv[2]).toInt() : 7;
    QTextStream out(stdout);
    BenchRegistry file(count);
    placeServers(file);
    OurList list(file.spec());
    TenantFleet &tenants = list.fleet();
    list.load();
    list.waitUntilLoaded();
    list.waitUntilSettled();

    qint64 naiveBytes = 0;
    const auto index = [&] { return timed([&] { (void)PlacementIndex(tenants.snapshot(), tenants.loadNumber()); }); };
    print(QStringLiteral("who lives where"),
          interleave({{QStringLiteral("records read from the registry"),
                       [&] { return naiveGrouping(file.spec(), &naiveBytes); }},
                      {QStringLiteral("ours, row numbers of what is in memory"), index},
                      {QStringLiteral("what findings count over all of them"),
                       [&] { return timed([&] { (void)countFleet(tenants.snapshot()); }); }},
                      {QStringLiteral("bare scan of one column"), [&] { return bareScan(tenants.snapshot()); }}},
                     rounds));

    const auto perTenant = [&](double bytes) {
        return QString::number(bytes / static_cast<double>(tenants.store().count()), 'f', 1);
    };
    const auto storeBefore = static_cast<double>(tenants.store().bytes());
    TenantRegistry registry(file.spec(), {}, RegistryClient {ClientId::create(), QStringLiteral("bench")});
    auto opening = registry.open();
    waitFor([&] { return opening.isFinished(); });
    orExit(opening.result());
    ServerBudgets budgets;
    ConnectionPool pool(budgets);
    SystemClock clock;
    FleetMonitor monitor(registry, tenants, pool, clock);
    bool isFinished = false;
    QObject::connect(&monitor, &FleetMonitor::roundFinished, &app, [&] { isFinished = true; });
    const auto wait = [&] {
        waitFor([&] { return isFinished && !tenants.hasFiguresToTake(); });
        isFinished = false;
    };
    QList<Event> events;
    (void)app.take();
    const double first = timed([&] {
        monitor.start({std::chrono::milliseconds(0)});
        wait();
    });
    events.append({QStringLiteral("first round"), app.take()});
    const auto round = [&] {
        return timed([&] {
            monitor.refresh();
            wait();
        });
    };
    std::vector<Series> series = interleave({{QStringLiteral("a round"), round}}, rounds);
    events.append({QStringLiteral("%1 further rounds").arg(rounds), app.take()});
    list.model().sort(list.model().columnOf(QStringLiteral("storage")), Qt::DescendingOrder);
    list.waitForRows();
    (void)app.take();
    series.push_back({QStringLiteral("a round, the list sorted by storage"), {}});
    for (int i = 0; i < rounds; ++i)
        series.back().times.push_back(round());
    list.waitUntilSettled();
    events.append({QStringLiteral("the same, the list sorted by storage"), app.take()});
    print(QStringLiteral("round over 24 servers, after the first of %1 ms").arg(QString::number(first, 'f', 0)),
          series);
    printEvents(events);
    int known = 0;
    tenants.snapshot().forEach([&](quint32 handle, const TenantChunk &, size_t) {
        known += tenants.snapshot().figures.reading(handle, TenantFigure::StorageBytes) ? 1 : 0;
    });
    const PlacementIndex made(tenants.snapshot(), tenants.loadNumber());
    out << "\n| memory | bytes a tenant |\n|---|---|\n| store before the first round | " << perTenant(storeBefore)
        << " |\n| store with figures | " << perTenant(static_cast<double>(tenants.store().bytes()))
        << " |\n| who lives where | " << perTenant(static_cast<double>(made.bytes()))
        << " |\n| shown rows and kept order | " << perTenant(static_cast<double>(list.model().bytes()))
        << " |\n| the usual way's records, while it reads | " << perTenant(static_cast<double>(naiveBytes))
        << " |\n\nTenants with a size: " << known << ", servers that answered: " << monitor.reachable() << '\n';
    return 0;
}
