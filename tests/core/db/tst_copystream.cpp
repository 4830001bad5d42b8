#include "core/db/copyparser.h"
#include "core/db/copystream.h"
#include "core/db/transaction.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QTest>

#include <cmath>

using namespace tenantry;
using namespace tenantry::testsupport;

class TestCopyStream : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void copyOut_ofEveryType_readsValues();
    void copyOut_ofManyRows_equalsPsql();
    void copyOut_ofNoRows_readsNone();
    void copyOut_withWrongTypes_isRefused_data();
    void copyOut_withWrongTypes_isRefused();
    void copyOut_errorAmongRows_isReturned();
    void copyOut_stoppedByTheReader_leavesConnectionUsable();
    void copyOutText_ofCsv_handsOverLines();
    void copyWriter_ofEveryType_writesValues();
    void copyWriter_abandoned_keepsNothing();
    void copyWriter_badValue_isReturnedByFinish();
    void copyWriter_textFormat_takesLines();
    void parser_fedByteByByte_readsTheSame();
    void parser_ofOtherBytes_isBroken();

private:
    PostgresCluster m_cluster;
    std::unique_ptr<Connection> m_connection;
};

void TestCopyStream::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
    m_connection = openOrDie(m_cluster.appSpec());
}

void TestCopyStream::copyOut_ofEveryType_readsValues()
{
    int rows = 0;
    const auto read = copyOut(
        *m_connection,
        QStringLiteral("SELECT true, (-2)::int2, 70000, -5000000000::int8, 1.5::float8, 'ü''x', '\\x00ff'::bytea, "
                       "'6f9619ff-8b86-d011-b42d-00c04fc964ff'::uuid, '2026-11-24 12:34:56.789123+02'::timestamptz, "
                       "'1969-12-31 23:59:59.999900+00'::timestamptz, 'infinity'::timestamptz, '1999-12-31'::date, "
                       "'{\"a\": 1}'::json, NULL::int, ''::text -- a comment at the end"),
        {CopyType::Bool, CopyType::Int2, CopyType::Int4, CopyType::Int8, CopyType::Float8, CopyType::Text,
         CopyType::Bytes, CopyType::Uuid, CopyType::Timestamp, CopyType::Timestamp, CopyType::Timestamp, CopyType::Date,
         CopyType::Json, CopyType::Int4, CopyType::Text},
        [&](const CopyRow &row) {
            ++rows;
            [&] {
                QCOMPARE(row.count(), 15);
                QVERIFY(row.boolean(0));
                QCOMPARE(row.integer(1), -2);
                QCOMPARE(row.integer(2), 70000);
                QCOMPARE(row.integer(3), -5000000000LL);
                QCOMPARE(row.real(4), 1.5);
                QCOMPARE(row.text(5), QStringLiteral("ü'x"));
                QCOMPARE(row.bytes(6).toByteArray(), QByteArray("\0\xff", 2));
                QCOMPARE(row.uuid(7), QUuid(QStringLiteral("6f9619ff-8b86-d011-b42d-00c04fc964ff")));
                QCOMPARE(row.dateTime(8), QDateTime(QDate(2026, 11, 24), QTime(10, 34, 56, 789), Qt::UTC));
                QCOMPARE(row.msecs(9), -1);
                QVERIFY(!row.dateTime(10).isValid());
                QCOMPARE(row.date(11), QDate(1999, 12, 31));
                QCOMPARE(row.text(12), QStringLiteral("{\"a\": 1}"));
                QVERIFY(row.isNull(13));
                QCOMPARE(row.integer(13), 0);
                QVERIFY(!row.isNull(14));
                QCOMPARE(row.text(14), QString());
            }();
            return true;
        });
    VERIFY_OK(read);
    QCOMPARE(rows, 1);
    QCOMPARE(*read, 1);
}

void TestCopyStream::copyOut_ofManyRows_equalsPsql()
{
    const QString select =
        QStringLiteral("SELECT i, md5(i::text) || repeat('x', i % 500) FROM generate_series(1, 50000) i");
    QByteArray ours;
    const auto read = copyOut(*m_connection, select, {CopyType::Int4, CopyType::Text}, [&](const CopyRow &row) {
        ours += QByteArray::number(row.integer(0)) + '|' + row.bytes(1).toByteArray() + '\n';
        return true;
    });
    VERIFY_OK(read);
    QCOMPARE(*read, 50000);
    QVERIFY(m_cluster.psql(select) == ours);
}

void TestCopyStream::copyOut_ofNoRows_readsNone()
{
    const auto read = copyOut(*m_connection, QStringLiteral("SELECT 1 WHERE false"), {CopyType::Int4},
                              [](const CopyRow &) { return true; });
    VERIFY_OK(read);
    QCOMPARE(*read, 0);
}

void TestCopyStream::copyOut_withWrongTypes_isRefused_data()
{
    QTest::addColumn<QList<CopyType>>("types");
    QTest::newRow("too few") << QList<CopyType> {CopyType::Int4};
    QTest::newRow("too many") << QList<CopyType> {CopyType::Int4, CopyType::Text, CopyType::Text};
    QTest::newRow("other width") << QList<CopyType> {CopyType::Int8, CopyType::Text};
    QTest::newRow("other type") << QList<CopyType> {CopyType::Int4, CopyType::Float8};
}

void TestCopyStream::copyOut_withWrongTypes_isRefused()
{
    QFETCH(const QList<CopyType>, types);
    const auto read = copyOut(*m_connection, QStringLiteral("SELECT 1 AS a, 'x'::text AS a"), types,
                              [](const CopyRow &) { return true; });
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Internal);
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

void TestCopyStream::copyOut_errorAmongRows_isReturned()
{
    int rows = 0;
    const auto read = copyOut(*m_connection, QStringLiteral("SELECT 1 / (10000 - i) FROM generate_series(1, 20000) i"),
                              {CopyType::Int4}, [&](const CopyRow &) { return ++rows > 0; });
    QVERIFY(!read);
    QCOMPARE(read.error().sqlState, QStringLiteral("22012"));
    QCOMPARE(rows, 9999);
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

void TestCopyStream::copyOut_stoppedByTheReader_leavesConnectionUsable()
{
    int rows = 0;
    const auto read =
        copyOut(*m_connection, QStringLiteral("SELECT a FROM generate_series(1, 10000) a, generate_series(1, 10000) b"),
                {CopyType::Int4}, [&](const CopyRow &) { return ++rows < 10; });
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    QCOMPARE(rows, 10);
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

void TestCopyStream::copyOutText_ofCsv_handsOverLines()
{
    QByteArray text;
    VERIFY_OK(copyOutText(*m_connection,
                          QStringLiteral("COPY (SELECT 1 AS a, 'x,y' AS b) TO STDOUT WITH (FORMAT csv, HEADER)"),
                          [&](QByteArrayView chunk) { return text.append(chunk.data(), chunk.size()).size() > 0; }));
    QCOMPARE(text, QByteArray("a,b\n1,\"x,y\"\n"));
}

void TestCopyStream::copyWriter_ofEveryType_writesValues()
{
    VERIFY_OK(m_connection->script(QStringLiteral("CREATE TABLE every (a int2, b int4, c int8, d float8, e bool, f "
                                                  "text, g bytea, h uuid, i timestamptz, j text)")));
    const QDateTime time(QDate(1999, 12, 31), QTime(23, 59, 59, 5), Qt::UTC);
    const QUuid uuid = newUuidV7();
    auto writer = CopyWriter::begin(*m_connection, QStringLiteral("every"));
    VERIFY_OK(writer);
    for (int row = 0; row < 20000; ++row) {
        writer->beginRow(10);
        writer->addInt2(-3);
        writer->addInt4(row);
        writer->addInt8(-5000000000LL);
        writer->addReal(-0.25);
        writer->addBool(true);
        writer->addText(u"ü\U0001F600");
        writer->addBytes(QByteArray("\0\1", 2));
        writer->addUuid(uuid);
        writer->addDateTime(time);
        writer->addNull();
    }
    const auto written = writer->finish();
    VERIFY_OK(written);
    QCOMPARE(*written, 20000);
    auto query = m_connection->query(QStringLiteral("SELECT * FROM every WHERE b = ?"), {19999});
    QVERIFY(query && query->next());
    const QVariantList expected {
        -3, 19999, -5000000000LL, -0.25, true, QStringLiteral("ü\U0001F600"), QByteArray("\0\1", 2), uuid, time};
    for (int i = 0; i < expected.size(); ++i)
        QCOMPARE(query->value(i), expected.at(i));
    QVERIFY(query->isNull(9));
}

void TestCopyStream::copyWriter_abandoned_keepsNothing()
{
    VERIFY_OK(m_connection->script(QStringLiteral("CREATE TABLE few (a int)")));
    {
        auto writer = CopyWriter::begin(*m_connection, QStringLiteral("few"));
        VERIFY_OK(writer);
        writer->beginRow(1);
        writer->addInt4(1);
    }
    QCOMPARE(m_cluster.value(QStringLiteral("SELECT count(*) FROM few"), QStringLiteral("app")).value(),
             QStringLiteral("0"));
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

void TestCopyStream::copyWriter_badValue_isReturnedByFinish()
{
    VERIFY_OK(m_connection->script(QStringLiteral("CREATE TABLE picky (a int CHECK (a < 5))")));
    auto writer = CopyWriter::begin(*m_connection, QStringLiteral("picky"));
    VERIFY_OK(writer);
    for (int row = 0; row < 100000; ++row) {
        writer->beginRow(1);
        writer->addInt4(row);
    }
    const auto written = writer->finish();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Constraint);
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

void TestCopyStream::copyWriter_textFormat_takesLines()
{
    VERIFY_OK(m_connection->script(QStringLiteral("CREATE TABLE lines (a int, b text)")));
    auto writer = CopyWriter::beginText(*m_connection, QStringLiteral("COPY lines FROM STDIN WITH (FORMAT csv)"));
    VERIFY_OK(writer);
    writer->raw("1,\"a,b\"\n2,");
    writer->raw("c\n");
    const auto written = writer->finish();
    VERIFY_OK(written);
    QCOMPARE(*written, 2);
    QCOMPARE(m_cluster.value(QStringLiteral("SELECT string_agg(b, ';') FROM lines"), QStringLiteral("app")).value(),
             QStringLiteral("a,b;c"));
}

void TestCopyStream::parser_fedByteByByte_readsTheSame()
{
    QByteArray bytes;
    VERIFY_OK(copyOutText(
        *m_connection,
        QStringLiteral("COPY (SELECT i, NULL::text, 'x' || i FROM generate_series(1, 50) i) TO STDOUT (FORMAT binary)"),
        [&](QByteArrayView chunk) { return bytes.append(chunk.data(), chunk.size()).size() > 0; }));
    CopyParser parser;
    qint64 sum = 0;
    auto state = CopyParser::State::NeedsMore;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        parser.feed(QByteArrayView(bytes).sliced(i, 1));
        while ((state = parser.next()) == CopyParser::State::Row) {
            sum += parser.row().integer(0);
            QVERIFY(parser.row().isNull(1));
            QCOMPARE(parser.row().text(2), QStringLiteral("x%1").arg(parser.row().integer(0)));
        }
    }
    QCOMPARE(state, CopyParser::State::End);
    QCOMPARE(sum, 50 * 51 / 2);
}

void TestCopyStream::parser_ofOtherBytes_isBroken()
{
    CopyParser parser;
    parser.feed("this is a line of text\n");
    QCOMPARE(parser.next(), CopyParser::State::Broken);
}

QTEST_GUILESS_MAIN(TestCopyStream)
#include "tst_copystream.moc"
