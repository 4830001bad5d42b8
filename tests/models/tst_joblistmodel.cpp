#include "core/registry/filter/filterparser.h"
#include "models/joblistmodel.h"

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
    [[nodiscard]] static QString heading(const QList<JobRecord> &jobs, const QDateTime &now)
    {
        return jobRows(jobs, now).front().heading;
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
    model.merge(jobRows({silent}, m_now));
    QCOMPARE(model.index(1, JobListModel::Title).data(StateRole).value<StatusKind>(), StatusKind::Unknown);
}

void TestJobListModel::jobThatIsOver_isNeverSilent()
{
    for (const auto state : {JobRecordState::Done, JobRecordState::Failed, JobRecordState::Cancelled})
        QVERIFY(!isSilent(job(state, 86400), m_now));
}

QTEST_GUILESS_MAIN(TestJobListModel)
#include "tst_joblistmodel.moc"
