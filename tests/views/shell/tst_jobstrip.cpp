#include "views/palette/joblinemaker.h"
#include "views/shell/jobstrip.h"
#include "views/theme/theme.h"
#include "views/widgets/progressbar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

/// The line of the job bar: its buttons, its end, and that it takes longer than it should.
class TestJobStrip : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup() { m_strip.reset(); }
    void pause_andResume_nameTheJob();
    void cancel_asksFirst();
    void cancel_ofAJobThatEndsMeanwhile_asksNoMore();
    void end_tellsWhatBecameOfIt();
    void end_ofAJobWithoutFailures_hasNothingToShow();
    void slowJob_saysSo();
    void cancelling_hasNoButtons();
    void cancelling_forLong_offersToStopWaiting();

private:
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] static Job job(JobState state);
    Theme m_theme;
    Format m_format {QLocale(u"en_US"_s), QTimeZone::utc()};
    std::unique_ptr<JobStrip> m_strip;
};

void TestJobStrip::init()
{
    m_strip = std::make_unique<JobStrip>(m_theme, nullptr);
    m_strip->resize(1200, 38);
    m_strip->show();
}

/// Only what is shown can be pressed.
QPushButton *TestJobStrip::button(const QString &text) const
{
    const auto all = m_strip->findChildren<QPushButton *>();
    for (QPushButton *one : all) {
        if (one->text() == text && one->isVisible())
            return one;
    }
    return nullptr;
}

QStringList TestJobStrip::words() const
{
    QStringList shown;
    const auto all = m_strip->findChildren<QLabel *>();
    for (const QLabel *label : all) {
        if (label->isVisible() && !label->text().isEmpty())
            shown.append(label->text());
    }
    return shown;
}

Job TestJobStrip::job(JobState state)
{
    Job job;
    job.id = JobId::create();
    job.title = u"Backup of 412 tenants"_s;
    job.state = state;
    job.progress.done = 412;
    job.progress.failed = 3;
    job.progress.total = 412;
    job.endedAt = QDateTime::currentDateTimeUtc();
    return job;
}

void TestJobStrip::pause_andResume_nameTheJob()
{
    Job running = job(JobState::Running);
    QSignalSpy paused(m_strip.get(), &JobStrip::pauseRequested);
    QSignalSpy resumed(m_strip.get(), &JobStrip::resumeRequested);
    m_strip->showLine(jobLine(running, m_format), 0);
    button(u"Pause"_s)->click();
    QCOMPARE(paused.takeFirst().first().toString(), running.id.toString());
    running.state = JobState::Paused;
    m_strip->showLine(jobLine(running, m_format), 0);
    button(u"Resume"_s)->click();
    QCOMPARE(resumed.takeFirst().first().toString(), running.id.toString());
    running.canPause = false;
    m_strip->showLine(jobLine(running, m_format), 0);
    QVERIFY(!button(u"Pause"_s) && !button(u"Resume"_s));
}

void TestJobStrip::cancel_asksFirst()
{
    Job running = job(JobState::Running);
    running.progress.done = 55;
    running.progress.total = 182;
    QSignalSpy cancelled(m_strip.get(), &JobStrip::cancelRequested);
    m_strip->showLine(jobLine(running, m_format), 0);
    button(u"Cancel…"_s)->click();
    QVERIFY(words().filter(u"127 stay undone"_s).size() == 1);
    QVERIFY(!button(u"Cancel…"_s));
    button(u"Keep it running"_s)->click();
    QVERIFY(cancelled.isEmpty());
    button(u"Cancel…"_s)->click();
    button(u"Stop the job"_s)->click();
    QCOMPARE(cancelled.takeFirst().first().toString(), running.id.toString());
}

void TestJobStrip::cancel_ofAJobThatEndsMeanwhile_asksNoMore()
{
    m_strip->showLine(jobLine(job(JobState::Running), m_format), 0);
    button(u"Cancel…"_s)->click();
    m_strip->showLine(jobLine(job(JobState::Done), m_format), 0);
    QVERIFY(!button(u"Stop the job"_s));
}

void TestJobStrip::end_tellsWhatBecameOfIt()
{
    const Job ended = job(JobState::DoneWithFailures);
    QSignalSpy opened(m_strip.get(), &JobStrip::openRequested);
    m_strip->showLine(jobLine(ended, m_format), 0);
    const QString said = words().filter(u"finished"_s).value(0);
    QVERIFY2(said.endsWith(u", 409 done, 3 failed"_s), qPrintable(said));
    QVERIFY(!m_strip->findChild<ProgressBar *>()->isVisible());
    QVERIFY(!button(u"Cancel…"_s) && !button(u"Pause"_s));
    button(u"Show 3"_s)->click();
    QCOMPARE(opened.takeFirst().first().toString(), ended.id.toString());
}

void TestJobStrip::end_ofAJobWithoutFailures_hasNothingToShow()
{
    Job ended = job(JobState::Done);
    ended.progress.failed = 0;
    const JobLine line = jobLine(ended, m_format);
    QVERIFY(line.count.endsWith(u", 412 done"_s));
    QVERIFY(line.openText.isEmpty());
    QCOMPARE(line.state, StatusKind::Ok);
    ended.state = JobState::Failed;
    ended.progress.total = -1;
    QCOMPARE(jobLine(ended, m_format).openText, u"Show"_s);
    QVERIFY(jobLine(ended, m_format).count.startsWith(u"failed"_s));
}

void TestJobStrip::slowJob_saysSo()
{
    Job running = job(JobState::Running);
    running.progress.done = 55;
    running.progress.timeLeft = std::chrono::minutes(9);
    QCOMPARE(jobLine(running, m_format).timeLeft, u"about 9 min left"_s);
    running.progress.isSlowerThanExpected = true;
    m_strip->showLine(jobLine(running, m_format), 0);
    QVERIFY(words().contains(u"about 9 min left, slower than expected"_s));
}

void TestJobStrip::cancelling_hasNoButtons()
{
    m_strip->showLine(jobLine(job(JobState::Cancelling), m_format), 0);
    QVERIFY(words().filter(u"cancelling"_s).size() == 1);
    QVERIFY(!button(u"Cancel…"_s) && !button(u"Pause"_s));
}

void TestJobStrip::cancelling_forLong_offersToStopWaiting()
{
    Job late = job(JobState::Cancelling);
    late.mayStopWaiting = true;
    QSignalSpy left(m_strip.get(), &JobStrip::stopWaitingRequested);
    QSignalSpy cancelled(m_strip.get(), &JobStrip::cancelRequested);
    m_strip->showLine(jobLine(late, m_format), 0);
    button(u"Stop waiting…"_s)->click();
    QVERIFY(words().filter(u"The server is left to finish"_s).size() == 1);
    button(u"Keep waiting"_s)->click();
    button(u"Stop waiting…"_s)->click();
    button(u"Stop waiting"_s)->click();
    QCOMPARE(left.takeFirst().first().toString(), late.id.toString());
    QVERIFY(cancelled.isEmpty());
}

QTEST_MAIN(TestJobStrip)
#include "tst_jobstrip.moc"
