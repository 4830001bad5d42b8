#include "core/routing/verifiedopen.h"
#include "tests/support/managementfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What stands in the way of managing a tenant that others made: it stays observed, nothing is left, and whoever reads it knows why.
class TestManagementFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void change_betweenPlanAndStep_isRefused_data();
    void change_betweenPlanAndStep_isRefused();
    void change_betweenProofAndActivation_isRefused_data();
    void change_betweenProofAndActivation_isRefused();
    void anotherConsole_atTheSameTenant_isRefused();
    void schemaThatIsManaged_isNoOthers();
    void copy_confirmsNobody_data();
    void copy_confirmsNobody();
    void movedTenant_isNotRecordedAsManaged();

private:
    ManagementFixture m_fleet;
};

void TestManagementFaults::change_betweenPlanAndStep_isRefused_data()
{
    QTest::addColumn<QString>("happens");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const QString &happens, const QString &state, const QString &words) {
        QTest::newRow(name) << happens << state << words;
    };
    add("not approved", u"delete from tenantry_admin.adoptable"_s, u"42501"_s, u"no administrator approved"_s);
    add("dropped", u"drop schema acme cascade"_s, u"3F000"_s, u"there is no schema acme"_s);
    add("renamed", u"alter schema acme rename to away"_s, u"3F000"_s, u"there is no schema acme"_s);
    add("made anew", u"drop schema acme cascade; create schema acme authorization harbor"_s, u"42501"_s,
        u"not the one that an administrator approved"_s);
    add("of another owner", u"alter schema acme owner to application"_s, u"42501"_s, u"belonged to harbor"_s);
    add("a role of that name", u"create role %1_rw"_s, u"42710"_s, u"_rw"_s);
    add("a table of somebody else", u"create table acme.foreign_one (id int)"_s, u"42501"_s, u"acme.foreign_one"_s);
    add("a sequence of somebody else", u"create sequence acme.foreign_one"_s, u"42501"_s, u"acme.foreign_one"_s);
    add("rights taken back", u"revoke all on acme.shop_order from tenantry_definer"_s, u"42501"_s,
        u"acme.shop_order"_s);
}

void TestManagementFaults::change_betweenPlanAndStep_isRefused()
{
    QFETCH(QString, happens);
    QFETCH(QString, state);
    QFETCH(QString, words);
    m_fleet.observe(u"acme"_s);
    const auto id = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(id);
    m_fleet.change(QString(happens).replace(u"%1"_s, m_fleet.base()));
    const QString before = m_fleet.everything();
    const auto refused = m_fleet.run(*id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, state);
    QVERIFY2(refused.error().toText().contains(words), qPrintable(refused.error().toText()));
    QCOMPARE(m_fleet.everything(), before);
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.everything(), before);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestManagementFaults::change_betweenProofAndActivation_isRefused_data()
{
    QTest::addColumn<QString>("happens");
    QTest::addColumn<QString>("mended"); // empty: it cannot be
    QTest::newRow("renamed") << u"alter schema acme rename to away"_s << u"alter schema away rename to acme"_s;
    QTest::newRow("of another owner") << u"alter schema acme owner to application"_s
                                      << u"alter schema acme owner to harbor"_s;
    QTest::newRow("dropped") << u"drop schema acme cascade"_s << QString();
    QTest::newRow("approval taken back") << u"delete from tenantry_admin.adoptable"_s << QString();
    QTest::newRow("open to all")
        << u"grant usage on schema acme to public; grant select on acme.shop_order to public"_s
        << u"revoke usage on schema acme from public; revoke select on acme.shop_order from public"_s;
}

void TestManagementFaults::change_betweenProofAndActivation_isRefused()
{
    QFETCH(QString, happens);
    QFETCH(QString, mended);
    m_fleet.observe(u"acme"_s);
    const auto id = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(id);
    const auto refused = m_fleet.runWith(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepProveAdopted && moment == StepMoment::Noted)
            m_fleet.change(happens);
    });
    QVERIFY(!refused);
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
    QCOMPARE(m_fleet.value(u"select count(*) from pg_namespace n, aclexplode(n.nspacl) a where n.nspname in ('acme', "
                           "'away') and a.grantee::regrole::text ~ '_rw$'"_s),
             u"0"_s); // no role of it got in
    if (!mended.isEmpty()) {
        m_fleet.change(mended);
        VERIFY_OK(m_fleet.run(*id));
        QCOMPARE(m_fleet.tenant().management, Management::Managed);
        return;
    }
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.value(u"select count(*) from pg_roles where rolname ~ '^t_adopted_'"_s), u"0"_s);
    QCOMPARE(m_fleet.value(u"select count(*) from tenantry_adopted.tenantry"_s), u"0"_s);
}

void TestManagementFaults::anotherConsole_atTheSameTenant_isRefused()
{
    m_fleet.observe(u"acme"_s);
    const auto first = m_fleet.record(m_fleet.planManage());
    const auto second = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(first);
    VERIFY_OK(second);
    Result<Operation> refused = fail(ErrorKind::Internal, u"not tried"_s);
    const auto done = m_fleet.runWith(*first, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepScript && moment == StepMoment::Noted)
            refused = m_fleet.run(*second);
    });
    VERIFY_OK(done);
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, u"55000"_s);
    const QString before = m_fleet.everything();
    QCOMPARE(m_fleet.run(*second).error().sqlState, u"55000"_s); // also afterwards
    VERIFY_OK(m_fleet.undo(*second)); // takes nothing of the first
    QCOMPARE(m_fleet.everything(), before);
    QCOMPARE(m_fleet.tenant().management, Management::Managed);
}

/// Two entries of the registry for one schema.
void TestManagementFaults::schemaThatIsManaged_isNoOthers()
{
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    m_fleet.newRegistry();
    m_fleet.observe(u"acme"_s);
    const auto refused = m_fleet.manage();
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, u"55000"_s);
    QVERIFY2(refused.error().toText().contains(u"managed already"_s), qPrintable(refused.error().toText()));
}

void TestManagementFaults::copy_confirmsNobody_data()
{
    QTest::addColumn<QString>("happens");
    QTest::newRow("under its name") << u"alter schema acme rename to acme_old; create schema acme authorization harbor;"
                                       "create table acme.shop_order as select * from acme_old.shop_order"_s;
    QTest::newRow("renamed") << u"alter schema acme rename to acme_old"_s;
    QTest::newRow("dropped") << u"drop schema acme cascade"_s;
}

void TestManagementFaults::copy_confirmsNobody()
{
    QFETCH(QString, happens);
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    m_fleet.change(happens);
    m_fleet.change(u"grant %1_ro to application"_s.arg(m_fleet.base()));
    const auto daily = m_fleet.open(u"daily"_s);
    const auto application = m_fleet.open(u"application"_s);
    QCOMPARE(VerifiedOpen::begin(*daily, m_fleet.route(), {ControlReader::Operator}).error().kind, ErrorKind::Missing);
    QCOMPARE(VerifiedOpen::begin(*application, m_fleet.route(), {ControlReader::Tenant}).error().kind,
             ErrorKind::Missing);
    QVERIFY(!m_fleet.suspend());
    m_fleet.change(u"revoke %1_ro from application"_s.arg(m_fleet.base()));
}

/// An import moved it in the registry while it was being managed.
void TestManagementFaults::movedTenant_isNotRecordedAsManaged()
{
    m_fleet.observe(u"acme"_s);
    const auto id = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(id);
    const auto refused = m_fleet.runWith(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind != stepProveAdopted || moment != StepMoment::Noted)
            return;
        Tenant moved = m_fleet.tenant();
        moved.placement.schema = u"fjord"_s;
        VERIFY_OK(answerOf(m_fleet.registry().updateTenant(moved)));
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
    QCOMPARE(m_fleet.run(*id).error().kind, ErrorKind::Conflict); // a run that never knew the place of before
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.value(u"select count(*) from tenantry_adopted.tenantry"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestManagementFaults)
#include "tst_managementfaults.moc"
