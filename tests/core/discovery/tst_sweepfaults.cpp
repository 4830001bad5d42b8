#include "tests/support/sweepfixture.h"

#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A sweep while others work, where a server is silent or old, where there is very much, and two at once: nothing is found that is not
/// there, and nothing on record is resolved that was not read.
class TestSweepFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(fleet().start(), qPrintable(fleet().cluster().errorString())); }
    void init() { m_sweeps.begin(); }
    void cleanup() { m_sweeps.end(); }
    void operationThatIsOpen_isNoOrphan_data();
    void operationThatIsOpen_isNoOrphan();
    void operationThatNobodyKnows_isAFinding();
    void onboardingMeanwhile_isNoFinding();
    void twoSweepsAtOnce_sayTheSame();
    void silentServer_isTold_andResolvesNothing();
    void databaseOfAnOlderProgram_isTold_andResolvesNothing();
    void manySchemas_areReadInPortions_andGathered();
    void cancelled_recordsNothing();

private:
    [[nodiscard]] PlacementFixture &fleet() { return m_sweeps.fleet(); }
    SweepFixture m_sweeps;
};

void TestSweepFaults::operationThatIsOpen_isNoOrphan_data()
{
    QTest::addColumn<IsolationKind>("kind");
    for (const auto kind : {IsolationKind::SharedTable, IsolationKind::Schema, IsolationKind::Database})
        QTest::newRow(qPrintable(isolationKindName(kind))) << kind;
}

void TestSweepFaults::operationThatIsOpen_isNoOrphan()
{
    QFETCH(IsolationKind, kind);
    const OperationId id = fleet().plan(u"half-way"_s, kind);
    fleet().runUntil(id, kind == IsolationKind::Database ? stepDatabase : stepScript);
    const SweepReport report = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(report), QStringList());
    QCOMPARE(report.stopped.size(), 1); // a person has to say what becomes of it
    QVERIFY(report.stopped.first().key.contains(id.toString()));
    VERIFY_OK(fleet().undo(id));
    const SweepReport after = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(after), QStringList());
    QCOMPARE(after.stopped.size(), 0);
}

void TestSweepFaults::operationThatNobodyKnows_isAFinding()
{
    m_sweeps.make(u"left-open"_s);
    QVERIFY(!QTest::currentTestFailed());
    const auto daily = openOrDie(fleet().place().daily());
    VERIFY_OK(daily->query(u"select tenantry_admin.open_change(?::uuid, ?)"_s,
                           {OperationId::create().toString(), fleet().tenant().placement.schema}));
    const SweepReport report = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(report), QStringList {u"OPERATION"_s});
    QVERIFY2(report.findings.first().evidence.contains(u"daily"_s), qPrintable(report.findings.first().evidence));
}

void TestSweepFaults::onboardingMeanwhile_isNoFinding()
{
    m_sweeps.make(u"first"_s);
    QVERIFY(!QTest::currentTestFailed());
    std::atomic_bool isOver = false;
    std::atomic_int sweeps = 0;
    QStringList found;
    std::thread sweeper([&] {
        while (!isOver || sweeps == 0) {
            RunControl control;
            const auto report = m_sweeps.sweepWith(control);
            found += report ? m_sweeps.kinds(*report) : QStringList(report.error().message);
            ++sweeps;
        }
    });
    for (int i = 0; i < 4; ++i) {
        const OperationId id = fleet().plan(u"meanwhile-%1"_s.arg(i), IsolationKind::Schema);
        if (i % 2 == 0)
            VERIFY_OK(fleet().run(id));
        else
            fleet().runUntil(id, stepScript);
        if (i % 2 == 1)
            VERIFY_OK(fleet().undo(id));
    }
    isOver = true;
    sweeper.join();
    QVERIFY(sweeps > 0);
    QCOMPARE(found, QStringList());
}

void TestSweepFaults::twoSweepsAtOnce_sayTheSame()
{
    m_sweeps.make(u"watched"_s);
    QVERIFY(!QTest::currentTestFailed());
    m_sweeps.run(u"update %1.tenantry set epoch = 7"_s.arg(fleet().tenant().placement.schema));
    std::vector<QStringList> found(2);
    std::vector<std::thread> sweepers;
    for (size_t i = 0; i < found.size(); ++i)
        sweepers.emplace_back([&, i] {
            RunControl control;
            const auto report = m_sweeps.sweepWith(control);
            if (report && m_sweeps.keep(*report))
                found[i] = m_sweeps.kinds(*report);
        });
    for (std::thread &sweeper : sweepers)
        sweeper.join();
    QCOMPARE(found[0], QStringList {u"EPOCH"_s});
    QCOMPARE(found[1], found[0]);
    QCOMPARE(m_sweeps.open().size(), 1);
}

void TestSweepFaults::silentServer_isTold_andResolvesNothing()
{
    m_sweeps.make(u"silent"_s);
    QVERIFY(!QTest::currentTestFailed());
    m_sweeps.run(u"update %1.tenantry set epoch = 7"_s.arg(fleet().tenant().placement.schema));
    VERIFY_OK(m_sweeps.keep(m_sweeps.sweep()));
    QCOMPARE(m_sweeps.open().size(), 1);
    Server gone = fleet().server();
    gone.host = u"127.0.0.1"_s;
    gone.port = 1;
    VERIFY_OK(answerOf(fleet().registry().updateServer(gone)));
    const SweepReport report = m_sweeps.sweep();
    QVERIFY(!report.isWhole());
    QVERIFY(report.servers.first().error.has_value());
    QCOMPARE(report.servers.first().error->kind, ErrorKind::Connection);
    QCOMPARE(m_sweeps.kinds(report), QStringList());
    VERIFY_OK(m_sweeps.keep(report));
    QCOMPARE(m_sweeps.open().size(), 1);
}

void TestSweepFaults::databaseOfAnOlderProgram_isTold_andResolvesNothing()
{
    m_sweeps.make(u"old"_s);
    QVERIFY(!QTest::currentTestFailed());
    m_sweeps.run(u"update %1.tenantry set epoch = 7"_s.arg(fleet().tenant().placement.schema));
    VERIFY_OK(m_sweeps.keep(m_sweeps.sweep()));
    const QString version = u"create or replace function tenantry_admin.version() returns int4 language sql immutable "
                            "set search_path = pg_catalog, pg_temp as 'select %1'"_s;
    m_sweeps.run(version.arg(6));
    const SweepReport report = m_sweeps.sweep();
    m_sweeps.run(version.arg(preparationVersion));
    QCOMPARE(report.servers.first().unread.size(), 1);
    QCOMPARE(report.servers.first().unread.first().first, u"fleet"_s);
    QVERIFY(!report.servers.first().unread.first().second.remedy.isEmpty());
    QCOMPARE(m_sweeps.kinds(report), QStringList());
    VERIFY_OK(m_sweeps.keep(report));
    QCOMPARE(m_sweeps.open().size(), 1);
}

/// One lock for each control table would be too many for a server, and one finding for each too many for people.
void TestSweepFaults::manySchemas_areReadInPortions_andGathered()
{
    m_sweeps.make(u"among-many"_s);
    QVERIFY(!QTest::currentTestFailed());
    m_sweeps.run(
        u"do $$ declare b text; begin for i in 1..700 loop b := 't_crowd_' || lpad(to_hex(i), 12, '0'); "
        "execute format('create schema %1$I authorization tenantry_definer', b); "
        "execute format('create table %1$I.tenantry (like %2$I.tenantry)', b, '%1'); "
        "execute format('alter table %1$I.tenantry owner to tenantry_definer', b); "
        "execute format('insert into %1$I.tenantry select registry_id, gen_random_uuid(), ''crowd-%3$s'', 1, '''', "
        "''active'', "
        "gen_random_uuid(), null, %1$L, false from %2$I.tenantry', b, '%1', i); "
        "if i % 100 = 0 then commit; end if; end loop; end $$"_s.replace(
            u"'%1'"_s, u"'%1'"_s.arg(fleet().tenant().placement.schema)));
    const SweepReport report = m_sweeps.sweep();
    QCOMPARE(m_sweeps.kinds(report), QStringList {u"UNKNOWN"_s});
    QCOMPARE(report.findings.first().tenantsHit, 700);
    QVERIFY2(report.findings.first().title.contains(u"699"_s), qPrintable(report.findings.first().title));
}

void TestSweepFaults::cancelled_recordsNothing()
{
    RunControl control;
    control.cancel();
    const auto report = m_sweeps.sweepWith(control);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSweepFaults)
#include "tst_sweepfaults.moc"
