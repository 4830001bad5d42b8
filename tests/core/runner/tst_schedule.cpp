#include "core/runner/jobkind.h"
#include "core/runner/schedule.h"
#include "tests/support/verifyok.h"

#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSchedule : public QObject
{
    Q_OBJECT
private slots:
    void nextRun_isAfterNow_data();
    void nextRun_isAfterNow();
    void isDue_byItsTime_andOnlyWhereItIsOn();
    void interval_isReadAsItIsWritten_data();
    void interval_isReadAsItIsWritten();
    void interval_ofNonsense_isRefused_data();
    void interval_ofNonsense_isRefused();
    void dayMinute_isReadOrRefused();
    void kinds_areKnownByTheirNames();

private:
    static QDateTime at(const QString &time) { return QDateTime::fromString(time + u'Z', Qt::ISODate); }
};

void TestSchedule::nextRun_isAfterNow_data()
{
    QTest::addColumn<int>("every");
    QTest::addColumn<int>("dailyMinute");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("next");
    QTest::newRow("an interval") << 900 << -1 << u"2026-11-28T04:00:00"_s << u"2026-11-28T04:15:00"_s;
    QTest::newRow("today") << 0 << 180 << u"2026-11-28T02:59:59"_s << u"2026-11-28T03:00:00"_s;
    QTest::newRow("at that time, tomorrow") << 0 << 180 << u"2026-11-28T03:00:00"_s << u"2026-11-29T03:00:00"_s;
    QTest::newRow("the next year") << 0 << 0 << u"2026-12-31T12:00:00"_s << u"2027-01-01T00:00:00"_s;
}

void TestSchedule::nextRun_isAfterNow()
{
    QFETCH(int, every);
    QFETCH(int, dailyMinute);
    QFETCH(QString, now);
    QFETCH(QString, next);
    Schedule schedule;
    schedule.every = std::chrono::seconds(every);
    schedule.dailyMinute = dailyMinute;
    QCOMPARE(nextRun(schedule, at(now)), at(next));
}

void TestSchedule::isDue_byItsTime_andOnlyWhereItIsOn()
{
    const QDateTime now = at(u"2026-11-28T04:00:00"_s);
    Schedule schedule;
    schedule.every = 60s;
    QVERIFY(isDue(schedule, now)); // never on record
    schedule.next = now.addMSecs(1);
    QVERIFY(!isDue(schedule, now));
    schedule.next = now;
    QVERIFY(isDue(schedule, now));
    schedule.isEnabled = false;
    QVERIFY(!isDue(schedule, now));
}

void TestSchedule::interval_isReadAsItIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("written");
    QTest::newRow("seconds") << u"90s"_s << 90 << u"every 90s"_s;
    QTest::newRow("minutes") << u"15m"_s << 900 << u"every 15m"_s;
    QTest::newRow("an hour in minutes") << u"60m"_s << 3600 << u"every 1h"_s;
    QTest::newRow("days") << u"7d"_s << 604800 << u"every 7d"_s;
    QTest::newRow("the longest") << u"366d"_s << 31622400 << u"every 366d"_s;
}

void TestSchedule::interval_isReadAsItIsWritten()
{
    QFETCH(QString, text);
    const auto interval = intervalFromText(text);
    VERIFY_OK(interval);
    QTEST(int(interval->count()), "seconds");
    Schedule schedule;
    schedule.every = *interval;
    QTEST(rhythmText(schedule), "written");
}

void TestSchedule::interval_ofNonsense_isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "15", "m", "59s", "0m", "-5m", "1.5h", "367d", "99999999d", "5 m", "5m ", "5M"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSchedule::interval_ofNonsense_isRefused()
{
    QFETCH(QString, text);
    const auto interval = intervalFromText(text);
    QVERIFY(!interval);
    QCOMPARE(interval.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!interval.error().remedy.isEmpty());
}

void TestSchedule::dayMinute_isReadOrRefused()
{
    QCOMPARE(dayMinuteFromText(u"00:00"_s).value_or(-1), 0);
    QCOMPARE(dayMinuteFromText(u"23:59"_s).value_or(-1), 1439);
    for (const char *text : {"", "3:00", "24:00", "12:60", "12", "12:00:00", "12.00"}) {
        const auto minute = dayMinuteFromText(QString::fromLatin1(text));
        QVERIFY2(!minute, text);
        QCOMPARE(minute.error().kind, ErrorKind::InvalidInput);
    }
    Schedule schedule;
    schedule.dailyMinute = 125;
    QCOMPARE(rhythmText(schedule), u"daily 02:05"_s);
}

void TestSchedule::kinds_areKnownByTheirNames()
{
    QVERIFY(!jobKinds().empty());
    for (const JobKind &kind : jobKinds()) {
        QCOMPARE(findJobKind(QString(kind.name)), &kind);
        QVERIFY(!kind.translatedTitle().isEmpty());
        QVERIFY((kind.every > 0s) != (kind.dailyMinute >= 0)); // one of both, as the registry wants it
    }
    QVERIFY(findJobKind(u"fleet.dance"_s) == nullptr);
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
