#include "core/db/transaction.h"
#include "core/jobs/lease.h"
#include "tests/support/leaseregistries.h"
#include "tests/support/verifyok.h"

#include <QProcess>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>
#include <vector>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace std::chrono_literals;

/// Several programs that want the same lease, and one that is killed while it has it.
class TestLeaseTakeOver : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_registries.start(), qPrintable(m_registries.cluster().errorString())); }
    void acquire_byManyAtOnce_isGrantedToOne_data() { RegistryFixture::addEngines(); }
    void acquire_byManyAtOnce_isGrantedToOne();
    void holder_killed_isTakenOver_data() { RegistryFixture::addEngines(); }
    void holder_killed_isTakenOver();

private:
    Result<Lease> acquire(Connection &connection, const QString &holder)
    {
        return Lease::acquire(connection, m_clock, QStringLiteral("rollout"), holder, 1h);
    }

    LeaseRegistries m_registries;
    SystemClock m_clock;
};

void TestLeaseTakeOver::acquire_byManyAtOnce_isGrantedToOne()
{
    QFETCH(Engine, engine);
    std::atomic<int> granted = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&] {
            const auto connection = LeaseRegistries::open(m_registries.spec(engine));
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

void TestLeaseTakeOver::holder_killed_isTakenOver()
{
    QFETCH(Engine, engine);
    const ConnectionSpec where = m_registries.spec(engine);
    const QString name = QStringLiteral("killed");
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--hold"), where.host, QString::number(where.port), where.database, where.user, name});
    QVERIFY(child.waitForReadyRead());
    QCOMPARE(child.readAll(), QByteArray("1\n"));
    const auto connection = LeaseRegistries::open(where);
    QCOMPARE(Lease::acquire(*connection, m_clock, name, QStringLiteral("heir"), 1h).error().kind, ErrorKind::Conflict);
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());
    auto taken = Lease::acquire(*connection, m_clock, name, QStringLiteral("heir"), 1h);
    while (!taken && taken.error().kind == ErrorKind::Conflict) {
        QTest::qWait(5);
        taken = Lease::acquire(*connection, m_clock, name, QStringLiteral("heir"), 1h);
    }
    VERIFY_OK(taken);
    QCOMPARE(taken->token(), 2);
    auto transaction = Transaction::begin(*connection);
    QCOMPARE(checkFence(*connection, name, 1).error().kind, ErrorKind::Conflict);
    VERIFY_OK(checkFence(*connection, name, 2));
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
    const auto connection = LeaseRegistries::open(spec);
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
    TestLeaseTakeOver test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_leasetakeover.moc"
