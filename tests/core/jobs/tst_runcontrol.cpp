#include "core/jobs/runcontrol.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace tenantry;

class TestRunControl : public QObject
{
    Q_OBJECT
private slots:
    void mayGoOn_isTrueUntilCancelled();
    void pause_isReachedWhenEveryParticipantWaits();
    void cancel_endsAPause_forGood();
};

void TestRunControl::mayGoOn_isTrueUntilCancelled()
{
    RunControl control;
    QVERIFY(control.mayGoOn());
    control.pause();
    QVERIFY(!control.isPaused()); // nobody waits yet
    control.resume();
    QVERIFY(control.mayGoOn());
    control.cancel();
    QVERIFY(!control.mayGoOn());
}

void TestRunControl::pause_isReachedWhenEveryParticipantWaits()
{
    RunControl control;
    std::atomic<int> atSafePoint = 0;
    std::atomic<bool> mayReach = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < 2; ++i)
        threads.emplace_back([&, i] {
            const RunControl::Participant participant(control);
            ++atSafePoint;
            while (i == 1 && !mayReach)
                std::this_thread::yield();
            while (control.mayGoOn())
                std::this_thread::yield();
        });
    QTRY_COMPARE(atSafePoint.load(), 2);
    control.pause();
    QTest::qWait(20);
    QVERIFY(!control.isPaused()); // one of the two is still at work
    mayReach = true;
    QTRY_VERIFY(control.isPaused());
    control.resume();
    QVERIFY(!control.isPaused());
    control.cancel();
    for (std::thread &thread : threads)
        thread.join();
}

void TestRunControl::cancel_endsAPause_forGood()
{
    RunControl control;
    control.pause();
    std::atomic<int> answer = -1;
    std::thread waiting([&] { answer = control.mayGoOn() ? 1 : 0; });
    QTRY_VERIFY(control.isPaused());
    control.cancel();
    waiting.join();
    QCOMPARE(answer.load(), 0);
    control.pause();
    QVERIFY(!control.mayGoOn());
}

QTEST_GUILESS_MAIN(TestRunControl)
#include "tst_runcontrol.moc"
