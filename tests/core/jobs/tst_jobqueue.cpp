#include "core/jobs/jobqueue.h"
#include "tests/support/settableclock.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace tenantry;
using namespace std::chrono_literals;

namespace {

/// Keeps what it is told, in order.
class Memory : public JobSink
{
public:
    void record(const Job &job) override { records << job; }
    [[nodiscard]] QStringList states(const JobId &id) const
    {
        QStringList states;
        for (const Job &job : records) {
            if (job.id == id && (states.isEmpty() || states.last() != jobStateName(job.state)))
                states << jobStateName(job.state);
        }
        return states;
    }
    QList<Job> records;
};

} // namespace

class TestJobQueue : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void job_goesThroughItsStates_andIsRecorded();
    void job_endsByItsResult_data();
    void job_endsByItsResult();
    void jobs_beyondTheLimit_wait();
    void pause_ofARunningJob_isReachedAtItsSafePoint();
    void pause_ofAWaitingJob_keepsItFromStarting();
    void cancel_ofARunningJob_showsItUntilItStops();
    void cancel_ofAWaitingJob_neverRunsIt();
    void cancel_ofAJobThatIsOver_changesNothing();
    void progress_isToldOnTheQueuesThread();
    void clock_thatJumps_doesNotMakeTimeLeftWrong();
    void destructor_cancelsWhatRuns();
    void states_haveNames();

private:
    JobId add(std::function<Result<>(JobControl &)> work)
    {
        JobRequest request;
        request.kind = QStringLiteral("tenant.import");
        request.title = QStringLiteral("Import");
        request.tenantCount = 3;
        request.startedBy = QStringLiteral("ann");
        request.work = std::move(work);
        return m_queue->add(std::move(request));
    }
    [[nodiscard]] JobState state(const JobId &id) const { return m_queue->job(id)->state; }
    /// Works until it is cancelled, and says that it has begun.
    auto untilCancelled()
    {
        return [this](JobControl &control) -> Result<> {
            m_started.release();
            while (control.mayGoOn())
                QThread::yieldCurrentThread();
            return fail(ErrorKind::Cancelled, QStringLiteral("stopped"));
        };
    }

    SettableClock m_clock;
    Memory m_memory;
    QSemaphore m_started;
    std::unique_ptr<JobQueue> m_queue;
};

void TestJobQueue::init()
{
    m_queue.reset();
    m_memory.records.clear();
    m_started.acquire(m_started.available());
    m_queue = std::make_unique<JobQueue>(m_clock, &m_memory, 2);
}

void TestJobQueue::job_goesThroughItsStates_andIsRecorded()
{
    QSignalSpy added(m_queue.get(), &JobQueue::added);
    QSignalSpy ended(m_queue.get(), &JobQueue::ended);
    const JobId id = add([this](JobControl &control) -> Result<> {
        control.setTotal(3);
        m_clock.advance(5s);
        control.advance(3);
        return {};
    });
    QCOMPARE(added.size(), 1);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_memory.states(id),
             QStringList({QStringLiteral("queued"), QStringLiteral("running"), QStringLiteral("done")}));
    const Job job = m_memory.records.last();
    QCOMPARE(job, *m_queue->job(id));
    QCOMPARE(job.kind, QStringLiteral("tenant.import"));
    QCOMPARE(job.tenantCount, 3);
    QCOMPARE(job.startedBy, QStringLiteral("ann"));
    QCOMPARE(job.progress.done, 3);
    QCOMPARE(job.progress.total, 3);
    QCOMPARE(job.startedAt.secsTo(job.endedAt), 5);
    QVERIFY(job.error.isEmpty());
}

void TestJobQueue::job_endsByItsResult_data()
{
    QTest::addColumn<bool>("isError");
    QTest::addColumn<int>("failed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("done") << false << 0 << QStringLiteral("done");
    QTest::newRow("some failed") << false << 2 << QStringLiteral("doneWithFailures");
    QTest::newRow("failed") << true << 0 << QStringLiteral("failed");
    QTest::newRow("failed after failures") << true << 2 << QStringLiteral("failed");
}

void TestJobQueue::job_endsByItsResult()
{
    QFETCH(bool, isError);
    QFETCH(int, failed);
    QFETCH(QString, expected);
    QSignalSpy ended(m_queue.get(), &JobQueue::ended);
    const JobId id = add([=](JobControl &control) -> Result<> {
        control.advance(5, failed);
        return isError ? Result<>(fail(ErrorKind::Denied, QStringLiteral("It may not."))) : Result<>();
    });
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(jobStateName(state(id)), expected);
    QCOMPARE(m_queue->job(id)->error, isError ? QStringLiteral("It may not.") : QString());
    QCOMPARE(m_queue->job(id)->progress.failed, failed);
    QCOMPARE(m_queue->activeCount(), 0);
}

void TestJobQueue::jobs_beyondTheLimit_wait()
{
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    QSignalSpy ended(m_queue.get(), &JobQueue::ended);
    for (int i = 0; i < 10; ++i)
        add([&](JobControl &) -> Result<> {
            const int now = ++running;
            for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) { }
            QThread::msleep(2);
            --running;
            return {};
        });
    QCOMPARE(m_queue->activeCount(), 10);
    QTRY_COMPARE(ended.size(), 10);
    QCOMPARE(most.load(), 2);
}

void TestJobQueue::pause_ofARunningJob_isReachedAtItsSafePoint()
{
    QSemaphore mayReach;
    const JobId id = add([&](JobControl &control) -> Result<> {
        m_started.release();
        mayReach.acquire();
        return control.mayGoOn() ? Result<>() : fail(ErrorKind::Cancelled, {});
    });
    m_started.acquire();
    m_queue->pause(id);
    QCOMPARE(state(id), JobState::Pausing);
    mayReach.release();
    QTRY_COMPARE(state(id), JobState::Paused);
    m_queue->resume(id);
    QTRY_COMPARE(state(id), JobState::Done);
    QCOMPARE(m_memory.states(id).join(u' '), QStringLiteral("queued running pausing paused running done"));
}

void TestJobQueue::pause_ofAWaitingJob_keepsItFromStarting()
{
    const JobId one = add(untilCancelled());
    const JobId two = add(untilCancelled());
    const JobId waiting = add([](JobControl &) -> Result<> { return {}; });
    m_queue->pause(waiting);
    QCOMPARE(state(waiting), JobState::Paused);
    m_queue->cancel(one);
    m_queue->cancel(two);
    QTRY_COMPARE(state(two), JobState::Cancelled);
    QTRY_COMPARE(state(one), JobState::Cancelled);
    QCOMPARE(state(waiting), JobState::Paused);
    m_queue->resume(waiting);
    QTRY_COMPARE(state(waiting), JobState::Done);
}

void TestJobQueue::cancel_ofARunningJob_showsItUntilItStops()
{
    const JobId id = add(untilCancelled());
    m_started.acquire();
    m_queue->cancel(id);
    QCOMPARE(state(id), JobState::Cancelling);
    QTRY_COMPARE(state(id), JobState::Cancelled);
    QVERIFY(m_queue->job(id)->error.isEmpty());
}

void TestJobQueue::cancel_ofAWaitingJob_neverRunsIt()
{
    add(untilCancelled());
    add(untilCancelled());
    std::atomic<bool> hasRun = false;
    const JobId id = add([&hasRun](JobControl &) -> Result<> {
        hasRun = true;
        return {};
    });
    m_queue->cancel(id);
    QCOMPARE(state(id), JobState::Cancelled);
    m_queue.reset();
    QVERIFY(!hasRun);
}

void TestJobQueue::cancel_ofAJobThatIsOver_changesNothing()
{
    const JobId id = add([](JobControl &) -> Result<> { return {}; });
    QTRY_COMPARE(state(id), JobState::Done);
    const auto records = m_memory.records.size();
    m_queue->cancel(id);
    m_queue->pause(id);
    m_queue->resume(id);
    QCOMPARE(state(id), JobState::Done);
    QCOMPARE(m_memory.records.size(), records);
}

void TestJobQueue::progress_isToldOnTheQueuesThread()
{
    QList<qint64> seen;
    bool isRightThread = true;
    connect(m_queue.get(), &JobQueue::changed, this, [&](const Job &job) {
        isRightThread = isRightThread && QThread::currentThread() == thread();
        seen << job.progress.done;
    });
    QSemaphore goOn;
    const JobId id = add([&goOn](JobControl &control) -> Result<> {
        control.setTotal(2);
        control.setStage(QStringLiteral("Copying"));
        control.advance();
        goOn.acquire();
        return {};
    });
    QTRY_VERIFY(seen.contains(1));
    QCOMPARE(m_queue->job(id)->progress.stage, QStringLiteral("Copying"));
    goOn.release();
    QTRY_COMPARE(state(id), JobState::Done);
    QVERIFY(isRightThread);
}

void TestJobQueue::clock_thatJumps_doesNotMakeTimeLeftWrong()
{
    QSemaphore goOn;
    const JobId id = add([&](JobControl &control) -> Result<> {
        control.setTotal(10);
        for (int i = 0; i < 5; ++i) {
            m_clock.advance(1s);
            m_clock.jump(i % 2 == 0 ? -1h : 2h);
            control.advance();
        }
        m_started.release();
        goOn.acquire();
        return {};
    });
    m_started.acquire();
    QTRY_VERIFY(m_queue->job(id)->progress.timeLeft);
    QCOMPARE(*m_queue->job(id)->progress.timeLeft, 5s);
    goOn.release();
    QTRY_COMPARE(state(id), JobState::Done);
}

void TestJobQueue::destructor_cancelsWhatRuns()
{
    add(untilCancelled());
    add(untilCancelled());
    m_started.acquire(2);
    m_queue.reset();
}

void TestJobQueue::states_haveNames()
{
    for (int i = 0; i <= static_cast<int>(JobState::Cancelled); ++i) {
        JobState found {};
        QVERIFY(jobStateFromName(jobStateName(static_cast<JobState>(i)), &found));
        QCOMPARE(static_cast<int>(found), i);
        QCOMPARE(isJobOver(found), i >= static_cast<int>(JobState::Done));
    }
    JobState untouched = JobState::Paused;
    QVERIFY(!jobStateFromName(QStringLiteral("lost"), &untouched));
    QCOMPARE(untouched, JobState::Paused);
}

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_jobqueue.moc"
