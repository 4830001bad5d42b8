#include "core/routing/verifiedopen.h"
#include "tests/support/relay.h"
#include "tests/support/routefixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What answers at the end of a route and is not the tenant, and a server that goes away meanwhile.
class TestRouteFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void copy_thatIsNotTheTenant_isRefused_data();
    void copy_thatIsNotTheTenant_isRefused();
    void oldCopyAtTheSameAddress_isRefused();
    void tenant_droppedBehindOurBack_isMissing_data();
    void tenant_droppedBehindOurBack_isMissing();
    void suspendedTenant_isRefused();
    void suspendedTenant_inSharedTables_isRefusedByItsState();
    void server_thatIsKilledDuringTheOpen_isALostConnection();

private:
    RouteFixture m_fleet;
};

void TestRouteFaults::initTestCase()
{
    QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString()));
}

void TestRouteFaults::copy_thatIsNotTheTenant_isRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("word");
    QTest::newRow("older") << u"update %1.tenantry set epoch = 0"_s << u"epoch is 0"_s;
    QTest::newRow("newer") << u"update %1.tenantry set epoch = 7"_s << u"there is 7"_s;
    QTest::newRow("of another fleet")
        << u"update %1.tenantry set registry_id = '11111111-2222-3333-4444-555555555555'"_s << u"11111111-2222"_s;
    QTest::newRow("another tenant")
        << u"update %1.tenantry set tenant_id = '11111111-2222-3333-4444-555555555555', slug = 'heron'"_s << u"heron"_s;
}

void TestRouteFaults::copy_thatIsNotTheTenant_isRefused()
{
    QFETCH(QString, sql);
    QFETCH(QString, word);
    m_fleet.make(IsolationKind::Schema);
    m_fleet.change(sql);
    const auto application = m_fleet.application();
    const auto refused = VerifiedOpen::begin(*application, m_fleet.route());
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY2(refused.error().message.contains(word), qPrintable(refused.error().message));
    QVERIFY(!application->inTransaction());
}

void TestRouteFaults::oldCopyAtTheSameAddress_isRefused()
{
    m_fleet.make(IsolationKind::Database);
    const QString database = m_fleet.route().endpoint.database;
    const PostgresCluster &cluster = m_fleet.cluster();
    VERIFY_OK(cluster.run(u"create database old_copy template %1"_s.arg(database)));
    // It moves and comes back: the registry and the tenant count both.
    Tenant moved = m_fleet.tenant();
    moved.placement.epoch = 3;
    VERIFY_OK(answerOf(m_fleet.registry().updateTenant(moved)));
    m_fleet.change(u"update %1.tenantry set epoch = 3"_s);
    {
        const auto application = m_fleet.application();
        VERIFY_OK(VerifiedOpen::begin(*application, m_fleet.route()));
    }
    VERIFY_OK(cluster.run(u"alter database %1 rename to new_one"_s.arg(database)));
    VERIFY_OK(cluster.run(u"alter database old_copy rename to %1"_s.arg(database)));
    VERIFY_OK(cluster.run(u"grant connect on database %1 to application"_s.arg(database)));
    const auto refused = VerifiedOpen::begin(*m_fleet.application(), m_fleet.route());
    VERIFY_OK(cluster.run(u"drop database new_one"_s));
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY2(refused.error().message.contains(u"old copy") && refused.error().message.contains(u"epoch is 1")
                 && refused.error().message.contains(u"registry 3"),
             qPrintable(refused.error().message));
}

void TestRouteFaults::tenant_droppedBehindOurBack_isMissing_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("reader");
    for (const auto reader : {ControlReader::Tenant, ControlReader::Operator}) {
        const char *who = reader == ControlReader::Tenant ? "application" : "operator";
        QTest::addRow("row, %s", who) << u"delete from %1.tenantry"_s << static_cast<int>(reader);
        QTest::addRow("table, %s", who) << u"drop table %1.tenantry"_s << static_cast<int>(reader);
        QTest::addRow("schema, %s", who) << u"drop schema %1 cascade"_s << static_cast<int>(reader);
    }
}

void TestRouteFaults::tenant_droppedBehindOurBack_isMissing()
{
    QFETCH(QString, sql);
    QFETCH(int, reader);
    m_fleet.make(IsolationKind::Schema);
    const auto by = static_cast<ControlReader>(reader);
    const auto session = by == ControlReader::Tenant ? m_fleet.application() : m_fleet.daily();
    m_fleet.change(sql);
    const auto refused = VerifiedOpen::begin(*session, m_fleet.route(), {by});
    QCOMPARE(refused.error().kind, ErrorKind::Missing);
    QVERIFY2(refused.error().message.contains(u"kestrel of epoch 1"), qPrintable(refused.error().toText()));
    QVERIFY(!session->inTransaction());
    QVERIFY(session->isOpen());
}

void TestRouteFaults::suspendedTenant_isRefused()
{
    m_fleet.make(IsolationKind::Schema);
    const auto application = m_fleet.application();
    VERIFY_OK(m_fleet.suspend());
    QCOMPARE(VerifiedOpen::begin(*application, m_fleet.route()).error().kind, ErrorKind::Denied);
    const auto daily = m_fleet.daily();
    const auto refused = VerifiedOpen::begin(*daily, m_fleet.route(), {ControlReader::Operator});
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"suspended"), qPrintable(refused.error().message));
    VERIFY_OK(m_fleet.resume());
    VERIFY_OK(VerifiedOpen::begin(*application, m_fleet.route()));
}

void TestRouteFaults::suspendedTenant_inSharedTables_isRefusedByItsState()
{
    m_fleet.make(IsolationKind::SharedTable);
    const auto application = m_fleet.application();
    VERIFY_OK(m_fleet.suspend());
    const auto refused = VerifiedOpen::begin(*application, m_fleet.route());
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"suspended"), qPrintable(refused.error().message));
}

void TestRouteFaults::server_thatIsKilledDuringTheOpen_isALostConnection()
{
    m_fleet.make(IsolationKind::Schema);
    Relay relay(m_fleet.cluster().socketDirectory(), m_fleet.cluster().port());
    ConnectionSpec spec = m_fleet.application()->spec();
    spec.host = relay.host();
    const auto application = openOrDie(spec);
    relay.cutBeforeTheAnswer();
    const auto lost = VerifiedOpen::begin(*application, m_fleet.route());
    QCOMPARE(lost.error().kind, ErrorKind::Connection);
    QVERIFY(!application->isOpen());
    relay.mend();
    const auto again = openOrDie(spec);
    VERIFY_OK(VerifiedOpen::begin(*again, m_fleet.route()));
}

QTEST_GUILESS_MAIN(TestRouteFaults)
#include "tst_routefaults.moc"
