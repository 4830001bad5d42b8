#include "core/db/connection.h"
#include "core/db/transaction.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QDateTime>
#include <QFile>
#include <QJsonObject>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>
#include <QTest>
#include <QUuid>

#include <array>
#include <cmath>

using namespace tenantry;
using namespace tenantry::testsupport;

#ifdef __SANITIZE_ADDRESS__
/// The sanitizer holds freed memory back as it was, so that nothing can be found out about it.
extern "C" const char *__asan_default_options()
{
    return "max_free_fill_size=4096:free_fill_byte=85";
}
#endif

class TestPgDriver : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void value_ofEveryType_hasItsQVariant_data();
    void value_ofEveryType_hasItsQVariant();
    void bind_ofEveryType_roundTrips_data();
    void bind_ofEveryType_roundTrips();
    void bind_withNul_isRefusedAndUsable();
    void bind_wrongNumberOfValues_isAnError();
    void record_hasNamesAndTypes();
    void forwardOnly_errorAmongRows_isReported();
    void forwardOnly_abandoned_leavesConnectionUsable();
    void buffered_navigates();
    void query_ofManyRows_equalsPsql();
    void copy_throughQuery_isRefusedAndUsable();
    void commit_afterAFailedStatement_isAnError();
    void session_inDirectMode_hasItsLimits();
    void open_leavesNoPreparedStatement();
    void open_byQtItself_isRefused();
    void password_afterClosing_isNotInMemory();
    void password_afterOpening_isInNoOption();

private:
    PostgresCluster m_cluster;
    std::unique_ptr<Connection> m_connection;
};

void TestPgDriver::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
    m_connection = openOrDie(m_cluster.appSpec());
}

void TestPgDriver::value_ofEveryType_hasItsQVariant_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QVariant>("expected");
    const auto row = [](const char *expression, const QVariant &expected) {
        QTest::newRow(expression) << QString::fromUtf8(expression) << expected;
    };
    const auto utc = [](QDate date, QTime time) { return QVariant(QDateTime(date, time, Qt::UTC)); };
    row("true", true);
    row("false", false);
    row("(-32768)::int2", -32768);
    row("2147483647", 2147483647);
    row("(-9223372036854775808)::int8", std::numeric_limits<qlonglong>::min());
    row("0.1::float8", 0.1);
    row("'-infinity'::float8", -std::numeric_limits<double>::infinity());
    row("123456789012345678901234567890.0123456789::numeric",
        QStringLiteral("123456789012345678901234567890.0123456789"));
    row("'NaN'::numeric", QStringLiteral("NaN"));
    row("''::text", QStringLiteral(""));
    row("'ü'::varchar", QStringLiteral("ü"));
    row("'\\x00ff5c'::bytea", QByteArray("\0\xff\\", 3));
    row("''::bytea", QByteArray(""));
    row("'6F9619FF-8B86-D011-B42D-00C04FC964FF'::uuid", QUuid(QStringLiteral("6f9619ff-8b86-d011-b42d-00c04fc964ff")));
    row("'2026-11-24 12:34:56.789999+05:30'::timestamptz", utc(QDate(2026, 11, 24), QTime(7, 4, 56, 789)));
    row("'2026-11-24 12:34:56'::timestamp", utc(QDate(2026, 11, 24), QTime(12, 34, 56)));
    row("'1890-01-01 00:00+00'::timestamptz", utc(QDate(1890, 1, 1), QTime(0, 0)));
    row("'12026-01-02 03:04:05+00'::timestamptz", utc(QDate(12026, 1, 2), QTime(3, 4, 5)));
    row("'infinity'::timestamptz", QStringLiteral("infinity"));
    row("'2024-02-29'::date", QDate(2024, 2, 29));
    row("'0044-03-15 BC'::date", QStringLiteral("0044-03-15 BC"));
    row("'23:59:59.5'::time", QTime(23, 59, 59, 500));
    row("'24:00:00'::time", QStringLiteral("24:00:00"));
    row("'{\"a\": [1, null]}'::jsonb", QStringLiteral("{\"a\": [1, null]}"));
    row("ARRAY['a,b', NULL, 'c\"']", QStringLiteral("{\"a,b\",NULL,\"c\\\"\"}"));
    row("'1 day'::interval", QStringLiteral("1 day"));
    row("4294967295::oid", 4294967295LL);
    row("NULL::int8", QVariant(QMetaType(QMetaType::LongLong)));
    row("NULL::timestamptz", QVariant(QMetaType(QMetaType::QDateTime)));
    row("NULL", QVariant(QMetaType(QMetaType::QString)));
}

void TestPgDriver::value_ofEveryType_hasItsQVariant()
{
    QFETCH(const QString, expression);
    QFETCH(const QVariant, expected);
    auto query = m_connection->query(QStringLiteral("SELECT ") + expression);
    VERIFY_OK(query);
    QVERIFY(query->next());
    QCOMPARE(query->value(0).typeId(), expected.typeId());
    QCOMPARE(query->value(0), expected);
    QCOMPARE(query->isNull(0), expression.startsWith(u"NULL"));
}

void TestPgDriver::bind_ofEveryType_roundTrips_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("bool") << QStringLiteral("bool") << QVariant(true);
    QTest::newRow("int") << QStringLiteral("int") << QVariant(-7);
    QTest::newRow("int into bigint") << QStringLiteral("bigint") << QVariant(-7LL);
    QTest::newRow("double") << QStringLiteral("float8") << QVariant(1.0 / 3);
    QTest::newRow("infinity") << QStringLiteral("float8") << QVariant(std::numeric_limits<double>::infinity());
    QTest::newRow("text") << QStringLiteral("text") << QVariant(QStringLiteral("it's \\ \U0001F600\n"));
    QTest::newRow("300 bytes") << QStringLiteral("text") << QVariant(QStringLiteral("\U0001F600").repeated(75));
    QTest::newRow("empty text") << QStringLiteral("text") << QVariant(QStringLiteral(""));
    QTest::newRow("bytes") << QStringLiteral("bytea") << QVariant(QByteArray("\0\1\xff'\\", 5));
    QTest::newRow("uuid") << QStringLiteral("uuid") << QVariant(newUuidV7());
    QTest::newRow("time in UTC") << QStringLiteral("timestamptz")
                                 << QVariant(QDateTime(QDate(2026, 11, 24), QTime(1, 2, 3, 4), Qt::UTC));
    QTest::newRow("time elsewhere") << QStringLiteral(
        "timestamptz") << QVariant(QDateTime(QDate(2026, 11, 24), QTime(1, 2, 3, 4), Qt::OffsetFromUTC, 19800));
    QTest::newRow("date") << QStringLiteral("date") << QVariant(QDate(2024, 2, 29));
    QTest::newRow("numeric") << QStringLiteral("numeric") << QVariant(QStringLiteral("12345678901234567890.10"));
    QTest::newRow("null text") << QStringLiteral("text") << QVariant(QString());
    QTest::newRow("null") << QStringLiteral("int") << QVariant();
    QTest::newRow("null uuid") << QStringLiteral("uuid") << QVariant(QUuid());
}

void TestPgDriver::bind_ofEveryType_roundTrips()
{
    QFETCH(const QString, type);
    QFETCH(const QVariant, value);
    auto query = m_connection->query(QStringLiteral("SELECT ?::%1").arg(type), {value});
    VERIFY_OK(query);
    QVERIFY(query->next());
    if (value.isNull() || value == QVariant(QString()) || value == QVariant(QUuid()))
        QVERIFY(query->isNull(0) || query->value(0) == value);
    else
        QCOMPARE(query->value(0), value);
    // Arrays carry the same texts.
    auto array = m_connection->query(QStringLiteral("SELECT (?::%1[])[1]").arg(type),
                                     QVariantList {QVariant(QVariantList {value})});
    if (value.typeId() == QMetaType::QByteArray)
        return;
    VERIFY_OK(array);
    QVERIFY(array->next());
    QCOMPARE(array->value(0), query->value(0));
}

void TestPgDriver::bind_withNul_isRefusedAndUsable()
{
    const auto query =
        m_connection->query(QStringLiteral("SELECT ?::text"), {QString(QStringLiteral("a") + QChar::Null)});
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::InvalidInput);
    const auto script = m_connection->script(QStringLiteral("SELECT 1") + QChar::Null + QStringLiteral("x"));
    QVERIFY(!script);
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

void TestPgDriver::bind_wrongNumberOfValues_isAnError()
{
    QVERIFY(!m_connection->query(QStringLiteral("SELECT ?::int, ?::int"), {1}));
    QVERIFY(!m_connection->query(QStringLiteral("SELECT ?::int"), {1, 2}));
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

void TestPgDriver::record_hasNamesAndTypes()
{
    auto query = m_connection->query(QStringLiteral("SELECT 1 AS \"a\"\"b ü\", now() AS at"));
    VERIFY_OK(query);
    const QSqlRecord record = query->record();
    QCOMPARE(record.fieldName(0), QStringLiteral("a\"b ü"));
    QCOMPARE(record.field(1).metaType().id(), int(QMetaType::QDateTime));
    QVERIFY(query->next());
    QVERIFY(query->value(QStringLiteral("at")).toDateTime().isValid());
}

void TestPgDriver::forwardOnly_errorAmongRows_isReported()
{
    int rows = 0;
    const auto done = m_connection->forEachRow(QStringLiteral("SELECT 1 / (1000 - a) FROM generate_series(1, 2000) a"),
                                               {}, [&](const QSqlQuery &) { ++rows; });
    QVERIFY(!done);
    QCOMPARE(done.error().sqlState, QStringLiteral("22012"));
    QCOMPARE(rows, 999);
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

void TestPgDriver::forwardOnly_abandoned_leavesConnectionUsable()
{
    {
        QSqlQuery query(m_connection->database());
        query.setForwardOnly(true);
        QVERIFY(query.exec(QStringLiteral("SELECT a FROM generate_series(1, 10000) a")));
        QVERIFY(query.next());
        QCOMPARE(query.size(), -1);
    }
    auto query = m_connection->query(QStringLiteral("SELECT 5"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toInt(), 5);
}

void TestPgDriver::buffered_navigates()
{
    auto query = m_connection->query(QStringLiteral("SELECT a FROM generate_series(0, 9) a"));
    VERIFY_OK(query);
    QCOMPARE(query->size(), 10);
    QVERIFY(query->last());
    QCOMPARE(query->value(0).toInt(), 9);
    QVERIFY(!query->next());
    QVERIFY(query->seek(3));
    QVERIFY(query->previous());
    QCOMPARE(query->value(0).toInt(), 2);
    QVERIFY(query->first());
    QVERIFY(!query->seek(10));
}

void TestPgDriver::query_ofManyRows_equalsPsql()
{
    const QString select =
        QStringLiteral("SELECT i, i * 1.5, md5(i::text), i % 2 = 0, CASE WHEN i % 3 = 0 THEN NULL ELSE 'ü' || i END "
                       "FROM generate_series(1, 20000) i");
    QByteArray ours;
    VERIFY_OK(m_connection->forEachRow(select, {}, [&](const QSqlQuery &row) {
        ours += row.value(0).toByteArray() + '|' + row.value(1).toByteArray() + '|' + row.value(2).toByteArray() + '|'
            + (row.value(3).toBool() ? "t" : "f") + '|' + row.value(4).toString().toUtf8() + '\n';
    }));
    QVERIFY(m_cluster.psql(select) == ours);
}

void TestPgDriver::copy_throughQuery_isRefusedAndUsable()
{
    VERIFY_OK(m_connection->script(QStringLiteral("CREATE TABLE target (a int)")));
    QVERIFY(!m_connection->query(QStringLiteral("COPY target FROM STDIN")));
    QVERIFY(!m_connection->query(QStringLiteral("COPY target TO STDOUT")));
    QVERIFY(!m_connection->forEachRow(QStringLiteral("COPY target TO STDOUT"), {}, [](const QSqlQuery &) {}));
    QVERIFY(!m_connection->script(QStringLiteral("COPY target FROM STDIN")));
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT 1")));
}

void TestPgDriver::commit_afterAFailedStatement_isAnError()
{
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(transaction);
    QVERIFY(!m_connection->query(QStringLiteral("SELECT 1 / 0")));
    QVERIFY(!transaction->commit());
    QVERIFY(!m_connection->inTransaction());
}

void TestPgDriver::session_inDirectMode_hasItsLimits()
{
    auto spec = m_cluster.appSpec();
    spec.statementTimeout = std::chrono::milliseconds(4321);
    spec.lockTimeout = std::chrono::milliseconds(765);
    spec.applicationName = QStringLiteral("tenantry test 'x' \\ y");
    spec.readOnly = true;
    const auto connection = openOrDie(spec);
    auto query = connection->query(
        QStringLiteral("SELECT current_setting('statement_timeout'), current_setting('lock_timeout'), "
                       "current_setting('application_name'), current_setting('TimeZone'), "
                       "current_setting('transaction_read_only')"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toString(), QStringLiteral("4321ms"));
    QCOMPARE(query->value(1).toString(), QStringLiteral("765ms"));
    QCOMPARE(query->value(2).toString(), spec.applicationName);
    QCOMPARE(query->value(3).toString(), QStringLiteral("UTC"));
    QCOMPARE(query->value(4).toString(), QStringLiteral("on"));
}

void TestPgDriver::open_leavesNoPreparedStatement()
{
    VERIFY_OK(m_connection->query(QStringLiteral("SELECT ?::int"), {1}));
    auto query = m_connection->query(QStringLiteral("SELECT count(*) FROM pg_prepared_statements"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toInt(), 0);
}

void TestPgDriver::open_byQtItself_isRefused()
{
    QVERIFY(!m_connection->database().driver()->open({}, {}, {}, {}, 0, {}));
    m_connection = openOrDie(m_cluster.appSpec());
}

namespace {

/// How often `needle` stands in the writable memory of this process, apart from `own` and the needle itself.
int occurrences(const QByteArray &needle, const char *own)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    static std::array<char, 1 << 20> window; // one place for the copies that the search itself makes
    const QByteArrayList lines = maps.readAll().split('\n');
    int count = 0;
    for (const QByteArray &line : lines) {
        const qsizetype dash = line.indexOf('-');
        const qsizetype space = line.indexOf(' ');
        if (dash < 0 || !line.mid(space + 1).startsWith("rw"))
            continue;
        const qint64 to = line.mid(dash + 1, space - dash - 1).toLongLong(nullptr, 16);
        // The address sanitizer reserves terabytes for its notes about memory: no contents, and hours to read.
        constexpr qint64 largest = qint64(4) << 30;
        if (to - line.left(dash).toLongLong(nullptr, 16) > largest)
            continue;
        const qint64 step =
            static_cast<qint64>(window.size()) - needle.size() + 1; // a needle across two windows is in one
        for (qint64 from = line.left(dash).toLongLong(nullptr, 16); from < to; from += step) {
            memory.seek(from);
            const qint64 size =
                memory.read(window.data(), std::min<qint64>(to - from, static_cast<qint64>(window.size())));
            const QByteArrayView view(window.data(), std::max<qint64>(size, 0));
            for (qsizetype at = 0; (at = view.indexOf(needle, at)) >= 0; ++at) {
                const auto *address = reinterpret_cast<const char *>(from + at);
                const bool isOwn = address == own || address == needle.constData()
                    || (address >= window.data() && address < window.data() + window.size());
                count += isOwn ? 0 : 1;
            }
        }
    }
    window.fill('\0');
    return count;
}

} // namespace

void TestPgDriver::password_afterClosing_isNotInMemory()
{
    // Made at run time, so that no constant of the program holds it.
    QByteArray password = "pw" + newUuidV7().toByteArray(QUuid::Id128) + newUuidV7().toByteArray(QUuid::Id128);
    VERIFY_OK(m_cluster.createRole(QStringLiteral("careful"), QString::fromLatin1(password)));
    const Secret secret(password);
    QVERIFY(occurrences(password, nullptr) >= 1); // the search can find it
    const int before = occurrences(password, secret.view().data());
    auto opened = Connection::open(m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("careful")), secret);
    VERIFY_OK(opened);
    // libpq's SCRAM state, which cannot be reached, lives as long as the connection.
    QVERIFY(occurrences(password, secret.view().data()) <= before + 1);
    opened->reset();
    QCOMPARE(occurrences(password, secret.view().data()), before);
    QVERIFY(!Connection::open(m_cluster.tcpSpec(QStringLiteral("nowhere"), QStringLiteral("careful")), secret));
    QCOMPARE(occurrences(password, secret.view().data()), before);
}

void TestPgDriver::password_afterOpening_isInNoOption()
{
    const auto connection = openOrDie(m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app")), "app password");
    const QSqlDatabase database = connection->database();
    QVERIFY(!QString(database.password() + database.connectOptions() + database.lastError().text())
                 .contains(u"app password"));
}

QTEST_GUILESS_MAIN(TestPgDriver)
#include "tst_pgdriver.moc"
