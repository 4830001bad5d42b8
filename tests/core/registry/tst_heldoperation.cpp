#include "core/jobs/lease.h"
#include "core/registry/openoperation.h"
#include "core/registry/tenantregistry.h"
#include "tests/support/answerof.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/verifyok.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(tenantry::HeldOperation)
Q_DECLARE_METATYPE(tenantry::JobRecord)

/// Operations that are not over: who works at each, what went wrong, and whether a person has to decide.
class TestHeldOperation : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString())); }
    void unfinished_tellsLeaseAndError_data() { RegistryFixture::addEngines(); }
    void unfinished_tellsLeaseAndError();
    void decision_isNeeded_whereNobodyWorksAtIt_data();
    void decision_isNeeded_whereNobodyWorksAtIt();
    void finding_namesItsOperation();

private:
    static Operation planned(const QString &title)
    {
        Operation operation;
        operation.id = OperationId::create();
        operation.kind = u"tenant.onboard"_s;
        operation.title = title;
        operation.startedBy = u"Maja"_s;
        for (int number = 1; number <= 2; ++number) {
            OperationStep step;
            step.title = u"Step %1"_s.arg(number);
            operation.steps.append(step);
        }
        return operation;
    }
    RegistryFixture m_fixture;
    SystemClock m_clock;
};

void TestHeldOperation::unfinished_tellsLeaseAndError()
{
    const ConnectionSpec spec = m_fixture.create(RegistryFixture::engine());
    TenantRegistry registry(spec, PasswordSource(), RegistryFixture::client());
    VERIFY_OK(answerOf(registry.open()));
    const auto over = answerOf(registry.planOperation(planned(u"Over"_s)));
    const auto open = answerOf(registry.planOperation(planned(u"Open"_s)));
    VERIFY_OK(over);
    VERIFY_OK(open);
    VERIFY_OK(answerOf(registry.setOperationState(over->id, over->revision, OperationState::Done)));
    for (const int number : {2, 1}) { // the later failure is that of the first step
        OperationStep failed = open->steps.at(number - 1);
        failed.state = StepState::Failed;
        failed.error = u"failure of step %1"_s.arg(number);
        failed.startedAt = QDateTime::currentDateTimeUtc().addSecs(10 - number);
        VERIFY_OK(answerOf(registry.writeStep(failed)));
    }
    const auto other = openOrDie(spec);
    VERIFY_OK(prepareRegistrySession(*other));
    auto lease = Lease::acquire(*other, m_clock, operationLease(open->id), u"ann@laptop, 4711"_s, 60s);
    VERIFY_OK(lease);

    const auto held = answerOf(registry.unfinishedOperations());
    VERIFY_OK(held);
    QCOMPARE(held->size(), 1);
    QCOMPARE(held->first().operation.id, open->id);
    QCOMPARE(held->first().holder, u"ann@laptop, 4711"_s);
    QVERIFY(held->first().heldUntil > QDateTime::currentDateTimeUtc().addSecs(30));
    QCOMPARE(held->first().error, u"failure of step 1"_s);
    const auto one = answerOf(registry.heldOperation(open->id));
    VERIFY_OK(one);
    QCOMPARE(one->error, held->first().error);
    QCOMPARE(one->holder, held->first().holder);
    QCOMPARE(one->operation.steps.size(), 2);
    QVERIFY(!isHeldHere(*one));

    VERIFY_OK(lease->release(*other));
    QCOMPARE(answerOf(registry.unfinishedOperations())->first().holder, QString());
    QVERIFY(!answerOf(registry.heldOperation(open->id))->heldUntil.isValid());
    QCOMPARE(answerOf(registry.heldOperation(OperationId::create())).error().kind, ErrorKind::Missing);
}

void TestHeldOperation::decision_isNeeded_whereNobodyWorksAtIt_data()
{
    QTest::addColumn<OperationState>("state");
    QTest::addColumn<int>("age"); ///< of the plan, s
    QTest::addColumn<QString>("holder");
    QTest::addColumn<int>("job"); ///< its state; -1 = none
    QTest::addColumn<bool>("decides");
    const auto row = [](const char *name, OperationState state, int age, const char *holder, int job, bool decides) {
        QTest::newRow(name) << state << age << QString::fromLatin1(holder) << job << decides;
    };
    row("failed", OperationState::Failed, 1, "", -1, true);
    row("failed, and its job told so", OperationState::Failed, 1, "", int(JobRecordState::Failed), true);
    row("paused", OperationState::Paused, 1, "", -1, true);
    row("its program was killed", OperationState::Running, 1, "", -1, true);
    row("undoing was killed", OperationState::Undoing, 1, "", -1, true);
    row("at work", OperationState::Running, 1, "ann@laptop, 4711", -1, false);
    row("its job waits", OperationState::Failed, 1, "", int(JobRecordState::Waiting), false);
    row("just planned", OperationState::Planned, 5, "", -1, false);
    row("planned long ago", OperationState::Planned, 600, "", -1, true);
    row("done", OperationState::Done, 1, "", -1, false);
    row("undone", OperationState::Undone, 1, "", -1, false);
}

void TestHeldOperation::decision_isNeeded_whereNobodyWorksAtIt()
{
    QFETCH(const OperationState, state);
    QFETCH(const int, age);
    QFETCH(const QString, holder);
    QFETCH(const int, job);
    const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    HeldOperation held;
    held.operation = planned(u"Onboard"_s);
    held.operation.state = state;
    held.operation.createdAt = now.addSecs(-age);
    held.holder = holder;
    QList<JobRecord> jobs;
    if (job >= 0) {
        JobRecord record;
        record.operation = held.operation.id;
        record.state = static_cast<JobRecordState>(job);
        record.seenAt = now;
        jobs.append(record);
    }
    QTEST(needsDecision(held, jobs, now), "decides");
    for (JobRecord &record : jobs) // a program without a sign of life works at nothing
        record.seenAt = now.addSecs(-600);
    if (job == int(JobRecordState::Waiting))
        QVERIFY(needsDecision(held, jobs, now));
}

void TestHeldOperation::finding_namesItsOperation()
{
    HeldOperation held;
    held.operation = planned(u"Onboard Kestrel"_s);
    held.operation.stepsDone = 1;
    held.operation.stepCount = 2;
    held.error = u"no such role"_s;
    const Finding finding = operationFinding(held);
    QCOMPARE(operationOf(finding.key), held.operation.id);
    QVERIFY(operationOf(u"REGISTRY-INTENT:1"_s).isNull());
    QVERIFY(finding.title.contains(u"Onboard Kestrel"_s));
    for (const QString &words : {u"1 of 2"_s, u"Maja"_s, u"no such role"_s})
        QVERIFY2(finding.evidence.contains(words), qPrintable(finding.evidence));
    QVERIFY(finding.remedy.contains(held.operation.id.toString()));
}

QTEST_GUILESS_MAIN(TestHeldOperation)
#include "tst_heldoperation.moc"
