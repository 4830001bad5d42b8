#include "core/jobs/fanout.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"
#include "tests/support/workerjobs.h"

#include <QTest>

#include <atomic>
#include <map>
#include <set>
#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace std::chrono_literals;

/// Two servers, many tenants.
class TestFanOut : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void run_givesOneResultPerTarget_inTheirOrder();
    void run_ofNothing_isNothing();
    void run_staysWithinTheLimitOfEachServer();
    void run_staysWithinTheBudget_whenTheLimitIsLarger();
    void failure_bearsItsTenant_andContinueGoesOn();
    void failure_withStop_beginsNoFurtherTarget();
    void pause_beginsNoFurtherTarget_andResumeGoesOn();
    void cancel_stopsRunningStatements_onEveryServer();
    void cancel_whilePaused_ends();
    void server_killed_failsItsTargets_andTheOthersGoOn();
    void collect_keepsEachValue();

private:
    [[nodiscard]] std::vector<FanOutTarget> targets(int perServer) const;
    std::array<PostgresCluster, 2> m_clusters;
    ServerBudgets m_budgets;
};

void TestFanOut::initTestCase()
{
    for (PostgresCluster &cluster : m_clusters) {
        QVERIFY2(cluster.start(), qPrintable(cluster.errorString()));
        VERIFY_OK(cluster.createRole(QStringLiteral("app")));
        m_budgets.setLimit(cluster.spec(), 8);
    }
}

/// In turn on the one and on the other server.
std::vector<FanOutTarget> TestFanOut::targets(int perServer) const
{
    std::vector<FanOutTarget> targets;
    for (int i = 0; i < perServer; ++i) {
        for (const PostgresCluster &cluster : m_clusters) {
            ConnectionSpec spec = cluster.spec(QStringLiteral("postgres"), QStringLiteral("app"));
            spec.statementTimeout = 0ms;
            targets.push_back({TenantId::create(), spec});
        }
    }
    return targets;
}

void TestFanOut::run_givesOneResultPerTarget_inTheirOrder()
{
    ConnectionPool pool(m_budgets);
    RunControl control;
    FanOut fanOut(pool, control);
    const auto all = targets(50);
    std::multiset<size_t> ended;
    fanOut.onEnded([&ended](size_t index, const Result<> &) { ended.insert(index); });
    const auto ports = fanOut.collect<qint64>(all, [](Connection &connection, const FanOutTarget &) {
        return number(connection, QStringLiteral("SELECT current_setting('port')::int"));
    });
    QCOMPARE(ports.size(), all.size());
    for (size_t i = 0; i < all.size(); ++i)
        QCOMPARE(ports[i].value_or(-1), qint64(all[i].spec.port));
    QCOMPARE(ended.size(), all.size());
    QCOMPARE(std::set<size_t>(ended.begin(), ended.end()).size(), all.size());
}

void TestFanOut::run_ofNothing_isNothing()
{
    ConnectionPool pool(m_budgets);
    RunControl control;
    QVERIFY(FanOut(pool, control).run({}, [](Connection &, size_t) -> Result<> { return {}; }).empty());
}

void TestFanOut::run_staysWithinTheLimitOfEachServer()
{
    ConnectionPool pool(m_budgets);
    RunControl control;
    FanOut fanOut(pool, control, {3, 16, FailurePolicy::Continue});
    const auto all = targets(30);
    std::mutex mutex;
    std::map<quint16, int> running;
    std::map<quint16, int> most;
    const auto results = fanOut.run(all, [&](Connection &connection, size_t index) -> Result<> {
        const quint16 port = all[index].spec.port;
        {
            const std::scoped_lock lock(mutex);
            most[port] = std::max(most[port], ++running[port]);
        }
        auto slept =
            number(connection, QStringLiteral("SELECT 1 FROM (SELECT pg_sleep(0.01)) AS s")).map([](qint64) {});
        const std::scoped_lock lock(mutex);
        --running[port];
        return slept;
    });
    for (const auto &result : results)
        VERIFY_OK(result);
    QCOMPARE(most.size(), size_t(2));
    for (const auto &[port, count] : most)
        QCOMPARE(count, 3);
}

void TestFanOut::run_staysWithinTheBudget_whenTheLimitIsLarger()
{
    ServerBudgets budgets;
    for (const PostgresCluster &cluster : m_clusters)
        budgets.setLimit(cluster.spec(), 2);
    ConnectionPool pool(budgets);
    RunControl control;
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    const auto results =
        FanOut(pool, control, {8, 16, FailurePolicy::Continue}).run(targets(20), [&](Connection &, size_t) -> Result<> {
            const int now = ++running;
            for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) { }
            std::this_thread::sleep_for(2ms);
            --running;
            return {};
        });
    for (const auto &result : results)
        VERIFY_OK(result);
    QVERIFY2(most <= 4, qPrintable(QString::number(most)));
}

void TestFanOut::failure_bearsItsTenant_andContinueGoesOn()
{
    ConnectionPool pool(m_budgets);
    RunControl control;
    auto all = targets(10);
    all[7].spec.database = QStringLiteral("absent");
    const auto results = FanOut(pool, control).run(all, [](Connection &connection, size_t index) -> Result<> {
        return number(connection, index == 4 ? QStringLiteral("SELECT 1 / 0") : QStringLiteral("SELECT 1"))
            .map([](qint64) {});
    });
    for (size_t i = 0; i < all.size(); ++i)
        QCOMPARE(results[i].has_value(), i != 4 && i != 7);
    QCOMPARE(results[4].error().tenant, all[4].tenant);
    QCOMPARE(results[4].error().sqlState, QStringLiteral("22012"));
    QCOMPARE(results[7].error().tenant, all[7].tenant);
    QCOMPARE(results[7].error().kind, ErrorKind::Missing);
}

void TestFanOut::failure_withStop_beginsNoFurtherTarget()
{
    ConnectionPool pool(m_budgets);
    RunControl control;
    const auto all = targets(50);
    std::atomic<int> begun = 0;
    const auto results =
        FanOut(pool, control, {1, 1, FailurePolicy::Stop}).run(all, [&begun](Connection &, size_t) -> Result<> {
            return ++begun == 5 ? Result<>(fail(ErrorKind::Constraint, QStringLiteral("no"))) : Result<>();
        });
    QCOMPARE(begun.load(), 5);
    QCOMPARE(std::count_if(results.begin(), results.end(), [](const auto &r) { return r.has_value(); }), 4);
    const auto notBegun = std::count_if(results.begin(), results.end(), [](const auto &r) {
        return !r && r.error().kind == ErrorKind::Cancelled && !r.error().tenant.isNull();
    });
    QCOMPARE(notBegun, 95);
}

void TestFanOut::pause_beginsNoFurtherTarget_andResumeGoesOn()
{
    ConnectionPool pool(m_budgets);
    RunControl control;
    const auto all = targets(40);
    std::atomic<int> begun = 0;
    std::vector<Result<>> results;
    std::thread job([&] {
        results =
            FanOut(pool, control, {2, 4, FailurePolicy::Continue}).run(all, [&](Connection &, size_t) -> Result<> {
                if (++begun == 10)
                    control.pause();
                return {};
            });
    });
    QTRY_VERIFY(control.isPaused());
    const int atPause = begun;
    QVERIFY(atPause >= 10 && atPause <= 13); // at most those that were running beside the tenth
    QTest::qWait(30);
    QCOMPARE(begun.load(), atPause);
    control.resume();
    job.join();
    QCOMPARE(begun.load(), 80);
    for (const auto &result : results)
        VERIFY_OK(result);
}

void TestFanOut::cancel_stopsRunningStatements_onEveryServer()
{
    ConnectionPool pool(m_budgets);
    RunControl control;
    QSemaphore started;
    const auto all = targets(20);
    std::vector<Result<>> results;
    std::thread job([&] {
        results = FanOut(pool, control, {3, 16, FailurePolicy::Continue})
                      .run(all, [&](Connection &connection, size_t) -> Result<> {
                          return endless(started)(connection).map([](qint64) {});
                      });
    });
    started.acquire(6);
    control.cancel();
    job.join();
    for (const auto &result : results)
        QVERIFY(!result && result.error().kind == ErrorKind::Cancelled);
    QCOMPARE(started.available(), 0); // none was begun after that
    for (const PostgresCluster &cluster : m_clusters) {
        const QString sleeping =
            QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND usename = 'app'");
        QTRY_COMPARE(cluster.value(sleeping).value_or(QString()), QStringLiteral("0"));
    }
}

void TestFanOut::cancel_whilePaused_ends()
{
    ConnectionPool pool(m_budgets);
    RunControl control;
    control.pause();
    std::vector<Result<>> results;
    std::thread job(
        [&] { results = FanOut(pool, control).run(targets(5), [](Connection &, size_t) -> Result<> { return {}; }); });
    QTRY_VERIFY(control.isPaused());
    control.cancel();
    job.join();
    QCOMPARE(results.size(), size_t(10));
    for (const auto &result : results)
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
}

void TestFanOut::server_killed_failsItsTargets_andTheOthersGoOn()
{
    ConnectionPool pool(m_budgets);
    RunControl control;
    QSemaphore started;
    const auto all = targets(10);
    const quint16 doomed = m_clusters[1].port();
    std::vector<Result<>> results;
    std::thread job([&] {
        results =
            FanOut(pool, control, {2, 16, FailurePolicy::Continue})
                .run(all, [&](Connection &connection, size_t) -> Result<> {
                    return (connection.spec().port == doomed ? endless(started)(connection) : backendPid(connection))
                        .map([](qint64) {});
                });
    });
    started.acquire(2);
    m_clusters[1].kill();
    job.join();
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].spec.port == doomed)
            QVERIFY(!results[i] && results[i].error().kind == ErrorKind::Connection);
        else
            VERIFY_OK(results[i]);
    }
    QVERIFY2(m_clusters[1].start(), qPrintable(m_clusters[1].errorString()));
}

void TestFanOut::collect_keepsEachValue()
{
    ConnectionPool pool(m_budgets);
    RunControl control;
    const auto all = targets(5);
    const auto names =
        FanOut(pool, control).collect<QString>(all, [](Connection &, const FanOutTarget &target) -> Result<QString> {
            return target.tenant.toString();
        });
    for (size_t i = 0; i < all.size(); ++i)
        QCOMPARE(names[i].value_or(QString()), all[i].tenant.toString());
}

QTEST_GUILESS_MAIN(TestFanOut)
#include "tst_fanout.moc"
