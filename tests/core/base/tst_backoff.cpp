#include "core/base/backoff.h"

#include <QTest>

#include <set>

using namespace tenantry;
using namespace std::chrono_literals;

class TestBackoff : public QObject
{
    Q_OBJECT
private slots:
    void afterFailure_doublesWithinItsBounds();
    void afterFailure_neverLeavesTheLongest();
    void afterFailure_differsBetweenClients();
    void reset_startsAgain();
};

void TestBackoff::afterFailure_doublesWithinItsBounds()
{
    for (int run = 0; run < 50; ++run) {
        Backoff backoff(100ms, 10s);
        for (int full = 100; full <= 6400; full *= 2) {
            const auto wait = backoff.afterFailure().count();
            QVERIFY2(wait >= full / 2 && wait <= full, qPrintable(QString::number(wait)));
        }
    }
}

void TestBackoff::afterFailure_neverLeavesTheLongest()
{
    Backoff backoff(100ms, 1s);
    for (int i = 0; i < 200; ++i) {
        const auto wait = backoff.afterFailure();
        QVERIFY(wait >= 50ms && wait <= 1s);
    }
    QCOMPARE(backoff.failures(), 200);
}

void TestBackoff::afterFailure_differsBetweenClients()
{
    std::set<qint64> waits;
    for (int client = 0; client < 50; ++client)
        waits.insert(Backoff(10s, 10s).afterFailure().count());
    QVERIFY(waits.size() > 25);
}

void TestBackoff::reset_startsAgain()
{
    Backoff backoff(100ms, 10s);
    for (int i = 0; i < 10; ++i)
        QVERIFY(backoff.afterFailure() > 0ms);
    backoff.reset();
    QVERIFY(backoff.afterFailure() <= 100ms);
}

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
