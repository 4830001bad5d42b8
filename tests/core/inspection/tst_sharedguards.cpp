#include "core/inspection/fleetmonitor.h"
#include "core/inspection/guardfindings.h"
#include "core/registry/store/tenantfleetsync.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

#include <QSignalSpy>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Shared tables as onboarding makes them, and every way to take their guards away: all of them are found, and each is over when
/// the guard is back.
class TestSharedGuards : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void soundTables_haveNoFault();
    void guardThatIsGone_isFound_data();
    void guardThatIsGone_isFound();
    void tableThatSomebodyHolds_isAConflict();
    void monitor_findsIt_andClearsItWhenItIsBack();
    void tablesWithoutAnActiveTenant_areNoFinding();

private:
    [[nodiscard]] QList<SharedGuards> guards(const QString &database = QStringLiteral("fleet"));
    [[nodiscard]] Result<> administer(const QString &sql)
    {
        return m_fleet.cluster().run(QString(sql).replace(u"%1"_s, m_schema), u"fleet"_s);
    }
    PlacementFixture m_fleet;
    QString m_schema;
};

void TestSharedGuards::initTestCase()
{
    QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString()));
    m_fleet.begin();
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"first"_s, IsolationKind::SharedTable)));
    m_schema = m_fleet.tenant().placement.schema;
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"second"_s, IsolationKind::SharedTable, false)));
    // A schema of one tenant has a control table too.
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"third"_s, IsolationKind::Schema)));
    VERIFY_OK(
        m_fleet.cluster().run(u"select pg_terminate_backend(pid) from pg_stat_activity where datname = 'fleet'"_s));
    VERIFY_OK(m_fleet.cluster().run(u"create database sound template fleet"_s));
}

/// As the login of every day sees it.
QList<SharedGuards> TestSharedGuards::guards(const QString &database)
{
    const auto connection = openOrDie(m_fleet.cluster().spec(database, u"daily"_s));
    const auto read = readSharedGuards(*connection);
    if (!read)
        qFatal("%s", qPrintable(read.error().toText()));
    return *read;
}

void TestSharedGuards::soundTables_haveNoFault()
{
    QCOMPARE(guards(), QList<SharedGuards>({{m_schema, {}}}));
}

void TestSharedGuards::guardThatIsGone_isFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QList<GuardFault>>("faults");
    const auto add = [](const char *name, const char *sql, const QList<GuardFault> &faults) {
        QTest::newRow(name) << QString::fromLatin1(sql) << faults;
    };
    add("off", "alter table %1.orders disable row level security", {{u"orders"_s, GuardGap::Off, {}}});
    add("not for the owner", "alter table %1.orders no force row level security",
        {{u"orders"_s, GuardGap::Unforced, {}}});
    add("rows", "drop policy tenantry_rows on %1.customers",
        {{u"customers"_s, GuardGap::PolicyMissing, u"tenantry_rows"_s}});
    add("open", "drop policy tenantry_open on %1.customers",
        {{u"customers"_s, GuardGap::PolicyMissing, u"tenantry_open"_s}});
    add("kept", "drop policy tenantry_kept on %1.events", {{u"events"_s, GuardGap::PolicyMissing, u"tenantry_kept"_s}});
    add("everybody", "alter policy tenantry_rows on %1.orders using (true)",
        {{u"orders"_s, GuardGap::PolicyChanged, u"tenantry_rows"_s}});
    add("everybody writes", "alter policy tenantry_rows on %1.orders with check (true)",
        {{u"orders"_s, GuardGap::PolicyChanged, u"tenantry_rows"_s}});
    add("or",
        "alter policy tenantry_rows on %1.orders using (tenant_id = nullif(current_setting('app.tenant_id', true), "
        "'')::uuid or country is null)",
        {{u"orders"_s, GuardGap::PolicyChanged, u"tenantry_rows"_s}});
    add("another key", "alter policy tenantry_rows on %1.orders using (tenant_id = current_setting('other.key')::uuid)",
        {{u"orders"_s, GuardGap::PolicyChanged, u"tenantry_rows"_s}});
    add("suspended ones", "alter policy tenantry_open on %1.orders using (true)",
        {{u"orders"_s, GuardGap::PolicyChanged, u"tenantry_open"_s}});
    add("some roles", "alter policy tenantry_open on %1.orders to application",
        {{u"orders"_s, GuardGap::PolicyChanged, u"tenantry_open"_s}});
    add("through a parent", "alter policy tenantry_rows on %1.addresses using (true)",
        {{u"addresses"_s, GuardGap::PolicyChanged, u"tenantry_rows"_s}});
    add("one beside ours", "create policy all_in on %1.addresses using (true)",
        {{u"addresses"_s, GuardGap::PolicyForeign, u"all_in"_s}});
    add("control table", "alter table %1.tenantry disable row level security", {{u"tenantry"_s, GuardGap::Off, {}}});
    add("rows of the control table", "drop policy tenantry_rows on %1.tenantry",
        {{u"tenantry"_s, GuardGap::PolicyMissing, u"tenantry_rows"_s}});
    add("everybody in the control table", "alter policy tenantry_rows on %1.tenantry using (true)",
        {{u"tenantry"_s, GuardGap::PolicyChanged, u"tenantry_rows"_s}});
    add("one beside ours in the control table", "create policy all_in on %1.tenantry using (true)",
        {{u"tenantry"_s, GuardGap::PolicyForeign, u"all_in"_s}});
    add("a table that came later", "create table %1.late (tenant_id uuid not null, id int)",
        {{u"late"_s, GuardGap::PolicyMissing, u"tenantry_kept"_s},
         {u"late"_s, GuardGap::PolicyMissing, u"tenantry_open"_s},
         {u"late"_s, GuardGap::PolicyMissing, u"tenantry_rows"_s},
         {u"late"_s, GuardGap::Off, {}}});
    add("a partition and a reference table",
        "alter table %1.events_all disable row level security; "
        "create table %1.colours (name text primary key)",
        {});
    add("one that restricts more", "create policy less on %1.orders as restrictive using (country is not null)", {});
}

/// In a copy of the database, so that each starts from sound tables.
void TestSharedGuards::guardThatIsGone_isFound()
{
    QFETCH(const QString, sql);
    QFETCH(const QList<GuardFault>, faults);
    PostgresCluster &cluster = m_fleet.cluster();
    VERIFY_OK(cluster.run(u"drop database if exists copy with (force)"_s));
    VERIFY_OK(cluster.run(u"create database copy template sound"_s));
    VERIFY_OK(cluster.run(QString(sql).replace(u"%1"_s, m_schema), u"copy"_s));
    QCOMPARE(guards(u"copy"_s), QList<SharedGuards>({{m_schema, faults}}));
}

/// The words of a policy are not told while somebody has its table for himself.
void TestSharedGuards::tableThatSomebodyHolds_isAConflict()
{
    const auto holder = m_fleet.place().superuser();
    VERIFY_OK(holder->script(u"begin; lock table %1.orders in access exclusive mode"_s.arg(m_schema)));
    ConnectionSpec spec = m_fleet.place().daily();
    spec.lockTimeout = std::chrono::milliseconds(200);
    const auto connection = openOrDie(spec);
    const auto read = readSharedGuards(*connection);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Conflict);
    VERIFY_OK(holder->script(u"rollback"_s));
    VERIFY_OK(readSharedGuards(*connection));
}

void TestSharedGuards::monitor_findsIt_andClearsItWhenItIsBack()
{
    ServerBudgets budgets;
    ConnectionPool pool(budgets);
    SystemClock clock;
    TenantFleet tenants;
    TenantFleetSync sync(m_fleet.registry(), tenants);
    sync.reload();
    FleetMonitor monitor(m_fleet.registry(), tenants, pool, clock);
    monitor.start({std::chrono::milliseconds(300), std::chrono::milliseconds(100), std::chrono::seconds(10)});
    const QString key = guardFindingKey({m_fleet.server().id, u"fleet"_s, m_schema});
    const auto found = [&]() -> std::optional<Finding> {
        const QList<Finding> all = monitor.findings();
        const auto one = std::find_if(all.begin(), all.end(), [&](const Finding &each) { return each.key == key; });
        return one == all.end() ? std::nullopt : std::optional(*one);
    };
    QTRY_VERIFY_WITH_TIMEOUT(monitor.clearedFindings().contains(key), 20000);
    QVERIFY(!found());
    VERIFY_OK(administer(u"alter table %1.orders disable row level security"_s));
    QTRY_VERIFY_WITH_TIMEOUT(found(), 20000);
    QVERIFY(!monitor.clearedFindings().contains(key));
    QCOMPARE(found()->tenantsHit, 2);
    QCOMPARE(found()->evidence, u"orders: row level security is off."_s);
    QVERIFY(monitor.clearedFindings().contains(QString(u"fleet:versions"_s)));
    VERIFY_OK(administer(u"alter table %1.orders enable row level security"_s));
    QTRY_VERIFY_WITH_TIMEOUT(monitor.clearedFindings().contains(key), 20000);
    QVERIFY(!found());
}

/// As long as no tenant is active there nobody has rows that another one could read.
void TestSharedGuards::tablesWithoutAnActiveTenant_areNoFinding()
{
    for (const QString &database : {u"copy"_s, u"sound"_s})
        VERIFY_OK(m_fleet.cluster().run(u"drop database %1 with (force)"_s.arg(database)));
    m_fleet.place().dropEverything();
    const OperationId first = m_fleet.plan(u"fourth"_s, IsolationKind::SharedTable);
    m_fleet.runUntil(first, stepScript);
    m_schema = m_fleet.tenant().placement.schema;
    VERIFY_OK(administer(u"alter table %1.orders disable row level security"_s));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ServerFacts facts;
    facts.guards[u"fleet"_s].set(guards(), now);
    QVERIFY(!facts.guards[u"fleet"_s].value().value(0).faults.isEmpty());
    const auto judge = [&](TenantState state) {
        Tenant tenant = m_fleet.tenant();
        tenant.state = state;
        TenantStore store;
        store.merge({tenant});
        return judgeGuards(m_fleet.server(), facts, countFleet(store.snapshot()), now).findings.size();
    };
    QCOMPARE(m_fleet.tenant().state, TenantState::Provisioning);
    QCOMPARE(judge(TenantState::Provisioning), 0);
    QCOMPARE(judge(TenantState::Active), 1);
}

QTEST_GUILESS_MAIN(TestSharedGuards)
#include "tst_sharedguards.moc"
