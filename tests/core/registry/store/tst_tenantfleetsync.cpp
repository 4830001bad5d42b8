#include "core/registry/store/tenantfleetsync.h"
#include "core/registry/store/tenantpredicate.h"
#include "core/registry/store/tenantstoreloader.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/tenantbuilder.h"
#include "tests/support/verifyok.h"

#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

template<class T>
Result<T> waited(QFuture<Result<T>> future)
{
    while (!future.isFinished()) // the registry answers through the event loop
        QTest::qWait(1);
    return future.result();
}

} // namespace

class TestTenantFleetSync : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void reload_readsEveryFact_data() { RegistryFixture::addEngines(); }
    void reload_readsEveryFact();
    void change_byAnotherConsole_showsWithoutReload_data() { RegistryFixture::addEngines(); }
    void change_byAnotherConsole_showsWithoutReload();
    void tenants_thatCouldNotBeRead_areReadOnceTheRegistryAnswers_data() { RegistryFixture::addEngines(); }
    void tenants_thatCouldNotBeRead_areReadOnceTheRegistryAnswers();
    void finding_becomesTheStatus_andGoesWithIt_data() { RegistryFixture::addEngines(); }
    void finding_becomesTheStatus_andGoesWithIt();
    void load_stops_whenTheSinkWantsNoMore_data() { RegistryFixture::addEngines(); }
    void load_stops_whenTheSinkWantsNoMore();
    void reload_ofARegistryThatIsGone_fails();

private:
    RegistryFixture m_fixture;
};

void TestTenantFleetSync::reload_readsEveryFact()
{
    const ConnectionSpec spec = m_fixture.create(RegistryFixture::engine());
    TenantRegistry registry(spec, {}, RegistryFixture::client());
    VERIFY_OK(waited(registry.open()));
    Server server;
    server.name = QStringLiteral("pg-eu-1");
    server.host = QStringLiteral("pg-eu-1.example.com");
    server.user = QStringLiteral("tenantry");
    const auto added = waited(registry.addServer(server));
    VERIFY_OK(added);
    const auto plan =
        waited(registry.savePlan(Plan {{}, QStringLiteral("gold"), QStringLiteral("Gold plan"), {}, false, 0}));
    VERIFY_OK(plan);
    QList<Tenant> expected;
    for (int i = 0; i < 300; ++i) { // more than the first batch
        Tenant tenant = makeTenant(i, {added->id}, {plan->id});
        tenant.state = TenantState::Provisioning;
        const auto created = waited(registry.createTenant(tenant));
        VERIFY_OK(created);
        expected << *created;
    }

    TenantFleet fleet;
    TenantFleetSync sync(registry, fleet);
    QSignalSpy appended(&fleet, &TenantFleet::appended);
    sync.reload();
    QTRY_VERIFY(fleet.isSettled());
    QCOMPARE(int(fleet.store().count()), 300);
    QCOMPARE(appended.count(), 2);
    QCOMPARE(int(fleet.snapshot().chunks.front()->size()), 200);
    for (Tenant tenant : expected) {
        const auto handle = fleet.store().find(tenant.id);
        QVERIFY(handle);
        Tenant read = fleet.snapshot().tenant(*handle);
        tenant.createdAt = QDateTime::fromMSecsSinceEpoch(tenant.createdAt.toMSecsSinceEpoch(), Qt::UTC);
        tenant.updatedAt = QDateTime::fromMSecsSinceEpoch(tenant.updatedAt.toMSecsSinceEpoch(), Qt::UTC);
        tenant.tags.sort();
        read.tags.sort();
        QVERIFY2(read == tenant, qPrintable(tenant.slug));
    }
    const auto code = fleet.snapshot().chunks[0]->code(TenantCode::Server, 0);
    QCOMPARE(fleet.snapshot().pools->servers.label(code), QStringLiteral("pg-eu-1"));
    const TenantPredicate byCode(Filter {{FilterTerm {QStringLiteral("plan"), {QStringLiteral("GOLD")}, true}}},
                                 fleet.snapshot());
    std::vector<quint32> without;
    byCode.scan(fleet.snapshot(), 0, without);
    QVERIFY(without.size() < 60);
}

void TestTenantFleetSync::change_byAnotherConsole_showsWithoutReload()
{
    const ConnectionSpec spec = m_fixture.create(RegistryFixture::engine());
    TenantRegistry mine(spec, {}, RegistryFixture::client());
    VERIFY_OK(waited(mine.open()));
    TenantRegistry theirs(spec, {}, RegistryClient {ClientId::create(), QStringLiteral("Bob")});
    VERIFY_OK(waited(theirs.open()));
    TenantFleet fleet;
    TenantFleetSync sync(mine, fleet);
    sync.reload();
    QTRY_VERIFY(fleet.isSettled());
    QSignalSpy cleared(&fleet, &TenantFleet::cleared);

    Tenant tenant = makeTenant(1);
    tenant.placement.server = {};
    tenant.state = TenantState::Provisioning;
    auto created = waited(theirs.createTenant(tenant));
    VERIFY_OK(created);
    QTRY_VERIFY(fleet.store().find(created->id));
    created->name = QStringLiteral("Renamed");
    const auto renamed = waited(theirs.updateTenant(*created));
    VERIFY_OK(renamed);
    QTRY_COMPARE(fleet.snapshot().tenant(*fleet.store().find(created->id)).name, QStringLiteral("Renamed"));
    QCOMPARE(cleared.count(), 0);
}

void TestTenantFleetSync::tenants_thatCouldNotBeRead_areReadOnceTheRegistryAnswers()
{
    const ConnectionSpec spec = m_fixture.create(RegistryFixture::engine());
    TenantRegistry registry(spec, {}, RegistryFixture::client());
    VERIFY_OK(waited(registry.open()));
    QSignalSpy told(&registry, &TenantRegistry::changed);
    Tenant tenant = makeTenant(1);
    tenant.placement.server = {};
    tenant.state = TenantState::Provisioning;
    const auto created = waited(registry.createTenant(tenant));
    VERIFY_OK(created);
    QTRY_VERIFY(!told.isEmpty()); // the feed has nothing more to tell
    TenantFleet fleet;
    TenantFleetSync sync(registry, fleet);
    QSignalSpy failed(&sync, &TenantFleetSync::failed);
    const bool isFile = spec.engine == Engine::SQLite;
    const auto owner = openOrDie(isFile ? spec : m_fixture.cluster().spec(spec.database));
    VERIFY_OK(prepareRegistrySession(*owner));

    RegistryChange change;
    change.id = created->id.toString();
    VERIFY_OK(owner->execute(QStringLiteral("alter table tenantry.tenant rename to tenant_away")));
    emit registry.changed({change});
    QTRY_COMPARE(failed.count(), 1);
    VERIFY_OK(owner->execute(QStringLiteral("alter table tenantry.tenant_away rename to tenant")));
    QVERIFY(!fleet.store().find(created->id));

    sync.readMissed();
    QTRY_VERIFY(fleet.store().find(created->id));
    QCOMPARE(failed.count(), 1);
}

void TestTenantFleetSync::finding_becomesTheStatus_andGoesWithIt()
{
    const ConnectionSpec spec = m_fixture.create(RegistryFixture::engine());
    TenantRegistry registry(spec, {}, RegistryFixture::client());
    VERIFY_OK(waited(registry.open()));
    Tenant tenant = makeTenant(1);
    tenant.placement.server = {};
    tenant.state = TenantState::Provisioning;
    const auto created = waited(registry.createTenant(tenant));
    VERIFY_OK(created);
    TenantFleet fleet;
    TenantFleetSync sync(registry, fleet);
    sync.reload();
    QTRY_VERIFY(fleet.isSettled());
    const quint32 handle = *fleet.store().find(created->id);
    QCOMPARE(fleet.snapshot().status(handle).status, TenantStatus::Running);

    Finding finding;
    finding.key = QStringLiteral("TEST:1");
    finding.severity = Severity::Critical;
    finding.tenant = created->id;
    finding.title = QStringLiteral("Data exposed");
    finding.firstSeen = finding.lastSeen = QDateTime::currentDateTimeUtc();
    VERIFY_OK(waited(registry.reportFindings({finding})));
    QTRY_COMPARE(fleet.snapshot().status(handle).status, TenantStatus::Bad);
    QCOMPARE(fleet.snapshot().pools->statuses.label(fleet.snapshot().status(handle).words), finding.title);
    VERIFY_OK(waited(registry.resolveFindings(QStringLiteral("TEST:"), {})));
    QTRY_COMPARE(fleet.snapshot().status(handle).status, TenantStatus::Running);
}

void TestTenantFleetSync::load_stops_whenTheSinkWantsNoMore()
{
    const ConnectionSpec spec = m_fixture.create(RegistryFixture::engine());
    TenantRegistry registry(spec, {}, RegistryFixture::client());
    VERIFY_OK(waited(registry.open()));
    Tenant tenant = makeTenant(1);
    tenant.placement.server = {};
    tenant.state = TenantState::Provisioning;
    VERIFY_OK(waited(registry.createTenant(tenant)));
    TenantPools pools;
    const auto outcome = waited(registry.readInTransaction([&](Connection &connection) {
        return loadTenants(connection, pools, [](const std::vector<ChunkPointer> &) { return false; });
    }));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    VERIFY_OK(waited(registry.ping()));
}

void TestTenantFleetSync::reload_ofARegistryThatIsGone_fails()
{
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = QStringLiteral("/nonexistent/registry");
    TenantRegistry registry(spec, {}, RegistryFixture::client());
    TenantFleet fleet;
    TenantFleetSync sync(registry, fleet);
    QSignalSpy failed(&fleet, &TenantFleet::loadFailed);
    sync.reload();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!fleet.isLoading());
    QCOMPARE(int(fleet.store().count()), 0);
}

QTEST_GUILESS_MAIN(TestTenantFleetSync)
#include "tst_tenantfleetsync.moc"
