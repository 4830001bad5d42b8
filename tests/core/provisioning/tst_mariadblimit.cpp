#include "core/inspection/tenantinspector.h"
#include "core/provisioning/tenantlimit.h"
#include "tests/support/mariadbfleet.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A limit of the login of a tenant on MariaDB: set, read back, reached and lifted; and who is connected for it.
class TestMariaDbLimit : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_fleet.start(); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.dropEverything(); }
    void limit_isKeptByTheServer();
    void loginThatIsNotThere_isTold();
    void sessionsAndSize_areToldToWhomMaySeeThem();

private:
    void make() { VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s))); }
    MariaDbFleet m_fleet;
};

void TestMariaDbLimit::limit_isKeptByTheServer()
{
    make();
    VERIFY_OK(m_fleet.setLogin());
    const auto limit = limitOf(m_fleet.tenant(), m_fleet.recorded());
    VERIFY_OK(limit);
    QVERIFY(!limit->isOfDatabase);
    const auto daily = openOrDie(m_fleet.daily());
    QCOMPARE(readLimit(*daily, *limit).value_or(-1), 0);
    VERIFY_OK(tryLimit(*daily, m_fleet.tenant(), *limit, 2));
    QCOMPARE(readLimit(*daily, *limit).value_or(-1), 0);
    VERIFY_OK(setLimit(*daily, m_fleet.tenant(), *limit, 2));
    QCOMPARE(readLimit(*daily, *limit).value_or(-1), 2);
    const auto first = openOrDie(m_fleet.applicationSpec(), "word");
    auto second = openOrDie(m_fleet.applicationSpec(), "word");
    const auto third = Connection::open(m_fleet.applicationSpec(), Secret("word"));
    QVERIFY(!third);
    QCOMPARE(third.error().kind, ErrorKind::Connection);
    QVERIFY2(third.error().toText().contains(u"max_user_connections"_s), qPrintable(third.error().toText()));
    VERIFY_OK(setLimit(*daily, m_fleet.tenant(), *limit, 0));
    VERIFY_OK(Connection::open(m_fleet.applicationSpec(), Secret("word")));
    const auto statements = limitStatements(m_fleet.tenant(), *limit, 2);
    VERIFY_OK(statements);
    QVERIFY2(statements->contains(u"CALL tenantry_admin.set_login"_s), qPrintable(*statements));
}

void TestMariaDbLimit::loginThatIsNotThere_isTold()
{
    make();
    const auto limit = limitOf(m_fleet.tenant(), m_fleet.recorded());
    VERIFY_OK(limit);
    const auto daily = openOrDie(m_fleet.daily());
    QCOMPARE(readLimit(*daily, *limit).error().kind, ErrorKind::Missing);
    QVERIFY(!setLimit(*daily, m_fleet.tenant(), *limit, 2));
}

void TestMariaDbLimit::sessionsAndSize_areToldToWhomMaySeeThem()
{
    make();
    const auto session = m_fleet.application();
    const auto hidden = readTenantClients(*openOrDie(m_fleet.daily()), m_fleet.tenant());
    QVERIFY(!hidden);
    QCOMPARE(hidden.error().kind, ErrorKind::Denied);
    m_fleet.asRoot({u"GRANT PROCESS ON *.* TO daily@localhost"_s});
    const auto daily = openOrDie(m_fleet.daily());
    const auto seen = readTenantClients(*daily, m_fleet.tenant());
    VERIFY_OK(seen);
    QVERIFY(std::any_of(seen->list.begin(), seen->list.end(),
                        [this](const TenantClient &client) { return client.login == m_fleet.base() + u"_app"; }));
    TenantFacts facts;
    const SystemClock clock;
    TenantInspector(*openOrDie(m_fleet.server().spec()), clock).refresh(facts, m_fleet.tenant());
    QVERIFY(facts.size.isKnown());
    QCOMPARE(facts.size.value().method, SizeMethod::Estimated);
    QVERIFY(facts.sessions.value().used >= 1);
    m_fleet.asRoot({u"REVOKE PROCESS ON *.* FROM daily@localhost"_s});
}

QTEST_GUILESS_MAIN(TestMariaDbLimit)
#include "tst_mariadblimit.moc"
