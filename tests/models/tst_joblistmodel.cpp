#include "core/registry/filter/filterparser.h"
#include "models/joblistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// A job whose program has gone is not shown as if it ran.
class TestJobListModel : public QObject
{
    Q_OBJECT
private slots:
    void silentJob_standsApart_data();
    void silentJob_standsApart();
    void silentJob_saysSinceWhen();
    void jobThatIsOver_isNeverSilent();
    void operation_thatStopped_standsFirst_inTheRowOfItsNewestJob();
    void operation_withoutAJob_hasARowOfItsOwn();

private:
    const QDateTime m_now = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    [[nodiscard]] JobRecord job(JobRecordState state, int secondsAgo) const
    {
        JobRecord made;
        made.id = JobId::create();
        made.title = u"Import tenants.csv"_s;
        made.stage = u"reading"_s;
        made.state = state;
        made.createdAt = made.startedAt = m_now.addSecs(-3600);
        made.seenAt = m_now.addSecs(-secondsAgo);
        return made;
    }
    [[nodiscard]] HeldOperation operation(OperationState state) const
    {
        HeldOperation held;
        held.operation.id = OperationId::create();
        held.operation.title = u"Onboard Kestrel"_s;
        held.operation.state = state;
        held.operation.createdAt = m_now.addSecs(-3600);
        held.operation.stepsDone = 2;
        held.operation.stepCount = 4;
        held.error = u"no such role"_s;
        return held;
    }
    [[nodiscard]] static QString heading(const QList<JobRecord> &jobs, const QDateTime &now)
    {
        return jobRows(jobEntries(jobs, {}, now)).front().heading;
    }
};

void TestJobListModel::silentJob_standsApart_data()
{
    QTest::addColumn<JobRecordState>("state");
    QTest::addColumn<QString>("before");
    QTest::newRow("running") << JobRecordState::Running << u"Running"_s;
    QTest::newRow("paused") << JobRecordState::Paused << u"Running"_s;
    QTest::newRow("waiting") << JobRecordState::Waiting << u"Waiting"_s;
}

void TestJobListModel::silentJob_standsApart()
{
    QFETCH(JobRecordState, state);
    QTEST(heading({job(state, 100)}, m_now), "before");
    QVERIFY(jobStatus(job(state, 100), m_now) != StatusKind::Unknown);
    QCOMPARE(heading({job(state, 121)}, m_now), u"No sign of life"_s);
    QCOMPARE(jobStatus(job(state, 121), m_now), StatusKind::Unknown);
}

void TestJobListModel::silentJob_saysSinceWhen()
{
    const Format format;
    const JobRecord silent = job(JobRecordState::Running, 600);
    QCOMPARE(jobDetail(silent, format, m_now), u"no sign of life since %1"_s.arg(format.time(silent.seenAt)));
    QCOMPARE(jobDetail(job(JobRecordState::Running, 10), format, m_now), u"reading"_s);
    JobListModel model(format);
    model.merge(jobRows(jobEntries({silent}, {}, m_now)));
    QCOMPARE(model.index(1, JobListModel::Title).data(StateRole).value<StatusKind>(), StatusKind::Unknown);
}

void TestJobListModel::jobThatIsOver_isNeverSilent()
{
    for (const auto state : {JobRecordState::Done, JobRecordState::Failed, JobRecordState::Cancelled})
        QVERIFY(!isSilent(job(state, 86400), m_now));
}

void TestJobListModel::operation_thatStopped_standsFirst_inTheRowOfItsNewestJob()
{
    const HeldOperation held = operation(OperationState::Failed);
    JobRecord newest = job(JobRecordState::Failed, 0);
    JobRecord oldest = newest;
    oldest.id = JobId::create();
    newest.operation = oldest.operation = held.operation.id;
    oldest.createdAt = newest.createdAt.addSecs(-60);
    const auto rows = jobRows(jobEntries({newest, oldest}, {held}, m_now));
    QCOMPARE(rows.size(), size_t(4));
    QCOMPARE(rows[0].heading, u"Needs a decision"_s);
    QCOMPARE(rows[1].key(), newest.id.toString());
    QVERIFY(rows[1].needsDecision);
    QCOMPARE(rowStatus(rows[1]), StatusKind::Bad);
    QCOMPARE(rowDetail(rows[1], Format()), u"no such role"_s);
    QCOMPARE(rows[1].job.total, 4);
    QCOMPARE(rows[2].heading, u"Failed"_s); // what was tried before is what it was
    QCOMPARE(rows[3].key(), oldest.id.toString());
    const Format format;
    JobListModel model(format);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.merge(jobRows(jobEntries({oldest}, {}, m_now)));
    model.merge(rows);
    model.merge(jobRows(jobEntries({newest, oldest}, {}, m_now))); // it is over
    QCOMPARE(model.rowCount(), 3);
}

void TestJobListModel::operation_withoutAJob_hasARowOfItsOwn()
{
    HeldOperation held = operation(OperationState::Running);
    held.error.clear();
    auto rows = jobRows(jobEntries({}, {held}, m_now));
    QCOMPARE(rows[0].heading, u"Needs a decision"_s);
    QCOMPARE(rows[1].key(), held.operation.id.toString());
    QVERIFY(!rows[1].isJob());
    QCOMPARE(rowStatus(rows[1]), StatusKind::Warn);
    QCOMPARE(rowDetail(rows[1], Format()), u"stopped after 2 of 4 steps"_s);
    held.holder = u"ann@laptop, 4711"_s;
    rows = jobRows(jobEntries({}, {held}, m_now));
    QCOMPARE(rows[0].heading, u"Running"_s);
    QVERIFY(rowDetail(rows[1], Format()).contains(u"ann@laptop, 4711"_s));
}

QTEST_GUILESS_MAIN(TestJobListModel)
#include "tst_joblistmodel.moc"
