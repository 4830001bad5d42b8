#include "core/provisioning/operationtrial.h"
#include "core/provisioning/tenantlogin.h"
#include "core/routing/verifiedopen.h"
#include "tests/support/managementfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What a tenant that others made may live in to become managed, and what it is told otherwise.
class TestManagedPlaces : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void place_isADatabaseOrAServer_data();
    void place_isADatabaseOrAServer();
    void restoredDatabase_confirmsItAgain_onceItIsPrepared();
    void model_thatCannotBe_isToldWhy_data();
    void model_thatCannotBe_isToldWhy();
    void tenantThatWasMadeHere_isNotLeft();
    void login_isTriedOnItsOwnControlRow();
    void dryRun_tellsWhatTheProofWouldFind();
    void provisioner_canGiveItselfNothing_data();
    void provisioner_canGiveItselfNothing();

private:
    /// What the tenant says at the end of its route.
    [[nodiscard]] Result<ControlRow> open(const QString &login, ControlReader reader)
    {
        const auto connection = m_fleet.open(login);
        return VerifiedOpen::begin(*connection, m_fleet.route(), {reader}).map([](const VerifiedOpen &opened) {
            return opened.control();
        });
    }
    ManagementFixture m_fleet;
};

void TestManagedPlaces::place_isADatabaseOrAServer_data()
{
    QTest::addColumn<IsolationKind>("kind");
    QTest::newRow("database") << IsolationKind::Database;
    QTest::newRow("deployment") << IsolationKind::Deployment;
}

/// All schemas that are approved there are its own.
void TestManagedPlaces::place_isADatabaseOrAServer()
{
    QFETCH(IsolationKind, kind);
    m_fleet.approve({u"public"_s});
    m_fleet.observe(u"harbor"_s, {kind, {}, u"harbor"_s, {}, {}, 1});
    // All of the database is the tenant's: what nobody approved would stay open where it is shut.
    const auto partly = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(partly);
    const auto refused = m_fleet.run(*partly);
    QCOMPARE(refused.error().sqlState, u"42501"_s);
    QVERIFY2(refused.error().toText().contains(u"approved these schemas of it: lonely"_s),
             qPrintable(refused.error().toText()));
    VERIFY_OK(m_fleet.undo(*partly));
    m_fleet.approve({u"lonely"_s});
    VERIFY_OK(m_fleet.cluster().run(u"grant tenantry_reader to daily"_s));
    const QString before = m_fleet.everything();
    VERIFY_OK(m_fleet.manage());
    const auto opened = open(u"daily"_s, ControlReader::Operator);
    VERIFY_OK(opened);
    QCOMPARE(opened->tenant, m_fleet.tenant().id);
    m_fleet.change(u"grant %1_ro to application"_s.arg(m_fleet.base()));
    VERIFY_OK(open(u"application"_s, ControlReader::Tenant));
    const auto application = m_fleet.open(u"application"_s);
    for (const auto &table :
         {u"customers_client"_s, u"acme.shop_order"_s, u"fjord.shop_order"_s, u"lonely.shop_order"_s})
        VERIFY_OK(application->script(u"select * from "_s + table));
    const auto daily = m_fleet.open(u"daily"_s);
    {
        const auto session = TenantSession::open(*daily, m_fleet.route(), m_fleet.services().openAs);
        VERIFY_OK(session);
        VERIFY_OK((*session)->run(u"select * from shop_order"_s, 5)); // which is not in public
    }
    m_fleet.change(u"create schema later; create table later.made (id int)"_s);
    QVERIFY(waysAround(*m_fleet.open(u"daily"_s), m_fleet.tenant())->contains(u"the schema later came later"_s));
    m_fleet.change(u"drop schema later cascade"_s);
    // Everybody may enter public, so that taking the right from its roles would shut nobody out.
    m_fleet.change(u"alter role harbor nologin"_s);
    QVERIFY(waysAround(*m_fleet.open(u"daily"_s), m_fleet.tenant())->contains(u"everybody"_s));
    m_fleet.change(u"revoke usage on schema public from public"_s);
    VERIFY_OK(m_fleet.suspend());
    QCOMPARE(application->script(u"select * from public.customers_client"_s).error().sqlState, u"42501"_s);
    VERIFY_OK(m_fleet.resume());
    m_fleet.change(
        u"grant usage on schema public to public; alter role harbor login; revoke %1_ro from application"_s.arg(
            m_fleet.base()));
    VERIFY_OK(m_fleet.unmanage());
    const auto sorted = [](QString text) {
        QStringList lines = text.split(u'\n').filter(QRegularExpression(u"^(?!schema public)"_s));
        return lines.join(u'\n');
    };
    QCOMPARE(sorted(m_fleet.everything()), sorted(before));
}

void TestManagedPlaces::model_thatCannotBe_isToldWhy_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<IsolationKind>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("shared tables") << Engine::PostgreSQL << IsolationKind::SharedTable << u"policies"_s;
    QTest::newRow("MariaDB") << Engine::MariaDB << IsolationKind::Database << u"MariaDB"_s;
    QTest::newRow("SQLite") << Engine::SQLite << IsolationKind::Database << u"SQLite"_s;
}

void TestManagedPlaces::model_thatCannotBe_isToldWhy()
{
    QFETCH(Engine, engine);
    QFETCH(IsolationKind, kind);
    QFETCH(QString, reason);
    Tenant tenant = m_fleet.observe(u"acme"_s);
    tenant.placement.kind = kind;
    Server server = m_fleet.server();
    server.engine = engine;
    const auto refused = planManagement(tenant, server, m_fleet.registry().info().id);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY2(refused.error().message.contains(reason), qPrintable(refused.error().message));
    QVERIFY(!refused.error().remedy.isEmpty());
}

void TestManagedPlaces::tenantThatWasMadeHere_isNotLeft()
{
    Tenant tenant = m_fleet.observe(u"acme"_s);
    tenant.management = Management::Managed;
    tenant.placement.schema = newTenantNames(tenant.slug, tenant.id)->base;
    QCOMPARE(planUnmanagement(tenant, m_fleet.server()).error().kind, ErrorKind::Unsupported);
    tenant.management = Management::Observed;
    QCOMPARE(planUnmanagement(tenant, m_fleet.server()).error().kind, ErrorKind::Constraint);
    tenant = m_fleet.tenant();
    tenant.state = TenantState::Archived;
    QCOMPARE(planManagement(tenant, m_fleet.server(), m_fleet.registry().info().id).error().kind,
             ErrorKind::Constraint);
}

/// The same data in a database of another number.
void TestManagedPlaces::restoredDatabase_confirmsItAgain_onceItIsPrepared()
{
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    const PostgresCluster &cluster = m_fleet.cluster();
    const auto pipe = [&](const QString &command) {
        QProcess shell;
        shell.start(u"bash"_s, {u"-ec"_s, command});
        QVERIFY(shell.waitForFinished(60000));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    };
    const QString way = u"-h %1 -p %2 -U postgres"_s.arg(cluster.socketDirectory()).arg(cluster.port());
    pipe(u"%1 %2 -Fc harbor > %3/dump"_s.arg(PostgresCluster::binary(u"pg_dump"_s), way, cluster.socketDirectory()));
    VERIFY_OK(m_fleet.cluster().run(u"drop database harbor with (force)"_s));
    VERIFY_OK(m_fleet.cluster().createDatabase(u"harbor"_s, u"harbor"_s));
    pipe(u"%1 %2 -d harbor %3/dump"_s.arg(PostgresCluster::binary(u"pg_restore"_s), way, cluster.socketDirectory()));
    QCOMPARE(open(u"daily"_s, ControlReader::Operator).error().kind, ErrorKind::Missing);
    m_fleet.approve({u"acme"_s});
    VERIFY_OK(open(u"daily"_s, ControlReader::Operator));
    VERIFY_OK(m_fleet.unmanage());
}

void TestManagedPlaces::login_isTriedOnItsOwnControlRow()
{
    for (const auto &schema : {u"fjord"_s, u"acme"_s}) {
        m_fleet.observe(schema);
        VERIFY_OK(m_fleet.manage());
    }
    VERIFY_OK(m_fleet.cluster().run(u"grant tenantry_granter to daily"_s));
    QTemporaryDir folder;
    const OpenSpec open = [](const ConnectionSpec &spec, const Secret &password) {
        return Connection::open(spec, password).map([](std::unique_ptr<Connection> one) {
            return std::shared_ptr<Connection>(std::move(one));
        });
    };
    const auto daily = m_fleet.open(u"daily"_s);
    const auto order = [&](const QString &file) {
        return orderLogin(*daily, open, m_fleet.tenant(), {.passwordFile = folder.filePath(file)});
    };
    const auto done = order(u"first"_s);
    VERIFY_OK(done);
    QVERIFY2(!*done, *done ? qPrintable((*done)->toText()) : "");
    // Without its row it finds nothing.
    m_fleet.change(u"revoke %1_rw from %1_app"_s.arg(m_fleet.base()));
    const auto lost = order(u"second"_s);
    VERIFY_OK(lost);
    QVERIFY(*lost);
}

void TestManagedPlaces::dryRun_tellsWhatTheProofWouldFind()
{
    m_fleet.observe(u"acme"_s);
    const auto planned = m_fleet.planManage();
    VERIFY_OK(planned);
    const auto daily = m_fleet.open(u"daily"_s);
    VERIFY_OK(tryChange(*daily, m_fleet.tenant(), *planned));
    VERIFY_OK(m_fleet.open(u"harbor"_s)->script(u"create view acme.theirs as select * from fjord.shop_order"_s));
    const QString before = m_fleet.everything();
    const auto refused = tryChange(*daily, m_fleet.tenant(), *planned);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"its view acme.theirs shows fjord.shop_order"_s),
             qPrintable(refused.error().toText()));
    QCOMPARE(m_fleet.everything(), before);
}

void TestManagedPlaces::provisioner_canGiveItselfNothing_data()
{
    QTest::addColumn<QString>("sql");
    const auto add = [](const char *name, const QString &sql) { QTest::newRow(name) << sql; };
    add("approve",
        u"insert into tenantry_admin.adoptable (schema, schema_id, owner_id, owner) values ('lonely', 1, 1, 'x')"_s);
    add("pass on", u"select tenantry_admin.pass_on('%1', array['acme'::regnamespace::oid])"_s);
    add("let in", u"select tenantry_admin.let_in('%1', true)"_s);
    add("control row", u"update tenantry_adopted.tenantry set state = 'active'"_s);
    add("role of the tenant", u"set role %1_rw"_s);
    add("data", u"select * from acme.shop_order"_s);
    add("grant", u"grant usage on schema acme to daily"_s);
    add("activated without a proof", u"select tenantry_admin.activate_adopted('%2')"_s);
    add("schema that is not approved",
        u"select tenantry_admin.open_management('00000000-0000-7000-8000-000000000001', 't_adopted_000000000001'); "
        "select tenantry_admin.manage_adopted('00000000-0000-7000-8000-000000000001', "
        "'00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', 'x', '', 1, 'schema', 'lonely')"_s);
    add("name of another",
        u"select tenantry_admin.open_management('00000000-0000-7000-8000-000000000001', 't_acme_000000000001')"_s);
    add("onboarding of another kind", u"select tenantry_admin.lend_ddl('%2')"_s);
    add("login of the application", u"select tenantry_admin.set_login('%2', null, 1, 1, 1)"_s);
    add("look",
        u"select tenantry_admin.open_look('%1', 'SCRAM-SHA-256$4096:AAAA$' || repeat('A', 43) || '=:' || repeat('A', 43) || '=')"_s);
}

/// While a tenant is half managed, by whatever function the login of every day may call.
void TestManagedPlaces::provisioner_canGiveItselfNothing()
{
    QFETCH(QString, sql);
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.cluster().run(
        u"do $$ begin if exists (select from pg_roles where rolname = 'tenantry_reader') then revoke tenantry_reader "
        "from daily; end if; end $$"_s));
    const auto id = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(id);
    Result<> tried;
    const auto done = m_fleet.runWith(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind != stepScript || moment != StepMoment::Noted)
            return;
        QString text = sql;
        text.replace(u"%1"_s, m_fleet.base()).replace(u"%2"_s, id->toString());
        tried = m_fleet.open(u"daily"_s)->script(text);
    });
    VERIFY_OK(done);
    QVERIFY(!tried);
    QCOMPARE(m_fleet.value(u"select has_schema_privilege('daily', 'acme', 'usage') or has_schema_privilege('daily', "
                           "'lonely', 'usage') or pg_has_role('daily', '%1_rw', 'member')"_s.arg(m_fleet.base())),
             u"f"_s);
}

QTEST_GUILESS_MAIN(TestManagedPlaces)
#include "tst_managedplaces.moc"
