#include "core/db/transaction.h"
#include "core/jobs/lease.h"
#include "tests/support/leaseregistries.h"
#include "tests/support/settableclock.h"
#include "tests/support/verifyok.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace std::chrono_literals;

class TestLease : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void acquire_ofAFreeOne_isGranted_ofAHeldOne_isToldWho_data() { RegistryFixture::addEngines(); }
    void acquire_ofAFreeOne_isGranted_ofAHeldOne_isToldWho();
    void renew_keepsTheToken_data() { RegistryFixture::addEngines(); }
    void renew_keepsTheToken();
    void release_letsTheNextIn_withALargerToken_data() { RegistryFixture::addEngines(); }
    void release_letsTheNextIn_withALargerToken();
    void sleeper_findsThatAnotherTookOver_andItsWritesAreRefused_data() { RegistryFixture::addEngines(); }
    void sleeper_findsThatAnotherTookOver_andItsWritesAreRefused();
    void sleeper_pastItsTime_isRefused_evenIfNobodyTookOver_data() { RegistryFixture::addEngines(); }
    void sleeper_pastItsTime_isRefused_evenIfNobodyTookOver();
    void fence_holdsUntilTheTransactionEnds();
    void renew_besideAFencedWrite_keepsTheLease_data() { RegistryFixture::addEngines(); }
    void renew_besideAFencedWrite_keepsTheLease();
    void fence_outsideATransaction_isRefused_data() { RegistryFixture::addEngines(); }
    void fence_outsideATransaction_isRefused();
    void wallClock_thatJumps_changesNothing();

private:
    Result<Lease> acquire(Connection &connection, const QString &holder, std::chrono::milliseconds duration = 1h)
    {
        return Lease::acquire(connection, m_clock, m_name, holder, duration);
    }
    /// Waits until the lease of somebody who went can be had.
    Result<Lease> takeOver(Connection &connection, const QString &holder);

    LeaseRegistries m_registries;
    SettableClock m_clock;
    QString m_name;
    int m_serial = 0;
};

void TestLease::initTestCase()
{
    QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString()));
}

void TestLease::init()
{
    m_name = QStringLiteral("job '%1'; drop table").arg(++m_serial);
}

Result<Lease> TestLease::takeOver(Connection &connection, const QString &holder)
{
    while (true) {
        auto lease = acquire(connection, holder);
        if (lease || lease.error().kind != ErrorKind::Conflict)
            return lease;
        std::this_thread::sleep_for(5ms);
    }
}

void TestLease::acquire_ofAFreeOne_isGranted_ofAHeldOne_isToldWho()
{
    QFETCH(Engine, engine);
    const auto connection = LeaseRegistries::open(m_registries.spec(engine));
    QVERIFY(connection);
    const auto lease = acquire(*connection, QStringLiteral("ann@laptop"));
    VERIFY_OK(lease);
    QCOMPARE(lease->token(), 1);
    QVERIFY(lease->mayStillHold(m_clock));
    const auto other = acquire(*connection, QStringLiteral("bob@desk"));
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Conflict);
    QVERIFY(other.error().message.contains(QStringLiteral("ann@laptop")));
    QCOMPARE(acquire(*connection, QStringLiteral("ann@laptop"), 0ms).error().kind, ErrorKind::InvalidInput);
}

void TestLease::renew_keepsTheToken()
{
    QFETCH(Engine, engine);
    const auto connection = LeaseRegistries::open(m_registries.spec(engine));
    auto lease = acquire(*connection, QStringLiteral("ann"));
    VERIFY_OK(lease);
    m_clock.advance(59min);
    VERIFY_OK(lease->renew(*connection, m_clock));
    QCOMPARE(lease->token(), 1);
    m_clock.advance(59min);
    QVERIFY(lease->mayStillHold(m_clock));
    QVERIFY(!acquire(*connection, QStringLiteral("bob")));
}

void TestLease::release_letsTheNextIn_withALargerToken()
{
    QFETCH(Engine, engine);
    const auto connection = LeaseRegistries::open(m_registries.spec(engine));
    auto first = acquire(*connection, QStringLiteral("ann"));
    VERIFY_OK(first);
    VERIFY_OK(first->release(*connection));
    QVERIFY(!first->mayStillHold(m_clock));
    const auto second = acquire(*connection, QStringLiteral("bob"));
    VERIFY_OK(second);
    QCOMPARE(second->token(), 2);
    // A late release of the first does not end the second.
    VERIFY_OK(first->release(*connection));
    QVERIFY(!acquire(*connection, QStringLiteral("cy")));
}

void TestLease::sleeper_findsThatAnotherTookOver_andItsWritesAreRefused()
{
    QFETCH(Engine, engine);
    const auto laptop = LeaseRegistries::open(m_registries.spec(engine));
    const auto desk = LeaseRegistries::open(m_registries.spec(engine));
    auto asleep = acquire(*laptop, QStringLiteral("laptop"), 20ms);
    VERIFY_OK(asleep);
    const auto taken = takeOver(*desk, QStringLiteral("desk"));
    VERIFY_OK(taken);
    QCOMPARE(taken->token(), asleep->token() + 1);
    m_clock.advance(20ms);
    QVERIFY(!asleep->mayStillHold(m_clock));
    QCOMPARE(asleep->renew(*laptop, m_clock).error().kind, ErrorKind::Conflict);
    {
        auto transaction = Transaction::begin(*laptop);
        VERIFY_OK(transaction);
        QCOMPARE(checkFence(*laptop, m_name, asleep->token()).error().kind, ErrorKind::Conflict);
    }
    auto transaction = Transaction::begin(*desk);
    VERIFY_OK(transaction);
    VERIFY_OK(checkFence(*desk, m_name, taken->token()));
    VERIFY_OK(transaction->commit());
}

void TestLease::sleeper_pastItsTime_isRefused_evenIfNobodyTookOver()
{
    QFETCH(Engine, engine);
    const auto connection = LeaseRegistries::open(m_registries.spec(engine));
    auto asleep = acquire(*connection, QStringLiteral("laptop"), 1ms);
    VERIFY_OK(asleep);
    QTRY_VERIFY(!asleep->renew(*connection, m_clock));
    auto transaction = Transaction::begin(*connection);
    VERIFY_OK(transaction);
    QCOMPARE(checkFence(*connection, m_name, asleep->token()).error().kind, ErrorKind::Conflict);
}

void TestLease::fence_holdsUntilTheTransactionEnds()
{
    const auto laptop = LeaseRegistries::open(m_registries.spec(Engine::PostgreSQL));
    const auto desk = LeaseRegistries::open(m_registries.spec(Engine::PostgreSQL));
    const auto lease = acquire(*laptop, QStringLiteral("laptop"), 300ms);
    VERIFY_OK(lease);
    auto transaction = Transaction::begin(*laptop);
    VERIFY_OK(transaction);
    VERIFY_OK(checkFence(*laptop, m_name, lease->token()));
    // The lease runs out while the write is on its way: the other waits for the write to end, then takes over.
    std::atomic<bool> isTaken = false;
    std::thread other([&] { isTaken = takeOver(*desk, QStringLiteral("desk")).has_value(); });
    QTRY_COMPARE(m_registries.cluster()
                     .value(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"))
                     .value_or(QString()),
                 QStringLiteral("1"));
    QVERIFY(!isTaken);
    VERIFY_OK(transaction->commit());
    other.join();
    QVERIFY(isTaken);
}

/// A write that takes longer than anybody waits for a lock, in one thread, and the renewal in another.
void TestLease::renew_besideAFencedWrite_keepsTheLease()
{
    QFETCH(Engine, engine);
    ConnectionSpec impatient = m_registries.spec(engine);
    impatient.lockTimeout = 50ms;
    const auto writer = LeaseRegistries::open(m_registries.spec(engine));
    auto lease = acquire(*writer, QStringLiteral("laptop"));
    VERIFY_OK(lease);
    auto transaction = Transaction::begin(*writer);
    VERIFY_OK(transaction);
    VERIFY_OK(checkFence(*writer, m_name, lease->token()));
    const auto keeper = LeaseRegistries::open(impatient);
    Result<> renewed;
    std::atomic<bool> isRenewed = false;
    std::jthread renewal([&] {
        renewed = lease->renew(*keeper, m_clock);
        isRenewed = true;
    });
    // A file has one writer at a time, so there the renewal waits for the end, longer than one wait for the lock.
    if (engine == Engine::PostgreSQL)
        QTRY_VERIFY(isRenewed);
    else
        std::this_thread::sleep_for(500ms);
    const auto committed = transaction->commit();
    renewal.join();
    VERIFY_OK(committed);
    VERIFY_OK(renewed);
    QCOMPARE(acquire(*keeper, QStringLiteral("desk")).error().kind, ErrorKind::Conflict);
}

void TestLease::fence_outsideATransaction_isRefused()
{
    QFETCH(Engine, engine);
    const auto connection = LeaseRegistries::open(m_registries.spec(engine));
    const auto lease = acquire(*connection, QStringLiteral("ann"));
    VERIFY_OK(lease);
    QCOMPARE(checkFence(*connection, m_name, lease->token()).error().kind, ErrorKind::Internal);
}

void TestLease::wallClock_thatJumps_changesNothing()
{
    const auto connection = LeaseRegistries::open(m_registries.spec(Engine::PostgreSQL));
    auto lease = acquire(*connection, QStringLiteral("ann"));
    VERIFY_OK(lease);
    for (const auto jump : {std::chrono::milliseconds(-48h), std::chrono::milliseconds(96h)}) {
        m_clock.jump(jump);
        QVERIFY(lease->mayStillHold(m_clock));
        VERIFY_OK(lease->renew(*connection, m_clock));
    }
    m_clock.advance(1h);
    QVERIFY(!lease->mayStillHold(m_clock));
}

QTEST_GUILESS_MAIN(TestLease)
#include "tst_lease.moc"
