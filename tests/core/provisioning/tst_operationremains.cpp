#include "core/provisioning/operationremains.h"
#include "core/provisioning/operationtrial.h"
#include "core/registry/auditlog.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What an operation left behind is looked up where it is; what is tried leaves nothing.
class TestOperationRemains : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup()
    {
        m_pool.closeIdle();
        m_fleet.place().dropEverything();
    }
    void remains_ofEachModel_followTheOperation_data() { PlacementFixture::addKinds(); }
    void remains_ofEachModel_followTheOperation();
    void remains_ofAServerThatIsSilent_areUnknown();
    void trial_ofASuspension_leavesNothing_andTellsARefusal();
    void confirmation_isOnRecord();
    void runner_isSeenWhileItWorks();

private:
    OperationSite site() { return {m_fleet.registry(), m_pool, m_budgets, m_clock, m_threads}; }
    Remains remains(const OperationId &id)
    {
        const auto operation = answerOf(m_fleet.registry().operation(id));
        const auto found = operation ? answerOf(remainsOf(site(), *operation)) : Result<Remains>(fail(operation));
        if (!found)
            qFatal("%s", qPrintable(found.error().toText()));
        return *found;
    }
    /// Whether all but the record are there; empty where they differ, or are not known.
    static std::optional<bool> areThere(const Remains &remains)
    {
        std::optional<bool> all;
        for (const Remains::Item &item : remains.items) {
            if (item.kind == Remains::Kind::Record)
                continue;
            if (!item.isThere || (all && *all != *item.isThere))
                return {};
            all = item.isThere;
        }
        return all;
    }

    PlacementFixture m_fleet;
    SystemClock m_clock;
    ServerBudgets m_budgets;
    ConnectionPool m_pool {m_budgets};
    QThreadPool m_threads; // joined first
};

void TestOperationRemains::remains_ofEachModel_followTheOperation()
{
    QFETCH(const IsolationKind, kind);
    const OperationId id = m_fleet.plan(u"looked-at"_s, kind);
    const bool isAlone = kind == IsolationKind::Deployment;
    if (!isAlone) // whose server is not there to tell
        QCOMPARE(areThere(remains(id)), std::optional(false));
    m_fleet.runUntil(id, stepProve);
    const Remains half = remains(id);
    QVERIFY2(!half.problem, qPrintable(half.problem.value_or(Error()).toText()));
    QCOMPARE(half.items.first().kind, Remains::Kind::Record);
    QCOMPARE(half.items.first().isThere, std::optional(true));
    QCOMPARE(areThere(half), std::optional(true));
    for (const Remains::Item &item : half.items) {
        if (item.kind == Remains::Kind::Schema) {
            QCOMPARE(item.count, 4); // two tables, the history and the control table
            QVERIFY(item.bytes > 0);
        }
        if (item.kind == Remains::Kind::Roles)
            QCOMPARE(item.count, 5); // two are the shut logins of the proof, until it is activated
        if (item.kind == Remains::Kind::Database)
            QVERIFY(item.bytes > 1'000'000);
    }
    m_pool.closeIdle();
    VERIFY_OK(m_fleet.undo(id));
    QCOMPARE(remains(id).items.first().isThere, std::optional(false));
}

void TestOperationRemains::remains_ofAServerThatIsSilent_areUnknown()
{
    const OperationId id = m_fleet.plan(u"silent"_s, IsolationKind::Schema);
    Server gone = m_fleet.server();
    gone.host = u"127.0.0.1"_s;
    gone.port = 1;
    VERIFY_OK(answerOf(m_fleet.registry().updateServer(gone)));
    const Remains unknown = remains(id);
    QVERIFY(unknown.problem);
    QCOMPARE(unknown.items.first().isThere, std::optional(true));
    for (qsizetype i = 1; i < unknown.items.size(); ++i)
        QVERIFY(!unknown.items.at(i).isThere);
}

void TestOperationRemains::trial_ofASuspension_leavesNothing_andTellsARefusal()
{
    VERIFY_OK(m_fleet.run(m_fleet.plan(u"tried"_s, IsolationKind::Schema)));
    const QString before = m_fleet.left();
    const auto tried = answerOf(tryChange(site(), m_fleet.tenant().id, planSuspension));
    VERIFY_OK(tried);
    QCOMPARE(tried->kind, u"tenant.suspend"_s);
    QCOMPARE(m_fleet.left(), before);
    QCOMPARE(answerOf(m_fleet.registry().unfinishedOperations())->size(), 0);
    QCOMPARE(answerOf(tryChange(site(), m_fleet.tenant().id, planResumption)).error().kind,
             ErrorKind::Constraint); // it is active
    // Another change that is open there is known to the server alone.
    const auto open = m_fleet.record(planSuspension(m_fleet.tenant(), m_fleet.server()));
    VERIFY_OK(open);
    m_fleet.runUntil(*open, stepScript);
    const auto refused = answerOf(tryChange(site(), m_fleet.tenant().id, planSuspension));
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, u"55000"_s);
    VERIFY_OK(m_fleet.undo(*open));
}

void TestOperationRemains::confirmation_isOnRecord()
{
    const OperationId id = m_fleet.plan(u"agreed"_s, IsolationKind::Schema);
    const auto operation = answerOf(m_fleet.registry().operation(id));
    VERIFY_OK(operation);
    VERIFY_OK(answerOf(recordConfirmation(m_fleet.registry(), *operation, u"operation.undo"_s, u"a test"_s,
                                          {{u"statements"_s, u"drop"_s}})));
    const auto records = answerOf(m_fleet.registry().audit({}));
    VERIFY_OK(records);
    const AuditRecord &newest = records->records.first();
    QCOMPARE(newest.action, u"operation.undo"_s);
    QCOMPARE(newest.reason.value_or(QString()), u"a test"_s);
    QCOMPARE(newest.subject.tenant(), operation->tenant);
    QVERIFY(newest.object.contains(id.toString()));
    QVERIFY(newest.detail.contains("drop"));
}

/// The lease that the runner takes is the one that others look at.
void TestOperationRemains::runner_isSeenWhileItWorks()
{
    const OperationId id = m_fleet.plan(u"at-work"_s, IsolationKind::Schema);
    QString holder;
    VERIFY_OK(m_fleet.runWith(id, [&](const OperationStep &step, StepMoment moment) {
        if (step.kind == stepScript && moment == StepMoment::Recorded)
            holder = answerOf(m_fleet.registry().heldOperation(id)).value_or(HeldOperation()).holder;
    }));
    QVERIFY(!holder.isEmpty());
    QCOMPARE(answerOf(m_fleet.registry().heldOperation(id))->holder, QString());
}

QTEST_GUILESS_MAIN(TestOperationRemains)
#include "tst_operationremains.moc"
