#include "core/inspection/tenantinspector.h"
#include "core/provisioning/tenantlimit.h"
#include "tests/support/loginfixture.h"
#include "tests/support/openordie.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A limit of a tenant's sessions that the server keeps: it is set, read back, reached and lifted.
class TestTenantLimit : public QObject, private LoginFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void limit_isKeptByTheServer_data() { PlacementFixture::addKinds(); }
    void limit_isKeptByTheServer();
    void limit_tried_changesNothing_data() { PlacementFixture::addKinds(); }
    void limit_tried_changesNothing();
    void loginThatIsNotThere_isTold();
    void tenant_thatCannotBeLimited_isRefused();
    void databaseThatOthersMade_isLimitedByItsLogin_data();
    void databaseThatOthersMade_isLimitedByItsLogin();
    void databaseThatIsGone_isTold();
    void statements_areWhatIsRun();

private:
    [[nodiscard]] std::shared_ptr<Connection> owner(const TenantLimit &limit)
    {
        return m_fleet.services().open(limit.place, limit.login).value_or(nullptr);
    }
    /// 0 where it is none, -1 where it is not known.
    [[nodiscard]] int now(const TenantLimit &limit)
    {
        const auto found = readLimit(*daily(), limit);
        return found.value_or(-1);
    }
};

void TestTenantLimit::limit_isKeptByTheServer()
{
    QFETCH(IsolationKind, kind);
    make(kind);
    const Secret password = newPassword();
    VERIFY_OK(change({}, password));
    const auto limit = limitOf(m_tenant, m_fleet.server());
    VERIFY_OK(limit);
    QCOMPARE(limit->isOfDatabase, kind == IsolationKind::Database || kind == IsolationKind::Deployment);
    QCOMPARE(now(*limit), 0);
    VERIFY_OK(setLimit(*owner(*limit), m_tenant, *limit, 3));
    QCOMPARE(now(*limit), 3);
    const TenantFacts facts = [&] {
        TenantFacts read;
        const SystemClock clock;
        TenantInspector(*daily(), clock).refresh(read, m_tenant);
        return read;
    }();
    QVERIFY2(facts.sessions.isKnown(),
             qPrintable(facts.sessions.error() ? facts.sessions.error()->toText() : QString()));
    QCOMPARE(facts.sessions.value().limit, 3);
    std::vector<std::shared_ptr<Connection>> sessions;
    Result<std::shared_ptr<Connection>> last = logIn(password);
    while (last && sessions.size() < 10) {
        sessions.push_back(*last);
        last = logIn(password);
    }
    QVERIFY(!last);
    QVERIFY(sessions.size() >= 1 && sessions.size() <= 3);
    // What an application is told.
    QCOMPARE(last.error().sqlState, u"53300"_s);
    QVERIFY2(last.error().toText().contains(u"too many connections"_s), qPrintable(last.error().toText()));
    VERIFY_OK(setLimit(*owner(*limit), m_tenant, *limit, 0));
    QVERIFY(logIn(password));
    QCOMPARE(now(*limit), 0);
}

void TestTenantLimit::limit_tried_changesNothing()
{
    QFETCH(IsolationKind, kind);
    make(kind);
    VERIFY_OK(change({}, newPassword()));
    const auto limit = limitOf(m_tenant, m_fleet.server());
    VERIFY_OK(limit);
    VERIFY_OK(tryLimit(*owner(*limit), m_tenant, *limit, 7));
    QCOMPARE(now(*limit), 0);
}

void TestTenantLimit::loginThatIsNotThere_isTold()
{
    make(IsolationKind::Schema);
    const auto limit = limitOf(m_tenant, m_fleet.server());
    VERIFY_OK(limit);
    const auto found = readLimit(*daily(), *limit);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Missing);
    QVERIFY2(found.error().remedy.contains(u"tenant login"_s), qPrintable(found.error().toText()));
    QVERIFY(!setLimit(*owner(*limit), m_tenant, *limit, 3));
}

void TestTenantLimit::tenant_thatCannotBeLimited_isRefused()
{
    Tenant tenant;
    tenant.name = u"Kestrel"_s;
    tenant.placement.kind = IsolationKind::Schema;
    Server server;
    QCOMPARE(limitOf(tenant, server).error().kind, ErrorKind::Unsupported); // it is observed only
    tenant.management = Management::Managed;
    tenant.state = TenantState::Provisioning;
    QCOMPARE(limitOf(tenant, server).error().kind, ErrorKind::Constraint);
    tenant.state = TenantState::Active;
    tenant.placement.kind = IsolationKind::Database;
    server.engine = Engine::SQLite;
    const auto refused = limitOf(tenant, server);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY2(refused.error().message.contains(u"SQLite"), qPrintable(refused.error().message));
}

void TestTenantLimit::databaseThatOthersMade_isLimitedByItsLogin_data()
{
    QTest::addColumn<IsolationKind>("kind");
    QTest::newRow("database") << IsolationKind::Database;
    QTest::newRow("deployment") << IsolationKind::Deployment;
}

/// Whoever makes databases here does not own it.
void TestTenantLimit::databaseThatOthersMade_isLimitedByItsLogin()
{
    QFETCH(IsolationKind, kind);
    Tenant tenant;
    tenant.id = TenantId::create();
    tenant.management = Management::Managed;
    tenant.state = TenantState::Active;
    tenant.placement.kind = kind;
    tenant.placement.database = u"harbor"_s;
    Server server;
    server.engine = Engine::PostgreSQL;
    const auto limit = limitOf(tenant, server);
    VERIFY_OK(limit);
    QVERIFY(!limit->isOfDatabase);
    QCOMPARE(limit->name, namesOf(tenant).app());
    QCOMPARE(limit->place, u"harbor"_s);
    QVERIFY(limit->login.isEmpty()); // the one of every day
}

void TestTenantLimit::databaseThatIsGone_isTold()
{
    make(IsolationKind::Schema);
    const TenantLimit limit {true, u"t_never_made"_s, m_tenant.placement.database, {}};
    QCOMPARE(readLimit(*daily(), limit).error().kind, ErrorKind::Missing);
    QCOMPARE(setLimit(*m_fleet.superuser(), m_tenant, limit, 3).error().kind, ErrorKind::Missing);
}

void TestTenantLimit::statements_areWhatIsRun()
{
    make(IsolationKind::Database);
    const auto limit = limitOf(m_tenant, m_fleet.server());
    VERIFY_OK(limit);
    const auto statements = limitStatements(m_tenant, *limit, 4);
    VERIFY_OK(statements);
    VERIFY_OK(owner(*limit)->script(*statements));
    QCOMPARE(now(*limit), 4);
    const AuditRecord intent = limitIntent(m_tenant, m_fleet.server(), *limit, 4, u"T-1"_s);
    QVERIFY2(intent.object.contains(u"4 connections"_s) && intent.object.contains(limit->name),
             qPrintable(intent.object));
}

QTEST_GUILESS_MAIN(TestTenantLimit)
#include "tst_tenantlimit.moc"
