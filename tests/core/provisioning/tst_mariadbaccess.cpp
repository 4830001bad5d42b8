#include "core/provisioning/tenantsession.h"
#include "core/routing/controlscan.h"
#include "tests/support/mariadbfleet.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Who gets into a tenant on MariaDB, and how: the way that it confirms, what a person types, and the login of its application.
class TestMariaDbAccess : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void verifiedOpen_asOperator_readsTheControlRow();
    void verifiedOpen_asTenant_readsOnly();
    void verifiedOpen_ofACopy_isRefused();
    void verifiedOpen_withoutTheGroup_isRefused();
    void typedQuery_readsAndNothingElse();
    void typedQuery_leavesNoLogin();
    void login_isMadeChangedAndTakenAway();
    void login_endsSessionsOfTheOldPassword();
    void login_whileAnOperationWorks_isRefused();
    void suspend_isNotKeptUpByTheTenant();
    void proof_whereNoTablesAreSeen_fails();
    void login_withoutTheGroup_isRefused();
    void login_idleLimit_isRefused();
    void controls_ofTheServer_areRead();

private:
    [[nodiscard]] Route route();
    [[nodiscard]] OpenAs opener() { return m_fleet.services().openAs; }
    MariaDbFleet m_fleet;
};

void TestMariaDbAccess::initTestCase()
{
    m_fleet.start();
    m_fleet.asRoot({u"CREATE USER stranger@localhost"_s});
}

void TestMariaDbAccess::init()
{
    m_fleet.begin();
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s)));
}

void TestMariaDbAccess::cleanup()
{
    m_fleet.dropEverything();
}

Route TestMariaDbAccess::route()
{
    return routeOf(m_fleet.tenant(), m_fleet.recorded(), m_fleet.registry().info().id).value_or(Route());
}

void TestMariaDbAccess::verifiedOpen_asOperator_readsTheControlRow()
{
    for (const char *group : {"tenantry_provisioner", "tenantry_reader"}) {
        m_fleet.asRoot({u"GRANT %1 TO stranger@localhost"_s.arg(QLatin1StringView(group)),
                        u"GRANT SHOW VIEW ON `t\\_%`.* TO stranger@localhost"_s});
        ConnectionSpec spec = m_fleet.daily(m_fleet.base());
        spec.user = u"stranger"_s;
        const auto connection = openOrDie(spec);
        {
            const auto open = VerifiedOpen::begin(*connection, route(), {ControlReader::Operator});
            VERIFY_OK(open);
            QCOMPARE(open->control().tenant, m_fleet.tenant().id);
            QCOMPARE(open->control().registry, m_fleet.registry().info().id);
            QCOMPARE(open->control().slug, u"kestrel"_s);
            QCOMPARE(open->control().epoch, 1);
            QCOMPARE(open->control().state, u"active"_s);
            QVERIFY(connection->inTransaction());
        }
        QVERIFY(!connection->inTransaction());
        m_fleet.asRoot({u"REVOKE %1 FROM stranger@localhost"_s.arg(QLatin1StringView(group))});
    }
}

void TestMariaDbAccess::verifiedOpen_asTenant_readsOnly()
{
    const auto application = m_fleet.application();
    const auto open = VerifiedOpen::begin(*application, route());
    VERIFY_OK(open);
    QCOMPARE(open->control().epoch, 1);
    const auto refused = application->script(u"insert into orders (what) values ('x')"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported); // a transaction that only reads
}

void TestMariaDbAccess::verifiedOpen_ofACopy_isRefused()
{
    const auto daily = openOrDie(m_fleet.daily(m_fleet.base()));
    m_fleet.asRoot({u"UPDATE `%1`.tenantry SET epoch = 7"_s.arg(m_fleet.base())});
    const auto stale = VerifiedOpen::begin(*daily, route(), {ControlReader::Operator});
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, ErrorKind::Conflict);
    QVERIFY2(stale.error().toText().contains(u'7') && stale.error().toText().contains(u'1'),
             qPrintable(stale.error().toText()));
    m_fleet.asRoot({u"DELETE FROM `%1`.tenantry"_s.arg(m_fleet.base())});
    QVERIFY(!VerifiedOpen::begin(*daily, route(), {ControlReader::Operator}));
    QVERIFY(!daily->inTransaction());
}

void TestMariaDbAccess::verifiedOpen_withoutTheGroup_isRefused()
{
    ConnectionSpec spec = m_fleet.daily();
    spec.user = u"stranger"_s;
    const auto refused = VerifiedOpen::begin(*openOrDie(spec), route(), {ControlReader::Operator});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Missing);
    QVERIFY(refused.error().remedy.contains(u"server prepare"));
}

void TestMariaDbAccess::typedQuery_readsAndNothingElse()
{
    VERIFY_OK(m_fleet.application()->script(u"insert into orders (what) values ('a'), ('b'), ('c')"_s));
    const auto server = openOrDie(m_fleet.daily(m_fleet.base()));
    const auto session = TenantSession::open(*server, route(), opener());
    VERIFY_OK(session);
    const auto rows = (*session)->run(u"select id, what, null as nothing from orders order by id"_s, 2);
    VERIFY_OK(rows);
    QCOMPARE(rows->columns, (QStringList {u"id"_s, u"what"_s, u"nothing"_s}));
    QCOMPARE(rows->rows.size(), 2);
    QVERIFY(rows->isCut && rows->rows.at(0).at(2).isNull());
    for (const char *refused :
         {"insert into orders (what) values ('x')", "update orders set what = 'x'", "delete from orders",
          "create table t (i int)", "select answer()", "set role tenantry_provisioner", "set role `%1_rw`",
          "select * from tenantry_canary.marker", "select * from mysql.global_priv", "select 1; delete from orders"}) {
        const auto answer = (*session)->run(QString::fromLatin1(refused).replace(u"%1"_s, m_fleet.base()), 5);
        QVERIFY2(!answer, refused);
    }
    VERIFY_OK((*session)->run(u"show tables"_s, 10));
}

void TestMariaDbAccess::typedQuery_leavesNoLogin()
{
    const QString before = m_fleet.left();
    const auto server = openOrDie(m_fleet.daily(m_fleet.base()));
    {
        const auto session = TenantSession::open(*server, route(), opener());
        VERIFY_OK(session);
        QVERIFY(m_fleet.left() != before);
    }
    QCOMPARE(m_fleet.left(), before);
    // One whose program was killed goes with the next.
    m_fleet.asRoot(
        {u"CREATE USER `%1_look_999999`"_s.arg(m_fleet.base()),
         u"INSERT INTO tenantry_admin.made SELECT '%1_look_999999', id, false FROM tenantry_admin.operation WHERE makes = '%1'"_s
             .arg(m_fleet.base())});
    {
        VERIFY_OK(TenantSession::open(*server, route(), opener()));
    }
    QCOMPARE(m_fleet.left(), before);
}

void TestMariaDbAccess::login_isMadeChangedAndTakenAway()
{
    const auto server = openOrDie(m_fleet.daily());
    VERIFY_OK(requirePreparation(*server));
    QCOMPARE(hasLogin(*server, m_fleet.tenant()).value_or(true), false);
    QCOMPARE(m_fleet.setLogin({.connections = 2}, {}).error().kind, ErrorKind::Missing); // a new one needs a password
    VERIFY_OK(m_fleet.setLogin({.passwordFile = u"-"_s, .connections = 2, .statementSeconds = 9}));
    QCOMPARE(hasLogin(*server, m_fleet.tenant()).value_or(false), true);
    const auto first = openOrDie(m_fleet.applicationSpec(), "word");
    QCOMPARE(
        m_fleet
            .value(
                u"SELECT JSON_VALUE(Priv, '$.max_statement_time') FROM mysql.global_priv WHERE User = '%1_app'"_s.arg(
                    m_fleet.base()))
            .toDouble(),
        9.0);
    const auto second = openOrDie(m_fleet.applicationSpec(), "word");
    QCOMPARE(Connection::open(m_fleet.applicationSpec(), Secret("word")).error().kind, ErrorKind::Connection);
    VERIFY_OK(m_fleet.setLogin({.connections = 0}, {}));
    QVERIFY(Connection::open(m_fleet.applicationSpec(), Secret("word")));
    VERIFY_OK(m_fleet.setLogin({.isRemoval = true}, {}));
    QVERIFY(!first->query(u"select 1"_s));
    QCOMPARE(hasLogin(*server, m_fleet.tenant()).value_or(true), false);
    const auto missing = m_fleet.setLogin({.isRemoval = true}, {});
    QCOMPARE(missing.error().kind, ErrorKind::Missing);
    QVERIFY2(!missing.error().message.contains(u"database"), qPrintable(missing.error().toText()));
    QCOMPARE(tryOrder(*server, m_fleet.tenant(), {.isRemoval = true}).error().kind, ErrorKind::Missing);
}

void TestMariaDbAccess::login_endsSessionsOfTheOldPassword()
{
    const auto old = m_fleet.application();
    VERIFY_OK(m_fleet.setLogin({.passwordFile = u"-"_s, .endsSessions = true}, "other"));
    QVERIFY(!old->query(u"select 1"_s));
    QCOMPARE(Connection::open(m_fleet.applicationSpec(), Secret("word")).error().kind, ErrorKind::Denied);
    QVERIFY(Connection::open(m_fleet.applicationSpec(), Secret("other")));
}

void TestMariaDbAccess::login_whileAnOperationWorks_isRefused()
{
    const auto id = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.recorded()));
    VERIFY_OK(id);
    m_fleet.runUntil(*id, stepScript);
    QCOMPARE(m_fleet.setLogin().error().kind, ErrorKind::Constraint);
    VERIFY_OK(m_fleet.run(*id));
    // Of one that is suspended it is made, and lets nobody in before it is resumed.
    VERIFY_OK(m_fleet.setLogin());
    QCOMPARE(Connection::open(m_fleet.applicationSpec(), Secret("word")).error().kind, ErrorKind::Denied);
    VERIFY_OK(m_fleet.carryOut(planResumption(m_fleet.tenant(), m_fleet.recorded())));
    QVERIFY(Connection::open(m_fleet.applicationSpec(), Secret("word")));
}

/// Every login may take locks by their names.
void TestMariaDbAccess::suspend_isNotKeptUpByTheTenant()
{
    const auto application = m_fleet.application();
    const auto suspension = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.recorded()));
    VERIFY_OK(suspension);
    VERIFY_OK(application->query(u"select get_lock('tn %1', 0)"_s.arg(m_fleet.base())));
    VERIFY_OK(m_fleet.setLogin());
    VERIFY_OK(m_fleet.run(*suspension));
    QVERIFY(!application->query(u"select 1"_s));
}

void TestMariaDbAccess::proof_whereNoTablesAreSeen_fails()
{
    m_fleet.asRoot({u"REVOKE SHOW VIEW ON `t\\_%`.* FROM daily@localhost"_s});
    const auto failed = m_fleet.run(m_fleet.plan(u"falcon"_s));
    m_fleet.asRoot({u"GRANT SHOW VIEW ON `t\\_%`.* TO daily@localhost"_s});
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Denied);
    QVERIFY2(failed.error().toText().contains(u"GRANT SHOW VIEW"), qPrintable(failed.error().toText()));
}

void TestMariaDbAccess::login_withoutTheGroup_isRefused()
{
    m_fleet.asRoot({u"REVOKE tenantry_granter FROM daily@localhost"_s});
    const auto refused = m_fleet.setLogin();
    m_fleet.asRoot({u"GRANT tenantry_granter TO daily@localhost"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY(refused.error().remedy.contains(u"GRANT tenantry_granter TO"));
}

void TestMariaDbAccess::login_idleLimit_isRefused()
{
    const auto refused = m_fleet.setLogin({.passwordFile = u"-"_s, .idleSeconds = 5});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(!loginStatements(m_fleet.tenant(), {.idleSeconds = 5}, Engine::MariaDB));
    const auto text = loginStatements(m_fleet.tenant(), {.passwordFile = u"f"_s, .connections = 7}, Engine::MariaDB);
    VERIFY_OK(text);
    QVERIFY2(text->contains(u"set_login('%1'"_s.arg(m_fleet.base())) && text->contains(u", 7, NULL)"),
             qPrintable(*text));
}

void TestMariaDbAccess::controls_ofTheServer_areRead()
{
    const auto first = m_fleet.tenant();
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"falcon"_s)));
    const auto connection = openOrDie(m_fleet.daily());
    const ControlScan scan = scanControls(
        m_fleet.recorded(), [&](const QString &) { return Result<Connection *>(connection.get()); },
        [] { return false; });
    QCOMPARE(scan.unread.size(), 0);
    QCOMPARE(scan.tenants.size(), 2);
    for (const FoundTenant &found : scan.tenants) {
        QVERIFY(found.control.tenant == first.id || found.control.tenant == m_fleet.tenant().id);
        QVERIFY(found.placement.kind == IsolationKind::Database && found.placement.database.startsWith(u"t_"));
    }
    ConnectionSpec spec = m_fleet.daily();
    spec.user = u"stranger"_s;
    const auto stranger = openOrDie(spec);
    const ControlScan refused = scanControls(
        m_fleet.recorded(), [&](const QString &) { return Result<Connection *>(stranger.get()); },
        [] { return false; });
    QCOMPARE(refused.unread.size(), 1);
}

QTEST_GUILESS_MAIN(TestMariaDbAccess)
#include "tst_mariadbaccess.moc"
