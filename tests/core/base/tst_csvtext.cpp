#include "core/base/csvtext.h"

#include <QTest>

using namespace tenantry;

class TestCsvText : public QObject
{
    Q_OBJECT
private slots:
    void csvField_byContent_isSafe_data();
    void csvField_byContent_isSafe();
    void csvLine_endsWithCrLf();
};

void TestCsvText::csvField_byContent_isSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *text, const char *field) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(field);
    };
    row("Kestrel", "Kestrel");
    row("", "");
    row("a,b", "\"a,b\"");
    row("say \"hi\"", "\"say \"\"hi\"\"\"");
    row("two\nlines", "\"two\nlines\"");
    row("=1+1", "'=1+1");
    row("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    row("@SUM(A1)", "'@SUM(A1)");
    row("+49 30 1234", "'+49 30 1234");
    row("-2", "-2");
    row("-2.5e3", "-2.5e3");
    row("-2+3", "'-2+3");
    row("\tx", "'\tx");
}

void TestCsvText::csvField_byContent_isSafe()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QCOMPARE(csvField(text), field);
}

void TestCsvText::csvLine_endsWithCrLf()
{
    QCOMPARE(csvLine({QStringLiteral("a"), QStringLiteral("b,c")}), QStringLiteral("a,\"b,c\"\r\n"));
}

QTEST_GUILESS_MAIN(TestCsvText)
#include "tst_csvtext.moc"
