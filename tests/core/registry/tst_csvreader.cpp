#include "core/registry/csvreader.h"
#include "tests/support/verifyok.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace tenantry;

namespace {

/// Rows that are made while they are read, so that a test of ten million needs no file.
class EndlessRows : public QIODevice
{
public:
    explicit EndlessRows(qint64 rows) : m_rows(rows) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_made == m_rows; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        static constexpr char row[] = "slug,name\n";
        constexpr qint64 size = sizeof row - 1;
        const qint64 rows = std::min(most / size, m_rows - m_made);
        for (qint64 i = 0; i < rows; ++i)
            memcpy(data + i * size, row, size);
        m_made += rows;
        return rows * size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_rows;
    qint64 m_made = 0;
};

qint64 residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT
private slots:
    void next_ofCases_readsRows_data();
    void next_ofCases_readsRows();
    void next_ofBrokenInput_namesTheLine_data();
    void next_ofBrokenInput_namesTheLine();
    void next_ofMillionsOfRows_staysSmall();
};

void TestCsvReader::next_ofCases_readsRows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rows"); // fields by |, records by /
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << QStringLiteral("a|b/1|2");
    QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << QStringLiteral("a|b/1|2");
    QTest::newRow("CRLF, BOM") << QByteArray("\xef\xbb\xbf"
                                             "a,b\r\n1,2\r\n")
                               << QStringLiteral("a|b/1|2");
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << QStringLiteral("a|b/1|2");
    QTest::newRow("CR, no last line end") << QByteArray("a;b\r1;2") << QStringLiteral("a|b/1|2");
    QTest::newRow("CR, LF and CRLF mixed")
        << QByteArray("a,b\r1,2\n3,4\r\n\r\r\n5,6\r\n") << QStringLiteral("a|b/1|2/3|4/5|6");
    QTest::newRow("CR inside") << QByteArray("a,b\n\"x\ry\",\"z\"\r\n") << QStringLiteral("a|b/x\ry|z");
    QTest::newRow("CR at the end of a buffer")
        << QByteArray(256 * 1024 - 1, 'x') + "\r\ny" << QString(256 * 1024 - 1, u'x') + QStringLiteral("/y");
    QTest::newRow("as many fields as may be") << QByteArray(999, ',') << QString(999, u'|');
    QTest::newRow("semicolon") << QByteArray("a;b;c\n1,5;2;3\n") << QStringLiteral("a|b|c/1,5|2|3");
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n") << QStringLiteral("a|b/1|2");
    QTest::newRow("quotes") << QByteArray("a,b\n\"x \"\"y\"\", z\",\"\"\n") << QStringLiteral("a|b/x \"y\", z|");
    QTest::newRow("line end inside") << QByteArray("a,b\n\"x\ny\",2\n") << QStringLiteral("a|b/x\ny|2");
    QTest::newRow("empty fields and lines") << QByteArray("a,b\n\n,\n\n1,\n") << QStringLiteral("a|b/|/1|");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("across buffers") << QByteArray("a,b\n") + QByteArray(300000, 'x') + ",\"" + QByteArray(300000, 'y')
            + "\"\n" << QStringLiteral("a|b/") + QString(300000, u'x') + u'|' + QString(300000, u'y');
}

void TestCsvReader::next_ofCases_readsRows()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, rows);
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CsvReader reader(buffer);
    QStringList records;
    QStringList fields;
    qint64 line = 0;
    for (;;) {
        const auto more = reader.next(fields, line);
        VERIFY_OK(more);
        if (!*more)
            break;
        records << fields.join(u'|');
    }
    QCOMPARE(records.join(u'/'), rows);
}

void TestCsvReader::next_ofBrokenInput_namesTheLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("latin-1") << QByteArray("a,b\n1,2\nK\xf6ln,2\n") << QStringLiteral("3");
    QTest::newRow("latin-1 in a long field") << QByteArray("a,b\n1,\"x\ny\nK\xf6ln\"\n") << QStringLiteral("4");
    QTest::newRow("overlong") << QByteArray("a,b\n\xc0\xaf,2\n") << QStringLiteral("2");
    QTest::newRow("NUL") << QByteArray("a,b\n1,2\nx\0y,2\n", 14) << QStringLiteral("3");
    QTest::newRow("NUL after lines ended by CR") << QByteArray("a,b\r1,2\rx\0y,2\r", 14) << QStringLiteral("3");
    QTest::newRow("NUL after lines ended by CRLF") << QByteArray("a,b\r\n1,2\r\nx\0y,2\r\n", 17) << QStringLiteral("3");
    QTest::newRow("too many fields") << QByteArray("a,b\n") + QByteArray(1000, ',') + '\n' << QStringLiteral("2");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0,\0b\0\n\0",
                                          10)
                            << QStringLiteral("UTF-16");
    QTest::newRow("open quote") << QByteArray("a,b\n1,2\n\"x,2\n3,4\n") << QStringLiteral("3");
    QTest::newRow("text after quote") << QByteArray("a,b\n\"x\"y,2\n") << QStringLiteral("2");
    QTest::newRow("endless field") << QByteArray("a,b\n\"") + QByteArray(2000000, '\n') << QStringLiteral("2");
    QTest::newRow("endless line") << QByteArray("a,b\n") + QByteArray(2000000, 'x') << QStringLiteral("2");
}

void TestCsvReader::next_ofBrokenInput_namesTheLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CsvReader reader(buffer);
    QStringList fields;
    qint64 line = 0;
    Result<bool> more = true;
    while (more && *more)
        more = reader.next(fields, line);
    QVERIFY(!more);
    QCOMPARE(more.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(more.error().message.contains(place), qPrintable(more.error().message));
    QVERIFY(!more.error().remedy.isEmpty());
}

void TestCsvReader::next_ofMillionsOfRows_staysSmall()
{
#ifdef __SANITIZE_ADDRESS__
    constexpr qint64 rows = 500'000; // the sanitizer keeps freed memory for a while and takes its time
    constexpr qint64 most = 512 * 1024;
#else
    constexpr qint64 rows = 10'000'000;
    constexpr qint64 most = 8 * 1024;
#endif
    EndlessRows device(rows);
    CsvReader reader(device);
    QStringList fields;
    qint64 line = 0;
    qint64 read = 0;
    qint64 before = 0;
    for (;;) {
        const auto more = reader.next(fields, line);
        VERIFY_OK(more);
        if (!*more)
            break;
        if (++read == 10000)
            before = residentKilobytes();
    }
    QCOMPARE(read, rows);
    QCOMPARE(line, rows + 1);
    QVERIFY2(residentKilobytes() - before < most, qPrintable(QString::number(residentKilobytes() - before)));
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
