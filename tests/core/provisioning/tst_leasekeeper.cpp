#include "core/provisioning/leasekeeper.h"

#include <QTest>

#include <atomic>

using namespace tenantry;
using namespace std::chrono_literals;

class TestLeaseKeeper : public QObject
{
    Q_OBJECT
private slots:
    void lease_isRenewedUntilTheEnd();
    void lease_thatIsLost_isToldOnce();
    void end_waitsForNoRenewal();
};

void TestLeaseKeeper::lease_isRenewedUntilTheEnd()
{
    std::atomic<int> renewals = 0;
    {
        const LeaseKeeper keeper(
            30ms, [&] { return ++renewals > 0; }, [] { qFatal("it is held"); });
        QTRY_VERIFY(renewals > 3);
    }
    const int last = renewals;
    QTest::qWait(50);
    QCOMPARE(renewals.load(), last);
}

void TestLeaseKeeper::lease_thatIsLost_isToldOnce()
{
    std::atomic<int> renewals = 0;
    std::atomic<int> lost = 0;
    const LeaseKeeper keeper(
        30ms, [&] { return ++renewals < 3; }, [&] { ++lost; });
    QTRY_COMPARE(lost.load(), 1);
    QTest::qWait(50);
    QCOMPARE(lost.load(), 1);
    QCOMPARE(renewals.load(), 3);
}

void TestLeaseKeeper::end_waitsForNoRenewal()
{
    bool isRenewed = false;
    {
        const LeaseKeeper keeper(
            1h, [&] { return isRenewed = true; }, [] {});
    }
    QVERIFY(!isRenewed); // and nobody waited for an hour
}

QTEST_GUILESS_MAIN(TestLeaseKeeper)
#include "tst_leasekeeper.moc"
