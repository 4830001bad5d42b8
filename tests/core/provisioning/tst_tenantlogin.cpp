#include "core/provisioning/tenantlogin.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The login of a tenant's application: it finds its tenant and nobody else's, within its limits, as long as it is wanted.
class TestTenantLogin : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init()
    {
        m_fleet.begin();
        m_fleet.place().hasOwnRoles = true;
    }
    void cleanup() { m_fleet.place().dropEverything(); }
    void login_findsItsTenant_data() { PlacementFixture::addKinds(); }
    void login_findsItsTenant();
    void login_reachesNoNeighbour();
    void login_hasLimits();
    void login_getsAnotherPassword();
    void login_isTakenAway_withItsSessions();
    void login_ofASuspendedTenant_findsNothing();
    void login_thatCannotBe_isRefused();
    void login_isChanged_byNobodyElse();
    void statements_areWhatIsRun();

private:
    void make(IsolationKind kind, const QString &slug = u"kestrel"_s)
    {
        VERIFY_OK(m_fleet.run(m_fleet.plan(slug, kind)));
        m_tenant = m_fleet.tenant();
    }
    [[nodiscard]] std::shared_ptr<Connection> daily()
    {
        return m_fleet.services().open(m_tenant.placement.database, {}).value_or(nullptr);
    }
    [[nodiscard]] Result<> change(const LoginOrder &order, const Secret &password = {})
    {
        return changeLogin(*daily(), m_tenant, order, password);
    }
    [[nodiscard]] Result<std::shared_ptr<Connection>> logIn(const Secret &password = {})
    {
        return m_fleet.services().openAs(m_tenant.placement.database, namesOf(m_tenant).app(), password);
    }
    [[nodiscard]] static QString ask(Connection &connection, const QString &sql)
    {
        auto rows = connection.query(sql);
        return rows ? (rows->next() ? rows->value(0).toString() : QString()) : rows.error().sqlState;
    }
    PlacementFixture m_fleet;
    Tenant m_tenant;
};

void TestTenantLogin::login_findsItsTenant()
{
    QFETCH(IsolationKind, kind);
    make(kind);
    QCOMPARE(hasLogin(*daily(), m_tenant).value_or(true), false);
    const Secret password = newPassword();
    VERIFY_OK(change({}, password));
    QCOMPARE(hasLogin(*daily(), m_tenant).value_or(false), true);
    const auto session = logIn(password).value_or(nullptr);
    QVERIFY(session);
    VERIFY_OK(session->query(u"select set_config('app.tenant_id', ?, false)"_s, {m_tenant.placement.tenantKey}));
    // It names no schema, and writes as its tenant.
    QCOMPARE(ask(*session, u"select count(*) from orders"_s), u"0"_s);
    VERIFY_OK(session->script(
        kind == IsolationKind::SharedTable
            ? u"insert into customers (tenant_id, name) values ('%1', 'one')"_s.arg(m_tenant.placement.tenantKey)
            : u"insert into orders (what) values ('one')"_s));
    QCOMPARE(ask(*session, u"create table mine (word text)"_s), u"42501"_s);
    if (kind == IsolationKind::Deployment) { // which asks everybody for a password
        const auto wrong = logIn(newPassword());
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, ErrorKind::Denied);
    }
}

void TestTenantLogin::login_reachesNoNeighbour()
{
    make(IsolationKind::Schema, u"neighbour"_s);
    const QString neighbour = namesOf(m_tenant).base;
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    const auto session = logIn().value_or(nullptr);
    QVERIFY(session);
    for (const QString &sql : {u"select * from %1.orders"_s, u"insert into %1.orders (what) values ('x')"_s,
                               u"set role %1_rw"_s, u"set role tenantry_definer"_s,
                               u"select tenantry_admin.version()"_s, u"select * from tenantry_canary.marker"_s})
        QCOMPARE(ask(*session, sql.contains(u"%1") ? sql.arg(neighbour) : sql), u"42501"_s);
    VERIFY_OK(m_fleet.suspend()); // the login is no way around
    VERIFY_OK(m_fleet.resume());
}

void TestTenantLogin::login_hasLimits()
{
    make(IsolationKind::Schema);
    VERIFY_OK(change({.connections = 1, .statementSeconds = 30, .idleSeconds = 60}, newPassword()));
    auto session = logIn().value_or(nullptr);
    QVERIFY(session);
    QCOMPARE(ask(*session, u"show idle_in_transaction_session_timeout"_s), u"1min"_s);
    QCOMPARE(m_fleet.value(
                 u"select array_to_string(setconfig, ' ') from pg_db_role_setting where setrole = '%1'::regrole"_s.arg(
                     namesOf(m_tenant).app())),
             u"search_path=%1, extensions statement_timeout=30s idle_in_transaction_session_timeout=60s"_s.arg(
                 namesOf(m_tenant).base));
    const auto second = logIn();
    QVERIFY(!second);
    QVERIFY2(second.error().toText().contains(u"too many connections"_s), qPrintable(second.error().toText()));
    // What is not named stays; 0 is none.
    VERIFY_OK(change({.connections = 0, .statementSeconds = 0}));
    session = logIn().value_or(nullptr);
    QVERIFY(session && logIn());
    QCOMPARE(m_fleet.value(
                 u"select array_to_string(setconfig, ' ') from pg_db_role_setting where setrole = '%1'::regrole"_s.arg(
                     namesOf(m_tenant).app())),
             u"search_path=%1, extensions idle_in_transaction_session_timeout=60s"_s.arg(namesOf(m_tenant).base));
}

void TestTenantLogin::login_getsAnotherPassword()
{
    make(IsolationKind::Deployment);
    const Secret first = newPassword();
    const Secret second = newPassword();
    VERIFY_OK(change({}, first));
    VERIFY_OK(change({}, second));
    QVERIFY(!logIn(first));
    QVERIFY(logIn(second));
    VERIFY_OK(change({.connections = 5})); // keeps it
    QVERIFY(logIn(second));
}

void TestTenantLogin::login_isTakenAway_withItsSessions()
{
    make(IsolationKind::Schema);
    const QString before = m_fleet.left();
    VERIFY_OK(change({}, newPassword()));
    const auto session = logIn().value_or(nullptr);
    QVERIFY(session);
    VERIFY_OK(change({.isRemoval = true}));
    QVERIFY(!session->query(u"select 1"_s));
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(change({.isRemoval = true}).error().kind, ErrorKind::Missing);
}

void TestTenantLogin::login_ofASuspendedTenant_findsNothing()
{
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    VERIFY_OK(m_fleet.suspend());
    const auto session = logIn().value_or(nullptr);
    QVERIFY(session);
    QCOMPARE(ask(*session, u"select count(*) from orders"_s), u"42P01"_s); // its path leads nowhere
    VERIFY_OK(change({}, newPassword())); // the tenant stays shut
    QCOMPARE(ask(*session, u"select count(*) from %1.orders"_s.arg(namesOf(m_tenant).base)), u"42501"_s);
    VERIFY_OK(m_fleet.resume());
    QCOMPARE(ask(*session, u"select count(*) from orders"_s), u"0"_s);
}

void TestTenantLogin::login_thatCannotBe_isRefused()
{
    m_fleet.place().hasOwnRoles = false;
    make(IsolationKind::SharedTable);
    const auto shared = change({}, newPassword());
    QCOMPARE(shared.error().sqlState, u"55000"_s);
    QVERIFY2(shared.error().toText().contains(m_tenant.placement.schema + u"_rw"_s),
             qPrintable(shared.error().toText()));
    make(IsolationKind::Schema, u"heron"_s);
    const QString before = m_fleet.left();
    QCOMPARE(change({.connections = 3}).error().kind, ErrorKind::Missing); // there is none yet, and it got no password
    const QString app = namesOf(m_tenant).app();
    VERIFY_OK(m_fleet.cluster().run(u"create role %1 login"_s.arg(app)));
    QCOMPARE(change({}, newPassword()).error().kind, ErrorKind::Conflict);
    QCOMPARE(change({.isRemoval = true}).error().kind, ErrorKind::Missing);
    VERIFY_OK(m_fleet.cluster().run(u"drop role %1"_s.arg(app)));
    const auto operation = m_fleet.record(planSuspension(m_tenant, m_fleet.server()));
    VERIFY_OK(operation);
    m_fleet.runUntil(*operation, stepScript);
    QCOMPARE(change({}, newPassword()).error().sqlState, u"55000"_s); // another operation works at it
    VERIFY_OK(m_fleet.undo(*operation));
    QCOMPARE(m_fleet.left(), before);
}

void TestTenantLogin::login_isChanged_byNobodyElse()
{
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    const auto session = logIn().value_or(nullptr);
    QVERIFY(session);
    QCOMPARE(changeLogin(*session, m_tenant, {.connections = 9}, {}).error().sqlState, u"42501"_s);
    // A password that is none of our making, or no verifier.
    const auto server = daily();
    const QString id = OperationId::create().toString();
    VERIFY_OK(server->script(u"begin"_s));
    VERIFY_OK(server->query(u"select tenantry_admin.open_change(?::uuid, ?)"_s, {id, namesOf(m_tenant).base}));
    const auto plain = server->query(u"select tenantry_admin.set_login(?::uuid, 'secret', null, null, null)"_s, {id});
    QCOMPARE(plain.error().sqlState, u"22023"_s);
    VERIFY_OK(server->script(u"rollback"_s));
}

void TestTenantLogin::statements_areWhatIsRun()
{
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    const auto limits = loginStatements(m_tenant, {.connections = 7});
    VERIFY_OK(limits);
    VERIFY_OK(daily()->script(u"begin;"_s + *limits + u"commit"_s));
    QCOMPARE(m_fleet.value(u"select rolconnlimit from pg_roles where rolname = '%1'"_s.arg(namesOf(m_tenant).app())),
             u"7"_s);
    QVERIFY(loginStatements(m_tenant, {.passwordFile = u"f"_s}).value_or(QString()).contains(u"set_login"_s));
    const auto removal = loginStatements(m_tenant, {.isRemoval = true});
    VERIFY_OK(removal);
    VERIFY_OK(daily()->script(u"begin;"_s + *removal + u"commit"_s));
    QCOMPARE(hasLogin(*daily(), m_tenant).value_or(true), false);
}

QTEST_GUILESS_MAIN(TestTenantLogin)
#include "tst_tenantlogin.moc"
