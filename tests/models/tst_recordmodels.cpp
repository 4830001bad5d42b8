#include "models/auditlistmodel.h"
#include "models/findinglistmodel.h"
#include "models/importproblemlistmodel.h"
#include "models/joblistmodel.h"
#include "models/operationlistmodel.h"
#include "models/planlistmodel.h"
#include "models/savedfilterlistmodel.h"
#include "models/sessionlistmodel.h"
#include "tests/models/mergeatrandom.h"

#include <QTest>

using namespace tenantry;
using testsupport::mergeAtRandom;

namespace {

const QDateTime noon = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

Operation makeOperation(int number, int variant)
{
    Operation operation;
    operation.id = OperationId(QUuid::createUuidV5(QUuid(), QByteArray::number(number)));
    operation.title = QStringLiteral("Onboard %1").arg(number);
    operation.state = static_cast<OperationState>(variant % 7);
    operation.stepCount = 8;
    operation.stepsDone = variant % 8;
    operation.createdAt = noon.addSecs(number);
    return operation;
}

OperationStep makeStep(int number, int variant)
{
    OperationStep step;
    step.number = number;
    step.title = QStringLiteral("Create role");
    step.attempt = variant % 3;
    step.state = static_cast<StepState>(variant % 6);
    if (variant % 2 == 0)
        step.startedAt = noon;
    if (variant % 4 == 0)
        step.endedAt = noon.addMSecs(1400);
    return step;
}

AuditRow makeRecord(int number, int variant)
{
    AuditRow row;
    row.record.id = number;
    row.record.atUs = noon.toMSecsSinceEpoch() * 1000 + number;
    row.record.action = QStringLiteral("tenant.update");
    row.record.outcome = static_cast<AuditOutcome>(number % 5);
    row.tenantName = QString::number(variant);
    return row;
}

Plan makePlan(int number, int variant)
{
    Plan plan;
    plan.id = PlanId(QUuid::createUuidV5(QUuid(), QByteArray::number(number)));
    plan.name = QStringLiteral("Plan %1").arg(variant);
    plan.retired = variant % 2 == 0;
    return plan;
}

SavedFilter makeFilter(int number, int variant)
{
    SavedFilter filter;
    filter.id = FilterId(QUuid::createUuidV5(QUuid(), QByteArray::number(number)));
    filter.name = QStringLiteral("Filter %1").arg(variant);
    filter.pinned = variant % 2 == 0;
    return filter;
}

/// A job, or a heading where the number is small.
JobRow makeJob(int number, int variant)
{
    if (number < 3)
        return {QStringLiteral("Group %1").arg(number), variant, {}};
    JobRow row;
    row.job.id = JobId(QUuid::createUuidV5(QUuid(), QByteArray::number(number)));
    row.job.title = QStringLiteral("Import %1").arg(number);
    row.job.state = static_cast<JobRecordState>(variant % 6);
    row.job.done = variant;
    row.job.total = variant % 2 == 0 ? 20 : -1;
    row.job.createdAt = row.job.startedAt = row.job.seenAt = noon.addSecs(number);
    return row;
}

Finding makeFinding(int number, int variant)
{
    Finding finding;
    finding.key = QString::number(number);
    finding.severity = static_cast<Severity>(variant % 5);
    finding.title = QStringLiteral("Finding %1").arg(variant);
    finding.firstSeen = finding.lastSeen = noon.addSecs(variant);
    return finding;
}

ImportProblem makeProblem(int number, int)
{
    return {number + 2, QStringLiteral("This line cannot be used.")};
}

SessionReading makeReading(int number, int variant)
{
    return {QStringLiteral("pg-%1").arg(number % 4), noon.toMSecsSinceEpoch() + number * 1000LL, variant - 1};
}

} // namespace

class TestRecordModels : public QObject
{
    Q_OBJECT
private slots:
    void operations_mergeAtRandom()
    {
        OperationListModel model(m_format);
        mergeAtRandom(model, makeOperation);
    }
    void steps_mergeAtRandom()
    {
        StepListModel model(m_format);
        mergeAtRandom(model, makeStep);
    }
    void records_mergeAtRandom()
    {
        AuditListModel model(m_format);
        mergeAtRandom(model, makeRecord);
    }
    void plans_mergeAtRandom()
    {
        PlanListModel model;
        mergeAtRandom(model, makePlan);
    }
    void filters_mergeAtRandom()
    {
        SavedFilterListModel model;
        mergeAtRandom(model, makeFilter);
    }
    void jobs_mergeAtRandom()
    {
        JobListModel model(m_format);
        mergeAtRandom(model, makeJob);
    }
    void findings_mergeAtRandom()
    {
        FindingListModel model(m_format);
        mergeAtRandom(model, makeFinding);
    }
    void importProblems_mergeAtRandom()
    {
        ImportProblemListModel model;
        mergeAtRandom(model, makeProblem);
    }
    void sessions_mergeAtRandom()
    {
        SessionListModel model(m_format);
        mergeAtRandom(model, makeReading);
    }
    void session_withoutAnAnswer_isNoNumber();
    void operation_showsStateAndSteps();
    void step_showsUnknownTimes_asUnknown();
    void record_ofThePlatform_isCalledSo();

private:
    Format m_format {QLocale(QLocale::English), QTimeZone::utc()};
};

void TestRecordModels::session_withoutAnAnswer_isNoNumber()
{
    SessionListModel model(m_format);
    model.reset({makeReading(1, 0), makeReading(2, 1), makeReading(3, 12)});
    const auto sessions = [&model](int row) { return model.index(row, SessionListModel::Sessions); };
    QCOMPARE(sessions(0).data().toString(), QStringLiteral("no answer"));
    QVERIFY(!sessions(0).data(SortRole).isValid());
    QVERIFY(model.exportText(0, SessionListModel::Sessions).isEmpty());
    QCOMPARE(model.exportText(1, SessionListModel::Sessions), QStringLiteral("0"));
    QCOMPARE(sessions(2).data().toString(), QStringLiteral("11"));
    QCOMPARE(model.index(2, SessionListModel::Server).data().toString(), QStringLiteral("pg-3"));
    QCOMPARE(model.index(2, SessionListModel::Time).data().toString(), QStringLiteral("12:00:03"));
    QCOMPARE(model.exportText(2, SessionListModel::Time), QStringLiteral("2026-11-23T12:00:03Z"));
}

void TestRecordModels::operation_showsStateAndSteps()
{
    OperationListModel model(m_format);
    model.reset({makeOperation(1, 3)});
    const QModelIndex state = model.index(0, OperationListModel::State);
    QCOMPARE(state.data().toString(), QStringLiteral("Failed"));
    QCOMPARE(state.data(StateRole).value<StatusKind>(), StatusKind::Bad);
    QCOMPARE(state.data(ExportRole).toString(), QStringLiteral("failed"));
    QCOMPARE(model.index(0, OperationListModel::Steps).data().toString(), QStringLiteral("3 of 8"));
    QCOMPARE(model.index(0, OperationListModel::Steps).data(FractionRole).toDouble(), 0.375);
    QVERIFY(!model.index(0, OperationListModel::Ended).data().isValid());
    QCOMPARE(model.exportText(0, OperationListModel::Created), QStringLiteral("2026-11-23T12:00:01Z"));
}

void TestRecordModels::step_showsUnknownTimes_asUnknown()
{
    StepListModel model(m_format);
    model.reset({makeStep(1, 4), makeStep(2, 2), makeStep(3, 1)});
    QCOMPARE(model.index(0, StepListModel::Time).data().toString(), m_format.duration(std::chrono::milliseconds(1400)));
    QVERIFY(!model.index(1, StepListModel::Time).data().isValid());
    QVERIFY(!model.index(2, StepListModel::Started).data().isValid());
    QCOMPARE(model.exportText(0, StepListModel::Time), QStringLiteral("1400"));
    QVERIFY(model.index(1, StepListModel::Title).data().toString().contains(QStringLiteral("attempt 2")));
}

void TestRecordModels::record_ofThePlatform_isCalledSo()
{
    AuditListModel model(m_format);
    AuditRow row = makeRecord(1, 1);
    const TenantId tenant = TenantId::create();
    AuditRow named = makeRecord(2, 7);
    named.record.subject = AuditSubject(tenant);
    model.reset({row, named});
    QCOMPARE(model.index(0, AuditListModel::Tenant).data().toString(), QStringLiteral("Platform"));
    QCOMPARE(model.exportText(0, AuditListModel::Tenant), QStringLiteral("-"));
    QCOMPARE(model.index(1, AuditListModel::Tenant).data().toString(), QStringLiteral("7"));
    QCOMPARE(model.exportText(1, AuditListModel::Tenant), tenant.toString());
}

QTEST_GUILESS_MAIN(TestRecordModels)
#include "tst_recordmodels.moc"
