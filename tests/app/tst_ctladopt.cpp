#include "tests/app/ctlregistries.h"
#include "tests/support/presetreading.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// An existing system is brought in from a shell.
class TestCtlAdopt : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void withoutPreset_recognisesReadsAndRecords();
    void dryRun_tellsAllAndRecordsNothing();
    void answer_decidesAboutAPlace_data();
    void answer_decidesAboutAPlace();
    void answer_aboutNoRow_isTold();
    void map_goesBeforeThePreset();
    void again_afterAChangeThere_updates();
    void system_ofNoKnownKind_isMissing();
    void system_ofTwoKinds_isForAPersonToChoose();
    void csv_isReadInsteadOfTheServer();
    void files_areATenantEach();
    void wrongOption_isToldAndNothingIsRecorded_data();
    void wrongOption_isToldAndNothingIsRecorded();

private:
    CtlRun adopt(const QStringList &more)
    {
        return CtlRegistries::ctl(m_registry, QStringList {u"adopt"_s, u"pg"_s} + more);
    }
    CtlRun adoptHarbor(const QStringList &more) { return adopt(QStringList {u"--database"_s, u"harbor"_s} + more); }
    /// "slug name state place", by slug.
    QStringList tenants();

    CtlRegistries m_registries;
    ConnectionSpec m_registry;
};

void TestCtlAdopt::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
    keepCtlFilesIn(m_registries.files().path());
    PostgresCluster &cluster = m_registries.cluster();
    VERIFY_OK(cluster.createRole(u"reader"_s, {}, u"IN ROLE pg_read_all_data"_s));
    VERIFY_OK(cluster.createDatabase(u"harbor"_s));
    runFixture(cluster.spec(u"harbor"_s), u"django-tenants"_s);
}

void TestCtlAdopt::init()
{
    m_registry = m_registries.create(Engine::SQLite);
    const ConnectionSpec reader = m_registries.cluster().spec(u"postgres"_s, u"reader"_s);
    const CtlRun added = CtlRegistries::ctl(
        m_registry, {u"server"_s, u"add"_s, u"pg"_s, CtlRegistries::argument(reader), u"--password"_s, u"none"_s});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
}

QStringList TestCtlAdopt::tenants()
{
    const auto listed = CtlRegistries::ctl(m_registry, {u"tenant"_s, u"list"_s, u"--json"_s}).json();
    QStringList lines;
    for (const QJsonValue &value : listed[u"tenants"_s].toArray()) {
        const auto tenant =
            CtlRegistries::ctl(m_registry, {u"tenant"_s, u"show"_s, value[u"slug"_s].toString(), u"--json"_s})
                .json()[u"tenant"_s];
        const QString schema = tenant[u"schema"_s].toString();
        lines << QStringList {tenant[u"slug"_s].toString(), tenant[u"name"_s].toString(), tenant[u"state"_s].toString(),
                              schema.isEmpty() ? tenant[u"database"_s].toString() : schema}
                     .join(u'|');
    }
    return lines;
}

void TestCtlAdopt::withoutPreset_recognisesReadsAndRecords()
{
    const CtlRun run = adoptHarbor({u"--statements"_s});
    QCOMPARE(run.exitCode, 1); // one row needs a word
    QVERIFY2(run.err.contains(u"django-tenants: 6 of 6 signs"), qPrintable(run.err));
    QVERIFY2(run.err.contains(u"read-only"), qPrintable(run.err));
    for (const auto &words : {u"+ Domains point to it: public.customers_domain"_s, u"3 found, 0 left out: 2 new"_s,
                              u"No domain leads to it"_s, u"--leave-out"_s, u"SELECT t.*"_s})
        QVERIFY2(run.out.contains(words), qPrintable(run.out));
    QCOMPARE(tenants(), QStringList({u"acme|Acme Rockets|active|acme"_s, u"fjord|Fjord Credit|active|fjord"_s}));
}

void TestCtlAdopt::dryRun_tellsAllAndRecordsNothing()
{
    const CtlRun run = adoptHarbor({u"--dry-run"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 1);
    const QJsonObject report = run.json();
    QCOMPARE(report[u"preset"_s].toString(), u"django-tenants"_s);
    QCOMPARE(report[u"signs"_s][0][u"evidence"_s].toString(), u"public.customers_client"_s);
    QVERIFY(report[u"signs"_s][0][u"met"_s].toBool() && report[u"signs"_s][0][u"required"_s].toBool());
    QCOMPARE(report[u"inserted"_s].toInt(), 2);
    QVERIFY(report[u"dryRun"_s].toBool() && !report[u"written"_s].toBool());
    QCOMPARE(report[u"unclear"_s][0][u"place"_s].toString(), u"lonely"_s);
    QCOMPARE(report[u"unclear"_s][0][u"problem"_s].toString(), u"no-domain"_s);
    QCOMPARE(tenants(), QStringList());
}

void TestCtlAdopt::answer_decidesAboutAPlace_data()
{
    QTest::addColumn<QStringList>("answer");
    QTest::addColumn<QString>("tenant"); // how lonely is recorded, if it is
    QTest::newRow("adopt") << QStringList {u"--adopt"_s, u"lonely"_s} << u"lonely|Lonely|active|lonely"_s;
    QTest::newRow("archived") << QStringList {u"--archived"_s, u"lonely"_s} << u"lonely|Lonely|archived|lonely"_s;
    QTest::newRow("leave out") << QStringList {u"--leave-out"_s, u"lonely"_s} << QString();
    QTest::newRow("adopt by another slug") << QStringList {u"--adopt"_s, u"lonely"_s, u"--slug"_s, u"lonely=old-hand"_s}
                                           << u"old-hand|Lonely|active|lonely"_s;
}

void TestCtlAdopt::answer_decidesAboutAPlace()
{
    QFETCH(QStringList, answer);
    QFETCH(QString, tenant);
    const CtlRun run = adoptHarbor(answer);
    QVERIFY2(run.exitCode == 0, qPrintable(run.out + run.err));
    QCOMPARE(tenants().value(2), tenant);
}

void TestCtlAdopt::answer_aboutNoRow_isTold()
{
    const CtlRun run = adoptHarbor({u"--adopt"_s, u"lonely"_s, u"--leave-out"_s, u"fjrd"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.out.contains(u"about fjrd"), qPrintable(run.out));
}

void TestCtlAdopt::map_goesBeforeThePreset()
{
    const CtlRun run = adoptHarbor({u"--leave-out"_s, u"lonely"_s, u"--map"_s,
                                    u"name=tenantry_domain,externalId=tenantry_id"_s, u"--map"_s, u"region=name"_s});
    QVERIFY2(run.exitCode == 0, qPrintable(run.out + run.err));
    const auto shown =
        CtlRegistries::ctl(m_registry, {u"tenant"_s, u"show"_s, u"acme"_s, u"--json"_s}).json()[u"tenant"_s];
    QCOMPARE(shown[u"name"_s].toString(), u"acme.harbor.example"_s);
    QCOMPARE(shown[u"externalId"_s].toString(), u"2"_s);
    QCOMPARE(shown[u"region"_s].toString(), u"Acme Rockets"_s);
}

void TestCtlAdopt::again_afterAChangeThere_updates()
{
    const QStringList words {u"--leave-out"_s, u"lonely"_s, u"--json"_s};
    QCOMPARE(adoptHarbor(words).json()[u"inserted"_s].toInt(), 2);
    PostgresCluster &cluster = m_registries.cluster();
    VERIFY_OK(cluster.run(u"update customers_client set name = 'Acme Sea' where schema_name = 'acme'"_s, u"harbor"_s));
    const QJsonObject again = adoptHarbor(words).json();
    VERIFY_OK(
        cluster.run(u"update customers_client set name = 'Acme Rockets' where schema_name = 'acme'"_s, u"harbor"_s));
    QCOMPARE(again[u"inserted"_s].toInt(), 0);
    QCOMPARE(again[u"updated"_s].toInt(), 1);
    QCOMPARE(again[u"unchanged"_s].toInt(), 1);
    QCOMPARE(tenants().value(0), u"acme|Acme Sea|active|acme"_s);
}

void TestCtlAdopt::system_ofNoKnownKind_isMissing()
{
    const CtlRun run = adopt({u"--json"_s});
    QCOMPARE(run.exitCode, errorExitCode(ErrorKind::Missing));
    QVERIFY2(run.errorJson()[u"remedy"_s].toString().contains(u"--preset"), qPrintable(run.err));
}

void TestCtlAdopt::system_ofTwoKinds_isForAPersonToChoose()
{
    const QString presets = m_registries.files().filePath(u"two"_s);
    QVERIFY(QDir().mkpath(presets));
    (void)m_registries.file(u"two/harbor.sql"_s,
                            "-- name: Harbor\n-- required sign: Customers\nSELECT 'x' FROM customers_client\n"
                            "-- tenants:\nSELECT schema_name AS slug FROM customers_client\n");
    const CtlRun run = adoptHarbor({u"--presets"_s, presets});
    QCOMPARE(run.exitCode, errorExitCode(ErrorKind::Conflict));
    QVERIFY2(run.err.contains(u"django-tenants") && run.err.contains(u"harbor"), qPrintable(run.err));
    QCOMPARE(tenants(), QStringList());
    const CtlRun chosen =
        adoptHarbor({u"--presets"_s, presets, u"--preset"_s, u"django-tenants"_s, u"--adopt"_s, u"lonely"_s});
    QVERIFY2(chosen.exitCode == 0, qPrintable(chosen.err));
}

void TestCtlAdopt::csv_isReadInsteadOfTheServer()
{
    const QString file = m_registries.file(u"places.csv"_s,
                                           "slug,name,model,database,schema,state\n"
                                           "elm,Elm,schema,app,elm,archived\n"
                                           "fir,Fir,database,fir,,\n"
                                           "oak,Oak,schema,app,elm,\n");
    const CtlRun run = adopt({u"--csv"_s, file});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.out.contains(u"same place"), qPrintable(run.out));
    QCOMPARE(tenants(), QStringList({u"elm|Elm|archived|elm"_s, u"fir|Fir|active|fir"_s}));
}

void TestCtlAdopt::files_areATenantEach()
{
    const QString folder = m_registries.files().filePath(u"shops"_s);
    QVERIFY(QDir().mkpath(folder));
    for (const auto &name : {u"north"_s, u"south"_s}) {
        ConnectionSpec spec;
        spec.engine = Engine::SQLite;
        spec.database = QDir(folder).filePath(name + u".sqlite"_s);
        VERIFY_OK(openOrDie(spec)->script(u"create table if not exists sale (id int)"_s));
    }
    (void)m_registries.file(u"shops/notes.db"_s, "no database");
    ConnectionSpec central;
    central.engine = Engine::SQLite;
    central.database = m_registries.files().filePath(u"central.sqlite"_s);
    VERIFY_OK(
        openOrDie(central)->script(u"create table sale (shop text); insert into sale values ('east'), ('west')"_s));
    const CtlRun added = CtlRegistries::ctl(
        m_registry,
        {u"server"_s, u"add"_s, u"shops"_s, QString(u"sqlite:"_s + central.database), u"--password"_s, u"none"_s});
    QVERIFY2(added.exitCode == 0, qPrintable(added.err));
    const CtlRun run = CtlRegistries::ctl(m_registry, {u"adopt"_s, u"shops"_s, u"--files"_s, folder});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.out.contains(u"no SQLite database"), qPrintable(run.out));
    const QStringList found = tenants();
    QCOMPARE(found.size(), 2);
    QVERIFY2(found.first().startsWith(u"north|north|active|") && found.first().endsWith(u"/shops/north.sqlite"),
             qPrintable(found.first()));
    const CtlRun shared = CtlRegistries::ctl(m_registry,
                                             {u"adopt"_s, u"shops"_s, u"--preset"_s, u"sqlite-column"_s, u"--set"_s,
                                              u"table=sale"_s, u"--set"_s, u"column=shop"_s});
    QVERIFY2(shared.exitCode == 0, qPrintable(shared.err));
    QCOMPARE(tenants().value(0), QString(u"east|east|active|"_s + central.database));
}

void TestCtlAdopt::wrongOption_isToldAndNothingIsRecorded_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("words");
    const int invalid = errorExitCode(ErrorKind::InvalidInput);
    const int missing = errorExitCode(ErrorKind::Missing);
    QTest::newRow("two sources") << QStringList {u"--preset"_s, u"schemas"_s, u"--csv"_s, u"x.csv"_s} << invalid
                                 << u"one of --preset"_s;
    QTest::newRow("unknown preset") << QStringList {u"--preset"_s, u"django"_s} << missing << u"django-tenants"_s;
    QTest::newRow("preset of another engine")
        << QStringList {u"--preset"_s, u"wordpress"_s} << errorExitCode(ErrorKind::Unsupported) << u"wordpress"_s;
    QTest::newRow("preset of another kind")
        << QStringList {u"--preset"_s, u"apartment"_s} << missing << u"Rails keeps its history in public"_s;
    QTest::newRow("nothing given") << QStringList {u"--preset"_s, u"schemas"_s} << invalid << u"\"pattern\""_s;
    QTest::newRow("no value") << QStringList {u"--preset"_s, u"schemas"_s, u"--set"_s, u"pattern"_s} << invalid
                              << u"--set takes NAME=VALUE"_s;
    QTest::newRow("no model") << QStringList {u"--query"_s, u"select 1"_s, u"--model"_s, u"row"_s} << 2 << u"--model"_s;
    QTest::newRow("unknown field") << QStringList {u"--map"_s, u"colour=x"_s} << invalid << u"colour=x"_s;
    QTest::newRow("unknown column") << QStringList {u"--map"_s, u"slug=nope"_s} << invalid << u"\"nope\""_s;
    QTest::newRow("two answers") << QStringList {u"--adopt"_s, u"acme"_s, u"--leave-out"_s, u"acme"_s} << invalid
                                 << u"two answers for acme"_s;
    QTest::newRow("slug of nothing") << QStringList {u"--slug"_s, u"acme"_s} << invalid << u"--slug takes"_s;
    QTest::newRow("limit that is none") << QStringList {u"--limit"_s, u"0"_s} << invalid << u"limit"_s;
    QTest::newRow("more rows than the limit") << QStringList {u"--limit"_s, u"1"_s} << invalid << u"more than 1 row"_s;
    QTest::newRow("no such file") << QStringList {u"--csv"_s, u"/nowhere/x.csv"_s} << missing << u"x.csv"_s;
    QTest::newRow("files on a server that is none") << QStringList {u"--files"_s, u"/tmp"_s} << invalid << u"SQLite"_s;
    QTest::newRow("a query that writes")
        << QStringList {u"--query"_s,
                        u"insert into customers_client (schema_name, name) values ('x', 'x') returning id"_s}
        << -1 << QString();
    QTest::newRow("a broken preset of one's own")
        << QStringList {u"--presets"_s, u"broken"_s} << invalid << u"harbor.sql: Preset harbor, line 2"_s;
}

void TestCtlAdopt::wrongOption_isToldAndNothingIsRecorded()
{
    QFETCH(QStringList, options);
    QFETCH(int, exitCode);
    QFETCH(QString, words);
    const QString broken = m_registries.files().filePath(u"broken"_s);
    QVERIFY(QDir().mkpath(broken));
    (void)m_registries.file(u"broken/harbor.sql"_s, "-- name: Harbor\n-- engine: db2\n-- tenants:\nSELECT 1\n");
    const CtlRun run = adoptHarbor(options.replaceInStrings(u"broken"_s, broken));
    QVERIFY2(exitCode < 0 ? run.exitCode > 2 : run.exitCode == exitCode, qPrintable(run.out + run.err));
    QVERIFY2(run.err.contains(words), qPrintable(run.err));
    QCOMPARE(tenants(), QStringList());
    const auto rows = m_registries.cluster().value(u"select count(*) from customers_client"_s, u"harbor"_s);
    VERIFY_OK(rows);
    QCOMPARE(*rows, u"4"_s);
}

QTEST_GUILESS_MAIN(TestCtlAdopt)
#include "tst_ctladopt.moc"
