#include "core/deployment/localservers.h"
#include "core/provisioning/operationstatements.h"
#include "tests/support/mariadbfleet.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant with a MariaDB server of its own on this computer.
class TestMariaDbDeployment : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_fleet.start(); }
    void init() { m_fleet.begin(); }
    void cleanup();
    void onboard_makesAServerThatWorks();
    void undo_takesTheServerAway();
    void server_thatDoesNotRun_isStarted();

private:
    [[nodiscard]] Server own()
    {
        return answerOf(m_fleet.registry().server(m_fleet.tenant().placement.server)).value_or(Server());
    }
    [[nodiscard]] std::shared_ptr<const LocalServer> local()
    {
        const Server server = own();
        return localServerOf(Engine::MariaDB, localFolderOf(Engine::MariaDB, server.host), server.port);
    }
    MariaDbFleet m_fleet;
    OperationId m_id;
};

void TestMariaDbDeployment::cleanup()
{
    if (!own().host.isEmpty())
        VERIFY_OK(local()->erase(m_id.toString()));
}

void TestMariaDbDeployment::onboard_makesAServerThatWorks()
{
    m_id = m_fleet.plan(u"kestrel"_s, IsolationKind::Deployment);
    VERIFY_OK(m_fleet.run(m_id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(own().engine, Engine::MariaDB);
    VERIFY_OK(m_fleet.carryOut(planSuspension(m_fleet.tenant(), own())));
    VERIFY_OK(m_fleet.carryOut(planResumption(m_fleet.tenant(), own())));
    // Whom it lets in without a password has nothing of the tenant by itself.
    const auto operatorOf = openOrDie(own().connectionSpec());
    QCOMPARE(operatorOf->script(u"SELECT * FROM `%1`.orders"_s.arg(m_fleet.base())).error().kind, ErrorKind::Denied);
}

void TestMariaDbDeployment::undo_takesTheServerAway()
{
    m_id = m_fleet.plan(u"kestrel"_s, IsolationKind::Deployment);
    m_fleet.runUntil(m_id, stepMigrate);
    const QString folder = localFolderOf(Engine::MariaDB, own().host);
    QVERIFY(QFileInfo::exists(folder));
    QVERIFY(undoStatementsOf(m_fleet.operation(m_id)).contains(folder));
    VERIFY_OK(m_fleet.undo(m_id));
    QVERIFY(!QFileInfo::exists(folder));
    QCOMPARE(m_fleet.tenant().state, TenantState::Erased);
}

/// After the computer was started anew nobody else starts it.
void TestMariaDbDeployment::server_thatDoesNotRun_isStarted()
{
    m_id = m_fleet.plan(u"kestrel"_s, IsolationKind::Deployment);
    m_fleet.runUntil(m_id, stepMigrate);
    VERIFY_OK(local()->stop());
    VERIFY_OK(m_fleet.run(m_id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

QTEST_GUILESS_MAIN(TestMariaDbDeployment)
#include "tst_mariadbdeployment.moc"
