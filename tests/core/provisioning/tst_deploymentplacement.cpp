#include "core/deployment/postmaster.h"
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
    void serverThatStopped_isStartedByTheNextRun_data();
    void serverThatStopped_isStartedByTheNextRun();
    void numberOfTheServer_thatIsAnotherProcess_isNotTakenForIt();
    void serverStartedByAnotherPath_isNotStopped();
    void serverOfAnotherComputer_isLeftToIt();
    void markThatWasCutShort_isOurs();

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
    QCOMPARE(local.isRunning().value(), false);
    VERIFY_OK(local.start());
    QCOMPARE(local.isRunning().value(), true);
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

void TestDeploymentPlacement::serverThatStopped_isStartedByTheNextRun_data()
{
    QTest::addColumn<QString>("step");
    for (const QLatin1StringView step : {stepDeployment, stepPrepare})
        QTest::newRow(step.latin1()) << QString(step);
}

/// As after the computer was started anew.
void TestDeploymentPlacement::serverThatStopped_isStartedByTheNextRun()
{
    const OperationId id = m_fleet.plan(u"rebooted"_s, IsolationKind::Deployment);
    QFETCH(QString, step);
    m_fleet.runUntil(id, QLatin1StringView(step.toLatin1()));
    const LocalPostgres local(m_fleet.planned().operation.steps.at(1).objectName, 0);
    VERIFY_OK(local.stop());
    VERIFY_OK(m_fleet.run(id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

/// As after a power cut: the file of the server is there, and its number belongs to somebody else by now.
void TestDeploymentPlacement::numberOfTheServer_thatIsAnotherProcess_isNotTakenForIt()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"rebooted"_s, IsolationKind::Deployment)));
    const QString folder = m_fleet.planned().operation.steps.at(1).objectName;
    const LocalPostgres local(folder, m_fleet.server().port);
    QFile file(postmasterFile(folder + u"/data"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    const qint64 server = text.split('\n').first().toLongLong();
    QVERIFY(server > 1);
    VERIFY_OK(local.stop());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(text).replace(0, QByteArray::number(server).size(),
                                        QByteArray::number(QCoreApplication::applicationPid())));
    file.close();
    QVERIFY(QFile::copy(file.fileName(),
                        LocalPostgres::socketFolder(folder) + u"/.s.PGSQL.%1.lock"_s.arg(m_fleet.server().port)));
    QCOMPARE(local.isRunning().value_or(true), false);
    VERIFY_OK(local.stop()); // ends nobody: this test goes on
    VERIFY_OK(local.start());
    QCOMPARE(local.isRunning().value_or(false), true);
    VERIFY_OK(m_fleet.suspend());
}

void TestDeploymentPlacement::serverStartedByAnotherPath_isNotStopped()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"linked"_s, IsolationKind::Deployment)));
    const QString real = m_fleet.planned().operation.steps.at(1).objectName;
    const DeploymentFolder other;
    QVERIFY(QFile::link(real + u"/data"_s, other.path() + u"/data"_s));
    const LocalPostgres linked(other.path(), 1);
    const auto refused = linked.stop();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    QVERIFY(refused.error().remedy.contains(real));
    QCOMPARE(LocalPostgres(real, 1).isRunning().value_or(false), true);
}

/// From there nobody sees its files, and so nobody can say that they are gone.
void TestDeploymentPlacement::serverOfAnotherComputer_isLeftToIt()
{
    VERIFY_OK(LocalPostgres::checkComputer(LocalPostgres::computerLine() + u"-- initdb\n"));
    const auto refused = LocalPostgres::checkComputer(u"-- on elsewhere as ann, 0123456789abcdef\n-- initdb\n"_s);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(refused.error().message.contains(u"elsewhere as ann"));
    const OperationId id = m_fleet.plan(u"elsewhere"_s, IsolationKind::Deployment);
    m_fleet.runUntil(id, stepDeployment);
    auto moved = m_fleet.registry().change([&](Connection &connection, AuditWriter &) {
        return connection.execute(
            u"update tenantry.operation_step set statement = replace(statement, ' as ', ' as not-') where number = 2"_s);
    });
    VERIFY_OK(answerOf(std::move(moved)));
    const auto undone = m_fleet.undo(id);
    QCOMPARE(undone.error().kind, ErrorKind::Unsupported);
    const LocalPostgres local(m_fleet.planned().operation.steps.at(1).objectName, 0);
    QCOMPARE(local.isRunning().value(), true);
    VERIFY_OK(local.erase(id.toString()));
}

void TestDeploymentPlacement::markThatWasCutShort_isOurs()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"server"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile mark(folder + u"/tenantry.XyZ123"_s);
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.close();
    VERIFY_OK(LocalPostgres(folder, 0).erase(u"word"_s));
    QVERIFY(!QFile::exists(folder));
}

QTEST_GUILESS_MAIN(TestDeploymentPlacement)
#include "tst_deploymentplacement.moc"
