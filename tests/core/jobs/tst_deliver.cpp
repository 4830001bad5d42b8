#include "core/jobs/deliver.h"

#include <QPointer>
#include <QPromise>
#include <QTest>

#include <memory>
#include <thread>

using namespace tenantry;

class TestDeliver : public QObject
{
    Q_OBJECT
private slots:
    void result_comesInTheThreadOfTheReceiver();
    void result_thatIsThereAlready_comesAsWell_butNotAtOnce();
    void receiver_goneBeforeTheResult_isNotCalled();
    void receiver_goneWithTheResultOnItsWay_isNotCalled();
    void future_cancelledWithoutAValue_callsNothing_andLeavesNothingBehind();
    void watcher_isGoneAfterwards();
    void callable_isFreedAfterwards();
};

void TestDeliver::result_comesInTheThreadOfTheReceiver()
{
    QPromise<int> promise;
    promise.start();
    QObject receiver;
    int got = 0;
    QThread *thread = nullptr;
    deliver(promise.future(), &receiver, [&](int value) {
        got = value;
        thread = QThread::currentThread();
    });
    std::thread([&promise] {
        promise.addResult(7);
        promise.finish();
    }).join();
    QCOMPARE(got, 0);
    QTRY_COMPARE(got, 7);
    QCOMPARE(thread, QThread::currentThread());
}

void TestDeliver::result_thatIsThereAlready_comesAsWell_butNotAtOnce()
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(7);
    promise.finish();
    QObject receiver;
    int got = 0;
    deliver(promise.future(), &receiver, [&got](int value) { got = value; });
    QCOMPARE(got, 0);
    QTRY_COMPARE(got, 7);
}

void TestDeliver::receiver_goneBeforeTheResult_isNotCalled()
{
    QPromise<int> promise;
    promise.start();
    bool isCalled = false;
    {
        QObject receiver;
        deliver(promise.future(), &receiver, [&isCalled](int) { isCalled = true; });
    }
    std::thread([&promise] {
        promise.addResult(7);
        promise.finish();
    }).join();
    QCoreApplication::processEvents();
    QVERIFY(!isCalled);
    QVERIFY(promise.future().isFinished());
}

void TestDeliver::receiver_goneWithTheResultOnItsWay_isNotCalled()
{
    QPromise<int> promise;
    promise.start();
    auto receiver = std::make_unique<QObject>();
    bool isCalled = false;
    deliver(promise.future(), receiver.get(), [&isCalled](int) { isCalled = true; });
    promise.addResult(7);
    promise.finish();
    receiver.reset();
    QCoreApplication::processEvents();
    QVERIFY(!isCalled);
}

void TestDeliver::future_cancelledWithoutAValue_callsNothing_andLeavesNothingBehind()
{
    QPromise<int> promise;
    promise.start();
    QObject receiver;
    bool isCalled = false;
    deliver(promise.future(), &receiver, [&isCalled](int) { isCalled = true; });
    promise.future().cancel();
    promise.finish();
    QTRY_VERIFY(receiver.children().isEmpty());
    QVERIFY(!isCalled);
}

void TestDeliver::watcher_isGoneAfterwards()
{
    QPromise<int> promise;
    promise.start();
    QObject receiver;
    deliver(promise.future(), &receiver, [](int) {});
    QCOMPARE(receiver.children().size(), 1);
    promise.addResult(7);
    promise.finish();
    QTRY_VERIFY(receiver.children().isEmpty());
}

void TestDeliver::callable_isFreedAfterwards()
{
    QPromise<int> promise;
    promise.start();
    QObject receiver;
    int got = 0;
    auto factor = std::make_shared<int>(6);
    deliver(promise.future(), &receiver, [&got, factor](int value) { got = value * *factor; });
    promise.addResult(7);
    promise.finish();
    QTRY_COMPARE(got, 42);
    QTRY_COMPARE(factor.use_count(), 1);
}

QTEST_GUILESS_MAIN(TestDeliver)
#include "tst_deliver.moc"
