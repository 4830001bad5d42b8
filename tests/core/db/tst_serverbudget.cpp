#include "core/db/serverbudgets.h"
#include "tests/support/verifyok.h"

#include <QTest>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

using namespace tenantry;
using namespace std::chrono_literals;

class TestServerBudget : public QObject
{
    Q_OBJECT
private slots:
    void acquire_beyondTheLimit_timesOut_andSaysWhatToDo();
    void acquire_cancelledWhileItWaits_isCancelled();
    void permits_goToThoseWhoWait_inOrder();
    void permits_neverExceedTheLimit_underManyThreads();
    void permit_movedOver_releasesWhatWasThere();
    void permit_outlivesItsBudget();
    void setLimit_higher_letsWaitersIn();
    void reclaimer_isAskedOnlyWhenSomebodyMustWait();
    void permit_thatLasts_leavesOneForTheOthers();
    void budgets_areOnePerAddress();
    void budgets_ofThisComputer_areOnePerPort();

private:
    static void waitFor(const std::function<bool()> &condition)
    {
        while (!condition())
            std::this_thread::sleep_for(1ms);
    }
};

void TestServerBudget::acquire_beyondTheLimit_timesOut_andSaysWhatToDo()
{
    ServerBudget budget(2);
    const auto first = budget.acquire(1s);
    const auto second = budget.acquire(1s);
    QVERIFY(first && second);
    const auto third = budget.acquire(10ms);
    QVERIFY(!third);
    QCOMPARE(third.error().kind, ErrorKind::Timeout);
    QVERIFY(third.error().remedy.contains(QStringLiteral("budget")));
    QCOMPARE(budget.inUse(), 2);
    QCOMPARE(budget.waiting(), 0);
}

void TestServerBudget::acquire_cancelledWhileItWaits_isCancelled()
{
    ServerBudget budget(1);
    auto held = budget.acquire(1s);
    std::atomic<bool> isCancelled = false;
    Result<> outcome;
    std::thread waiter([&] { outcome = budget.acquire(60s, [&] { return isCancelled.load(); }).map([](auto &&) {}); });
    waitFor([&] { return budget.waiting() == 1; });
    isCancelled = true;
    waiter.join();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    held->release();
    QCOMPARE(budget.inUse(), 0);
}

void TestServerBudget::permits_goToThoseWhoWait_inOrder()
{
    ServerBudget budget(1);
    auto held = budget.acquire(1s);
    std::mutex mutex;
    std::vector<int> served;
    std::vector<std::thread> waiters;
    for (int i = 0; i < 8; ++i) {
        waiters.emplace_back([&, i] {
            const auto permit = budget.acquire(60s);
            const std::scoped_lock lock(mutex);
            served.push_back(permit ? i : -1);
        });
        waitFor([&] { return budget.waiting() == i + 1; });
    }
    held->release();
    // A newcomer stands behind the eight, also when it comes at the very moment of a release.
    VERIFY_OK(budget.acquire(60s).map([](auto &&) {}));
    for (std::thread &waiter : waiters)
        waiter.join();
    QCOMPARE(served, std::vector<int>({0, 1, 2, 3, 4, 5, 6, 7}));
}

void TestServerBudget::permits_neverExceedTheLimit_underManyThreads()
{
    ServerBudget budget(3);
    std::atomic<int> holding = 0;
    std::atomic<int> most = 0;
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 12; ++i)
        threads.emplace_back([&] {
            for (int round = 0; round < 200; ++round) {
                const auto permit = budget.acquire(60s);
                failures += permit ? 0 : 1;
                const int now = ++holding;
                for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) { }
                std::this_thread::yield();
                --holding;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(most.load(), 3);
    QCOMPARE(budget.inUse(), 0);
}

void TestServerBudget::permit_movedOver_releasesWhatWasThere()
{
    ServerBudget budget(2);
    auto first = budget.acquire(1s);
    auto second = budget.acquire(1s);
    *first = std::move(*second);
    QCOMPARE(budget.inUse(), 1);
    first->release();
    first->release();
    QCOMPARE(budget.inUse(), 0);
}

void TestServerBudget::permit_outlivesItsBudget()
{
    std::optional<ServerBudget::Permit> permit;
    {
        ServerBudget budget(1);
        permit.emplace(*budget.acquire(1s));
    }
    permit.reset();
}

void TestServerBudget::setLimit_higher_letsWaitersIn()
{
    ServerBudget budget(1);
    const auto held = budget.acquire(1s);
    std::atomic<bool> isServed = false;
    std::thread waiter([&] { isServed = budget.acquire(60s).has_value(); });
    waitFor([&] { return budget.waiting() == 1; });
    budget.setLimit(2);
    waiter.join();
    QVERIFY(isServed);
    budget.setLimit(0);
    QCOMPARE(budget.limit(), 1);
}

void TestServerBudget::reclaimer_isAskedOnlyWhenSomebodyMustWait()
{
    ServerBudget budget(1);
    std::optional<Result<ServerBudget::Permit>> idle;
    int asked = 0;
    auto reclaimer = budget.addReclaimer([&] {
        ++asked;
        idle.reset();
        return true;
    });
    idle.emplace(budget.acquire(1s));
    QCOMPARE(asked, 0);
    const auto wanted = budget.acquire(60s);
    VERIFY_OK(wanted);
    QCOMPARE(asked, 1);
    reclaimer.reset();
    QVERIFY(!budget.acquire(1ms));
    QCOMPARE(asked, 1);
}

void TestServerBudget::permit_thatLasts_leavesOneForTheOthers()
{
    ServerBudget budget(1);
    auto feed = budget.acquire(1s);
    VERIFY_OK(feed);
    QVERIFY(!budget.acquire(1ms));
    feed->setLasting();
    {
        const auto other = budget.acquire(1ms);
        VERIFY_OK(other);
        QVERIFY(!budget.acquire(1ms));
        QCOMPARE(budget.inUse(), 2);
    }
    feed->release();
    const auto only = budget.acquire(1ms);
    VERIFY_OK(only);
    QVERIFY(!budget.acquire(1ms));
}

void TestServerBudget::budgets_areOnePerAddress()
{
    ServerBudgets budgets;
    ConnectionSpec a;
    a.host = QStringLiteral("DB.example");
    a.database = QStringLiteral("one");
    a.user = QStringLiteral("ann");
    ConnectionSpec b = a;
    b.host = QStringLiteral("db.example");
    b.port = 5432;
    b.database = QStringLiteral("two");
    b.user = QStringLiteral("bob");
    QVERIFY(budgets.of(a) == budgets.of(b));
    b.port = 5433;
    QVERIFY(budgets.of(a) != budgets.of(b));
    ConnectionSpec c = a;
    c.engine = Engine::MariaDB;
    c.port = 5432;
    QVERIFY(budgets.of(a) != budgets.of(c));
    budgets.setLimit(a, 9);
    QCOMPARE(budgets.of(a)->limit(), 9);
}

void TestServerBudget::budgets_ofThisComputer_areOnePerPort()
{
    ServerBudgets budgets;
    ConnectionSpec socket;
    const auto own = budgets.of(socket);
    for (const char *host : {"/var/run/postgresql", "localhost", "LocalHost", "127.0.0.1", "::1"}) {
        ConnectionSpec spec;
        spec.host = QString::fromLatin1(host);
        QVERIFY2(budgets.of(spec) == own, host);
        spec.port = 5432;
        QVERIFY2(budgets.of(spec) == own, host);
        spec.port = 5433;
        QVERIFY2(budgets.of(spec) != own, host);
    }
    for (const char *host : {"localhost.example", "10.0.0.1", "::2"}) {
        ConnectionSpec spec;
        spec.host = QString::fromLatin1(host);
        QVERIFY2(budgets.of(spec) != own, host);
    }
}

QTEST_GUILESS_MAIN(TestServerBudget)
#include "tst_serverbudget.moc"
