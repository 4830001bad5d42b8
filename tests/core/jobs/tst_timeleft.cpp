#include "core/jobs/timeleft.h"

#include <QTest>

using namespace tenantry;
using namespace std::chrono_literals;

class TestTimeLeft : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void read_beforeFivePercentOrTenSeconds_isHidden();
    void read_afterTenSeconds_isShown_whateverIsDone();
    void read_isTheMedianOfTheLastTwentyUnits();
    void read_countsDownInsideAUnit();
    void read_whenUnitsGetSlower_saysSo_untilItIsMadeUpFor();
    void read_risingByLessThanAFifth_saysNothing();
    void read_doesNotCountAPause();
    void read_withoutATotal_orAtTheEnd_isHidden();
    void update_ofManyUnitsAtOnce_sharesTheTime();

private:
    void units(int count, std::chrono::milliseconds each);
    [[nodiscard]] std::optional<std::chrono::milliseconds> left()
    {
        const auto reading = m_time.read(m_now);
        return reading ? std::optional(reading->left) : std::nullopt;
    }
    TimeLeft m_time;
    TimeLeft::Time m_now {0};
    qint64 m_done = 0;
    qint64 m_total = 100;
};

void TestTimeLeft::init()
{
    m_now = 1000s;
    m_done = 0;
    m_total = 100;
    m_time.start(m_now);
}

void TestTimeLeft::units(int count, std::chrono::milliseconds each)
{
    for (int i = 0; i < count; ++i) {
        m_now += each;
        m_time.update(++m_done, m_total, m_now);
    }
}

void TestTimeLeft::read_beforeFivePercentOrTenSeconds_isHidden()
{
    QVERIFY(!left());
    units(4, 10ms);
    QVERIFY(!left());
    units(1, 10ms);
    QCOMPARE(*left(), 950ms);
}

void TestTimeLeft::read_afterTenSeconds_isShown_whateverIsDone()
{
    units(1, 6s);
    QVERIFY(!left());
    m_now += 4s;
    QCOMPARE(*left(), 590s);
}

void TestTimeLeft::read_isTheMedianOfTheLastTwentyUnits()
{
    units(20, 1s);
    units(9, 10s);
    QCOMPARE(*left(), 71s); // the slow ones are still fewer than half
    units(11, 10s);
    QCOMPARE(*left(), 600s); // the first twenty are forgotten
    units(1, 1h);
    QCOMPARE(*left(), 590s); // one outlier changes nothing
}

void TestTimeLeft::read_countsDownInsideAUnit()
{
    units(10, 1s);
    m_now += 600ms;
    QCOMPARE(*left(), 89'400ms);
    m_now += 10s;
    QCOMPARE(*left(), 89s); // a unit that hangs promises no end of the others
}

void TestTimeLeft::read_whenUnitsGetSlower_saysSo_untilItIsMadeUpFor()
{
    units(20, 1s);
    QVERIFY(!m_time.read(m_now)->isSlowerThanExpected);
    units(20, 3s);
    QCOMPARE(m_time.read(m_now), (TimeLeft::Reading {180s, true}));
    units(20, 3s);
    QCOMPARE(m_time.read(m_now), (TimeLeft::Reading {120s, true}));
    units(14, 3s);
    QCOMPARE(m_time.read(m_now), (TimeLeft::Reading {78s, false}));
}

void TestTimeLeft::read_risingByLessThanAFifth_saysNothing()
{
    units(20, 1000ms);
    QCOMPARE(*left(), 80s);
    units(20, 1500ms);
    QCOMPARE(m_time.read(m_now), (TimeLeft::Reading {90s, false}));
}

void TestTimeLeft::read_doesNotCountAPause()
{
    units(10, 1s);
    m_time.pause(m_now);
    m_now += 8h;
    QCOMPARE(*left(), 90s);
    m_time.resume(m_now);
    QCOMPARE(*left(), 90s);
    units(1, 1s);
    QCOMPARE(*left(), 89s);
}

void TestTimeLeft::read_withoutATotal_orAtTheEnd_isHidden()
{
    m_total = -1;
    units(30, 1s);
    QVERIFY(!left());
    m_total = 31;
    units(1, 1s);
    QVERIFY(!left());
}

void TestTimeLeft::update_ofManyUnitsAtOnce_sharesTheTime()
{
    m_total = 1'000'000;
    m_now += 10s;
    m_time.update(500'000, m_total, m_now);
    QCOMPARE(*left(), 10s);
    m_time.update(500'000, m_total, m_now + 1s);
    QCOMPARE(*left(), 10s);
}

QTEST_GUILESS_MAIN(TestTimeLeft)
#include "tst_timeleft.moc"
