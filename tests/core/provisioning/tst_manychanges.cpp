#include "core/provisioning/manychanges.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Many tenants get one change, each with an outcome of its own, and those that failed are tried again alone.
class TestManyChanges : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init();
    void cleanup();
    void each_hasAnOutcome_andOnlyFailedOnesAreTriedAgain();
    void changeThatStopped_isGoneOnWith();
    void archive_andBack_returnsToWhatEachWas();
    void dryRun_recordsNothing();
    void stopped_skipsTheRest();
    void droppedTenant_isItsOwnFailure();
    void twoConsoles_atOnce_leaveEachTenantWhole();

private:
    using Kind = ChangeOutcome::Kind;
    void make(const QString &slug, IsolationKind kind = IsolationKind::Schema, bool makesTables = true)
    {
        VERIFY_OK(m_fleet.run(m_fleet.plan(slug, kind, makesTables)));
        m_made.append(m_fleet.tenant());
    }
    [[nodiscard]] ManyChanges::Services services()
    {
        return {m_fleet.registry(), *m_pool, m_budgets, m_clock, *m_control};
    }
    QList<ChangeOutcome> change(const QString &kind, const QList<Tenant> &tenants, bool isDryRun = false)
    {
        ManyChanges many(services(), {kind, u"a test"_s, {}}, tenants);
        const auto done = many.run(isDryRun);
        if (!done)
            qFatal("%s", qPrintable(done.error().toText()));
        return many.outcomes();
    }
    [[nodiscard]] static QList<Kind> kinds(const QList<ChangeOutcome> &outcomes)
    {
        QList<Kind> kinds;
        for (const ChangeOutcome &outcome : outcomes)
            kinds.append(outcome.kind);
        return kinds;
    }
    [[nodiscard]] TenantState state(qsizetype index)
    {
        return answerOf(m_fleet.registry().tenant(m_made.at(index).id)).value_or(Tenant()).state;
    }

    PlacementFixture m_fleet;
    SystemClock m_clock;
    ServerBudgets m_budgets;
    std::unique_ptr<ConnectionPool> m_pool;
    std::unique_ptr<RunControl> m_control;
    QList<Tenant> m_made;
};

void TestManyChanges::init()
{
    m_fleet.begin();
    m_pool = std::make_unique<ConnectionPool>(m_budgets);
    m_control = std::make_unique<RunControl>();
    m_made.clear();
}

void TestManyChanges::cleanup()
{
    m_pool.reset();
    m_fleet.place().dropEverything();
}

void TestManyChanges::each_hasAnOutcome_andOnlyFailedOnesAreTriedAgain()
{
    make(u"one"_s);
    make(u"two"_s);
    make(u"three"_s, IsolationKind::SharedTable);
    make(u"four"_s);
    QVERIFY(!QTest::currentTestFailed());
    VERIFY_OK(m_fleet.suspend()); // the last one is so already
    Tenant observed;
    observed.slug = u"observed"_s;
    observed.name = u"Observed"_s;
    const auto watched = answerOf(m_fleet.registry().createTenant(observed));
    VERIFY_OK(watched);
    const QString way = u"grant usage on schema %1 to application"_s.arg(m_made.at(1).placement.schema);
    VERIFY_OK(m_fleet.cluster().run(way, u"fleet"_s));
    const auto outcomes = change(u"tenant.suspend"_s, m_made + QList {*watched});
    QCOMPARE(kinds(outcomes), QList({Kind::Done, Kind::Failed, Kind::Done, Kind::Unchanged, Kind::Failed}));
    QVERIFY2(outcomes.at(1).error.contains(u"application"_s), qPrintable(outcomes.at(1).error));
    QVERIFY(!outcomes.at(0).operation.isNull());
    QVERIFY(outcomes.at(1).operation.isNull()); // the server would have refused: nothing was begun
    QVERIFY(!outcomes.at(4).error.isEmpty());
    QCOMPARE(state(0), TenantState::Suspended);
    QCOMPARE(state(1), TenantState::Active);
    VERIFY_OK(m_fleet.cluster().run(QString(way).replace(u"grant"_s, u"revoke"_s).replace(u" to "_s, u" from "_s),
                                    u"fleet"_s));
    QList<Tenant> again;
    for (qsizetype i = 0; i < m_made.size(); ++i) {
        if (outcomes.at(i).isToRetry())
            again.append(m_made.at(i));
    }
    QCOMPARE(again.size(), 1);
    QCOMPARE(kinds(change(u"tenant.suspend"_s, again)), QList {Kind::Done});
    QCOMPARE(state(1), TenantState::Suspended);
    QCOMPARE(kinds(change(u"tenant.resume"_s, m_made)), QList<Kind>(4, Kind::Done));
    QCOMPARE(answerOf(m_fleet.registry().openIntents())->size(), 0);
}

void TestManyChanges::changeThatStopped_isGoneOnWith()
{
    make(u"half"_s);
    QVERIFY(!QTest::currentTestFailed());
    const auto id = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(id);
    m_fleet.runUntil(*id, stepScript);
    const auto outcomes = change(u"tenant.suspend"_s, m_made);
    QCOMPARE(kinds(outcomes), QList {Kind::Done});
    QCOMPARE(outcomes.first().operation, *id);
    QCOMPARE(state(0), TenantState::Suspended);
}

void TestManyChanges::archive_andBack_returnsToWhatEachWas()
{
    make(u"active"_s);
    make(u"suspended"_s);
    QVERIFY(!QTest::currentTestFailed());
    VERIFY_OK(m_fleet.suspend());
    QCOMPARE(kinds(change(u"tenant.archive"_s, m_made)), QList<Kind>(2, Kind::Done));
    QCOMPARE(state(0), TenantState::Archived);
    QCOMPARE(kinds(change(u"tenant.archive"_s, m_made)), QList<Kind>(2, Kind::Unchanged));
    QCOMPARE(kinds(change(u"tenant.unarchive"_s, m_made)), QList<Kind>(2, Kind::Done));
    QCOMPARE(state(0), TenantState::Active);
    QCOMPARE(state(1), TenantState::Suspended);
    QCOMPARE(kinds(change(u"tenant.unarchive"_s, m_made)), QList<Kind>(2, Kind::Failed));
}

void TestManyChanges::dryRun_recordsNothing()
{
    make(u"tried"_s);
    QVERIFY(!QTest::currentTestFailed());
    const QString before = m_fleet.left();
    QCOMPARE(kinds(change(u"tenant.suspend"_s, m_made, true)), QList {Kind::Done});
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(answerOf(m_fleet.registry().operations({}))->records.size(), 1); // of its onboarding
}

void TestManyChanges::stopped_skipsTheRest()
{
    for (int i = 0; i < 6; ++i)
        make(u"n-%1"_s.arg(i));
    QVERIFY(!QTest::currentTestFailed());
    ManyChanges many(services(), {u"tenant.suspend"_s, {}, {}}, m_made);
    many.onOutcome([&](const ChangeOutcome &outcome) {
        if (outcome.kind == Kind::Done)
            many.stop();
    });
    VERIFY_OK(many.run());
    const QList<Kind> ended = kinds(many.outcomes());
    QVERIFY(ended.contains(Kind::Done) && ended.contains(Kind::Skipped));
    QVERIFY(!ended.contains(Kind::Waiting) && !ended.contains(Kind::Running));
    m_control = std::make_unique<RunControl>();
    QList<Tenant> again;
    for (qsizetype i = 0; i < m_made.size(); ++i) {
        if (many.outcomes().at(i).isToRetry())
            again.append(m_made.at(i));
    }
    QCOMPARE(kinds(change(u"tenant.suspend"_s, again)), QList<Kind>(again.size(), Kind::Done));
}

void TestManyChanges::droppedTenant_isItsOwnFailure()
{
    make(u"dropped"_s);
    make(u"whole"_s);
    QVERIFY(!QTest::currentTestFailed());
    VERIFY_OK(m_fleet.cluster().run(u"drop schema %1 cascade"_s.arg(m_made.at(0).placement.schema), u"fleet"_s));
    const auto outcomes = change(u"tenant.suspend"_s, m_made);
    QCOMPARE(kinds(outcomes), QList({Kind::Failed, Kind::Done}));
    QVERIFY(!outcomes.first().error.isEmpty());
}

void TestManyChanges::twoConsoles_atOnce_leaveEachTenantWhole()
{
    for (int i = 0; i < 4; ++i)
        make(u"both-%1"_s.arg(i));
    QVERIFY(!QTest::currentTestFailed());
    RunControl other;
    ManyChanges mine(services(), {u"tenant.suspend"_s, {}, {}}, m_made);
    ManyChanges theirs({m_fleet.registry(), *m_pool, m_budgets, m_clock, other}, {u"tenant.suspend"_s, {}, {}}, m_made);
    std::thread thread([&] { (void)theirs.run(); });
    VERIFY_OK(mine.run());
    thread.join();
    for (qsizetype i = 0; i < m_made.size(); ++i) {
        const bool isMine = mine.outcomes().at(i).kind == Kind::Done;
        const bool isTheirs = theirs.outcomes().at(i).kind == Kind::Done;
        QVERIFY2(isMine || isTheirs, qPrintable(mine.outcomes().at(i).error + u' ' + theirs.outcomes().at(i).error));
        QCOMPARE(state(i), TenantState::Suspended);
    }
}

QTEST_GUILESS_MAIN(TestManyChanges)
#include "tst_manychanges.moc"
