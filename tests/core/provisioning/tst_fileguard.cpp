#include "tests/support/filefixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Migrations change the tables of their tenant, and nothing beside them.
class TestFileGuard : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_fleet.start(); }
    void migration_thatIsNone_isRefusedBeforeAnything_data();
    void migration_thatIsNone_isRefusedBeforeAnything();
    void migration_thatFailsLate_leavesNothing();
    void pragma_thatIsAllowed_isSoInAnyCase();

private:
    FileFixture m_fleet;
};

void TestFileGuard::migration_thatIsNone_isRefusedBeforeAnything_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("second statement fails") << QByteArray("create table a (b); insert into nowhere values (1);");
    QTest::newRow("another file") << QByteArray("attach database '/tmp/other' as other;");
    QTest::newRow("end of the transaction") << QByteArray("create table a (b); commit; create table c (d);");
    QTest::newRow("journal") << QByteArray("pragma journal_mode = off;");
    QTest::newRow("control table") << QByteArray("drop table tenantry;");
    QTest::newRow("control row") << QByteArray("update tenantry set epoch = 7;");
    QTest::newRow("code") << QByteArray("select load_extension('x');");
    QTest::newRow("temporary table") << QByteArray("create temp table a (b);");
    QTest::newRow("temporary view") << QByteArray("create temp view a as select 1;");
    QTest::newRow("temporary trigger") << QByteArray(
        "create temp trigger a after insert on orders begin update tenantry set epoch = 7; end;");
    QTest::newRow("open comment") << QByteArray("create table a (b); /* never closed");
}

void TestFileGuard::migration_thatIsNone_isRefusedBeforeAnything()
{
    QFETCH(QByteArray, sql);
    FileFixture::write(m_fleet.migrations(), u"0003_bad.up.sql"_s, sql);
    const auto refused = m_fleet.plan(m_fleet.request(u"kestrel"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(refused.error().message.contains(u"0003_bad.up.sql"_s), qPrintable(refused.error().toText()));
    QCOMPARE(m_fleet.left(), QStringList());
}

void TestFileGuard::migration_thatFailsLate_leavesNothing()
{
    const auto id = m_fleet.plan(m_fleet.request(u"kestrel"_s), [](OnboardingPlan &plan) {
        plan.operation.steps[1].statement += u"create table late (a); insert into nowhere values (1);"_s;
    });
    VERIFY_OK(id);
    QCOMPARE(m_fleet.run(*id).error().kind, ErrorKind::Missing);
    QCOMPARE(m_fleet.left(), QStringList());
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
}

void TestFileGuard::pragma_thatIsAllowed_isSoInAnyCase()
{
    FileFixture::write(m_fleet.migrations(), u"0003_more.up.sql"_s, "PRAGMA Defer_Foreign_Keys = ON;");
    VERIFY_OK(m_fleet.onboard(u"kestrel"_s));
}

QTEST_GUILESS_MAIN(TestFileGuard)
#include "tst_fileguard.moc"
