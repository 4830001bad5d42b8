#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A server of a tenant's own on this computer.
class TestDeploymentPlacement : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void deployment_wantsAPasswordOfEverybody();
    void folderOfSomebodyElse_isNotAdopted();

private:
    PlacementFixture m_fleet;
};

void TestDeploymentPlacement::deployment_wantsAPasswordOfEverybody()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"alone"_s, IsolationKind::Deployment)));
    const Server own = m_fleet.server();
    QCOMPARE(own.name, u"alone"_s);
    ConnectionSpec spec = own.connectionSpec(m_fleet.tenant().placement.database);
    const auto superuser = [&] {
        ConnectionSpec as = spec;
        as.user = QString(LocalPostgres::superuser);
        return openOrDie(as);
    }();
    VERIFY_OK(superuser->script(u"create role someone login password 'secret'"_s));
    spec.user = u"someone"_s;
    QCOMPARE(Connection::open(spec).error().kind, ErrorKind::Denied);
    spec.host = u"127.0.0.1"_s;
    QCOMPARE(Connection::open(spec).error().kind, ErrorKind::Denied);
    spec.user = QString(LocalPostgres::superuser);
    QCOMPARE(Connection::open(spec).error().kind, ErrorKind::Denied);
    // It is stopped and started as it is.
    const LocalPostgres local(LocalPostgres::folderOf(own.host), own.port);
    VERIFY_OK(local.stop());
    QVERIFY(!local.isRunning());
    VERIFY_OK(local.start());
    QVERIFY(local.isRunning());
}

void TestDeploymentPlacement::folderOfSomebodyElse_isNotAdopted()
{
    const OperationId id = m_fleet.plan(u"taken"_s, IsolationKind::Deployment);
    const QString folder = m_fleet.planned().operation.steps.at(1).objectName;
    QVERIFY(QDir().mkpath(folder));
    QFile other(folder + u"/photo"_s);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("x") == 1);
    other.close();
    const auto refused = m_fleet.run(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    QVERIFY(!m_fleet.undo(id));
    QVERIFY(QFile::exists(other.fileName()));
    QVERIFY(QDir(folder).removeRecursively());
    VERIFY_OK(m_fleet.undo(id));
}

QTEST_GUILESS_MAIN(TestDeploymentPlacement)
#include "tst_deploymentplacement.moc"
