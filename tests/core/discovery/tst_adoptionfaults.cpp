#include "core/discovery/versionreader.h"
#include "core/registry/tenantrepository.h"
#include "tests/support/adoptionfixture.h"
#include "tests/support/verifyok.h"

#include <QRegularExpression>
#include <QtConcurrentRun>

#include <thread>

using namespace tenantry;
using testsupport::AdoptionFixture;
using testsupport::openOrDie;
using testsupport::PostgresCluster;
using testsupport::RegistryFixture;
using namespace Qt::StringLiterals;

namespace {

PostgresCluster::Options loggedServer()
{
    PostgresCluster::Options options;
    // A lock table that a few dozen tables fill.
    options.config = {u"log_statement = all"_s, u"log_line_prefix = '%d '"_s, u"max_locks_per_transaction = 10"_s,
                      u"max_connections = 20"_s};
    return options;
}

const QString byPattern = u"^tenant_(.+)$"_s;

} // namespace

/// Adoption of systems that are at work, that answer badly, or that stop answering.
class TestAdoptionFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_fixture.makeRegistry(Engine::SQLite); }

    void adopt_asksNothingThatChanges();
    void adopt_aStatementThatWrites_isRefused_data();
    void adopt_aStatementThatWrites_isRefused();
    void adopt_aStatementThatNeverEnds_isEndedAndWritesNothing();
    void adopt_moreRowsThanTenants_stopsAtTheLimit();
    void adopt_cancelled_endsTheStatementAndWritesNothing();
    void adopt_serverKilled_isToldAndWritesNothing();
    void adopt_whileTenantsAreMade_takesEachOnce();
    void adopt_byTwoConsolesAtOnce_neverDoubles();
    void adopt_versions_areReadForManySchemasWithinASmallLockTable();
    void adopt_aHistoryThatMayNotBeRead_isUnknownAndHidesNoOther();
    void recognise_whatMayNotBeRead_isNotMet();

private:
    /// Until a statement of an adoption sleeps on the server, ten seconds at most.
    void waitForSleep();

    AdoptionFixture m_fixture {loggedServer()};
};

void TestAdoptionFaults::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    PostgresCluster &cluster = m_fixture.cluster();
    for (const auto &name : {u"harbor"_s, u"busy"_s, u"many"_s})
        VERIFY_OK(cluster.createDatabase(name));
    VERIFY_OK(cluster.run(u"create schema tenant_a; create table tenant_a.x (id int);"
                          "create schema tenant_b; create table tenant_b.x (id int);"
                          "create function tenant_a.leave_a_trace() returns text language sql as "
                          "$$insert into tenant_a.x values (1) returning 'tenant_a'$$"_s,
                          u"harbor"_s));
    VERIFY_OK(cluster.createRole(u"looker"_s));
}

void TestAdoptionFaults::waitForSleep()
{
    for (int i = 0; i < 1000; ++i) {
        const auto asleep =
            m_fixture.cluster().value(u"select count(*)::text from pg_stat_activity where wait_event = 'PgSleep'"_s);
        if (asleep && *asleep != u"0"_s)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void TestAdoptionFaults::adopt_asksNothingThatChanges()
{
    const qsizetype before = m_fixture.cluster().log().size();
    VERIFY_OK(m_fixture.adopt(m_fixture.request(u"schemas"_s, u"harbor"_s, {{u"pattern"_s, byPattern}})));
    QCOMPARE(m_fixture.tenantCount(), 2);
    const QString log = m_fixture.cluster().log().mid(before);
    static const QRegularExpression line(u"^harbor LOG:  (?:statement|execute [^:]*): (\\w+)"_s,
                                         QRegularExpression::MultilineOption);
    QSet<QString> words;
    auto lines = line.globalMatch(log);
    while (lines.hasNext())
        words.insert(lines.next().captured(1).toUpper());
    QVERIFY(words.contains(u"DECLARE"_s));
    words -= QSet<QString> {u"BEGIN"_s, u"SELECT"_s,    u"DECLARE"_s,  u"FETCH"_s,
                            u"CLOSE"_s, u"SAVEPOINT"_s, u"ROLLBACK"_s, u"SET"_s};
    QVERIFY2(words.isEmpty(), qPrintable(words.values().join(u' ')));
    QVERIFY(log.contains(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s));
}

void TestAdoptionFaults::adopt_aStatementThatWrites_isRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a function") << u"select tenant_a.leave_a_trace() as schema"_s;
    QTest::newRow("a part of a SELECT")
        << u"with x as (insert into tenant_a.x values (2) returning 'tenant_a' as schema) "
           "select schema from x"_s;
    QTest::newRow("no SELECT") << u"drop table tenant_a.x"_s;
    QTest::newRow("two statements") << u"select 'tenant_a' as schema; drop table tenant_a.x"_s;
}

void TestAdoptionFaults::adopt_aStatementThatWrites_isRefused()
{
    QFETCH(QString, sql);
    const auto report = m_fixture.adopt(m_fixture.query(sql, u"harbor"_s));
    QVERIFY(!report);
    QVERIFY(!report.error().message.isEmpty());
    QCOMPARE(m_fixture.tenantCount(), 0);
    QCOMPARE(*m_fixture.cluster().value(u"select count(*)::text from tenant_a.x"_s, u"harbor"_s), u"0"_s);
}

void TestAdoptionFaults::adopt_aStatementThatNeverEnds_isEndedAndWritesNothing()
{
    AdoptionRequest request = m_fixture.query(u"select 'tenant_a' as schema from pg_sleep(3600)"_s, u"harbor"_s);
    request.database.spec.statementTimeout = std::chrono::milliseconds(300);
    const auto report = m_fixture.adopt(request);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Timeout);
    QCOMPARE(m_fixture.tenantCount(), 0);
}

void TestAdoptionFaults::adopt_moreRowsThanTenants_stopsAtTheLimit()
{
    AdoptionRequest request = m_fixture.query(
        u"select 'tenant_' || n as schema, 'new' as tenantry_problem from generate_series(1, 10000000) n"_s,
        u"harbor"_s);
    request.limit = 20000;
    const auto report = m_fixture.adopt(request);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::InvalidInput);
    QVERIFY(report.error().message.contains(u"20000"));
    QVERIFY(!report.error().remedy.isEmpty());
    QCOMPARE(m_fixture.found().unclear.size(), 1000); // what is kept of them stays small
    QCOMPARE(m_fixture.tenantCount(), 0);
}

void TestAdoptionFaults::adopt_cancelled_endsTheStatementAndWritesNothing()
{
    const auto progress = std::make_shared<ImportProgress>();
    std::thread impatient([&] {
        waitForSleep();
        progress->cancelled = true;
    });
    const auto report = m_fixture.adopt(
        m_fixture.query(u"select 'tenant_a' as schema from pg_sleep(3601)"_s, u"harbor"_s), false, progress);
    impatient.join();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_fixture.tenantCount(), 0);
}

void TestAdoptionFaults::adopt_serverKilled_isToldAndWritesNothing()
{
    const AdoptionRequest request = m_fixture.query(u"select 'tenant_a' as schema from pg_sleep(3602)"_s, u"harbor"_s);
    auto adopting = QtConcurrent::run([&] {
        const auto registry = openOrDie(m_fixture.registrySpec());
        return AdoptionFixture::adoptInto(*registry, request, std::make_shared<Discovery>());
    });
    waitForSleep();
    m_fixture.cluster().kill();
    const auto report = adopting.result();
    QVERIFY2(m_fixture.cluster().start(), qPrintable(m_fixture.cluster().errorString()));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Connection);
    QCOMPARE(m_fixture.tenantCount(), 0);
    VERIFY_OK(m_fixture.adopt(m_fixture.request(u"schemas"_s, u"harbor"_s, {{u"pattern"_s, byPattern}})));
}

void TestAdoptionFaults::adopt_whileTenantsAreMade_takesEachOnce()
{
    constexpr int made = 60;
    std::thread application([&] {
        const auto connection = openOrDie(m_fixture.cluster().spec(u"busy"_s));
        for (int i = 0; i < made; ++i)
            (void)connection->script(
                u"begin; create schema tenant_%1; create table tenant_%1.x (id int); commit"_s.arg(i));
    });
    const AdoptionRequest request = m_fixture.request(u"schemas"_s, u"busy"_s, {{u"pattern"_s, byPattern}});
    for (int i = 0; i < 5; ++i) {
        VERIFY_OK(m_fixture.adopt(request));
        QCOMPARE(m_fixture.found().unclearCount, 0); // never one that is half there
    }
    application.join();
    VERIFY_OK(m_fixture.adopt(request));
    QCOMPARE(m_fixture.tenantCount(), made);
    const auto again = m_fixture.adopt(request);
    VERIFY_OK(again);
    QCOMPARE(again->unchanged, made);
}

void TestAdoptionFaults::adopt_byTwoConsolesAtOnce_neverDoubles()
{
    m_fixture.makeRegistry(Engine::PostgreSQL);
    const AdoptionRequest request = m_fixture.request(u"schemas"_s, u"harbor"_s, {{u"pattern"_s, byPattern}});
    const auto adopt = [&] {
        const auto registry = openOrDie(m_fixture.registrySpec());
        return AdoptionFixture::adoptInto(*registry, request, std::make_shared<Discovery>());
    };
    auto other = QtConcurrent::run(adopt);
    const auto mine = adopt();
    const auto theirs = other.result();
    QVERIFY(mine || theirs);
    for (const auto &report : {mine, theirs}) {
        if (!report)
            QCOMPARE(report.error().kind, ErrorKind::Conflict);
    }
    QCOMPARE(m_fixture.tenantCount(), 2);
}

void TestAdoptionFaults::adopt_versions_areReadForManySchemasWithinASmallLockTable()
{
    constexpr int schemas = 700;
    const auto connection = openOrDie(m_fixture.cluster().spec(u"many"_s));
    for (int i = 0; i < schemas; ++i)
        VERIFY_OK(connection->script(u"create schema tenant_%1; create table tenant_%1.schema_migrations "
                                     "(version bigint primary key, dirty boolean not null); "
                                     "insert into tenant_%1.schema_migrations values (%2, false)"_s.arg(i)
                                         .arg(i % 3 + 1)));
    VERIFY_OK(m_fixture.adopt(m_fixture.request(u"schemas"_s, u"many"_s, {{u"pattern"_s, byPattern}})));
    QCOMPARE(m_fixture.tenantCount(), schemas);
    QCOMPARE(RegistryFixture::value(m_fixture.registry(),
                                    u"select count(*) from tenantry.tenant where schema_version = '2'"_s)
                 .toInt(),
             233);
    QCOMPARE(RegistryFixture::value(m_fixture.registry(),
                                    u"select count(*) from tenantry.tenant where schema_version = ''"_s)
                 .toInt(),
             0);
}

void TestAdoptionFaults::adopt_aHistoryThatMayNotBeRead_isUnknownAndHidesNoOther()
{
    VERIFY_OK(m_fixture.cluster().run(u"grant usage on schema tenant_3, tenant_4 to looker;"
                                      "grant select on tenant_4.schema_migrations to looker"_s,
                                      u"many"_s));
    AdoptionRequest request = m_fixture.request(u"schemas"_s, u"many"_s, {{u"pattern"_s, u"^tenant_([34])$"_s}});
    request.database.spec = m_fixture.cluster().spec(u"many"_s, u"looker"_s);
    VERIFY_OK(m_fixture.adopt(request));
    QCOMPARE(TenantRepository(m_fixture.registry()).bySlug(u"3"_s)->schemaVersion, QString());
    QCOMPARE(TenantRepository(m_fixture.registry()).bySlug(u"4"_s)->schemaVersion, u"2"_s);
}

void TestAdoptionFaults::recognise_whatMayNotBeRead_isNotMet()
{
    VERIFY_OK(m_fixture.cluster().run(
        u"create table clients (id int primary key, schema_name varchar(63) unique);"
        "create table domains (id int, domain text, tenant_id int references clients, is_primary boolean)"_s,
        u"harbor"_s));
    const auto presets = loadPresets();
    VERIFY_OK(presets);
    ImportProgress progress;
    DiscoveryPlace place;
    place.spec = m_fixture.cluster().spec(u"harbor"_s, u"looker"_s);
    const auto trials = recognise(place, *presets, {}, progress);
    VERIFY_OK(trials);
    QCOMPARE(trials->first().preset.id, u"django-tenants"_s);
    QVERIFY(trials->first().fits());
    const auto &signs = trials->first().signs;
    const auto refused = std::find_if(signs.begin(), signs.end(), [](const TriedSign &sign) { return !sign.isMet; });
    QVERIFY(refused != signs.end());
    QVERIFY(refused->isTried);
    QVERIFY(!refused->evidence.isEmpty());
}

QTEST_GUILESS_MAIN(TestAdoptionFaults)
#include "tst_adoptionfaults.moc"
