#include "core/db/databaseworker.h"
#include "core/db/transaction.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"
#include "tests/support/workerjobs.h"

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
    void cancelCurrent_stopsTheStatement_andKeepsTheConnection_data() { engines(); }
    void cancelCurrent_stopsTheStatement_andKeepsTheConnection();
    void cancel_ofTheFutureOfARunningJob_stopsItsStatement();
    void cancel_ofAWaitingJob_doesNotRunIt();
    void destructor_cancelsWhatRuns_dropsWhatWaits();
    void job_thatLeavesATransactionOpen_isRolledBack();
    void budget_countsTheConnection_andIdleGivesItBack();

private:
    static void engines()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("postgresql") << true;
        QTest::newRow("sqlite") << false;
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
            return backendPid(connection);
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
    VERIFY_OK(worker.run(backendPid).result());
    QCOMPARE(backends(), 1);
    VERIFY_OK(worker.run(backendPid).result());
    QCOMPARE(opened.load(), 1);
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
    const auto running = worker.run(endless(started));
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
    VERIFY_OK(worker.run(backendPid).result());
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
    VERIFY_OK(worker.run(backendPid).result());
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
        waiting = worker.run(backendPid);
        started.acquire();
    }
    QCOMPARE(running.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(waiting.result().error().kind, ErrorKind::Cancelled);
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
        const auto a = one.run(backendPid);
        const auto b = two.run(backendPid);
        VERIFY_OK(a.result());
        VERIFY_OK(b.result());
        QCOMPARE(budget->inUse(), 1);
    }
    QTRY_COMPARE(backends(), 1);
}

QTEST_GUILESS_MAIN(TestDatabaseWorker)
#include "tst_databaseworker.moc"
