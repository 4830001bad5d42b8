#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/jobs/lease.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/settableclock.h"
#include "tests/support/verifyok.h"
#include "tests/support/workerjobs.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>
#include <vector>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<Connection> openRegistry(const ConnectionSpec &spec)
{
    if (spec.engine != Engine::SQLite)
        return Connection::open(spec).value_or(nullptr);
    ConnectionSpec empty = spec;
    empty.database = spec.database + QStringLiteral(".main");
    auto connection = Connection::open(empty).value_or(nullptr);
    if (connection && !connection->execute(QStringLiteral("ATTACH DATABASE ? AS tenantry"), {spec.database}))
        return nullptr;
    return connection;
}

} // namespace

class TestLease : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void acquire_ofAFreeOne_isGranted_ofAHeldOne_isToldWho_data() { engines(); }
    void acquire_ofAFreeOne_isGranted_ofAHeldOne_isToldWho();
    void renew_keepsTheToken_data() { engines(); }
    void renew_keepsTheToken();
    void release_letsTheNextIn_withALargerToken_data() { engines(); }
    void release_letsTheNextIn_withALargerToken();
    void sleeper_findsThatAnotherTookOver_andItsWritesAreRefused_data() { engines(); }
    void sleeper_findsThatAnotherTookOver_andItsWritesAreRefused();
    void sleeper_pastItsTime_isRefused_evenIfNobodyTookOver_data() { engines(); }
    void sleeper_pastItsTime_isRefused_evenIfNobodyTookOver();
    void fence_holdsUntilTheTransactionEnds();
    void fence_outsideATransaction_isRefused_data() { engines(); }
    void fence_outsideATransaction_isRefused();
    void wallClock_thatJumps_changesNothing();
    void acquire_byManyAtOnce_isGrantedToOne_data() { engines(); }
    void acquire_byManyAtOnce_isGrantedToOne();
    void holder_killed_isTakenOver_data() { engines(); }
    void holder_killed_isTakenOver();

private:
    static void engines()
    {
        QTest::addColumn<Engine>("engine");
        QTest::newRow("sqlite") << Engine::SQLite;
        QTest::newRow("postgresql") << Engine::PostgreSQL;
    }
    [[nodiscard]] ConnectionSpec spec(Engine engine) const;
    Result<Lease> acquire(Connection &connection, const QString &holder, std::chrono::milliseconds duration = 1h)
    {
        return Lease::acquire(connection, m_clock, m_name, holder, duration);
    }
    /// Waits until the lease of somebody who went can be had.
    Result<Lease> takeOver(Connection &connection, const QString &holder);

    PostgresCluster m_cluster;
    QTemporaryDir m_directory;
    SettableClock m_clock;
    QString m_name;
    int m_serial = 0;
};

ConnectionSpec TestLease::spec(Engine engine) const
{
    if (engine == Engine::PostgreSQL)
        return m_cluster.spec(QStringLiteral("registry"), QStringLiteral("operator"));
    ConnectionSpec spec;
    spec.engine = Engine::SQLite;
    spec.database = m_directory.filePath(QStringLiteral("registry.db"));
    return spec;
}

void TestLease::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(QStringLiteral("operator")));
    VERIFY_OK(m_cluster.createDatabase(QStringLiteral("registry")));
    const auto table = sqlResource(Engine::PostgreSQL, QStringLiteral("jobs"), QStringLiteral("lease_table"));
    VERIFY_OK(table);
    // The one who works owns nothing and may do no more than the statements need.
    VERIFY_OK(m_cluster.run(u"CREATE SCHEMA tenantry; GRANT USAGE ON SCHEMA tenantry TO operator; " + *table
                                + u"GRANT SELECT, INSERT, UPDATE ON tenantry.lease TO operator",
                            QStringLiteral("registry")));
    const auto connection = openRegistry(spec(Engine::SQLite));
    QVERIFY(connection);
    VERIFY_OK(connection->script(*sqlResource(Engine::SQLite, QStringLiteral("jobs"), QStringLiteral("lease_table"))));
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
    const auto connection = openRegistry(spec(engine));
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
    const auto connection = openRegistry(spec(engine));
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
    const auto connection = openRegistry(spec(engine));
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
    const auto laptop = openRegistry(spec(engine));
    const auto desk = openRegistry(spec(engine));
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
    const auto connection = openRegistry(spec(engine));
    auto asleep = acquire(*connection, QStringLiteral("laptop"), 1ms);
    VERIFY_OK(asleep);
    QTRY_VERIFY(!asleep->renew(*connection, m_clock));
    auto transaction = Transaction::begin(*connection);
    VERIFY_OK(transaction);
    QCOMPARE(checkFence(*connection, m_name, asleep->token()).error().kind, ErrorKind::Conflict);
}

void TestLease::fence_holdsUntilTheTransactionEnds()
{
    const auto laptop = openRegistry(spec(Engine::PostgreSQL));
    const auto desk = openRegistry(spec(Engine::PostgreSQL));
    const auto lease = acquire(*laptop, QStringLiteral("laptop"), 300ms);
    VERIFY_OK(lease);
    auto transaction = Transaction::begin(*laptop);
    VERIFY_OK(transaction);
    VERIFY_OK(checkFence(*laptop, m_name, lease->token()));
    // The lease runs out while the write is on its way: the other waits for the write to end, then takes over.
    std::atomic<bool> isTaken = false;
    std::thread other([&] { isTaken = takeOver(*desk, QStringLiteral("desk")).has_value(); });
    QTRY_COMPARE(m_cluster.value(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"))
                     .value_or(QString()),
                 QStringLiteral("1"));
    QVERIFY(!isTaken);
    VERIFY_OK(transaction->commit());
    other.join();
    QVERIFY(isTaken);
}

void TestLease::fence_outsideATransaction_isRefused()
{
    QFETCH(Engine, engine);
    const auto connection = openRegistry(spec(engine));
    const auto lease = acquire(*connection, QStringLiteral("ann"));
    VERIFY_OK(lease);
    QCOMPARE(checkFence(*connection, m_name, lease->token()).error().kind, ErrorKind::Internal);
}

void TestLease::wallClock_thatJumps_changesNothing()
{
    const auto connection = openRegistry(spec(Engine::PostgreSQL));
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

void TestLease::acquire_byManyAtOnce_isGrantedToOne()
{
    QFETCH(Engine, engine);
    std::atomic<int> granted = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&] {
            const auto connection = openRegistry(spec(engine));
            const auto lease =
                connection ? acquire(*connection, QStringLiteral("x")) : Result<Lease>(fail(ErrorKind::Internal, {}));
            granted += lease ? 1 : 0;
            refused += !lease && lease.error().kind == ErrorKind::Conflict ? 1 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(granted.load(), 1);
    QCOMPARE(refused.load(), 5);
}

void TestLease::holder_killed_isTakenOver()
{
    QFETCH(Engine, engine);
    const ConnectionSpec where = spec(engine);
    QProcess child;
    child.start(
        QCoreApplication::applicationFilePath(),
        {QStringLiteral("--hold"), where.host, QString::number(where.port), where.database, where.user, m_name});
    QVERIFY(child.waitForReadyRead());
    QCOMPARE(child.readAll(), QByteArray("1\n"));
    const auto connection = openRegistry(where);
    QCOMPARE(acquire(*connection, QStringLiteral("heir")).error().kind, ErrorKind::Conflict);
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());
    const auto taken = takeOver(*connection, QStringLiteral("heir"));
    VERIFY_OK(taken);
    QCOMPARE(taken->token(), 2);
    auto transaction = Transaction::begin(*connection);
    QCOMPARE(checkFence(*connection, m_name, 1).error().kind, ErrorKind::Conflict);
    VERIFY_OK(checkFence(*connection, m_name, 2));
}

namespace {

/// The other program: takes the lease, says its token, and goes on until it is killed.
int hold(const QStringList &arguments)
{
    ConnectionSpec spec;
    spec.host = arguments.at(2);
    spec.port = arguments.at(3).toUShort();
    spec.database = arguments.at(4);
    spec.user = arguments.at(5);
    spec.tls = TlsMode::Disable;
    spec.engine = spec.host.isEmpty() ? Engine::SQLite : Engine::PostgreSQL;
    const auto connection = openRegistry(spec);
    const SystemClock clock;
    const auto lease = Lease::acquire(*connection, clock, arguments.at(6), QStringLiteral("child"), 2s);
    fprintf(stdout, "%lld\n", lease ? static_cast<long long>(lease->token()) : -1LL);
    fflush(stdout);
    std::this_thread::sleep_for(1h);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QStringLiteral("--hold"))
        return hold(application.arguments());
    TestLease test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_lease.moc"
