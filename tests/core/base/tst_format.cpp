#include "core/base/format.h"

#include <QTest>

using namespace tenantry;
using namespace std::chrono_literals;

namespace {

const QDateTime Now = QDateTime::fromString(QStringLiteral("2026-11-23T14:32:08Z"), Qt::ISODate);

Format english()
{
    return Format(QLocale::c(), QTimeZone::utc());
}

Format german()
{
    return Format(QLocale(QLocale::German, QLocale::Germany), QTimeZone("Europe/Berlin"));
}

QDateTime at(const char *iso)
{
    return QDateTime::fromString(QLatin1StringView(iso), Qt::ISODate);
}

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT
private slots:
    void text_byLocale_isAsWritten_data();
    void text_byLocale_isAsWritten();
    void time_inAZone_isThatZonesTime();
    void unknown_isNeverANumber();
    void datePatterns_ofOtherLocales_keepTheirOrder();
};

void TestFormat::text_byLocale_isAsWritten_data()
{
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("enExpected");
    QTest::addColumn<QString>("de");
    QTest::addColumn<QString>("deExpected");
    const Format e = english();
    const Format d = german();
    const auto row = [](const char *name, const QString &en, const char *enWanted, const QString &de,
                        const char *deWanted) {
        QTest::newRow(name) << en << QString::fromUtf8(enWanted) << de << QString::fromUtf8(deWanted);
    };
    row("count", e.count(14784), "14,784", d.count(14784), "14.784");
    row("zero", e.count(0), "0", d.count(0), "0");
    row("true minus", e.count(-1200), "−1,200", d.count(-1200), "−1.200");
    row("decimal", e.decimal(-2.7, 2), "−2.70", d.decimal(-2.7, 2), "−2,70");
    row("bytes", e.bytes(84'212'000'000), "84.2 GB", d.bytes(84'212'000'000), "84,2 GB");
    row("few bytes", e.bytes(999), "999 B", d.bytes(999), "999 B");
    row("kilobytes", e.bytes(184'400), "184 kB", d.bytes(184'400), "184 kB");
    row("no 1000 of a unit", e.bytes(999'960'000), "1.0 GB", d.bytes(999'960'000), "1,0 GB");
    row("most bytes", e.bytes(9'223'372'036'854'775'807), "9.2 EB", d.bytes(-1'000'000), "−1,0 MB");
    row("percent", e.percent(0.38), "38.0 %", d.percent(0.061), "6,1 %");
    row("all percent", e.percent(1), "100 %", d.percent(0.9999), "100 %");
    row("milliseconds", e.duration(12ms), "12 ms", d.duration(0ms), "0 ms");
    row("tenths", e.duration(1400ms), "1.4 s", d.duration(1400ms), "1,4 s");
    row("whole seconds", e.duration(4s), "4 s", d.duration(59s), "59 s");
    row("minutes", e.duration(192s), "3 min 12 s", d.duration(41min), "41 min");
    row("hours", e.duration(36h), "36 h", d.duration(90min), "1 h 30 min");
    row("estimate", e.about(530s), "about 9 min", e.about(18s), "about 18 s");
    row("today", e.time(at("2026-11-23T14:21:40Z"), Now), "14:21", d.time(at("2026-11-23T14:21:40Z"), Now), "15:21");
    row("in a while", e.time(at("2026-11-24T02:00:00Z"), Now), "02:00", d.time(at("2026-11-24T02:00:00Z"), Now),
        "03:00");
    row("this year", e.time(at("2026-11-22T02:10:00Z"), Now), "22 Nov", d.time(at("2026-11-22T02:10:00Z"), Now),
        "22. Nov.");
    row("other year", e.time(at("2027-03-12T02:10:00Z"), Now), "12 Mar 2027", d.time(at("2027-03-12T02:10:00Z"), Now),
        "12. März 2027");
    row("clock", e.clock(Now), "14:32:08", d.clock(Now), "15:32:08");
    row("date and time", e.dateTime(Now), "23 Nov 2026, 14:32", d.dateTime(Now), "23. Nov. 2026, 15:32");
    row("age", e.asOf(at("2026-11-23T14:05:00Z"), Now), "as of 14:05", e.asOf({}, Now), "never read");
    row("iso", e.iso(Now), "2026-11-23T14:32:08Z", d.iso(Now), "2026-11-23T15:32:08+01:00");
}

void TestFormat::text_byLocale_isAsWritten()
{
    QFETCH(QString, en);
    QFETCH(QString, enExpected);
    QFETCH(QString, de);
    QFETCH(QString, deExpected);
    QCOMPARE(en, enExpected);
    QCOMPARE(de, deExpected);
}

void TestFormat::time_inAZone_isThatZonesTime()
{
    const Format tokyo(QLocale::c(), QTimeZone("Asia/Tokyo"));
    QCOMPARE(tokyo.time(Now, Now), QStringLiteral("23:32"));
    const Format nowhere(QLocale::c(), QTimeZone("No/Where"));
    QCOMPARE(nowhere.time(Now, Now), QStringLiteral("14:32"));
}

void TestFormat::unknown_isNeverANumber()
{
    QCOMPARE(english().time({}, Now), Format::unknown());
    QCOMPARE(english().clock({}), Format::unknown());
    QVERIFY(Format::unknown() != Format::pending());
}

void TestFormat::datePatterns_ofOtherLocales_keepTheirOrder()
{
    const auto thisYear = [](const char *locale) {
        return Format(QLocale(QLatin1StringView(locale)), QTimeZone::utc()).time(at("2026-11-02T02:10:00Z"), Now);
    };
    QCOMPARE(thisYear("en_US"), QStringLiteral("Nov 2"));
    QCOMPARE(thisYear("fr_FR"), QStringLiteral("2 nov."));
    QCOMPARE(thisYear("ja_JP"), QString::fromUtf8("11月2日"));
    QVERIFY(thisYear("es_ES").contains(QStringLiteral("nov")));
    QVERIFY(!thisYear("es_ES").contains(QStringLiteral("2026")));
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
