#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The server's disk is full in the middle of an operation.
class TestOperationFullDisk : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void fullDisk_leavesNothing_andIsResumed();

private:
    static PostgresCluster::Options options()
    {
        PostgresCluster::Options options;
        options.smallDiskMegabytes = 11;
        return options;
    }
    PlacementFixture m_fleet {options()};
};

void TestOperationFullDisk::initTestCase()
{
    QVERIFY2(PostgresCluster::canHaveSmallDisk(), "an ordinary user may have no user namespace here");
    QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString()));
    m_fleet.begin();
}

void TestOperationFullDisk::fullDisk_leavesNothing_andIsResumed()
{
    VERIFY_OK(m_fleet.cluster().run(u"create tablespace small location '%1'"_s.arg(m_fleet.cluster().smallDisk())));
    VERIFY_OK(m_fleet.cluster().run(
        u"grant create on tablespace small to public; alter database fleet set default_tablespace = small"_s));
    const QString before = m_fleet.left();
    QVERIFY(m_fleet.place().write(
        u"0003_much.up.sql"_s,
        "create table much (id integer, word text); alter table much alter word set storage external;"
        "insert into much select i, repeat(md5(i::text), 200) from generate_series(1, 3000) i;"));
    const OperationId id = m_fleet.plan(u"large"_s, IsolationKind::Schema);
    QFile::remove(m_fleet.place().folder() + u"/0003_much.up.sql"_s);
    const auto failed = m_fleet.run(id);
    QVERIFY(!failed);
    QCOMPARE(failed.error().sqlState, u"53100"_s);
    QVERIFY(!failed.error().remedy.isEmpty());
    QCOMPARE(m_fleet.left(), before);
    VERIFY_OK(m_fleet.cluster().run(u"alter database fleet reset default_tablespace"_s));
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

QTEST_GUILESS_MAIN(TestOperationFullDisk)
#include "tst_operationfulldisk.moc"
