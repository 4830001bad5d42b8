#include "core/db/connectionpool.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QSet>
#include <QTest>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace std::chrono_literals;

class TestConnectionPool : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void acquire_afterALeaseEnded_reusesTheConnection_onAnotherThread();
    void acquire_ofAnotherDatabase_isAnotherConnection();
    void acquire_beyondTheBudget_timesOut();
    void acquire_whileIdleOnesHoldTheBudget_closesOne();
    void acquire_underManyThreads_staysWithinTheBudget();
    void acquire_afterTheServerRestarted_opensAnew();
    void lease_insideATransaction_isClosed();
    void lease_discarded_isClosed();
    void idle_isClosedAfterItsTime();
    void failedOpening_givesThePermitBack();
    void destructor_closesIdleOnes_andLeasesMayOutliveIt();

private:
    static qint64 pid(Connection &connection)
    {
        auto query = connection.query(QStringLiteral("SELECT pg_backend_pid()"));
        return query && query->next() ? query->value(0).toLongLong() : -1;
    }
    [[nodiscard]] qint64 backends() const
    {
        return m_cluster.value(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pool'"))
            .value_or(QStringLiteral("-1"))
            .toLongLong();
    }
    [[nodiscard]] ConnectionSpec spec(const QString &database = QStringLiteral("app")) const
    {
        ConnectionSpec spec = m_cluster.spec(database, QStringLiteral("app"));
        spec.applicationName = QStringLiteral("pool");
        return spec;
    }
    PostgresCluster m_cluster;
};

void TestConnectionPool::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(QStringLiteral("app")));
    VERIFY_OK(m_cluster.createDatabase(QStringLiteral("app"), QStringLiteral("app")));
}

void TestConnectionPool::acquire_afterALeaseEnded_reusesTheConnection_onAnotherThread()
{
    ServerBudgets budgets;
    ConnectionPool pool(budgets);
    QSet<qint64> pids;
    for (int i = 0; i < 5; ++i) {
        std::thread([&] {
            if (const auto lease = pool.acquire(spec()))
                pids << pid(**lease);
        }).join();
    }
    QCOMPARE(pids.size(), 1);
    QVERIFY(!pids.contains(-1));
    QCOMPARE(pool.idleCount(), 1);
}

void TestConnectionPool::acquire_ofAnotherDatabase_isAnotherConnection()
{
    ServerBudgets budgets;
    ConnectionPool pool(budgets);
    const auto one = pool.acquire(spec());
    const auto two = pool.acquire(spec(QStringLiteral("postgres")));
    VERIFY_OK(one);
    VERIFY_OK(two);
    QVERIFY(pid(**one) != pid(**two));
    QCOMPARE(budgets.of(spec())->inUse(), 2);
}

void TestConnectionPool::acquire_beyondTheBudget_timesOut()
{
    ServerBudgets budgets;
    budgets.setLimit(spec(), 2);
    ConnectionPool pool(budgets, {}, {20ms, 30s});
    const auto one = pool.acquire(spec());
    const auto two = pool.acquire(spec());
    QVERIFY(one && two);
    QCOMPARE(pool.acquire(spec()).error().kind, ErrorKind::Timeout);
    QCOMPARE(pool.acquire(spec(), [] { return true; }).error().kind, ErrorKind::Cancelled);
}

void TestConnectionPool::acquire_whileIdleOnesHoldTheBudget_closesOne()
{
    ServerBudgets budgets;
    budgets.setLimit(spec(), 2);
    ConnectionPool pool(budgets);
    for (const char *database : {"app", "postgres", "template1", "app"}) {
        const auto lease = pool.acquire(spec(QString::fromLatin1(database)));
        VERIFY_OK(lease);
        QVERIFY(budgets.of(spec())->inUse() <= 2);
    }
    QCOMPARE(pool.idleCount(), 2);
}

void TestConnectionPool::acquire_underManyThreads_staysWithinTheBudget()
{
    ServerBudgets budgets;
    budgets.setLimit(spec(), 3);
    ConnectionPool pool(budgets);
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            for (int round = 0; round < 25; ++round) {
                const auto lease =
                    pool.acquire(spec((i + round) % 3 == 0 ? QStringLiteral("postgres") : QStringLiteral("app")));
                failures += lease && pid(**lease) > 0 ? 0 : 1;
            }
        });
    while (threads.size() > 4) {
        QVERIFY(backends() <= 3);
        threads.back().join();
        threads.pop_back();
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(budgets.of(spec())->inUse(), pool.idleCount());
}

void TestConnectionPool::acquire_afterTheServerRestarted_opensAnew()
{
    ServerBudgets budgets;
    ConnectionPool pool(budgets);
    qint64 before = 0;
    {
        const auto lease = pool.acquire(spec());
        VERIFY_OK(lease);
        before = pid(**lease);
    }
    m_cluster.stop();
    QCOMPARE(pool.acquire(spec()).error().kind, ErrorKind::Connection);
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    const auto lease = pool.acquire(spec());
    VERIFY_OK(lease);
    const qint64 after = pid(**lease);
    QVERIFY(after > 0 && after != before);
}

void TestConnectionPool::lease_insideATransaction_isClosed()
{
    ServerBudgets budgets;
    ConnectionPool pool(budgets);
    {
        const auto lease = pool.acquire(spec());
        VERIFY_OK(lease);
        VERIFY_OK((*lease)->script(QStringLiteral("BEGIN")));
    }
    QCOMPARE(pool.idleCount(), 0);
    QCOMPARE(budgets.of(spec())->inUse(), 0);
}

void TestConnectionPool::lease_discarded_isClosed()
{
    ServerBudgets budgets;
    ConnectionPool pool(budgets);
    {
        auto lease = pool.acquire(spec());
        VERIFY_OK(lease);
        lease->discard();
    }
    QCOMPARE(pool.idleCount(), 0);
}

void TestConnectionPool::idle_isClosedAfterItsTime()
{
    ServerBudgets budgets;
    ConnectionPool pool(budgets, {}, {30s, 30ms});
    VERIFY_OK(pool.acquire(spec()).map([](auto &&) {}));
    QTRY_COMPARE(pool.idleCount(), 0);
    QTRY_COMPARE(budgets.of(spec())->inUse(), 0);
    QTRY_COMPARE(backends(), 0);
}

void TestConnectionPool::failedOpening_givesThePermitBack()
{
    ServerBudgets budgets;
    ConnectionPool pool(budgets, [](const ConnectionSpec &) -> Result<Secret> { return Secret("wrong"); });
    const ConnectionSpec tcp = m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(pool.acquire(tcp).error().kind, ErrorKind::Denied);
    QCOMPARE(budgets.of(tcp)->inUse(), 0);
}

void TestConnectionPool::destructor_closesIdleOnes_andLeasesMayOutliveIt()
{
    ServerBudgets budgets;
    std::optional<Result<ConnectionPool::Lease>> kept;
    {
        ConnectionPool pool(budgets);
        kept.emplace(pool.acquire(spec()));
        VERIFY_OK(*kept);
        VERIFY_OK(pool.acquire(spec()).map([](auto &&) {}));
        QCOMPARE(pool.idleCount(), 1);
    }
    QCOMPARE(budgets.of(spec())->inUse(), 1);
    QVERIFY(pid(***kept) > 0);
    kept.reset();
    QCOMPARE(budgets.of(spec())->inUse(), 0);
}

QTEST_GUILESS_MAIN(TestConnectionPool)
#include "tst_connectionpool.moc"
