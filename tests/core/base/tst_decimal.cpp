#include "core/base/decimal.h"

#include <QTest>

using namespace tenantry;

class TestDecimal : public QObject
{
    Q_OBJECT
private slots:
    void parse_ofNeutralText_printsTheSame_data();
    void parse_ofNeutralText_printsTheSame();
    void parse_ofAnythingElse_isRefused_data();
    void parse_ofAnythingElse_isRefused();
    void calculate_isExact_andRoundsHalfAwayFromZero_data();
    void calculate_isExact_andRoundsHalfAwayFromZero();
    void calculate_beyondTheDigits_isAnError();
    void toMinor_roundsOnce_andRefusesWhatLeaves64Bits();
    void compare_isByValue_notByScale();

private:
    static Decimal number(const char *text) { return Decimal::parse(QString::fromLatin1(text)).value(); }
};

void TestDecimal::parse_ofNeutralText_printsTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    for (const char *text : {"0", "1", "-1", "1234.50", "0.000000001", "-0.05", "9999999999999999999.999999999",
                             "9999999999999999999999999999"})
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(text);
    QTest::newRow("minus zero") << QStringLiteral("-0.00") << QStringLiteral("0.00");
    QTest::newRow("leading zeros") << QStringLiteral("007.5") << QStringLiteral("7.5");
}

void TestDecimal::parse_ofNeutralText_printsTheSame()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const auto value = Decimal::parse(text);
    QVERIFY(value);
    QCOMPARE(value->toString(), printed);
}

void TestDecimal::parse_ofAnythingElse_isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "-", ".", "1.", ".5", "-.5", "1,234.50", "1.2.3", "+1", " 1", "1 ", "1e3", "0x1",
                             "--1", "1.0000000001", "NaN", "12345678901234567890123456789"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("arabic digits") << QStringLiteral("١٢");
    QTest::newRow("nul") << QString(QChar(u'\0'));
}

void TestDecimal::parse_ofAnythingElse_isRefused()
{
    QFETCH(QString, text);
    const auto value = Decimal::parse(text);
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::InvalidInput);
}

void TestDecimal::calculate_isExact_andRoundsHalfAwayFromZero_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<char>("operation");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *a, char operation, const char *b, int scale, const char *expected) {
        QTest::addRow("%s %c %s to %d", a, operation, b, scale)
            << QString::fromLatin1(a) << operation << QString::fromLatin1(b) << scale << QString::fromLatin1(expected);
    };
    row("0.1", '+', "0.2", 1, "0.3");
    row("1.005", '+', "-2", 3, "-0.995");
    row("10", '-', "0.01", 2, "9.99");
    row("1.5", '*', "1.5", 1, "2.3");
    row("-1.5", '*', "1.5", 1, "-2.3");
    row("0.05", '*', "0.1", 2, "0.01");
    row("-0.05", '*', "0.1", 2, "-0.01");
    row("0.049", '*', "0.1", 2, "0.00");
    row("3", '*', "7", 4, "21.0000");
    row("9999999999999.999999999", '*', "999999.999999999", 8, "9999999999999989999.99900000");
    row("1", '/', "3", 9, "0.333333333");
    row("2", '/', "3", 2, "0.67");
    row("1", '/', "8", 2, "0.13");
    row("-1", '/', "8", 2, "-0.13");
    row("1", '/', "-8", 2, "-0.13");
    row("0.000000001", '/', "9999999999999999999", 9, "0.000000000");
    row("9999999999999999999.999999999", '/', "0.000000001", 0, "9999999999999999999999999999");
    row("1.000000000", '/', "3", 0, "0");
    row("0", '/', "-5", 2, "0.00");
}

void TestDecimal::calculate_isExact_andRoundsHalfAwayFromZero()
{
    QFETCH(QString, a);
    QFETCH(char, operation);
    QFETCH(QString, b);
    QFETCH(int, scale);
    QFETCH(QString, expected);
    const Decimal left = Decimal::parse(a).value();
    const Decimal right = Decimal::parse(b).value();
    const auto result = operation == '+' ? left.plus(right)
        : operation == '-'               ? left.minus(right)
        : operation == '*'               ? left.times(right, scale)
                                         : left.dividedBy(right, scale);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->toString(), expected);
}

void TestDecimal::calculate_beyondTheDigits_isAnError()
{
    const Decimal largest = number("9999999999999999999999999999");
    QCOMPARE(largest.plus(number("1")).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(largest.negated().minus(number("1")).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(largest.times(largest, 0).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(largest.times(number("1"), 1).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(largest.dividedBy(number("0.1"), 0).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(number("1").dividedBy(number("0.00"), 2).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(number("1").rounded(10).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(Decimal::fromMinor(1, -1).error().kind, ErrorKind::InvalidInput);
}

void TestDecimal::toMinor_roundsOnce_andRefusesWhatLeaves64Bits()
{
    QCOMPARE(number("1234.505").toMinor(2).value(), 123451);
    QCOMPARE(number("-1234.505").toMinor(2).value(), -123451);
    QCOMPARE(number("92233720368547758.07").toMinor(2).value(), std::numeric_limits<qint64>::max());
    QVERIFY(!number("92233720368547758.08").toMinor(2));
    QCOMPARE(Decimal::fromMinor(std::numeric_limits<qint64>::min(), 2)->toString(),
             QStringLiteral("-92233720368547758.08"));
}

void TestDecimal::compare_isByValue_notByScale()
{
    QCOMPARE(number("1.5"), number("1.500"));
    QVERIFY(number("-0.1") < number("0"));
    QVERIFY(number("9999999999999999999999999999") > number("0.000000001"));
}

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
