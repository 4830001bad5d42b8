#include "core/base/clock.h"
#include "tests/support/settableclock.h"

#include <QTest>

using namespace tenantry;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT
private slots:
    void systemClock_isUtc_andMonotonicNeverGoesBack();
    void settableClock_jumpMovesOnlyTheWall();
};

void TestClock::systemClock_isUtc_andMonotonicNeverGoesBack()
{
    const SystemClock clock;
    QCOMPARE(clock.utcNow().timeSpec(), Qt::UTC);
    auto last = clock.monotonic();
    for (int i = 0; i < 1000; ++i) {
        const auto now = clock.monotonic();
        QVERIFY(now >= last);
        last = now;
    }
    QTest::qSleep(2);
    QVERIFY(clock.monotonic() - last >= 2ms);
}

void TestClock::settableClock_jumpMovesOnlyTheWall()
{
    SettableClock clock;
    const QDateTime wall = clock.utcNow();
    clock.jump(-1h);
    QCOMPARE(clock.monotonic(), 0ns);
    clock.advance(5s);
    QCOMPARE(clock.monotonic(), std::chrono::nanoseconds(5s));
    QCOMPARE(wall.msecsTo(clock.utcNow()), -3'595'000);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
