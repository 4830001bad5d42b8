#include "core/db/copystream.h"
#include "core/db/transaction.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QSqlError>
#include <QTest>
#include <QThread>

#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;

class TestQueryCanceller : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cancel_runningStatement_isCancelledAndUsable_data();
    void cancel_runningStatement_isCancelledAndUsable();
    void cancel_copy_isCancelled();
    void cancel_withNothingRunning_changesNothing();
    void cancel_afterTheConnectionClosed_doesNothing();
    void disconnect_fromAFrozenServer_endsTheWait();
    void statementTimeout_isTimeout();
    void lockTimeout_isConflict();

private:
    ConnectionSpec specOf(Engine engine) const;

    PostgresCluster m_cluster;
};

namespace {

/// Runs fn on another thread as soon as `isRunning` says so.
std::thread later(std::function<bool()> isRunning, std::function<void()> fn)
{
    return std::thread([isRunning = std::move(isRunning), fn = std::move(fn)] {
        while (!isRunning())
            QThread::msleep(10);
        fn();
    });
}

} // namespace

void TestQueryCanceller::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

ConnectionSpec TestQueryCanceller::specOf(Engine engine) const
{
    if (engine == Engine::PostgreSQL)
        return m_cluster.appSpec();
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = QStringLiteral(":memory:");
    return spec;
}

void TestQueryCanceller::cancel_runningStatement_isCancelledAndUsable_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("sql");
    QTest::newRow("postgresql") << Engine::PostgreSQL << QStringLiteral("SELECT pg_sleep(25)");
    QTest::newRow("sqlite") << Engine::SQLite
                            << QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                              "SELECT max(i) FROM n");
}

void TestQueryCanceller::cancel_runningStatement_isCancelledAndUsable()
{
    QFETCH(const Engine, engine);
    QFETCH(const QString, sql);
    const auto connection = openOrDie(specOf(engine));
    const auto canceller = connection->canceller();
    std::atomic<bool> isOver = false;
    // Again and again, because the statement may not have begun when the first one arrives.
    std::thread thread([&] {
        while (!isOver) {
            QThread::msleep(100);
            (void)canceller.cancel();
        }
    });
    auto query = connection->query(sql);
    ErrorKind kind = query ? ErrorKind::Internal : query.error().kind;
    if (query && !query->next() && query->lastError().isValid())
        kind = ErrorKind::Cancelled;
    isOver = true;
    thread.join();
    QCOMPARE(kind, ErrorKind::Cancelled);
    query = connection->query(QStringLiteral("SELECT 7"));
    VERIFY_OK(query);
    QVERIFY(query->next());
    QCOMPARE(query->value(0).toInt(), 7);
}

void TestQueryCanceller::cancel_copy_isCancelled()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    std::atomic<bool> hasBegun = false;
    auto thread =
        later([&] { return hasBegun.load(); }, [canceller = connection->canceller()] { (void)canceller.cancel(); });
    const auto read =
        copyOut(*connection, QStringLiteral("SELECT a FROM generate_series(1, 10000) a, generate_series(1, 100000) b"),
                {CopyType::Int4}, [&](const CopyRow &) { return hasBegun = true; });
    thread.join();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    VERIFY_OK(connection->query(QStringLiteral("SELECT 1")));
}

void TestQueryCanceller::cancel_withNothingRunning_changesNothing()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    VERIFY_OK(connection->canceller().cancel());
    QVERIFY(connection->isOpen());
    // A cancel that was on its way may still hit this one; nothing after it.
    (void)connection->query(QStringLiteral("SELECT 1"));
    VERIFY_OK(connection->query(QStringLiteral("SELECT 1")));
}

void TestQueryCanceller::cancel_afterTheConnectionClosed_doesNothing()
{
    auto connection = openOrDie(m_cluster.appSpec());
    const auto canceller = connection->canceller();
    connection.reset();
    VERIFY_OK(canceller.cancel());
    canceller.disconnect();
}

void TestQueryCanceller::disconnect_fromAFrozenServer_endsTheWait()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    const QString running =
        QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(26)'");
    auto thread = later([&] { return m_cluster.value(running).value() == u"1"; },
                        [&, canceller = connection->canceller()] {
                            m_cluster.freeze();
                            canceller.disconnect();
                        });
    const auto query = connection->query(QStringLiteral("SELECT pg_sleep(26)"));
    thread.join();
    m_cluster.thaw();
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::Connection);
    QVERIFY(!connection->isOpen());
}

void TestQueryCanceller::statementTimeout_isTimeout()
{
    auto spec = m_cluster.appSpec();
    spec.statementTimeout = std::chrono::milliseconds(100);
    const auto connection = openOrDie(spec);
    const auto query = connection->query(QStringLiteral("SELECT pg_sleep(30)"));
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::Timeout);
    QVERIFY(!query.error().remedy.isEmpty());
    VERIFY_OK(connection->query(QStringLiteral("SELECT 1")));
}

void TestQueryCanceller::lockTimeout_isConflict()
{
    auto spec = m_cluster.appSpec();
    spec.lockTimeout = std::chrono::milliseconds(100);
    const auto holder = openOrDie(spec);
    const auto waiter = openOrDie(spec);
    VERIFY_OK(holder->script(QStringLiteral("CREATE TABLE locked (a int)")));
    const auto transaction = Transaction::begin(*holder);
    VERIFY_OK(transaction);
    VERIFY_OK(holder->script(QStringLiteral("LOCK TABLE locked")));
    const auto query = waiter->query(QStringLiteral("SELECT * FROM locked"));
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::Conflict);
}

QTEST_GUILESS_MAIN(TestQueryCanceller)
#include "tst_querycanceller.moc"
