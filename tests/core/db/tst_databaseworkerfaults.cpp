#include "core/db/databaseworker.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"
#include "tests/support/workerjobs.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace std::chrono_literals;

/// A worker whose server goes, freezes or refuses.
class TestDatabaseWorkerFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void run_afterTheServerClosedTheConnection_opensAgainUnnoticed();
    void run_whileTheServerIsKilled_failsThatJob_andWorksAfterTheRestart();
    void run_withNoServer_failsWhatWaits_andRetryNowDoesNotWaitForBackoff();
    void run_withARefusedPassword_isDenied();
    void run_withAFailingPasswordSource_handsItsErrorOn();
    void destructor_whileTheServerIsFrozen_doesNotHang();

private:
    [[nodiscard]] ConnectionSpec spec() const
    {
        ConnectionSpec spec = m_cluster.spec(QStringLiteral("app"), QStringLiteral("app"));
        spec.statementTimeout = 0ms;
        return spec;
    }

    PostgresCluster m_cluster;
    QTemporaryDir m_directory;
};

void TestDatabaseWorkerFaults::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(QStringLiteral("app"), QStringLiteral("pencil")));
    VERIFY_OK(m_cluster.createDatabase(QStringLiteral("app"), QStringLiteral("app")));
}

void TestDatabaseWorkerFaults::run_afterTheServerClosedTheConnection_opensAgainUnnoticed()
{
    DatabaseWorker worker(spec());
    const auto before = worker.run(backendPid).result();
    VERIFY_OK(before);
    VERIFY_OK(m_cluster.run(QStringLiteral("SELECT pg_terminate_backend(%1, 10000)").arg(*before)));
    const auto after = worker.run(backendPid).result();
    VERIFY_OK(after);
    QVERIFY(*after != *before);
}

void TestDatabaseWorkerFaults::run_whileTheServerIsKilled_failsThatJob_andWorksAfterTheRestart()
{
    DatabaseWorker worker(spec());
    QSemaphore started;
    const auto running = worker.run(endless(started));
    started.acquire();
    m_cluster.kill();
    const auto lost = running.result();
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::Connection);
    const auto refused = worker.run(backendPid).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Connection);
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(worker.run(backendPid).result());
}

void TestDatabaseWorkerFaults::run_withNoServer_failsWhatWaits_andRetryNowDoesNotWaitForBackoff()
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
        waiting << worker.run(backendPid);
    mayOpen.release();
    for (auto &future : waiting)
        QCOMPARE(future.result().error().kind, ErrorKind::Connection);
    QCOMPARE(tries.load(), 1);
    // Ten failures more and the wait between tries is many seconds, unless a person asks.
    mayOpen.release(100);
    for (int i = 0; i < 10; ++i) {
        worker.retryNow();
        QCOMPARE(worker.run(backendPid).result().error().kind, ErrorKind::Connection);
    }
    QCOMPARE(tries.load(), 11);
}

void TestDatabaseWorkerFaults::run_withARefusedPassword_isDenied()
{
    ConnectionSpec tcp = m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    QByteArray word = "pencik";
    DatabaseWorker worker(tcp, [&word]() -> Result<Secret> { return Secret(word); });
    QCOMPARE(worker.run(backendPid).result().error().kind, ErrorKind::Denied);
    word = "pencil";
    VERIFY_OK(worker.run(backendPid).result());
}

void TestDatabaseWorkerFaults::run_withAFailingPasswordSource_handsItsErrorOn()
{
    DatabaseWorker worker(spec(),
                          []() -> Result<Secret> { return fail(ErrorKind::Missing, QStringLiteral("no line")); });
    const auto result = worker.run(backendPid).result();
    QCOMPARE(result.error().kind, ErrorKind::Missing);
    QCOMPARE(result.error().message, QStringLiteral("no line"));
}

void TestDatabaseWorkerFaults::destructor_whileTheServerIsFrozen_doesNotHang()
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
    const QString sessions = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'app'");
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.value(sessions).value_or(QString()), QStringLiteral("0"), 60000);
}

QTEST_GUILESS_MAIN(TestDatabaseWorkerFaults)
#include "tst_databaseworkerfaults.moc"
