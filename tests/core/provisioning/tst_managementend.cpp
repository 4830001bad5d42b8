#include "tests/support/managementfixture.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What is taken away with the management of a tenant that others made, and what never is.
class TestManagementEnd : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void unmanaging_dropsNothingThatItsRolesOwn();
    void undoing_dropsNothingThatItsRolesOwn();
    void schemaThatIsGone_leavesItsRolesToBeTakenAway_data();
    void schemaThatIsGone_leavesItsRolesToBeTakenAway();
    void undoneManagement_leavesNoFinding();

private:
    ManagementFixture m_fleet;
};

/// An administrator gave them the tenant's schema, so that nobody else has a way around a suspension.
void TestManagementEnd::unmanaging_dropsNothingThatItsRolesOwn()
{
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    m_fleet.change(
        u"alter schema acme owner to %1_owner; alter table acme.shop_order owner to %1_owner"_s.arg(m_fleet.base()));
    const QString before = m_fleet.everything();
    const auto id = m_fleet.record(planUnmanagement(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(id);
    const auto refused = m_fleet.run(*id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, u"55006"_s);
    for (const auto &word : {u"schema acme"_s, u"table acme.shop_order"_s, u"REASSIGN OWNED BY"_s})
        QVERIFY2(refused.error().toText().contains(word), qPrintable(refused.error().toText()));
    QCOMPARE(m_fleet.everything(), before);
    m_fleet.change(u"reassign owned by %1_owner to harbor"_s.arg(m_fleet.base()));
    VERIFY_OK(m_fleet.run(*id));
    QCOMPARE(m_fleet.value(u"select to_regclass('acme.shop_order') is not null"_s), u"t"_s);
    QCOMPARE(m_fleet.value(u"select count(*) from pg_roles where rolname ~ '^t_adopted_'"_s), u"0"_s);
}

void TestManagementEnd::undoing_dropsNothingThatItsRolesOwn()
{
    m_fleet.observe(u"acme"_s);
    const auto id = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(id);
    const OperationRunner::Services services = m_fleet.services();
    const auto stopped = m_fleet.runWith(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepProveAdopted && moment == StepMoment::Noted)
            services.control.cancel();
    });
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    m_fleet.change(u"alter table acme.shop_order owner to %1_owner"_s.arg(m_fleet.base()));
    QCOMPARE(m_fleet.undo(*id).error().sqlState, u"55006"_s);
    m_fleet.change(u"alter table acme.shop_order owner to harbor"_s);
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.value(u"select to_regclass('acme.shop_order') is not null"_s), u"t"_s);
}

void TestManagementEnd::schemaThatIsGone_leavesItsRolesToBeTakenAway_data()
{
    QTest::addColumn<TenantState>("state");
    QTest::newRow("active") << TenantState::Active;
    QTest::newRow("suspended") << TenantState::Suspended;
    QTest::newRow("archived") << TenantState::Archived;
}

void TestManagementEnd::schemaThatIsGone_leavesItsRolesToBeTakenAway()
{
    QFETCH(TenantState, state);
    m_fleet.observe(u"acme"_s);
    VERIFY_OK(m_fleet.manage());
    m_fleet.change(u"alter role harbor nologin"_s);
    if (state == TenantState::Suspended)
        VERIFY_OK(m_fleet.suspend());
    if (state == TenantState::Archived)
        VERIFY_OK(m_fleet.carryOut(planArchive(m_fleet.tenant(), m_fleet.server(), {})));
    QCOMPARE(m_fleet.tenant().state, state);
    m_fleet.change(u"drop schema acme cascade"_s);
    if (state == TenantState::Suspended) {
        const auto id = m_fleet.record(planResumption(m_fleet.tenant(), m_fleet.server()));
        VERIFY_OK(id);
        const auto refused = m_fleet.run(*id);
        QVERIFY2(refused.error().toText().contains(u"tenant unmanage"_s), qPrintable(refused.error().toText()));
        VERIFY_OK(m_fleet.undo(*id));
    }
    VERIFY_OK(m_fleet.unmanage());
    QCOMPARE(m_fleet.value(u"select count(*) from pg_roles where rolname ~ '^t_adopted_'"_s), u"0"_s);
    QCOMPARE(m_fleet.tenant().management, Management::Observed);
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

void TestManagementEnd::undoneManagement_leavesNoFinding()
{
    m_fleet.observe(u"acme"_s);
    m_fleet.change(u"grant usage on schema acme to public; grant select on acme.shop_order to public"_s);
    const auto id = m_fleet.record(m_fleet.planManage());
    VERIFY_OK(id);
    QVERIFY(!m_fleet.run(*id));
    QCOMPARE(answerOf(m_fleet.registry().findingsOf(m_fleet.tenant().id))->size(), 1);
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(answerOf(m_fleet.registry().attention())->size(), 0);
}

QTEST_GUILESS_MAIN(TestManagementEnd)
#include "tst_managementend.moc"
