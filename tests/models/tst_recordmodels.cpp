#include "models/auditlistmodel.h"
#include "models/operationlistmodel.h"
#include "models/planlistmodel.h"
#include "models/savedfilterlistmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace tenantry;

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

/// Random merges under the tester: afterwards the model holds what the last merge said, sorted or not.
template<class Model, class Make>
void mergeAtRandom(Model &model, Make make)
{
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(5);
    for (int round = 0; round < 60; ++round) {
        model.sort(random.bounded(model.columnCount() + 1) - 1,
                   random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        auto records = model.records();
        records.clear();
        for (int number = 0; number < 30; ++number) {
            if (random.bounded(3) > 0)
                records.push_back(make(number, random.bounded(20)));
        }
        std::shuffle(records.begin(), records.end(), random);
        model.merge(records);
        QCOMPARE(size_t(model.rowCount()), records.size());
        for (const auto &record : records)
            QVERIFY(std::find(model.records().begin(), model.records().end(), record) != model.records().end());
    }
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!model.columnInfo(column).id.isEmpty());
    }
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
    void operation_showsStateAndSteps();
    void step_showsUnknownTimes_asUnknown();
    void record_ofThePlatform_isCalledSo();

private:
    Format m_format {QLocale(QLocale::English), QTimeZone::utc()};
};

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
