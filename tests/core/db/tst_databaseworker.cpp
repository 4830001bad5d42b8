#include "core/db/databaseworker.h"
#include "core/db/transaction.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace std::chrono_literals;

class TestDatabaseWorker : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void run_executesInOrder_onOneConnection();
    void run_opensOnlyWithTheFirstJob();
    void run_afterTheServerClosedTheConnection_opensAgainUnnoticed();
    void run_whileTheServerIsKilled_failsThatJob_andWorksAfterTheRestart();
    void run_withNoServer_failsWhatWaits_andRetryNowDoesNotWaitForBackoff();
    void run_withARefusedPassword_isDenied();
    void run_withAFailingPasswordSource_handsItsErrorOn();
    void cancelCurrent_stopsTheStatement_andKeepsTheConnection_data() { engines(); }
    void cancelCurrent_stopsTheStatement_andKeepsTheConnection();
    void cancel_ofTheFutureOfARunningJob_stopsItsStatement();
    void cancel_ofAWaitingJob_doesNotRunIt();
    void destructor_cancelsWhatRuns_dropsWhatWaits();
    void destructor_whileTheServerIsFrozen_doesNotHang();
    void job_thatLeavesATransactionOpen_isRolledBack();
    void budget_countsTheConnection_andIdleGivesItBack();

private:
    static void engines()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("postgresql") << true;
        QTest::newRow("sqlite") << false;
    }
    static Result<qint64> number(Connection &connection, const QString &sql)
    {
        return connection.query(sql).map(
            [](QSqlQuery query) { return query.next() ? query.value(0).toLongLong() : -1; });
    }
    static auto backendPid()
    {
        return [](Connection &connection) { return number(connection, QStringLiteral("SELECT pg_backend_pid()")); };
    }
    /// A statement that runs until it is stopped; `started` is released just before.
    static auto endless(QSemaphore &started, bool isPostgres = true)
    {
        return [&started, isPostgres](Connection &connection) {
            started.release();
            return number(
                connection,
                isPostgres
                    ? QStringLiteral("SELECT 1 FROM (SELECT pg_sleep(3600)) AS s")
                    : QStringLiteral(
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"));
        };
    }
    [[nodiscard]] qint64 backends() const
    {
        return m_cluster
            .value(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'worker'"))
            .value_or(QStringLiteral("-1"))
            .toLongLong();
    }
    [[nodiscard]] ConnectionSpec spec() const
    {
        ConnectionSpec spec = m_cluster.spec(QStringLiteral("app"), QStringLiteral("app"));
        spec.applicationName = QStringLiteral("worker");
        spec.statementTimeout = 0ms;
        return spec;
    }

    PostgresCluster m_cluster;
    QTemporaryDir m_directory;
};

void TestDatabaseWorker::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(QStringLiteral("app"), QStringLiteral("pencil")));
    VERIFY_OK(m_cluster.createDatabase(QStringLiteral("app"), QStringLiteral("app")));
}

void TestDatabaseWorker::run_executesInOrder_onOneConnection()
{
    DatabaseWorker worker(spec());
    std::vector<int> order; // touched by the worker's thread until the last future is there
    QList<QFuture<Result<qint64>>> futures;
    for (int i = 0; i < 20; ++i)
        futures << worker.run([&order, i](Connection &connection) {
            order.push_back(i);
            return backendPid()(connection);
        });
    const auto first = futures.first().result();
    VERIFY_OK(first);
    for (auto &future : futures)
        QCOMPARE(future.result().value_or(-1), *first);
    QCOMPARE(order.size(), size_t(20));
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TestDatabaseWorker::run_opensOnlyWithTheFirstJob()
{
    std::atomic<int> opened = 0;
    DatabaseWorker worker(spec(), [&opened]() -> Result<Secret> {
        ++opened;
        return {};
    });
    QCOMPARE(backends(), 0);
    VERIFY_OK(worker.run(backendPid()).result());
    QCOMPARE(backends(), 1);
    VERIFY_OK(worker.run(backendPid()).result());
    QCOMPARE(opened.load(), 1);
}

void TestDatabaseWorker::run_afterTheServerClosedTheConnection_opensAgainUnnoticed()
{
    DatabaseWorker worker(spec());
    const auto before = worker.run(backendPid()).result();
    VERIFY_OK(before);
    VERIFY_OK(m_cluster.run(QStringLiteral("SELECT pg_terminate_backend(%1, 10000)").arg(*before)));
    const auto after = worker.run(backendPid()).result();
    VERIFY_OK(after);
    QVERIFY(*after != *before);
}

void TestDatabaseWorker::run_whileTheServerIsKilled_failsThatJob_andWorksAfterTheRestart()
{
    DatabaseWorker worker(spec());
    QSemaphore started;
    const auto running = worker.run(endless(started));
    started.acquire();
    m_cluster.kill();
    const auto lost = running.result();
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::Connection);
    const auto refused = worker.run(backendPid()).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Connection);
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(worker.run(backendPid()).result());
}

void TestDatabaseWorker::run_withNoServer_failsWhatWaits_andRetryNowDoesNotWaitForBackoff()
{
    ConnectionSpec nowhere = spec();
    nowhere.host = m_directory.path();
    QSemaphore mayOpen;
    std::atomic<int> tries = 0;
    DatabaseWorker worker(nowhere, [&]() -> Result<Secret> {
        ++tries;
        mayOpen.acquire();
        return {};
    });
    QList<QFuture<Result<qint64>>> waiting;
    for (int i = 0; i < 10; ++i)
        waiting << worker.run(backendPid());
    mayOpen.release();
    for (auto &future : waiting)
        QCOMPARE(future.result().error().kind, ErrorKind::Connection);
    QCOMPARE(tries.load(), 1);
    // Ten failures more and the wait between tries is many seconds, unless a person asks.
    mayOpen.release(100);
    for (int i = 0; i < 10; ++i) {
        worker.retryNow();
        QCOMPARE(worker.run(backendPid()).result().error().kind, ErrorKind::Connection);
    }
    QCOMPARE(tries.load(), 11);
}

void TestDatabaseWorker::run_withARefusedPassword_isDenied()
{
    ConnectionSpec tcp = m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    QByteArray word = "pencik";
    DatabaseWorker worker(tcp, [&word]() -> Result<Secret> { return Secret(word); });
    QCOMPARE(worker.run(backendPid()).result().error().kind, ErrorKind::Denied);
    word = "pencil";
    VERIFY_OK(worker.run(backendPid()).result());
}

void TestDatabaseWorker::run_withAFailingPasswordSource_handsItsErrorOn()
{
    DatabaseWorker worker(spec(),
                          []() -> Result<Secret> { return fail(ErrorKind::Missing, QStringLiteral("no line")); });
    const auto result = worker.run(backendPid()).result();
    QCOMPARE(result.error().kind, ErrorKind::Missing);
    QCOMPARE(result.error().message, QStringLiteral("no line"));
}

void TestDatabaseWorker::cancelCurrent_stopsTheStatement_andKeepsTheConnection()
{
    QFETCH(bool, isPostgres);
    ConnectionSpec where = spec();
    if (!isPostgres) {
        where.engine = Engine::SQLite;
        where.database = m_directory.filePath(QStringLiteral("cancel.db"));
    }
    DatabaseWorker worker(where);
    const auto same = [isPostgres](Connection &connection) {
        return number(connection, isPostgres ? QStringLiteral("SELECT pg_backend_pid()") : QStringLiteral("SELECT 1"));
    };
    const auto before = worker.run(same).result();
    VERIFY_OK(before);
    QSemaphore started;
    const auto running = worker.run(endless(started, isPostgres));
    started.acquire();
    worker.cancelCurrent();
    QCOMPARE(running.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(worker.run(same).result().value_or(-1), *before);
}

void TestDatabaseWorker::cancel_ofTheFutureOfARunningJob_stopsItsStatement()
{
    DatabaseWorker worker(spec());
    QSemaphore started;
    auto running = worker.run(endless(started));
    started.acquire();
    running.cancel();
    // The next job can only run once the first has ended.
    VERIFY_OK(worker.run(backendPid()).result());
    QVERIFY(running.isFinished());
}

void TestDatabaseWorker::cancel_ofAWaitingJob_doesNotRunIt()
{
    DatabaseWorker worker(spec());
    QSemaphore started;
    QSemaphore goOn;
    const auto first = worker.run([&](Connection &) -> Result<qint64> {
        started.release();
        goOn.acquire();
        return 1;
    });
    std::atomic<bool> hasRun = false;
    auto second = worker.run([&hasRun](Connection &) -> Result<qint64> {
        hasRun = true;
        return 2;
    });
    started.acquire();
    second.cancel();
    goOn.release();
    VERIFY_OK(worker.run(backendPid()).result());
    VERIFY_OK(first.result());
    QVERIFY(!hasRun);
}

void TestDatabaseWorker::destructor_cancelsWhatRuns_dropsWhatWaits()
{
    QSemaphore started;
    QFuture<Result<qint64>> running;
    QFuture<Result<qint64>> waiting;
    {
        DatabaseWorker worker(spec());
        running = worker.run(endless(started));
        waiting = worker.run(backendPid());
        started.acquire();
    }
    QCOMPARE(running.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(waiting.result().error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(backends(), 0);
}

void TestDatabaseWorker::destructor_whileTheServerIsFrozen_doesNotHang()
{
    QSemaphore started;
    QFuture<Result<qint64>> running;
    {
        DatabaseWorker worker(spec());
        running = worker.run(endless(started));
        started.acquire();
        m_cluster.freeze();
    }
    QVERIFY(running.isFinished());
    QVERIFY(!running.result());
    m_cluster.thaw();
    QTRY_COMPARE(backends(), 0);
}

void TestDatabaseWorker::job_thatLeavesATransactionOpen_isRolledBack()
{
    DatabaseWorker worker(spec());
    VERIFY_OK(worker
                  .run([](Connection &connection) {
                      return connection.script(QStringLiteral("BEGIN; CREATE TABLE left_open (i int)"));
                  })
                  .result());
    const auto inTransaction =
        worker.run([](Connection &connection) -> Result<bool> { return connection.inTransaction(); });
    VERIFY_OK(inTransaction.result());
    QVERIFY(!*inTransaction.result());
    QCOMPARE(m_cluster.value(QStringLiteral("SELECT to_regclass('left_open')"), QStringLiteral("app"))
                 .value_or(QStringLiteral("?")),
             QString());
}

void TestDatabaseWorker::budget_countsTheConnection_andIdleGivesItBack()
{
    const auto budget = std::make_shared<ServerBudget>(1);
    DatabaseWorker one(spec(), {}, budget);
    DatabaseWorker two(spec(), {}, budget);
    for (int i = 0; i < 5; ++i) {
        const auto a = one.run(backendPid());
        const auto b = two.run(backendPid());
        VERIFY_OK(a.result());
        VERIFY_OK(b.result());
        QCOMPARE(budget->inUse(), 1);
    }
    QTRY_COMPARE(backends(), 1);
}

QTEST_GUILESS_MAIN(TestDatabaseWorker)
#include "tst_databaseworker.moc"
