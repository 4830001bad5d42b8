#include "core/db/identifier.h"
#include "core/db/sqldialect.h"
#include "core/db/transaction.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"

#include <QDateTime>
#include <QTest>
#include <QThread>
#include <QUuid>

#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;

namespace {

/// Runs for hours; unlike SLEEP() and BENCHMARK() it fails when it is stopped.
const QString endless =
    QStringLiteral("SELECT count(*) FROM information_schema.columns a, information_schema.columns b, "
                   "information_schema.columns c WHERE md5(a.column_name) = md5(b.column_name)");

} // namespace

class TestMariaDb : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void query_withValues_returnsThem();
    void version_isRead();
    void open_wrongPassword_isDenied();
    void open_missingDatabase_isMissing();
    void open_withoutServer_isConnection();
    void names_ofAnyKind_roundTrip_data();
    void names_ofAnyKind_roundTrip();
    void query_duplicate_isConstraintWithoutTheValue();
    void statementTimeout_isTimeout();
    void cancel_runningStatement_isCancelledAndUsable();
    void frozenServer_endsStatementsAndCancels();
    void disconnect_fromAFrozenServer_endsTheWait();
    void disconnect_afterTheConnectionClosed_doesNothing();
    void transaction_dropped_changesNothing();
    void transaction_insideAnother_isRefused();

private:
    MariaDbServer m_server;
};

void TestMariaDb::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    const auto root = openOrDie(m_server.spec());
    VERIFY_OK(
        root->script(QStringLiteral("CREATE DATABASE app; CREATE USER app@'127.0.0.1' IDENTIFIED BY 'right'; "
                                    "GRANT ALL ON app.* TO app@'127.0.0.1'; CREATE TABLE app.item (id int PRIMARY KEY, "
                                    "name varchar(100) CHARACTER SET utf8mb4)")));
}

void TestMariaDb::query_withValues_returnsThem()
{
    const auto connection = openOrDie(m_server.tcpSpec(QStringLiteral("app"), QStringLiteral("app")), "right");
    const QUuid uuid = newUuidV7();
    const QDateTime time(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    VERIFY_OK(connection->script(QStringLiteral(
        "CREATE TABLE sample (a bigint, b varchar(50) CHARACTER SET utf8mb4, c uuid, d datetime, e text)")));
    const auto written =
        connection->execute(QStringLiteral("INSERT INTO sample VALUES (? + 1, ?, ?, ?, ?)"),
                            {41, QStringLiteral("ü\U0001F600"), uuid, time.toOffsetFromUtc(7200), QVariant()});
    VERIFY_OK(written);
    QCOMPARE(*written, 1);
    auto query = connection->query(QStringLiteral("SELECT * FROM sample WHERE a = ?"), {42});
    VERIFY_OK(query);
    QVERIFY(query->next());
    QCOMPARE(query->value(0), QVariant(42LL));
    QCOMPARE(query->value(1).toString(), QStringLiteral("ü\U0001F600"));
    QCOMPARE(query->value(2).toString(), uuid.toString(QUuid::WithoutBraces));
    QCOMPARE(query->value(3).toDateTime().time(), QTime(12, 0));
    QVERIFY(query->isNull(4));
}

void TestMariaDb::version_isRead()
{
    const auto connection = openOrDie(m_server.spec());
    auto query = connection->query(connection->dialect().versionQuery());
    QVERIFY(query && query->next());
    QVERIFY(query->value(0).toString().contains(QStringLiteral("MariaDB")));
}

void TestMariaDb::open_wrongPassword_isDenied()
{
    const auto opened =
        Connection::open(m_server.tcpSpec(QStringLiteral("app"), QStringLiteral("app")), Secret("wrong"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Denied);
    QVERIFY(opened.error().remedy.contains(QStringLiteral("password")));
    QVERIFY(!opened.error().toText().contains(QStringLiteral("wrong")));
}

void TestMariaDb::open_missingDatabase_isMissing()
{
    const auto opened = Connection::open(m_server.spec(QStringLiteral("nowhere")));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Missing);
}

void TestMariaDb::open_withoutServer_isConnection()
{
    auto spec = m_server.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    spec.port = ServerProcess::freePort();
    const auto opened = Connection::open(spec, Secret("right"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Connection);
}

void TestMariaDb::names_ofAnyKind_roundTrip_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("quotes") << QStringLiteral("a'b\"c`d");
    QTest::newRow("semicolon") << QStringLiteral("x; DROP TABLE item; --");
    QTest::newRow("backslash") << QStringLiteral("\\'; \\");
    QTest::newRow("newline") << QStringLiteral("a\nb");
    QTest::newRow("right to left") << QStringLiteral("abc\u202edef");
    QTest::newRow("placeholder") << QStringLiteral("? :name");
}

void TestMariaDb::names_ofAnyKind_roundTrip()
{
    QFETCH(const QString, name);
    const auto connection = openOrDie(m_server.spec());
    const auto quoted = connection->dialect().quoteIdentifier(name);
    VERIFY_OK(quoted);
    VERIFY_OK(connection->script(QStringLiteral("CREATE DATABASE ") + *quoted));
    const auto created = createdName(*connection, ObjectKind::Database, name);
    VERIFY_OK(created);
    QCOMPARE(*created, name);
    VERIFY_OK(connection->script(QStringLiteral("DROP DATABASE ") + *quoted));
    auto query = connection->query(QStringLiteral("SELECT ") + connection->dialect().quoteLiteral(name).value());
    VERIFY_OK(query);
    QVERIFY(query->next());
    QCOMPARE(query->value(0).toString(), name);
}

void TestMariaDb::query_duplicate_isConstraintWithoutTheValue()
{
    const auto connection = openOrDie(m_server.spec(QStringLiteral("app")));
    VERIFY_OK(connection->script(QStringLiteral("CREATE TABLE secret_names (name varchar(50) PRIMARY KEY)")));
    const QVariantList values {QStringLiteral("it's for nobody")};
    VERIFY_OK(connection->execute(QStringLiteral("INSERT INTO secret_names VALUES (?)"), values));
    const auto again = connection->execute(QStringLiteral("INSERT INTO secret_names VALUES (?)"), values);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Constraint);
    QVERIFY2(!again.error().toText().contains(QStringLiteral("nobody")), qPrintable(again.error().toText()));
}

void TestMariaDb::statementTimeout_isTimeout()
{
    auto spec = m_server.spec();
    spec.statementTimeout = std::chrono::milliseconds(200);
    const auto connection = openOrDie(spec);
    const auto query = connection->query(endless);
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::Timeout);
    VERIFY_OK(connection->query(QStringLiteral("SELECT 1")));
}

void TestMariaDb::cancel_runningStatement_isCancelledAndUsable()
{
    const auto connection = openOrDie(m_server.spec());
    std::atomic<bool> isOver = false;
    std::thread thread([&, canceller = connection->canceller()] {
        while (!isOver) {
            QThread::msleep(200);
            (void)canceller.cancel();
        }
    });
    const auto query = connection->query(endless);
    isOver = true;
    thread.join();
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::Cancelled);
    VERIFY_OK(connection->query(QStringLiteral("SELECT 1")));
}

/// Each call here would wait for ever if it had no end of its own.
void TestMariaDb::frozenServer_endsStatementsAndCancels()
{
    auto spec = m_server.spec();
    spec.connectTimeout = spec.statementTimeout = std::chrono::seconds(1);
    const auto connection = openOrDie(spec);
    const auto canceller = connection->canceller();
    m_server.freeze();
    const auto opened = Connection::open(spec);
    const auto cancelled = canceller.cancel();
    const auto done = connection->execute(QStringLiteral("SELECT 1"));
    m_server.thaw();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Connection);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Connection);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Connection);
    VERIFY_OK(openOrDie(spec)->execute(QStringLiteral("SELECT 1")));
}

void TestMariaDb::disconnect_fromAFrozenServer_endsTheWait()
{
    auto spec = m_server.spec();
    spec.statementTimeout = std::chrono::hours(1);
    const auto connection = openOrDie(spec);
    const auto watcher = openOrDie(m_server.spec());
    std::atomic<bool> isOver = false;
    Result<qint64> done = 0;
    std::thread thread([&] {
        done = connection->execute(QStringLiteral("SELECT SLEEP(3600)"));
        isOver = true;
    });
    const bool isAsked = QTest::qWaitFor(
        [&] {
            auto query = watcher->query(QStringLiteral("SELECT count(*) FROM information_schema.processlist "
                                                       "WHERE info LIKE 'SELECT SLEEP%'"));
            return query && query->next() && query->value(0).toInt() == 1;
        },
        20000);
    m_server.freeze();
    connection->canceller().disconnect();
    const bool isEnded = QTest::qWaitFor([&] { return isOver.load(); }, 20000);
    m_server.thaw();
    thread.join();
    QVERIFY(isAsked);
    QVERIFY(isEnded);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Connection);
}

void TestMariaDb::disconnect_afterTheConnectionClosed_doesNothing()
{
    auto connection = openOrDie(m_server.spec());
    const auto canceller = connection->canceller();
    connection.reset();
    VERIFY_OK(canceller.cancel());
    canceller.disconnect();
    VERIFY_OK(openOrDie(m_server.spec())->execute(QStringLiteral("SELECT 1")));
}

void TestMariaDb::transaction_dropped_changesNothing()
{
    const auto connection = openOrDie(m_server.spec(QStringLiteral("app")));
    {
        const auto transaction = Transaction::begin(*connection, Transaction::Mode::RepeatableRead);
        VERIFY_OK(transaction);
        QVERIFY(connection->inTransaction());
        VERIFY_OK(connection->execute(QStringLiteral("INSERT INTO item VALUES (?, ?)"), {1, QStringLiteral("one")}));
    }
    QVERIFY(!connection->inTransaction());
    auto query = connection->query(QStringLiteral("SELECT count(*) FROM item"));
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toInt(), 0);
}

void TestMariaDb::transaction_insideAnother_isRefused()
{
    const auto connection = openOrDie(m_server.spec(QStringLiteral("app")));
    const auto outer = Transaction::begin(*connection);
    VERIFY_OK(outer);
    QVERIFY(!Transaction::begin(*connection));
}

QTEST_GUILESS_MAIN(TestMariaDb)
#include "tst_mariadb.moc"
