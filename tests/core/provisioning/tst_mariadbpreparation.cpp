#include "core/provisioning/mariadbwork.h"
#include "tests/support/mariadbfleet.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What an administrator puts on a MariaDB server: whether it is there, for whom, and what it refuses.
class TestMariaDbPreparation : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_fleet.dropEverything(); }
    void preparation_missing_isTold();
    void preparation_ofALoginWithoutTheGroup_isTold();
    void preparation_old_isTold();
    void preparation_again_changesNothing();
    void preparation_withForeignNames_isRefused_data();
    void preparation_withForeignNames_isRefused();
    void procedures_ofAnotherLogin_areRefused();
    void procedures_withOtherWords_areRefused();

private:
    MariaDbFleet m_fleet;
};

void TestMariaDbPreparation::initTestCase()
{
    m_fleet.start();
    m_fleet.asRoot({u"CREATE USER stranger@localhost"_s});
}

void TestMariaDbPreparation::init()
{
    m_fleet.begin();
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"kestrel"_s)));
}

void TestMariaDbPreparation::preparation_missing_isTold()
{
    MariaDbServer bare;
    QVERIFY2(bare.start(), qPrintable(bare.errorString()));
    const auto root = openOrDie(bare.spec(u"information_schema"_s));
    const auto missing = requirePreparation(*root);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::Missing);
    QVERIFY(missing.error().remedy.contains(u"server prepare"));
    VERIFY_OK(root->script(u"SET GLOBAL read_only = 1"_s));
    QCOMPARE(requirePreparation(*root).error().kind, ErrorKind::Unsupported);
    VERIFY_OK(root->script(u"SET GLOBAL read_only = 0"_s));
    // A login that is not there is no login.
    QCOMPARE(prepareMariaDb(*root, u"nobody"_s).error().kind, ErrorKind::Missing);
    VERIFY_OK(root->script(u"CREATE USER plain@localhost"_s));
    ConnectionSpec plain = bare.spec(u"information_schema"_s);
    plain.user = u"plain"_s;
    const auto refused = prepareMariaDb(*openOrDie(plain), u"plain"_s);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY(!refused.error().remedy.isEmpty());
    VERIFY_OK(prepareMariaDb(*root, u"plain"_s));
    VERIFY_OK(requirePreparation(*openOrDie(plain)));
}

void TestMariaDbPreparation::preparation_ofALoginWithoutTheGroup_isTold()
{
    ConnectionSpec spec = m_fleet.daily();
    spec.user = u"stranger"_s;
    const auto connection = openOrDie(spec);
    QCOMPARE(requirePreparation(*connection).error().kind, ErrorKind::Missing);
    QCOMPARE(connection->script(u"CALL tenantry_admin.open_operation(uuid(), 't_a_0123456789ab')"_s).error().kind,
             ErrorKind::Denied);
}

void TestMariaDbPreparation::preparation_old_isTold()
{
    m_fleet.asRoot(
        {u"CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.version() RETURNS int DETERMINISTIC NO SQL RETURN 0"_s,
         u"GRANT EXECUTE ON FUNCTION tenantry_admin.version TO tenantry_provisioner"_s});
    const auto old = requirePreparation(*openOrDie(m_fleet.daily()));
    QCOMPARE(old.error().kind, ErrorKind::Missing);
    QVERIFY(old.error().message.contains(u"older"));
    VERIFY_OK(prepareMariaDb(*m_fleet.root(), u"daily"_s));
    VERIFY_OK(requirePreparation(*openOrDie(m_fleet.daily())));
}

void TestMariaDbPreparation::preparation_again_changesNothing()
{
    const QString before = m_fleet.whole();
    VERIFY_OK(prepareMariaDb(*m_fleet.root(), u"daily"_s));
    QCOMPARE(m_fleet.whole(), before);
}

void TestMariaDbPreparation::preparation_withForeignNames_isRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a database") << u"CREATE DATABASE tenantry_admin"_s << ErrorKind::Conflict;
    QTest::newRow("an account that is open") << u"CREATE USER tenantry_definer@localhost"_s << ErrorKind::Conflict;
    QTest::newRow("an account without a name") << u"CREATE USER ''@localhost"_s << ErrorKind::Constraint;
}

void TestMariaDbPreparation::preparation_withForeignNames_isRefused()
{
    QFETCH(QString, sql);
    QFETCH(ErrorKind, kind);
    MariaDbServer bare;
    QVERIFY2(bare.start(), qPrintable(bare.errorString()));
    const auto root = openOrDie(bare.spec());
    VERIFY_OK(root->script(sql));
    const auto refused = prepareMariaDb(*root, {});
    QVERIFY(!refused);
    QVERIFY2(refused.error().kind == kind, qPrintable(refused.error().toText()));
}

/// An operation is of the login that opened it, and its id is no secret.
void TestMariaDbPreparation::procedures_ofAnotherLogin_areRefused()
{
    const auto id = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.recorded()));
    VERIFY_OK(id);
    m_fleet.runUntil(*id, stepScript);
    m_fleet.asRoot({u"GRANT tenantry_provisioner TO stranger@localhost"_s});
    ConnectionSpec spec = m_fleet.daily();
    spec.user = u"stranger"_s;
    const auto stranger = openOrDie(spec);
    VERIFY_OK(requirePreparation(*stranger));
    for (const char *procedure : {"resume", "close_change", "close_probes", "activate", "open_ddl"}) {
        const bool isDdl = QLatin1StringView(procedure) == u"open_ddl";
        const QString sql = u"CALL tenantry_admin.%1('%2'%3)"_s.arg(QLatin1StringView(procedure), id->toString(),
                                                                    isDdl ? u", ''"_s : QString());
        QCOMPARE(stranger->script(sql).error().kind, ErrorKind::Denied);
    }
    const QString other = u"t_strange_0123456789ab"_s;
    const QString strangers = QUuid::createUuid().toString(QUuid::WithoutBraces);
    VERIFY_OK(stranger->query(u"CALL tenantry_admin.open_operation(?, ?)"_s, {strangers, other}));
    QCOMPARE(stranger
                 ->query(u"CALL tenantry_admin.create_shared_database(?, ?, ?, '')"_s,
                         {strangers, id->toString(), m_fleet.base()})
                 .error()
                 .kind,
             ErrorKind::Denied);
    QCOMPARE(
        stranger->query(u"CALL tenantry_admin.leave_shared(?, ?)"_s, {id->toString(), m_fleet.base()}).error().kind,
        ErrorKind::Denied);
    const auto daily = openOrDie(m_fleet.daily());
    VERIFY_OK(claimOperation(*daily, *id));
    QCOMPARE(stranger->query(u"CALL tenantry_admin.end_session(?, @is_there)"_s, {id->toString()}).error().kind,
             ErrorKind::Denied);
    VERIFY_OK(daily->query(u"SELECT 1"_s));
    VERIFY_OK(stranger->query(u"CALL tenantry_admin.drop_database_tenant(?, ?)"_s, {strangers, other}));
    for (const char *inner : {"run('DROP DATABASE mysql')", "set_state('x', 'x', 'x', 'x')", "open_login('root', '')",
                              "give_rights('mysql')", "shut('x', 'x')"})
        QCOMPARE(stranger->script(u"CALL tenantry_admin.%1"_s.arg(QLatin1StringView(inner))).error().kind,
                 ErrorKind::Denied);
    QCOMPARE(stranger->script(u"SELECT * FROM tenantry_admin.operation"_s).error().kind, ErrorKind::Denied);
    QCOMPARE(stranger->script(u"SELECT * FROM `%1`.orders"_s.arg(m_fleet.base())).error().kind, ErrorKind::Denied);
    m_fleet.asRoot({u"REVOKE tenantry_provisioner FROM stranger@localhost"_s});
    VERIFY_OK(m_fleet.undo(*id));
}

/// Whatever gets into the text of a statement has its form, and what is active is nothing that an undoing takes away.
void TestMariaDbPreparation::procedures_withOtherWords_areRefused()
{
    const QString before = m_fleet.whole();
    const auto daily = openOrDie(m_fleet.daily());
    VERIFY_OK(requirePreparation(*daily));
    const QString maker =
        m_fleet.value(u"SELECT id FROM tenantry_admin.operation WHERE makes = '%1'"_s.arg(m_fleet.base()));
    const QVariantList strange {u"' OR '1'='1"_s, u"t_strange_0123456789ab"_s};
    QCOMPARE(daily->query(u"CALL tenantry_admin.open_operation(?, ?)"_s, strange).error().kind, ErrorKind::Constraint);
    QCOMPARE(
        daily->query(u"CALL tenantry_admin.open_operation(uuid(), ?)"_s, {u"t_a`; DROP_0123456789ab"_s}).error().kind,
        ErrorKind::Constraint);
    for (const char *procedure : {"leave_shared", "drop_shared_database", "drop_database_tenant"}) {
        const QString call = u"CALL tenantry_admin.%1(?, ?)"_s.arg(QLatin1StringView(procedure));
        (void)daily->query(call, strange); // refused, or nothing to be taken away
        VERIFY_OK(daily->query(call, {maker, m_fleet.base()}));
    }
    QCOMPARE(m_fleet.whole(), before);
    QCOMPARE(m_fleet.value(u"SELECT kind FROM tenantry_admin.operation WHERE id = '%1'"_s.arg(maker)), u"onboard"_s);
}

QTEST_GUILESS_MAIN(TestMariaDbPreparation)
#include "tst_mariadbpreparation.moc"
