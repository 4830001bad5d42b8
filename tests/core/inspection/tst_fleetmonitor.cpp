#include "core/inspection/fleetmonitor.h"
#include "core/inspection/tenantfacts.h"
#include "core/registry/store/tenantfleetsync.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"

#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace std::chrono_literals;

/// Rounds over real servers: one that stops or freezes, and a registry that goes away, must not stop the reading.
class TestFleetMonitor : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void rounds_whileATenantIsWatched_goOn();
    void figures_reachTheTenants_andTurnUnknownWithTheirServer();
    void tenantCounts_thatTheRegistryRefuses_areUnknownAndTold();
    void registryGone_theServersAreStillAsked();
    void frozenServer_theOthersAreStillAsked();
    void budget_ofTheRegistry_holds();

private:
    static constexpr int FirstBudget = 2;
    ServerId addServer(const QString &name, const ConnectionSpec &spec, int budget);
    [[nodiscard]] QDateTime tried(const ServerId &id) const
    {
        const ServerFacts *facts = m_monitor->facts(id);
        return facts ? facts->latency.triedAt() : QDateTime();
    }
    [[nodiscard]] bool isReached(const ServerId &id) const
    {
        const ServerFacts *facts = m_monitor->facts(id);
        return facts && facts->latency.isKnown();
    }
    [[nodiscard]] bool isTenantReached() const
    {
        return m_monitor->tenantFacts() && m_monitor->tenantFacts()->latency.isKnown();
    }

    RegistryFixture m_fixture;
    PostgresCluster m_first;
    PostgresCluster m_second;
    SystemClock m_clock;
    ServerBudgets m_budgets;
    std::unique_ptr<ConnectionPool> m_pool;
    std::unique_ptr<TenantRegistry> m_registry;
    std::unique_ptr<TenantFleet> m_tenants;
    std::unique_ptr<TenantFleetSync> m_sync;
    std::unique_ptr<FleetMonitor> m_monitor;
    ServerId m_firstId;
    ServerId m_secondId;
    TenantId m_tenant;
};

void TestFleetMonitor::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    QVERIFY2(m_first.startWithApp(), qPrintable(m_first.errorString()));
    QVERIFY2(m_second.startWithApp(), qPrintable(m_second.errorString()));
}

ServerId TestFleetMonitor::addServer(const QString &name, const ConnectionSpec &spec, int budget)
{
    Server server = serverOn(name, spec);
    server.connectionBudget = budget;
    const auto added = answerOf(m_registry->addServer(server));
    return added ? added->id : ServerId();
}

void TestFleetMonitor::init()
{
    m_registry = std::make_unique<TenantRegistry>(m_fixture.create(Engine::PostgreSQL),
                                                  DatabaseWorker::PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(m_registry->open()));
    m_firstId = addServer(QStringLiteral("first"), m_first.appSpec(), FirstBudget);
    m_secondId = addServer(QStringLiteral("second"), m_second.appSpec(), 4);
    QVERIFY(!m_firstId.isNull() && !m_secondId.isNull());
    Tenant tenant;
    tenant.slug = QStringLiteral("acme");
    tenant.name = QStringLiteral("Acme (demo)");
    tenant.placement = {IsolationKind::Database, m_firstId, QStringLiteral("app"), {}, {}, 1};
    const auto created = answerOf(m_registry->createTenant(tenant));
    VERIFY_OK(created);
    m_tenant = created->id;
    m_pool = std::make_unique<ConnectionPool>(m_budgets);
    m_tenants = std::make_unique<TenantFleet>();
    m_sync = std::make_unique<TenantFleetSync>(*m_registry, *m_tenants);
    m_sync->reload();
    m_monitor = std::make_unique<FleetMonitor>(*m_registry, *m_tenants, *m_pool, m_clock);
    m_monitor->watch(m_tenant);
    m_monitor->start({300ms, 100ms, 3s});
    QTRY_VERIFY_WITH_TIMEOUT(isReached(m_firstId) && isReached(m_secondId) && isTenantReached(), 20000);
}

void TestFleetMonitor::cleanup()
{
    m_monitor.reset();
    m_sync.reset();
    m_tenants.reset();
    m_pool.reset();
    m_registry.reset();
}

/// Also after a load, in which every row has a new number.
void TestFleetMonitor::figures_reachTheTenants_andTurnUnknownWithTheirServer()
{
    const auto size = [this]() -> std::optional<TenantFigures::Reading> {
        const auto handle = m_tenants->store().find(m_tenant);
        return handle ? m_tenants->snapshot().figures.reading(*handle, TenantFigure::StorageBytes) : std::nullopt;
    };
    const auto status = [this] { return m_tenants->snapshot().status(*m_tenants->store().find(m_tenant)).status; };
    QTRY_VERIFY_WITH_TIMEOUT(size(), 20000);
    QTRY_COMPARE(status(), TenantStatus::Ok);
    m_sync->reload();
    QTRY_VERIFY_WITH_TIMEOUT(!m_tenants->isLoading() && size(), 20000);
    const auto tenant = answerOf(m_registry->tenant(m_tenant));
    VERIFY_OK(tenant);
    QVERIFY(m_monitor->use(*tenant).bytes->isKnown && m_monitor->use(*tenant).sessions->isKnown);
    m_first.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!size(), 60000);
    QTRY_COMPARE(status(), TenantStatus::Unknown);
    const TenantUse use = m_monitor->use(*tenant);
    QVERIFY(use.bytes && !use.bytes->isKnown && use.bytes->value > 0 && use.bytes->readAt.isValid());
    QVERIFY(use.sessions && !use.sessions->isKnown);
    QVERIFY(m_first.start());
    QTRY_VERIFY_WITH_TIMEOUT(size(), 60000);
    QTRY_COMPARE(status(), TenantStatus::Ok);
}

void TestFleetMonitor::tenantCounts_thatTheRegistryRefuses_areUnknownAndTold()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_monitor->loads().isKnown(), 20000);
    QCOMPARE(m_monitor->loads().value(), (QList<ServerLoad> {{m_firstId, IsolationKind::Database, 1}}));
    QSignalSpy failed(m_monitor.get(), &FleetMonitor::registryFailed);
    const QString database = m_registry->spec().database;
    VERIFY_OK(m_fixture.cluster().run(QStringLiteral("ALTER TABLE tenantry.tenant RENAME TO away"), database));
    QTRY_VERIFY_WITH_TIMEOUT(m_monitor->loads().error() && failed.size() > 0, 20000);
    QCOMPARE(m_monitor->loads().last()->size(), 1);
    VERIFY_OK(m_fixture.cluster().run(QStringLiteral("ALTER TABLE tenantry.away RENAME TO tenant"), database));
    QTRY_VERIFY_WITH_TIMEOUT(m_monitor->loads().isKnown(), 20000);
}

/// The watched tenant is read more often than a round begins.
void TestFleetMonitor::rounds_whileATenantIsWatched_goOn()
{
    QSignalSpy rounds(m_monitor.get(), &FleetMonitor::roundFinished);
    QSignalSpy readings(m_monitor.get(), &FleetMonitor::tenantFactsChanged);
    const QDateTime before = tried(m_secondId);
    QTRY_VERIFY_WITH_TIMEOUT(rounds.size() >= 3 && readings.size() >= 3, 20000);
    QVERIFY(tried(m_secondId) > before);
}

void TestFleetMonitor::registryGone_theServersAreStillAsked()
{
    QSignalSpy failed(m_monitor.get(), &FleetMonitor::registryFailed);
    m_fixture.cluster().stop();
    m_first.stop();
    QTRY_VERIFY_WITH_TIMEOUT(failed.size() > 0, 60000);
    QTRY_VERIFY_WITH_TIMEOUT(!isReached(m_firstId) && !isTenantReached(), 60000);
    QVERIFY(isReached(m_secondId));
    QVERIFY(m_first.start());
    // The registry is still away.
    QTRY_VERIFY_WITH_TIMEOUT(isReached(m_firstId) && isTenantReached(), 60000);
    QVERIFY(m_fixture.cluster().start());
}

void TestFleetMonitor::frozenServer_theOthersAreStillAsked()
{
    m_first.freeze();
    for (int round = 0; round < 3; ++round) {
        const QDateTime last = tried(m_secondId);
        QTRY_VERIFY_WITH_TIMEOUT(tried(m_secondId) > last, 20000);
    }
    // Its own figures are unknown in time as well, and everything is asked again when it answers.
    QTRY_VERIFY_WITH_TIMEOUT(!isReached(m_firstId) && !isTenantReached(), 60000);
    QVERIFY(isReached(m_secondId));
    m_first.thaw();
    QTRY_VERIFY_WITH_TIMEOUT(isReached(m_firstId) && isTenantReached(), 60000);
}

void TestFleetMonitor::budget_ofTheRegistry_holds()
{
    QCOMPARE(m_budgets.of(m_first.appSpec())->limit(), FirstBudget);
    QVERIFY(m_budgets.of(m_second.appSpec())->limit() != FirstBudget);
}

QTEST_GUILESS_MAIN(TestFleetMonitor)
#include "tst_fleetmonitor.moc"
