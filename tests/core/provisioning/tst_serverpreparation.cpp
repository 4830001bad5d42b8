#include "core/provisioning/serverpreparation.h"
#include "core/secrets/scram.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/unseensession.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The functions on the server: what they need, what they give, and that nothing more can be got out of them.
class TestServerPreparation : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void database_thatIsNot_isTold();
    void login_outsideOfTheGroup_isToldTheGrant();
    void preparing_twice_changesNothing();
    void preparing_byNoAdministrator_isDenied();
    void dailyLogin_mayNeitherMakeRolesNorDatabases();
    void stranger_mayCallNothing();
    void ddlRole_isLentForOneTransactionOnly();
    void operation_thatIsClosed_isOfNoUse();
    void nameOfAnotherShape_isRefused();
    void role_thatExists_isNotAdopted();
    void tenantOfAnotherDatabase_isOutOfReach();
    void password_isTakenAsAVerifierOnly();
    void typesOfTheCaller_areNeverTaken();
    void ddl_leavesNoDoor_data();
    void ddl_leavesNoDoor();
    void deferredTrigger_isFoundBeforeActivation();
    void operationOfAnotherLogin_isOutOfReach();
    void kindsOfObjects_arePossible();
    void controlTable_isOutOfReachOfTheDdl();
    void activation_waitsForTheEndOfALoan();
    void activation_findsASessionOfTheProof();
    void undoing_comesBeforeWhatIsUndone();
    void schemaOfSomebodyElse_isNotAdopted();
    void controlTableOfSomebodyElse_isNeverLookedInto();
    void sharedTablesWithoutPolicies_areJoinedByNobody();
    void ownerOfTheFunctions_mayCallNothingOfTenants();
    void tenantOfARestoredDatabase_isNoOrphan();
    void operationOfALoginThatIsGone_isGoneOnWithByASuperuser();

private:
    [[nodiscard]] std::unique_ptr<Connection> open(const QString &login, const QString &database = u"app"_s)
    {
        return openOrDie(m_cluster.spec(database, login));
    }
    /// Opens an operation of a new base and makes its schema; returns the operation's id.
    QString make(Connection &daily, const QString &base);
    static QVariantList creation(const QUuid &operation) { return {operation, operation, operation, u"x"_s, u"1"_s}; }
    static Result<> call(Connection &connection, const QString &function, const QVariantList &values);
    [[nodiscard]] QString state();
    PostgresCluster m_cluster;
    int m_serial = 0;
};

void TestServerPreparation::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    for (const char *database : {"app", "other", "bare"})
        VERIFY_OK(m_cluster.createDatabase(QString::fromLatin1(database)));
    for (const char *login : {"daily", "stranger"})
        VERIFY_OK(m_cluster.createRole(QString::fromLatin1(login)));
    for (const char *database : {"app", "other"})
        VERIFY_OK(prepareDatabase(*open(m_cluster.superuser(), QString::fromLatin1(database)), u"daily"_s));
}

Result<> TestServerPreparation::call(Connection &connection, const QString &function, const QVariantList &values)
{
    QStringList places;
    for (const QVariant &value : values)
        places << (value.typeId() == QMetaType::QUuid ? u"?::uuid"_s : u"?"_s);
    return connection.query(u"select tenantry_admin.%1(%2)"_s.arg(function, places.join(u", "_s)), values)
        .map([](const QSqlQuery &) {});
}

QString TestServerPreparation::make(Connection &daily, const QString &base)
{
    const QUuid operation = QUuid::createUuid();
    if (!call(daily, u"open_operation"_s, {operation, base})
        || !call(daily, u"create_schema_tenant"_s, creation(operation)))
        qFatal("the schema was not made");
    return operation.toString(QUuid::WithoutBraces);
}

QString TestServerPreparation::state()
{
    return m_cluster
        .value(
            u"select string_agg(p.proname || md5(p.prosrc) || coalesce(p.proacl::text, ''), ' ' order by p.proname) || "
            "(select string_agg(rolname || rolcreaterole || rolcanlogin, ' ' order by rolname) from pg_roles) || "
            "(select string_agg(roleid || '>' || member, ' ' order by roleid, member) from pg_auth_members) "
            "from pg_proc p where pronamespace = 'tenantry_admin'::regnamespace"_s,
            u"app"_s)
        .value_or(QString());
}

void TestServerPreparation::database_thatIsNot_isTold()
{
    const auto refused = requirePreparation(*open(u"daily"_s, u"bare"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Missing);
    QVERIFY(refused.error().message.contains(u"bare"_s));
    QVERIFY(refused.error().remedy.contains(u"server prepare"_s));
    VERIFY_OK(requirePreparation(*open(u"daily"_s)));
}

void TestServerPreparation::login_outsideOfTheGroup_isToldTheGrant()
{
    const auto refused = requirePreparation(*open(u"stranger"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QCOMPARE(refused.error().remedy, u"GRANT tenantry_provisioner TO \"stranger\";"_s);
}

void TestServerPreparation::preparing_twice_changesNothing()
{
    const QString before = state();
    QVERIFY(!before.isEmpty());
    VERIFY_OK(prepareDatabase(*open(m_cluster.superuser()), u"daily"_s));
    QCOMPARE(state(), before);
}

void TestServerPreparation::preparing_byNoAdministrator_isDenied()
{
    const auto connection = open(u"daily"_s, u"bare"_s);
    const auto refused = prepareDatabase(*connection, u"daily"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY(!refused.error().remedy.isEmpty());
    QVERIFY(!connection->inTransaction());
    QVERIFY(!requirePreparation(*connection));
}

void TestServerPreparation::dailyLogin_mayNeitherMakeRolesNorDatabases()
{
    const auto daily = open(u"daily"_s);
    for (const QString &statement :
         {u"create role mine"_s, u"create database mine"_s, u"create schema mine"_s, u"set role tenantry_definer"_s,
          u"select * from tenantry_admin.operation"_s, u"insert into tenantry_admin.step_done values (null, 1)"_s,
          u"select * from tenantry_canary.marker"_s})
        QCOMPARE(daily->script(statement).error().sqlState, u"42501"_s);
}

void TestServerPreparation::stranger_mayCallNothing()
{
    const auto stranger = open(u"stranger"_s);
    QCOMPARE(call(*stranger, u"open_operation"_s, {QUuid::createUuid(), u"t_x_0123456789ab"_s}).error().sqlState,
             u"42501"_s);
}

void TestServerPreparation::ddlRole_isLentForOneTransactionOnly()
{
    const auto daily = open(u"daily"_s);
    const QString operation = make(*daily, u"t_lent_0123456789ab"_s);
    VERIFY_OK(daily->script(u"begin"_s));
    VERIFY_OK(call(*daily, u"lend_ddl"_s, {QUuid(operation)}));
    VERIFY_OK(daily->script(u"set local role t_lent_0123456789ab_ddl"_s));
    QVERIFY(!daily->script(u"reset role; commit"_s));
    (void)daily->script(u"rollback"_s);
    QCOMPARE(daily->script(u"set role t_lent_0123456789ab_ddl"_s).error().sqlState, u"22023"_s); // there is none
}

void TestServerPreparation::operation_thatIsClosed_isOfNoUse()
{
    const auto daily = open(u"daily"_s);
    const QUuid operation(make(*daily, u"t_closed_0123456789ab"_s));
    VERIFY_OK(call(*daily, u"drop_schema_tenant"_s, {operation, u"t_closed_0123456789ab"_s}));
    const QString verifier = scramVerifier(Secret("x")).value();
    for (const auto &[function, values] : {std::pair {u"lend_ddl"_s, QVariantList {operation}},
                                           std::pair {u"create_schema_tenant"_s, creation(operation)},
                                           std::pair {u"activate"_s, QVariantList {operation}},
                                           std::pair {u"open_probes"_s, QVariantList {operation, verifier, verifier}}})
        QCOMPARE(call(*daily, function, values).error().sqlState, u"55000"_s);
    // Nobody opens it again, nor another one for the same names.
    QCOMPARE(call(*daily, u"open_operation"_s, {operation, u"t_closed_0123456789ab"_s}).error().sqlState, u"42710"_s);
    QCOMPARE(call(*daily, u"open_operation"_s, {QUuid::createUuid(), u"t_closed_0123456789ab"_s}).error().sqlState,
             u"42710"_s);
}

void TestServerPreparation::nameOfAnotherShape_isRefused()
{
    const auto daily = open(u"daily"_s);
    const QStringList bases {u"public"_s,
                             u"postgres"_s,
                             u"t_x"_s,
                             u"t_X_0123456789ab"_s,
                             u"t_x_0123456789ab\"; drop"_s,
                             u"t_"_s + QString(43, u'x') + u"_0123456789ab",
                             u"tenantry_definer"_s};
    for (const QString &base : bases)
        QCOMPARE(call(*daily, u"open_operation"_s, {QUuid::createUuid(), base}).error().sqlState, u"23514"_s);
}

void TestServerPreparation::role_thatExists_isNotAdopted()
{
    VERIFY_OK(m_cluster.run(u"create role t_taken_0123456789ab_rw"_s));
    const auto daily = open(u"daily"_s);
    const QUuid operation = QUuid::createUuid();
    VERIFY_OK(call(*daily, u"open_operation"_s, {operation, u"t_taken_0123456789ab"_s}));
    QCOMPARE(call(*daily, u"create_schema_tenant"_s, creation(operation)).error().sqlState, u"42710"_s);
    QVERIFY(!call(*daily, u"open_probes"_s,
                  {operation, scramVerifier(Secret("x")).value(), scramVerifier(Secret("x")).value()}));
    VERIFY_OK(call(*daily, u"drop_schema_tenant"_s, {operation, u"t_taken_0123456789ab"_s}));
    QCOMPARE(m_cluster.value(u"select count(*) from pg_roles where rolname like 't_taken%'"_s).value_or(QString()),
             u"1"_s);
}

/// Roles are of the whole server: what was made in one database cannot be had through another, not even under the same id.
void TestServerPreparation::tenantOfAnotherDatabase_isOutOfReach()
{
    const auto here = open(u"daily"_s);
    const QUuid operation(make(*here, u"t_far_0123456789ab"_s));
    const auto there = open(u"daily"_s, u"other"_s);
    VERIFY_OK(call(*there, u"open_operation"_s, {operation, u"t_far_0123456789ab"_s}));
    const QString verifier = scramVerifier(Secret("x")).value();
    QCOMPARE(call(*there, u"open_probes"_s, {operation, verifier, verifier}).error().sqlState, u"55000"_s);
    QCOMPARE(call(*there, u"lend_ddl"_s, {operation}).error().sqlState, u"42704"_s);
    VERIFY_OK(call(*there, u"drop_schema_tenant"_s, {operation, u"t_far_0123456789ab"_s}));
    QCOMPARE(m_cluster.value(u"select count(*) from pg_roles where rolname like 't_far%'"_s).value_or(QString()),
             u"3"_s);
}

void TestServerPreparation::password_isTakenAsAVerifierOnly()
{
    const auto daily = open(u"daily"_s);
    const QUuid operation(make(*daily, u"t_word_0123456789ab"_s));
    QCOMPARE(call(*daily, u"open_probes"_s, {operation, u"hunter2"_s, u"hunter2"_s}).error().sqlState, u"22023"_s);
    QCOMPARE(m_cluster.value(u"select count(*) from pg_roles where rolname like 't_word%probe'"_s).value_or(QString()),
             u"0"_s);
}

/// The functions run as a role that may do much: a type of the caller's own would run code as it.
void TestServerPreparation::typesOfTheCaller_areNeverTaken()
{
    const auto daily = open(u"daily"_s);
    VERIFY_OK(daily->script(
        u"create function pg_temp.evil() returns boolean language plpgsql as $$ begin raise exception 'evil as %', "
        u"current_user; "
        "end $$; create domain pg_temp.text as pg_catalog.text check (pg_temp.evil()); create domain pg_temp.uuid as "
        "pg_catalog.uuid check (pg_temp.evil()); create domain pg_temp.oid as pg_catalog.oid check (pg_temp.evil())"_s));
    const QUuid operation = QUuid::createUuid();
    const auto calls = [&](const QString &function, const QString &arguments) {
        return daily->script(u"select tenantry_admin.%1('%2'::pg_catalog.uuid%3)"_s.arg(
            function, operation.toString(QUuid::WithoutBraces), arguments));
    };
    const QString verifier = u", '"_s + scramVerifier(Secret("x")).value() + u"'::pg_catalog.text"_s;
    const QString id = u", '"_s + operation.toString(QUuid::WithoutBraces) + u"'::pg_catalog.uuid"_s;
    const QString word = u", 'x'::pg_catalog.text"_s;
    VERIFY_OK(calls(u"open_operation"_s, u", 't_types_0123456789ab'::pg_catalog.text"_s));
    VERIFY_OK(calls(u"create_schema_tenant"_s, id + id + word + word));
    VERIFY_OK(daily->script(u"begin"_s));
    VERIFY_OK(calls(u"lend_ddl"_s, {}));
    VERIFY_OK(calls(u"return_ddl"_s, {}));
    VERIFY_OK(daily->script(u"commit"_s));
    VERIFY_OK(calls(u"open_probes"_s, verifier + verifier));
    VERIFY_OK(calls(u"close_probes"_s, {}));
    VERIFY_OK(calls(u"mark_step"_s, u", 4"_s));
    VERIFY_OK(calls(u"activate"_s, {}));
}

void TestServerPreparation::ddl_leavesNoDoor_data()
{
    QTest::addColumn<QString>("ddl");
    QTest::newRow("a grant to the login") << u"create table x (i int); grant select on x to daily"_s;
    QTest::newRow("a grant to everybody") << u"create table x (i int); grant select on x to public"_s;
    QTest::newRow("a grant of a column") << u"create table x (i int); grant select (i) on x to stranger"_s;
    QTest::newRow("a function for everybody")
        << u"create function f() returns int language sql as 'select 1'; grant execute on function f() to public"_s;
    QTest::newRow("a function elsewhere")
        << u"create function pg_temp.f() returns int language sql security definer as 'select 1'"_s;
    QTest::newRow("a table elsewhere") << u"create temp table x (i int)"_s;
    QTest::newRow("a partition of the login")
        << u"create table x (i int) partition by list (i); reset role; create table part partition of x default"_s;
    QTest::newRow("a view of the login") << u"create table x (i int); reset role; create temp view v as table x"_s;
    QTest::newRow("a trigger of the login")
        << u"create function f() returns trigger language plpgsql as 'begin return new; end'; reset role; create temp "
           "table door (i int); create trigger t before insert on door for each row execute function f()"_s;
    QTest::newRow("a type of the login")
        << u"reset role; create domain pg_temp.d as text; create table pg_temp.y (i int); create table x (i pg_temp.d)"_s;
}

void TestServerPreparation::ddl_leavesNoDoor()
{
    QFETCH(QString, ddl);
    const auto daily = open(u"daily"_s);
    const QString base = u"t_door%1_0123456789ab"_s.arg(++m_serial);
    const QUuid operation(make(*daily, base));
    VERIFY_OK(daily->script(u"begin"_s));
    VERIFY_OK(call(*daily, u"lend_ddl"_s, {operation}));
    VERIFY_OK(daily->script(u"set local role %1_ddl; set local search_path = %1; %2; reset role"_s.arg(base, ddl)));
    QCOMPARE(call(*daily, u"return_ddl"_s, {operation}).error().sqlState, u"42501"_s);
    (void)daily->script(u"rollback"_s);
}

/// What a deferred trigger does comes after the look at what the migrations made.
void TestServerPreparation::deferredTrigger_isFoundBeforeActivation()
{
    const auto daily = open(u"daily"_s);
    for (const QString &act :
         {u"grant all on x to daily"_s, u"alter default privileges grant all on tables to daily"_s,
          u"create function pg_temp.g() returns int language sql security definer as ''select 1''"_s}) {
        const QString base = u"t_late%1_0123456789ab"_s.arg(++m_serial);
        const QUuid operation(make(*daily, base));
        const auto migrate = [&] {
            VERIFY_OK(daily->script(u"begin"_s));
            VERIFY_OK(call(*daily, u"lend_ddl"_s, {operation}));
            VERIFY_OK(daily->script(
                u"set local role %1_ddl; set local search_path = %1; create table x (i int); create function f() "
                "returns trigger language plpgsql security definer set search_path = %1 as 'begin %2; return null; "
                "end'; create constraint trigger t after insert on x deferrable initially deferred for each row "
                "execute function f(); insert into x values (1); reset role"_s.arg(base, act)));
            VERIFY_OK(call(*daily, u"return_ddl"_s, {operation}));
        };
        VERIFY_OK(call(*daily, u"close_probes"_s, {operation}));
        migrate();
        QCOMPARE(call(*daily, u"activate"_s, {operation}).error().sqlState, u"55000"_s); // not yet committed
        (void)daily->script(u"rollback"_s);
        migrate();
        VERIFY_OK(daily->script(u"commit"_s));
        QCOMPARE(call(*daily, u"activate"_s, {operation}).error().sqlState, u"42501"_s);
    }
}

void TestServerPreparation::operationOfAnotherLogin_isOutOfReach()
{
    VERIFY_OK(m_cluster.createRole(u"second"_s));
    VERIFY_OK(m_cluster.run(u"grant tenantry_provisioner to second"_s));
    const QUuid operation(make(*open(u"daily"_s), u"t_mine_0123456789ab"_s));
    const auto second = open(u"second"_s);
    for (const auto &[function, values] :
         {std::pair {u"lend_ddl"_s, QVariantList {operation}}, std::pair {u"close_probes"_s, QVariantList {operation}},
          std::pair {u"mark_step"_s, QVariantList {operation, 4}},
          std::pair {u"drop_schema_tenant"_s, QVariantList {operation, u"t_mine_0123456789ab"_s}}})
        QCOMPARE(call(*second, function, values).error().sqlState, u"42501"_s);
    VERIFY_OK(m_cluster.run(u"grant daily to second"_s)); // a colleague of the same team
    VERIFY_OK(call(*open(u"second"_s), u"drop_schema_tenant"_s, {operation, u"t_mine_0123456789ab"_s}));
}

void TestServerPreparation::kindsOfObjects_arePossible()
{
    VERIFY_OK(m_cluster.run(u"create table public.country (code text primary key); grant references on public.country "
                            "to public"_s,
                            u"app"_s));
    const auto daily = open(u"daily"_s);
    const QUuid operation(make(*daily, u"t_kinds_0123456789ab"_s));
    VERIFY_OK(daily->script(u"begin"_s));
    VERIFY_OK(call(*daily, u"lend_ddl"_s, {operation}));
    VERIFY_OK(daily->script(
        u"set local role t_kinds_0123456789ab_ddl; set local search_path = t_kinds_0123456789ab; create type r as "
        u"range "
        "(subtype = int); create type e as enum ('a', 'b'); create domain d as text check (value <> ''); create "
        "sequence s; create table p (id int default nextval('s'), at date, c text references public.country) partition "
        "by range (at); create table p1 partition of p for values from ('2020-01-01') to ('2021-01-01'); create index "
        "on p (id); create view v as select * from p; create materialized view m as select 1 as one; create function "
        "f() returns trigger language plpgsql security definer as 'begin return new; end'; create trigger t before "
        "insert on p1 for each row execute function f(); create policy own on p using (true); create statistics st on "
        "id, at from p; create text search configuration ts (copy = pg_catalog.english); reset role"_s));
    VERIFY_OK(call(*daily, u"return_ddl"_s, {operation}));
    VERIFY_OK(daily->script(u"commit"_s));
    VERIFY_OK(call(*daily, u"close_probes"_s, {operation}));
    VERIFY_OK(call(*daily, u"activate"_s, {operation}));
}

void TestServerPreparation::controlTable_isOutOfReachOfTheDdl()
{
    const auto daily = open(u"daily"_s);
    const QUuid operation(make(*daily, u"t_control_0123456789ab"_s));
    for (const QString &ddl :
         {u"drop table t_control_0123456789ab.tenantry"_s, u"delete from t_control_0123456789ab.tenantry"_s,
          u"create trigger x before update on t_control_0123456789ab.tenantry execute function "
          "suppress_redundant_updates_trigger()"_s,
          u"grant usage on schema t_control_0123456789ab to daily"_s,
          u"drop schema t_control_0123456789ab cascade"_s}) {
        VERIFY_OK(daily->script(u"begin"_s));
        VERIFY_OK(call(*daily, u"lend_ddl"_s, {operation}));
        const auto done = daily->script(u"set local role t_control_0123456789ab_ddl; "_s + ddl);
        const bool isGranted =
            m_cluster.value(u"select has_schema_privilege('daily', 't_control_0123456789ab', 'usage')"_s, u"app"_s)
                .value_or(u"t"_s)
            == u"t";
        QVERIFY2((!done && done.error().sqlState == u"42501") || (ddl.startsWith(u"grant"_s) && !isGranted),
                 qPrintable(ddl));
        (void)daily->script(u"rollback"_s);
    }
}

void TestServerPreparation::activation_waitsForTheEndOfALoan()
{
    const auto daily = open(u"daily"_s);
    const QUuid operation(make(*daily, u"t_loan_0123456789ab"_s));
    VERIFY_OK(call(*daily, u"close_probes"_s, {operation}));
    VERIFY_OK(daily->script(u"begin"_s));
    VERIFY_OK(call(*daily, u"lend_ddl"_s, {operation}));
    const auto other = open(u"daily"_s);
    VERIFY_OK(other->script(u"set lock_timeout = 200"_s));
    QCOMPARE(call(*other, u"activate"_s, {operation}).error().sqlState, u"55P03"_s);
    VERIFY_OK(call(*daily, u"return_ddl"_s, {operation}));
    VERIFY_OK(daily->script(u"commit"_s));
    VERIFY_OK(call(*other, u"activate"_s, {operation}));
}

/// Whoever logged in as the tenant for the proof must not be there when it gets its data.
void TestServerPreparation::activation_findsASessionOfTheProof()
{
    const auto daily = open(u"daily"_s);
    const QUuid operation(make(*daily, u"t_session_0123456789ab"_s));
    const QString verifier = scramVerifier(Secret("x")).value();
    QCOMPARE(call(*daily, u"activate"_s, {operation}).error().sqlState, u"55000"_s); // nothing was proven
    VERIFY_OK(call(*daily, u"open_probes"_s, {operation, verifier, verifier}));
    const auto probe = open(u"t_session_0123456789ab_probe"_s);
    VERIFY_OK(daily->script(u"begin"_s));
    VERIFY_OK(call(*daily, u"close_probes"_s, {operation}));
    QVERIFY(!probe->script(u"select 1"_s)); // it was ended
    QCOMPARE(call(*daily, u"activate"_s, {operation}).error().sqlState, u"55000"_s);
    (void)daily->script(u"rollback"_s);
    VERIFY_OK(daily->script(u"begin"_s));
    VERIFY_OK(call(*daily, u"close_probes"_s, {operation}));
    const auto late = open(u"t_session_0123456789ab_other"_s); // the login is there until the commit
    UnseenSession unseen;
    QVERIFY(unseen.start(m_cluster, u"app"_s, u"t_session_0123456789ab_probe"_s));
    VERIFY_OK(daily->script(u"commit"_s));
    VERIFY_OK(call(*daily, u"activate"_s, {operation}));
    QVERIFY(!late->script(u"select 1"_s));
    QVERIFY(unseen.hasEnded());
    QCOMPARE(m_cluster.value(u"select count(*) from pg_roles where rolname ~ '^t_session_.*_(probe|other)$'"_s)
                 .value_or(QString()),
             u"0"_s);
}

void TestServerPreparation::undoing_comesBeforeWhatIsUndone()
{
    const auto daily = open(u"daily"_s);
    const QUuid operation = QUuid::createUuid();
    VERIFY_OK(call(*daily, u"drop_schema_tenant"_s, {operation, u"t_never_0123456789ab"_s}));
    VERIFY_OK(call(*daily, u"drop_schema_tenant"_s, {operation, u"t_never_0123456789ab"_s}));
    QCOMPARE(call(*daily, u"open_operation"_s, {operation, u"t_never_0123456789ab"_s}).error().sqlState, u"42710"_s);
}

void TestServerPreparation::schemaOfSomebodyElse_isNotAdopted()
{
    VERIFY_OK(m_cluster.createDatabase(u"planted"_s));
    VERIFY_OK(m_cluster.run(u"create schema tenantry_admin authorization stranger"_s, u"planted"_s));
    const auto refused = prepareDatabase(*open(m_cluster.superuser(), u"planted"_s), u"daily"_s);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"tenantry_admin"_s), qPrintable(refused.error().toText()));
}

/// A view of that name would run its functions as who looks into it.
void TestServerPreparation::controlTableOfSomebodyElse_isNeverLookedInto()
{
    const QString base = u"t_evil_0123456789ab"_s;
    VERIFY_OK(m_cluster.run(
        u"create schema %1; create table %1.ran (by name); grant usage on schema %1 to public; grant insert "
        "on %1.ran to public; create function %1.f() returns text language sql as 'insert into %1.ran values "
        "(current_user) returning null::text'; create view %1.tenantry as select %1.f() as state, "
        "null::uuid as operation_id; grant select on %1.tenantry to public"_s.arg(base),
        u"app"_s));
    const auto daily = open(u"daily"_s);
    const QUuid operation = QUuid::createUuid();
    QCOMPARE(call(*daily, u"open_operation"_s, {operation, base}).error().sqlState, u"42710"_s);
    VERIFY_OK(call(*daily, u"drop_schema_tenant"_s, {operation, base}));
    VERIFY_OK(call(*daily, u"drop_shared_schema"_s, {operation, base}));
    (void)call(*daily, u"close_probes"_s, {operation});
    QCOMPARE(m_cluster.value(u"select count(*) from %1.ran"_s.arg(base), u"app"_s).value_or(QString()), u"0"_s);
    VERIFY_OK(m_cluster.run(u"drop schema %1 cascade"_s.arg(base), u"app"_s));
}

/// The type of tenant_id could have a check that runs as who converts a text to it.
void TestServerPreparation::sharedTablesWithoutPolicies_areJoinedByNobody()
{
    const auto daily = open(u"daily"_s);
    const QString shared = u"t_shared_0123456789ab"_s;
    const QUuid making = QUuid::createUuid();
    VERIFY_OK(call(*daily, u"open_operation"_s, {making, shared}));
    VERIFY_OK(call(*daily, u"create_shared_schema"_s, {making, u"1"_s}));
    VERIFY_OK(
        daily->script(u"begin; select tenantry_admin.lend_ddl('%1'); set local role %2_ddl; set local search_path = "
                      u"%2; create domain k as text "
                      "check (value <> ''); create table a (tenant_id k not null, id int, primary key (tenant_id, "
                      "id)); reset role; select "
                      "tenantry_admin.return_ddl('%1'); commit"_s.arg(making.toString(QUuid::WithoutBraces), shared)));
    const QUuid tenant = QUuid::createUuid();
    VERIFY_OK(call(*daily, u"open_operation"_s, {tenant, u"t_joins_0123456789ab"_s}));
    const auto refused =
        call(*daily, u"join_shared"_s, {tenant, shared, tenant, tenant, u"x"_s, u"1"_s, u"key"_s, false});
    QCOMPARE(refused.error().sqlState, u"55000"_s);
    QVERIFY(refused.error().toText().contains(u"no policies"));
    QCOMPARE(call(*daily, u"guard_shared"_s, {making}).error().sqlState, u"55000"_s);
    VERIFY_OK(call(*daily, u"leave_shared"_s, {tenant, u"t_joins_0123456789ab"_s}));
    VERIFY_OK(call(*daily, u"drop_shared_schema"_s, {making, shared}));
    VERIFY_OK(call(*daily, u"open_operation"_s, {QUuid::createUuid(), shared})); // the name is free
}

void TestServerPreparation::ownerOfTheFunctions_mayCallNothingOfTenants()
{
    const auto daily = open(u"daily"_s);
    const QString base = u"t_grants_0123456789ab"_s;
    const QUuid operation(make(*daily, base));
    const auto refused = daily->script(
        u"begin; select tenantry_admin.lend_ddl('%1'); set local role %2_ddl; set local search_path = %2; create "
        u"function f() "
        "returns int language sql as 'select 1'; grant execute on function f() to tenantry_definer; reset role; select "
        "tenantry_admin.return_ddl('%1')"_s.arg(operation.toString(QUuid::WithoutBraces), base));
    (void)daily->script(u"rollback"_s);
    QCOMPARE(refused.error().sqlState, u"42501"_s);
    QVERIFY2(refused.error().toText().contains(u"tenantry_definer"), qPrintable(refused.error().toText()));
    VERIFY_OK(call(*daily, u"drop_schema_tenant"_s, {operation, base}));
}

/// A database that was dropped and restored under its name has another number than the comments on the roles tell.
void TestServerPreparation::tenantOfARestoredDatabase_isNoOrphan()
{
    const auto daily = open(u"daily"_s);
    const QString base = u"t_restored_0123456789ab"_s;
    const QUuid operation(make(*daily, base));
    for (const char *suffix : {"_owner", "_rw", "_ro"})
        VERIFY_OK(m_cluster.run(u"comment on role %1%2 is 'tenantry operation %3 in 99'"_s.arg(
            base, QString::fromLatin1(suffix), operation.toString(QUuid::WithoutBraces))));
    QCOMPARE(call(*daily, u"drop_orphans"_s, {operation, base}).error().sqlState, u"55006"_s);
    // From another database too: what depends on a role keeps it.
    const auto elsewhere = open(u"daily"_s, u"other"_s);
    QCOMPARE(call(*elsewhere, u"drop_orphans"_s, {operation, base}).error().sqlState, u"2BP01"_s);
    // Prepared again, the database knows its roles.
    VERIFY_OK(prepareDatabase(*open(m_cluster.superuser()), u"daily"_s));
    VERIFY_OK(call(*daily, u"drop_schema_tenant"_s, {operation, base}));
    QCOMPARE(m_cluster.value(u"select count(*) from pg_roles where rolname ~ '^%1'"_s.arg(base)).value_or(QString()),
             u"0"_s);
}

void TestServerPreparation::operationOfALoginThatIsGone_isGoneOnWithByASuperuser()
{
    VERIFY_OK(m_cluster.createRole(u"leaver"_s, {}, u"in role tenantry_provisioner"_s));
    const QString base = u"t_left_0123456789ab"_s;
    const QUuid operation(make(*open(u"leaver"_s), base));
    VERIFY_OK(m_cluster.run(u"drop role leaver"_s));
    const auto refused = call(*open(u"daily"_s), u"close_probes"_s, {operation});
    QCOMPARE(refused.error().sqlState, u"42501"_s);
    QVERIFY2(refused.error().toText().contains(u"superuser"), qPrintable(refused.error().toText()));
    VERIFY_OK(call(*open(m_cluster.superuser()), u"drop_schema_tenant"_s, {operation, base}));
}

QTEST_GUILESS_MAIN(TestServerPreparation)
#include "tst_serverpreparation.moc"
