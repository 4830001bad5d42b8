#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A tenant that is active is suspended with proof, and resumed to exactly what it was.
class TestTenantChange : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup() { m_fleet.place().dropEverything(); }
    void suspension_isProven_andResumedToWhatItWas_data() { PlacementFixture::addKinds(); }
    void suspension_isProven_andResumedToWhatItWas();
    void suspension_thatLeaksIsNotRecorded_andUndone();
    void stateThatStayedActive_isFoundByTheProof();
    void wayAroundTheRoles_refusesSuspension_data();
    void wayAroundTheRoles_refusesSuspension();
    void sessionThatIsOpen_isRefusedWhenItIsSuspended();
    void secondChange_atOnce_isRefused();
    void observedTenant_cannotBeSuspended();

private:
    PlacementFixture m_fleet;
};

void TestTenantChange::suspension_isProven_andResumedToWhatItWas()
{
    QFETCH(IsolationKind, kind);
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"late-payer"_s, kind)));
    const QString before = m_fleet.left();
    const auto suspended = m_fleet.suspend();
    VERIFY_OK(suspended);
    QCOMPARE(suspended->state, OperationState::Done);
    QCOMPARE(m_fleet.tenant().state, TenantState::Suspended);
    QVERIFY2(suspended->steps.at(1).statement.contains(u"ok   as a neighbour"_s),
             qPrintable(suspended->steps.at(1).statement));
    QVERIFY(!planSuspension(m_fleet.tenant(), m_fleet.server()));
    const auto resumed = m_fleet.resume();
    VERIFY_OK(resumed);
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestTenantChange::suspension_thatLeaksIsNotRecorded_andUndone()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"leaky"_s, IsolationKind::Schema)));
    const QString before = m_fleet.left();
    const auto id = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(id);
    const QString base = namesOf(m_fleet.tenant()).base;
    const auto refused = m_fleet.runWith(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.number == 1 && moment == StepMoment::Noted)
            VERIFY_OK(m_fleet.cluster().run(u"grant usage on schema %1 to public"_s.arg(base), u"fleet"_s));
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Constraint);
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
    QCOMPARE(answerOf(m_fleet.registry().findingsOf(m_fleet.planned().tenant.id))->size(), 1);
    VERIFY_OK(m_fleet.cluster().run(u"revoke usage on schema %1 from public"_s.arg(base), u"fleet"_s));
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(answerOf(m_fleet.registry().operation(*id))->state, OperationState::Undone);
    // It can be suspended later.
    VERIFY_OK(m_fleet.suspend());
}

/// The proof looks at the tenant itself, not at a state that its login alone would see.
void TestTenantChange::stateThatStayedActive_isFoundByTheProof()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"still-there"_s, IsolationKind::SharedTable)));
    const auto id = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(id);
    const auto refused = m_fleet.runWith(*id, [&](const OperationStep &step, StepMoment moment) {
        if (step.number == 1 && moment == StepMoment::Noted)
            VERIFY_OK(m_fleet.cluster().run(u"update %1.tenantry set state = 'active' where state = 'suspended'"_s.arg(
                                                m_fleet.tenant().placement.schema),
                                            u"fleet"_s));
    });
    QVERIFY(!refused);
    QVERIFY2(refused.error().kind == ErrorKind::Constraint || refused.error().sqlState == u"55000",
             qPrintable(refused.error().toText()));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

void TestTenantChange::wayAroundTheRoles_refusesSuspension_data()
{
    QTest::addColumn<IsolationKind>("kind");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("words");
    QTest::newRow("owner") << IsolationKind::Schema << u"grant %1_owner to application"_s << u"may act as the owner"_s;
    QTest::newRow("owner through others")
        << IsolationKind::Database << u"create role between; grant %1_owner to between; grant between to application"_s
        << u"between may act as the owner"_s;
    QTest::newRow("right of its own") << IsolationKind::Schema << u"grant usage on schema %1 to application"_s
                                      << u"application has a right of its own"_s;
    QTest::newRow("everybody") << IsolationKind::Schema << u"grant usage on schema %1 to public"_s
                               << u"everybody has a right of its own"_s;
    QTest::newRow("passes by policies") << IsolationKind::SharedTable
                                        << u"alter role application bypassrls; grant %1_rw to application"_s
                                        << u"application passes by row level security"_s;
}

void TestTenantChange::wayAroundTheRoles_refusesSuspension()
{
    QFETCH(IsolationKind, kind);
    QFETCH(QString, right);
    QFETCH(QString, words);
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"owned"_s, kind)));
    const Tenant tenant = m_fleet.tenant();
    const QString base = kind == IsolationKind::SharedTable ? tenant.placement.schema : namesOf(tenant).base;
    VERIFY_OK(m_fleet.cluster().run(right.arg(base), tenant.placement.database));
    const auto daily = openOrDie(m_fleet.cluster().spec(tenant.placement.database, u"daily"_s));
    const auto told = checkSuspension(*daily, tenant);
    QVERIFY(!told);
    QCOMPARE(told.error().kind, ErrorKind::Constraint);
    QVERIFY2(told.error().message.contains(u"cannot be suspended here, because")
                 && told.error().message.contains(words),
             qPrintable(told.error().toText()));
    // Nor where nobody asked before.
    const auto id = m_fleet.record(planSuspension(tenant, m_fleet.server()));
    VERIFY_OK(id);
    const auto refused = m_fleet.run(*id);
    VERIFY_OK(m_fleet.cluster().run(
        u"alter role application nobypassrls; drop owned by application; drop role if exists between"_s,
        tenant.placement.database));
    QCOMPARE(refused.error().sqlState, u"55000"_s);
    VERIFY_OK(m_fleet.undo(*id));
    QCOMPARE(m_fleet.tenant().state, TenantState::Active);
}

void TestTenantChange::sessionThatIsOpen_isRefusedWhenItIsSuspended()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"at-work"_s, IsolationKind::Schema)));
    const auto session = m_fleet.application();
    const QString base = namesOf(m_fleet.tenant()).base;
    VERIFY_OK(session->script(u"prepare q as select count(*) from %1.orders; execute q"_s.arg(base)));
    const auto suspended = m_fleet.suspend();
    VERIFY_OK(suspended);
    QCOMPARE(session->script(u"execute q"_s).error().sqlState, u"42501"_s);
    QCOMPARE(session->script(u"select from %1.orders"_s.arg(base)).error().sqlState, u"42501"_s);
    VERIFY_OK(m_fleet.resume());
    VERIFY_OK(session->script(u"execute q"_s));
}

void TestTenantChange::secondChange_atOnce_isRefused()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"twice"_s, IsolationKind::Schema)));
    m_fleet.refuseSecond(planSuspension(m_fleet.tenant(), m_fleet.server()),
                         planSuspension(m_fleet.tenant(), m_fleet.server()));
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(m_fleet.tenant().state, TenantState::Suspended);
}

void TestTenantChange::observedTenant_cannotBeSuspended()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"watched"_s, IsolationKind::Schema)));
    Tenant observed = m_fleet.tenant();
    observed.management = Management::Observed;
    const auto refused = planSuspension(observed, m_fleet.server());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    QVERIFY(refused.error().message.contains(u"because"_s));
}

QTEST_GUILESS_MAIN(TestTenantChange)
#include "tst_tenantchange.moc"
