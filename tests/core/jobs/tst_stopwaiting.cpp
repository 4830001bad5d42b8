#include "core/jobs/jobqueue.h"
#include "tests/support/settableclock.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace std::chrono_literals;

/// A job that is cancelled and does not answer: a person may go on without its end.
class TestStopWaiting : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void stopWaiting_isPossibleLongAfterTheCancellation();
    void stopWaiting_letsTheNextStart_andTheTrueEndIsTold();

private:
    /// Works on until it is released, whatever it is told.
    JobId addDeaf();
    [[nodiscard]] JobState state(const JobId &id) const { return m_queue->job(id)->state; }

    SettableClock m_clock;
    QSemaphore m_started;
    QSemaphore m_mayEnd;
    std::unique_ptr<JobQueue> m_queue;
};

void TestStopWaiting::init()
{
    m_queue = std::make_unique<JobQueue>(m_clock, nullptr, 2);
}

void TestStopWaiting::cleanup()
{
    m_mayEnd.release(10);
    m_queue.reset();
    m_mayEnd.acquire(m_mayEnd.available());
}

JobId TestStopWaiting::addDeaf()
{
    JobRequest request;
    request.work = [this](JobControl &) -> Result<> {
        m_started.release();
        m_mayEnd.acquire();
        return fail(ErrorKind::Cancelled, QStringLiteral("stopped"));
    };
    return m_queue->add(std::move(request));
}

void TestStopWaiting::stopWaiting_isPossibleLongAfterTheCancellation()
{
    const JobId id = addDeaf();
    m_started.acquire();
    m_queue->stopWaiting(id);
    QCOMPARE(state(id), JobState::Running);
    m_queue->cancel(id);
    m_clock.advance(29s);
    m_queue->cancel(id); // does not begin anew
    m_queue->stopWaiting(id);
    QCOMPARE(state(id), JobState::Cancelling);
    m_clock.advance(1s);
    QTRY_VERIFY(m_queue->job(id)->mayStopWaiting);
    m_mayEnd.release();
    QTRY_COMPARE(state(id), JobState::Cancelled);
    QVERIFY(!m_queue->job(id)->mayStopWaiting);
}

void TestStopWaiting::stopWaiting_letsTheNextStart_andTheTrueEndIsTold()
{
    QSignalSpy ended(m_queue.get(), &JobQueue::ended);
    const QList<JobId> deaf {addDeaf(), addDeaf()};
    m_started.acquire(2);
    JobRequest quick;
    quick.work = [](JobControl &) -> Result<> { return {}; };
    const JobId next = m_queue->add(quick);
    for (const JobId &id : deaf)
        m_queue->cancel(id);
    m_clock.advance(30s);
    QTRY_VERIFY(m_queue->job(deaf.first())->mayStopWaiting && m_queue->job(deaf.last())->mayStopWaiting);
    for (const JobId &id : deaf) {
        m_queue->stopWaiting(id);
        QCOMPARE(state(id), JobState::Failed);
        QVERIFY(!m_queue->job(id)->error.isEmpty());
    }
    QTRY_COMPARE(state(next), JobState::Done);
    QCOMPARE(m_queue->activeCount(), 0);
    QCOMPARE(ended.size(), 3);
    m_mayEnd.release(2);
    for (const JobId &id : deaf) {
        QTRY_COMPARE(state(id), JobState::Cancelled);
        QVERIFY(m_queue->job(id)->error.isEmpty());
    }
    QCOMPARE(ended.size(), 3);
    // As many at once as before.
    (void)addDeaf();
    (void)addDeaf();
    m_started.acquire(2);
    QCOMPARE(state(addDeaf()), JobState::Queued);
}

QTEST_GUILESS_MAIN(TestStopWaiting)
#include "tst_stopwaiting.moc"
