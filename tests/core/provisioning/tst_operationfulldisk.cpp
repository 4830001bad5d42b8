#include "tests/support/placementfixture.h"
#include "tests/support/smalldisk.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The server's disk is full in the middle of an operation: it says so, and goes on to a whole tenant when there is room, or back to
/// nothing while there is none.
class TestOperationFullDisk : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_fleet.begin(); }
    void cleanup();
    void fullDisk_leavesNothing_andIsResumed_data() { addSteps(); }
    void fullDisk_leavesNothing_andIsResumed();
    void fullDisk_isUndone_data() { addSteps(); }
    void fullDisk_isUndone();

private:
    static PostgresCluster::Options options()
    {
        PostgresCluster::Options options;
        options.smallDiskMegabytes = 48;
        return options;
    }
    /// The model, and the step before the one for which there is no room.
    static void addSteps();
    [[nodiscard]] static IsolationKind kind()
    {
        return *static_cast<IsolationKind *>(QTest::qData("kind", qMetaTypeId<IsolationKind>()));
    }
    void runOnFullDisk();
    void fillDisk();

    PlacementFixture m_fleet {options()};
    QString m_whole;
    QString m_before;
    OperationId m_id;
};

void TestOperationFullDisk::initTestCase()
{
    QVERIFY2(canHaveSmallDisk(), "an ordinary user may have no user namespace here");
    QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString()));
    VERIFY_OK(m_fleet.cluster().run(u"create tablespace small location '%1'"_s.arg(m_fleet.cluster().smallDisk())));
    VERIFY_OK(m_fleet.cluster().run(
        u"grant create on tablespace small to public; alter database fleet set default_tablespace = small"_s));
    const QByteArray much =
        "create table much (id integer primary key, word text); alter table much alter word set storage plain;"
        "insert into much select i, repeat('x', 8000) from generate_series(1, 150) i;";
    QVERIFY(m_fleet.place().write(u"0003_much.up.sql"_s, much));
    QVERIFY(m_fleet.place().writeShared(u"0002_much.up.sql"_s, much));
    // A copy stands where its template does.
    VERIFY_OK(m_fleet.cluster().run(u"alter database tenantry_base set tablespace small"_s));
}

void TestOperationFullDisk::cleanup()
{
    VERIFY_OK(m_fleet.cluster().run(u"drop table if exists filler"_s));
    m_fleet.place().dropEverything();
}

void TestOperationFullDisk::addSteps()
{
    QTest::addColumn<IsolationKind>("kind");
    QTest::addColumn<QString>("after");
    QTest::newRow("schema") << IsolationKind::Schema << QString(stepReserve);
    QTest::newRow("shared tables") << IsolationKind::SharedTable << QString(stepReserve);
    QTest::newRow("template of a database") << IsolationKind::Database << QString(stepReserve);
    QTest::newRow("database") << IsolationKind::Database << QString(stepTemplate);
}

/// Leaves room for the first tables of the migrations, and none for their rows or for a copy of a database.
void TestOperationFullDisk::fillDisk()
{
    const QString table =
        u"create table %1 (word text) with (autovacuum_enabled = false) tablespace small; alter table %1 alter word set storage plain;"_s;
    const QString page = u"insert into %1 select repeat('x', 8000) from generate_series(1, %2);"_s;
    VERIFY_OK(m_fleet.cluster().run(QString(table + page).arg(u"room"_s).arg(40)));
    VERIFY_OK(m_fleet.cluster().run(
        QString(table).arg(u"filler"_s)
        + u"do $$ begin for rows in reverse 6..0 loop begin loop %1 end loop; exception when disk_full then null; end; "
          "end loop; end $$"_s.arg(QString(page).arg(u"filler"_s, u"1 << rows"_s))));
    VERIFY_OK(m_fleet.cluster().run(u"drop table room"_s));
}

void TestOperationFullDisk::runOnFullDisk()
{
    QFETCH(QString, after);
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"roomy"_s, kind())));
    m_whole = m_fleet.whole();
    m_fleet.place().dropEverything();
    m_fleet.begin();
    m_before = m_fleet.left();
    m_id = m_fleet.plan(u"large"_s, kind());
    if (after != stepReserve)
        m_fleet.runUntil(m_id, QLatin1StringView(after.toLatin1()));
    fillDisk();
    const auto failed = m_fleet.run(m_id);
    QVERIFY(!failed);
    QCOMPARE(failed.error().sqlState, u"53100"_s);
    QVERIFY(!failed.error().remedy.isEmpty());
    QCOMPARE(answerOf(m_fleet.registry().operation(m_id))->state, OperationState::Failed);
    QCOMPARE(m_fleet.left(), m_before);
}

void TestOperationFullDisk::fullDisk_leavesNothing_andIsResumed()
{
    runOnFullDisk();
    VERIFY_OK(m_fleet.cluster().run(u"drop table filler"_s));
    VERIFY_OK(m_fleet.run(m_id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(m_fleet.whole(), m_whole);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestOperationFullDisk::fullDisk_isUndone()
{
    runOnFullDisk();
    VERIFY_OK(m_fleet.undo(m_id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
    QCOMPARE(m_fleet.left(), m_before);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

QTEST_GUILESS_MAIN(TestOperationFullDisk)
#include "tst_operationfulldisk.moc"
