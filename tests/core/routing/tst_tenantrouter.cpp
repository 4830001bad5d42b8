#include "core/registry/tenantrepository.h"
#include "core/routing/tenantrouter.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

#include <QSignalSpy>

#include <array>
#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// From a tenant's id to a verified transaction in it, with a registry that others change and a server that fails.
class TestTenantRouter : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void route_isReadOnce_untilTheFeedTellsAChange_data() { RegistryFixture::addEngines(); }
    void route_isReadOnce_untilTheFeedTellsAChange();
    void route_ofAChangedServer_isReadAnew();
    void route_ofNobody_isMissing();
    void open_reusesTheConnection();
    void open_ofARouteThatWasOld_findsTheNewOne();
    void open_ofACopy_isRefused_evenTwice();
    void open_beyondTheBudget_waitsAndGivesUp();
    void open_ofASuspendedTenant_isRefusedByTheRegistry();
    void open_afterTheServerWasKilled_connectsAnew();
    void open_whateverTheClocksSay_comparesEpochsOnly();
    void epoch_movedByTwoConsolesAtOnce_movesOnce_data() { RegistryFixture::addEngines(); }
    void epoch_movedByTwoConsolesAtOnce_movesOnce();

private:
    static OpenWish asOperator() { return {ControlReader::Operator}; }
    void useRegistryOn(Engine engine)
    {
        m_router.reset();
        m_fleet.begin(engine == Engine::SQLite ? QString() : m_fleet.cluster().socketDirectory());
        m_router = std::make_unique<TenantRouter>(m_fleet.registry(), *m_pool);
    }
    void make() { VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s, IsolationKind::Schema))); }
    [[nodiscard]] TenantId id() const { return m_fleet.planned().tenant.id; }
    [[nodiscard]] Route route() { return answerOf(m_router->route(id())).value_or(Route()); }
    /// As another console does.
    void changeElsewhere(const std::function<void(Tenant &)> &change)
    {
        TenantRegistry other(m_fleet.registry().spec(), PasswordSource(), RegistryFixture::client(u"Bo"_s));
        VERIFY_OK(answerOf(other.open()));
        auto tenant = answerOf(other.tenant(id()));
        VERIFY_OK(tenant);
        change(*tenant);
        VERIFY_OK(answerOf(other.updateTenant(*tenant)));
    }
    void setControlEpoch(int epoch)
    {
        VERIFY_OK(m_fleet.cluster().run(
            u"update %1.tenantry set epoch = %2"_s.arg(namesOf(m_fleet.tenant()).base).arg(epoch), u"fleet"_s));
    }

    PlacementFixture m_fleet;
    ServerBudgets m_budgets;
    std::unique_ptr<ConnectionPool> m_pool;
    std::unique_ptr<TenantRouter> m_router;
};

void TestTenantRouter::initTestCase()
{
    QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString()));
}

void TestTenantRouter::init()
{
    ConnectionPool::Limits limits;
    limits.acquireTimeout = std::chrono::milliseconds(200);
    m_pool = std::make_unique<ConnectionPool>(m_budgets, ConnectionPool::PasswordSource(), limits);
    useRegistryOn(Engine::SQLite);
}

void TestTenantRouter::cleanup()
{
    m_router.reset();
    m_pool.reset();
    m_fleet.place().dropEverything();
}

void TestTenantRouter::route_isReadOnce_untilTheFeedTellsAChange()
{
    useRegistryOn(RegistryFixture::engine());
    make();
    QSignalSpy told(&m_fleet.registry(), &TenantRegistry::changed);
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), 20000); // of the making itself
    QTest::qWait(100);
    (void)route();
    const TenantCacheFigures before = m_router->figures();
    QCOMPARE(route().slug, u"kestrel"_s);
    QCOMPARE(route().epoch, 1);
    QCOMPARE(m_router->figures().hits, before.hits + 2);
    changeElsewhere([](Tenant &tenant) { tenant.placement.epoch = 2; });
    QTRY_COMPARE_WITH_TIMEOUT(route().epoch, 2, 20000);
    QVERIFY(m_router->figures().invalidations > before.invalidations);
    QCOMPARE(m_router->figures().entries, 1U);
}

void TestTenantRouter::route_ofAChangedServer_isReadAnew()
{
    make();
    QCOMPARE(route().budget, m_fleet.server().connectionBudget);
    Server server = m_fleet.server();
    server.connectionBudget = 17;
    VERIFY_OK(answerOf(m_fleet.registry().updateServer(server)));
    QTRY_COMPARE_WITH_TIMEOUT(route().budget, 17, 20000);
}

void TestTenantRouter::route_ofNobody_isMissing()
{
    QCOMPARE(answerOf(m_router->route(TenantId::create())).error().kind, ErrorKind::Missing);
    QCOMPARE(m_router->open(TenantId::create()).error().kind, ErrorKind::Missing);
    QCOMPARE(m_router->figures().entries, 0U);
}

void TestTenantRouter::open_reusesTheConnection()
{
    make();
    pg_conn *first = nullptr;
    {
        const auto tenant = m_router->open(id(), asOperator());
        VERIFY_OK(tenant);
        QCOMPARE(tenant->open.control().tenant, id());
        first = tenant->lease->pgConnection();
    }
    QCOMPARE(m_pool->idleCount(), 1);
    const auto again = m_router->open(id(), asOperator());
    VERIFY_OK(again);
    QCOMPARE(again->lease->pgConnection(), first);
    QVERIFY(m_router->figures().hits >= 1);
}

/// Nothing runs this thread's events here: the feed cannot have told it.
void TestTenantRouter::open_ofARouteThatWasOld_findsTheNewOne()
{
    make();
    QCOMPARE(route().epoch, 1);
    setControlEpoch(2);
    const RegistryClient other = RegistryFixture::client(u"Bo"_s);
    VERIFY_OK(RegistryFixture::change(
        *openOrDie(m_fleet.registry().spec()),
        [this](Connection &connection, AuditWriter &) {
            return connection.execute(u"update tenantry.tenant set epoch = 2, revision = revision + 1 where id = ?"_s,
                                      {id().toString()});
        },
        other));
    const auto tenant = m_router->open(id(), asOperator());
    VERIFY_OK(tenant);
    QCOMPARE(tenant->route.epoch, 2);
}

void TestTenantRouter::open_ofACopy_isRefused_evenTwice()
{
    make();
    changeElsewhere([](Tenant &tenant) { tenant.placement.epoch = 4; });
    for (int i = 0; i < 2; ++i) {
        const auto refused = m_router->open(id(), asOperator());
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY2(refused.error().message.contains(u"epoch is 1") && refused.error().message.contains(u"registry 4"),
                 qPrintable(refused.error().message));
    }
}

void TestTenantRouter::open_beyondTheBudget_waitsAndGivesUp()
{
    make();
    Server server = m_fleet.server();
    server.connectionBudget = 1;
    VERIFY_OK(answerOf(m_fleet.registry().updateServer(server)));
    QTRY_COMPARE_WITH_TIMEOUT(route().budget, 1, 20000);
    {
        const auto held = m_router->open(id(), asOperator());
        VERIFY_OK(held);
        QCOMPARE(m_router->open(id(), asOperator()).error().kind, ErrorKind::Timeout);
    }
    VERIFY_OK(m_router->open(id(), asOperator()));
}

void TestTenantRouter::open_ofASuspendedTenant_isRefusedByTheRegistry()
{
    make();
    VERIFY_OK(m_fleet.suspend());
    QTRY_COMPARE_WITH_TIMEOUT(route().state, TenantState::Suspended, 20000);
    const auto refused = m_router->open(id(), asOperator());
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY(refused.error().message.contains(u"suspended"));
    QCOMPARE(m_pool->idleCount(), 0); // nobody was asked
}

void TestTenantRouter::open_afterTheServerWasKilled_connectsAnew()
{
    make();
    {
        const auto tenant = m_router->open(id(), asOperator());
        VERIFY_OK(tenant);
        m_fleet.cluster().kill();
        QCOMPARE(m_router->open(id(), asOperator()).error().kind, ErrorKind::Connection);
    }
    QCOMPARE(m_pool->idleCount(), 0);
    QVERIFY2(m_fleet.cluster().start(), qPrintable(m_fleet.cluster().errorString()));
    VERIFY_OK(m_router->open(id(), asOperator()));
}

void TestTenantRouter::open_whateverTheClocksSay_comparesEpochsOnly()
{
    make();
    for (const char *time : {"-5000000000000000", "9000000000000000"}) {
        const auto skewed = [&](Connection &connection, AuditWriter &) {
            return connection.execute(
                u"update tenantry.tenant set created_us = %1, updated_us = %1"_s.arg(QLatin1StringView(time)));
        };
        VERIFY_OK(RegistryFixture::change(*openOrDie(m_fleet.registry().spec()), skewed));
        VERIFY_OK(m_router->open(id(), asOperator()));
    }
}

void TestTenantRouter::epoch_movedByTwoConsolesAtOnce_movesOnce()
{
    useRegistryOn(RegistryFixture::engine());
    make();
    const Tenant before = m_fleet.tenant();
    std::array<Result<Tenant>, 2> outcomes;
    std::vector<std::thread> consoles;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        consoles.emplace_back([&, i] {
            outcomes.at(i) = RegistryFixture::change(*openOrDie(m_fleet.registry().spec()),
                                                     [&](Connection &connection, AuditWriter &audit) {
                                                         Tenant moved = before;
                                                         moved.placement.database = u"elsewhere%1"_s.arg(i);
                                                         return TenantRepository(connection).update(moved, {}, audit);
                                                     });
        });
    }
    for (std::thread &console : consoles)
        console.join();
    const bool firstWon = outcomes.at(0).has_value();
    QCOMPARE(outcomes.at(1).has_value(), !firstWon);
    QCOMPARE(outcomes.at(firstWon ? 1 : 0).error().kind, ErrorKind::Conflict);
    QCOMPARE(m_fleet.tenant().placement.epoch, before.placement.epoch + 1);
    QCOMPARE(m_fleet.tenant().placement.database, firstWon ? u"elsewhere0"_s : u"elsewhere1"_s);
}

QTEST_GUILESS_MAIN(TestTenantRouter)
#include "tst_tenantrouter.moc"
