#include "core/base/csvwriter.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace tenantry;

class TestCsvWriter : public QObject
{
    Q_OBJECT
private slots:
    void text_isQuotedAndGuarded_data();
    void text_isQuotedAndGuarded();
    void rows_areSeparated();
    void finish_onAFullDisk_fails();
};

void TestCsvWriter::text_isQuotedAndGuarded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("plain", "Acme", "Acme");
    row("empty", "", "");
    row("comma", "a,b", "\"a,b\"");
    row("quotes", "say \"hi\"", "\"say \"\"hi\"\"\"");
    row("only a quote", "\"", "\"\"\"\"");
    row("line end", "a\r\nb", "\"a\r\nb\"");
    row("equals", "=1+1", "'=1+1");
    row("plus", "+49 30", "'+49 30");
    row("minus", "-1+2", "'-1+2");
    row("plain numbers", "-1.5", "-1.5");
    row("at", "@SUM(A1)", "'@SUM(A1)");
    row("tab", "\tx", "'\tx");
    row("carriage return", "\rx", "\"'\rx\"");
    row("formula with comma", "=A1,B1", "\"'=A1,B1\"");
    row("later equals", "a=b", "a=b");
    row("beyond ASCII", "Zürich 日本", "Zürich 日本");
}

void TestCsvWriter::text_isQuotedAndGuarded()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    CsvWriter csv(buffer);
    csv.text(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    csv.text(QString::fromUtf8(text));
    QVERIFY(csv.finish());
    QCOMPARE(buffer.data(), expected + ',' + expected);
}

void TestCsvWriter::rows_areSeparated()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    CsvWriter csv(buffer);
    QByteArray expected;
    for (int row = 0; row < 30000; ++row) {
        csv.number(-row);
        csv.empty();
        csv.text(std::string_view("x"));
        csv.endRow();
        expected += QByteArray::number(-row) + ",,x\r\n";
    }
    QVERIFY(csv.finish());
    QCOMPARE(buffer.data(), expected);
}

void TestCsvWriter::finish_onAFullDisk_fails()
{
    QFile full(QStringLiteral("/dev/full"));
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    CsvWriter csv(full);
    csv.text(std::string_view("x"));
    const auto outcome = csv.finish();
    QVERIFY(!outcome);
    QVERIFY(!outcome.error().remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
