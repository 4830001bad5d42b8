#include "core/secrets/passfile.h"
#include "tests/support/loginfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The login of a tenant's application: it finds its tenant and nobody else's, within its limits, as long as it is wanted.
class TestTenantLogin : public QObject, private LoginFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void login_findsItsTenant_data() { PlacementFixture::addKinds(); }
    void login_findsItsTenant();
    void login_reachesNoNeighbour();
    void login_hasLimits();
    void login_getsAnotherPassword();
    void login_whosePathWasChanged_findsItsTenantAgain();
    void login_isGivenByItsGroupOnly();
    void sharedTablesThemselves_getNoLogin();
    void trial_goesTheWayOfTheApplication();
    void login_thatCannotBe_isRefused();
    void login_isChanged_byNobodyElse();
    void statements_areWhatIsRun();
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

/// By the application itself, or because the database was restored from a dump, which has no settings of roles.
void TestTenantLogin::login_whosePathWasChanged_findsItsTenantAgain()
{
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    VERIFY_OK((*logIn())->script(u"alter role %1 in database fleet reset all"_s.arg(namesOf(m_tenant).app())));
    QCOMPARE(ask(**logIn(), u"select count(*) from orders"_s), u"42P01"_s);
    VERIFY_OK(change({.connections = 3}));
    QCOMPARE(ask(**logIn(), u"select count(*) from orders"_s), u"0"_s);
}

void TestTenantLogin::login_isGivenByItsGroupOnly()
{
    make(IsolationKind::Schema);
    VERIFY_OK(change({}, newPassword()));
    VERIFY_OK(m_fleet.cluster().run(u"revoke tenantry_granter from daily"_s));
    for (const LoginOrder &order : {LoginOrder {}, LoginOrder {.isRemoval = true}}) {
        const auto refused = change(order, newPassword());
        QCOMPARE(refused.error().kind, ErrorKind::Denied);
        QVERIFY2(refused.error().toText().contains(u"GRANT tenantry_granter"_s), qPrintable(refused.error().toText()));
    }
}

/// Whoever had one there would be everybody who shares them.
void TestTenantLogin::sharedTablesThemselves_getNoLogin()
{
    make(IsolationKind::SharedTable);
    Tenant tables = m_tenant;
    tables.placement.kind = IsolationKind::Schema; // under the name of the tables
    const auto refused = changeLogin(*daily(), tables, {}, newPassword());
    QCOMPARE(refused.error().sqlState, u"42704"_s);
    QCOMPARE(m_fleet.value(u"select count(*) from pg_roles where rolname ~ '_app$'"_s), u"0"_s);
}

void TestTenantLogin::trial_goesTheWayOfTheApplication()
{
    make(IsolationKind::Deployment);
    QTemporaryDir folder;
    const LoginOrder order {.passwordFile = folder.filePath(u"file"_s)};
    QList<ConnectionSpec> tried;
    const OpenSpec open = [&](const ConnectionSpec &spec,
                              const Secret &password) -> Result<std::shared_ptr<Connection>> {
        tried << spec;
        auto connection = Connection::open(spec, password);
        if (!connection)
            return fail(connection);
        return std::shared_ptr<Connection>(*std::move(connection));
    };
    const auto done = orderLogin(*daily(), open, m_tenant, order);
    VERIFY_OK(done);
    QVERIFY2(!*done, *done ? qPrintable((*done)->toText()) : "");
    QCOMPARE(tried.size(), 1);
    QCOMPARE(tried.first().host, u"127.0.0.1"_s); // its socket is nobody's but its operator's
    QVERIFY(PassFile(order.passwordFile).fetch({tried.first(), {}}));
    // Its password is in force though it finds nothing.
    VERIFY_OK(m_fleet.services()
                  .open(m_tenant.placement.database, LocalPostgres::superuser)
                  .value()
                  ->script(u"set role tenantry_definer; revoke connect on database %1 from %2; reset role"_s.arg(
                      m_tenant.placement.database, namesOf(m_tenant).rw())));
    const auto lost = orderLogin(*daily(), open, m_tenant, {.passwordFile = folder.filePath(u"second"_s)});
    VERIFY_OK(lost);
    QVERIFY(*lost);
    QVERIFY(QFile::exists(folder.filePath(u"second"_s)));
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
    QCOMPARE(hasLogin(*daily(), m_tenant).value_or(true), false);
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
    VERIFY_OK(daily()->script(*limits));
    QCOMPARE(m_fleet.value(u"select rolconnlimit from pg_roles where rolname = '%1'"_s.arg(namesOf(m_tenant).app())),
             u"7"_s);
    QVERIFY(loginStatements(m_tenant, {.passwordFile = u"f"_s}).value_or(QString()).contains(u"set_login"_s));
    const auto removal = loginStatements(m_tenant, {.isRemoval = true});
    VERIFY_OK(removal);
    VERIFY_OK(tryOrder(*daily(), m_tenant, {.isRemoval = true}));
    QCOMPARE(hasLogin(*daily(), m_tenant).value_or(false), true); // it was tried only
    VERIFY_OK(daily()->script(*removal));
    QCOMPARE(hasLogin(*daily(), m_tenant).value_or(true), false);
}

QTEST_GUILESS_MAIN(TestTenantLogin)
#include "tst_tenantlogin.moc"
