#include "core/db/connection.h"
#include "core/db/copystream.h"
#include "core/db/pgpipeline.h"
#include "core/db/transaction.h"
#include "tests/support/oldserver.h"
#include "tests/support/openordie.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <csignal>
#include <thread>

using namespace tenantry;
using namespace tenantry::testsupport;

/// What a person is told when a real server is not as it should be.
class TestServerFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void open_serverDown_isConnection();
    void open_hostUnknown_isConnection();
    void open_silentServer_isTimeout();
    void open_refusal_saysWhatToDo_data();
    void open_refusal_saysWhatToDo();
    void open_serverWithoutTls_isRefused();
    void open_certificateFault_namesIt_data();
    void open_certificateFault_namesIt();
    void open_unknownAuthority_namesIt();
    void open_missingAuthorityFile_namesIt();
    void open_goodCertificate_isEncrypted_data();
    void open_goodCertificate_isEncrypted();
    void open_tooManyConnections_saysSo();
    void open_oldServer_saysWhichVersionIsNeeded_data();
    void open_oldServer_saysWhichVersionIsNeeded();
    void query_onStandby_readsButNeverWrites();
    void query_serverKilledMeanwhile_isConnection();
    void copy_serverKilledMeanwhile_isConnection();
    void pipeline_serverKilledMeanwhile_isConnection();
    void commit_serverKilledMeanwhile_isUnknown();
    void query_sessionTerminated_isConnection();

private:
    void killSoon(const QString &statement, const std::function<void()> &run);

    PostgresCluster m_cluster;
};

namespace {

void verifyRefused(const Result<std::unique_ptr<Connection>> &opened, ErrorKind kind, const QString &words)
{
    QVERIFY(!opened);
    const QString text = opened.error().toText();
    QVERIFY2(opened.error().kind == kind, qPrintable(text));
    QVERIFY(!opened.error().remedy.isEmpty());
    QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY2(!text.contains(u"app password") && !text.contains(u"wrong secret"), qPrintable(text));
}

} // namespace

void TestServerFaults::initTestCase()
{
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(
        m_cluster.run(QStringLiteral("CREATE ROLE nologin NOLOGIN; CREATE ROLE expired LOGIN PASSWORD 'app password' "
                                     "VALID UNTIL '2001-01-01'")));
}

void TestServerFaults::open_serverDown_isConnection()
{
    auto spec = m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    spec.port = ServerProcess::freePort();
    verifyRefused(Connection::open(spec, Secret("app password")), ErrorKind::Connection, QString::number(spec.port));
    spec = m_cluster.appSpec();
    spec.host = QStringLiteral("/nonexistent/socket");
    verifyRefused(Connection::open(spec), ErrorKind::Connection, QStringLiteral("/nonexistent/socket"));
}

void TestServerFaults::open_hostUnknown_isConnection()
{
    auto spec = m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    spec.host = QStringLiteral("no-such-host.invalid");
    verifyRefused(Connection::open(spec, Secret("app password")), ErrorKind::Connection, spec.host);
}

void TestServerFaults::open_silentServer_isTimeout()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto spec = m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    spec.port = silent.serverPort();
    spec.connectTimeout = std::chrono::milliseconds(200);
    verifyRefused(Connection::open(spec, Secret("app password")), ErrorKind::Timeout, spec.displayName());
}

void TestServerFaults::open_refusal_saysWhatToDo_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *title, const char *database, const char *user, const char *password, ErrorKind kind,
                        const char *words) {
        QTest::newRow(title) << QString::fromUtf8(database) << QString::fromUtf8(user) << QByteArray(password) << kind
                             << QString::fromUtf8(words);
    };
    row("wrong password", "app", "app", "wrong secret", ErrorKind::Denied, "Type the password again");
    row("no password", "app", "app", "", ErrorKind::Denied, "Type the password");
    row("password expired", "app", "expired", "app password", ErrorKind::Denied, "password");
    row("unknown user", "app", "nobody'\";\n", "wrong secret", ErrorKind::Denied, "password");
    row("unknown database", "no \"such\";\nü", "app", "app password", ErrorKind::Missing, "no such database");
    row("name of 300 bytes", QByteArray(300, 'x').constData(), "app", "app password", ErrorKind::Missing,
        "no such database");
}

void TestServerFaults::open_refusal_saysWhatToDo()
{
    QFETCH(const QString, database);
    QFETCH(const QString, user);
    QFETCH(const QByteArray, password);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, words);
    verifyRefused(Connection::open(m_cluster.tcpSpec(database, user), Secret(password)), kind, words);
}

void TestServerFaults::open_serverWithoutTls_isRefused()
{
    auto spec = m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    for (const TlsMode mode : {TlsMode::VerifyFull, TlsMode::VerifyCa, TlsMode::Require}) {
        spec.tls = mode;
        verifyRefused(Connection::open(spec, Secret("app password")), ErrorKind::Connection,
                      QStringLiteral("ssl = on"));
    }
}

void TestServerFaults::open_certificateFault_namesIt_data()
{
    QTest::addColumn<TestCertificates::Kind>("certificate");
    QTest::addColumn<QString>("words");
    QTest::newRow("expired") << TestCertificates::Kind::Expired << QStringLiteral("expired on");
    QTest::newRow("wrong host") << TestCertificates::Kind::WrongHost << QStringLiteral("another host");
}

void TestServerFaults::open_certificateFault_namesIt()
{
    QFETCH(const TestCertificates::Kind, certificate);
    QFETCH(const QString, words);
    PostgresCluster cluster({{}, certificate, {}});
    QVERIFY2(cluster.startWithApp(), qPrintable(cluster.errorString()));
    auto spec = cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    verifyRefused(Connection::open(spec, Secret("app password")), ErrorKind::Connection, words);
    // Not a byte of the password or even of the session had been sent.
    QVERIFY(!cluster.log().contains(QStringLiteral("password authentication")));
    spec.tls = TlsMode::Require;
    spec.rootCertificate.clear();
    VERIFY_OK(Connection::open(spec, Secret("app password")));
}

void TestServerFaults::open_unknownAuthority_namesIt()
{
    PostgresCluster cluster({{}, TestCertificates::Kind::Good, {}});
    QVERIFY2(cluster.startWithApp(), qPrintable(cluster.errorString()));
    auto spec = cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    spec.rootCertificate.clear();
    for (const TlsMode mode : {TlsMode::VerifyFull, TlsMode::VerifyCa}) {
        spec.tls = mode;
        verifyRefused(Connection::open(spec, Secret("app password")), ErrorKind::Connection,
                      QStringLiteral("not trusted here"));
    }
}

void TestServerFaults::open_missingAuthorityFile_namesIt()
{
    auto spec = m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    spec.tls = TlsMode::VerifyFull;
    spec.rootCertificate = QStringLiteral("/nonexistent/authority.pem");
    verifyRefused(Connection::open(spec, Secret("app password")), ErrorKind::Missing, spec.rootCertificate);
}

void TestServerFaults::open_goodCertificate_isEncrypted_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("address") << QStringLiteral("127.0.0.1");
    QTest::newRow("name") << QStringLiteral("localhost");
}

void TestServerFaults::open_goodCertificate_isEncrypted()
{
    QFETCH(const QString, host);
    PostgresCluster cluster({{}, TestCertificates::Kind::Good, {}});
    QVERIFY2(cluster.startWithApp(), qPrintable(cluster.errorString()));
    auto spec = cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    spec.host = host;
    const auto connection = openOrDie(spec, "app password");
    auto query = connection->query(QStringLiteral("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"));
    VERIFY_OK(query);
    QVERIFY(query->next());
    QVERIFY(query->value(0).toBool());
}

void TestServerFaults::open_tooManyConnections_saysSo()
{
    PostgresCluster cluster({{QStringLiteral("max_connections = 5"), QStringLiteral("max_wal_senders = 0")}, {}, {}});
    QVERIFY2(cluster.startWithApp(), qPrintable(cluster.errorString()));
    std::vector<std::unique_ptr<Connection>> held;
    auto opened = Connection::open(cluster.appSpec());
    while (opened && held.size() < 10) {
        held.push_back(std::move(*opened));
        opened = Connection::open(cluster.appSpec());
    }
    QCOMPARE(held.size(), size_t(2)); // three more are the superuser's
    verifyRefused(opened, ErrorKind::Connection, QStringLiteral("no free connection"));
}

void TestServerFaults::open_oldServer_saysWhichVersionIsNeeded_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("9.6") << QByteArray("9.6.24");
    QTest::newRow("11") << QByteArray("11.22 (Debian 11.22-0+deb10u2)");
}

void TestServerFaults::open_oldServer_saysWhichVersionIsNeeded()
{
    QFETCH(const QByteArray, version);
    const OldServer server(version);
    auto spec = m_cluster.tcpSpec(QStringLiteral("app"), QStringLiteral("app"));
    spec.port = server.port();
    const auto opened = Connection::open(spec, Secret("app password"));
    verifyRefused(opened, ErrorKind::Unsupported, QStringLiteral("12 or newer"));
    QVERIFY(opened.error().message.contains(QString::fromLatin1(version.left(version.indexOf('.')))));
}

void TestServerFaults::query_onStandby_readsButNeverWrites()
{
    PostgresCluster standby;
    QVERIFY2(standby.startAsStandbyOf(m_cluster), qPrintable(standby.errorString()));
    const auto connection = openOrDie(standby.appSpec());
    const auto isStandby = connection->isReadOnlyServer();
    VERIFY_OK(isStandby);
    QVERIFY(*isStandby);
    QVERIFY(!openOrDie(m_cluster.appSpec())->isReadOnlyServer().value());
    VERIFY_OK(connection->query(QStringLiteral("SELECT 1")));
    const auto written = connection->script(QStringLiteral("CREATE TABLE t (a int)"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Unsupported);
    QVERIFY(written.error().remedy.contains(QStringLiteral("primary")));
}

/// Kills the server as soon as `statement` runs on it, and starts it again when run() is through.
void TestServerFaults::killSoon(const QString &statement, const std::function<void()> &run)
{
    const QString running =
        QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'app' AND state = 'active' "
                       "AND query LIKE '%1%'")
            .arg(statement);
    std::atomic<bool> isRunning = false;
    std::thread watcher([&] {
        while (m_cluster.value(running).value_or(QStringLiteral("1")) == u"0")
            QThread::msleep(10);
        isRunning = true;
        ::kill(static_cast<pid_t>(m_cluster.pid()), SIGKILL);
    });
    run();
    watcher.join();
    m_cluster.kill();
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
}

void TestServerFaults::query_serverKilledMeanwhile_isConnection()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    killSoon(QStringLiteral("SELECT pg_sleep(27)"), [&] {
        const auto query = connection->query(QStringLiteral("SELECT pg_sleep(27)"));
        QVERIFY(!query);
        QCOMPARE(query.error().kind, ErrorKind::Connection);
    });
    QVERIFY(!connection->isOpen());
    QCOMPARE(connection->query(QStringLiteral("SELECT 1")).error().kind, ErrorKind::Connection);
    QCOMPARE(Transaction::begin(*connection).error().kind, ErrorKind::Connection);
    VERIFY_OK(openOrDie(m_cluster.appSpec())->query(QStringLiteral("SELECT 1")));
}

void TestServerFaults::copy_serverKilledMeanwhile_isConnection()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    killSoon(QStringLiteral("COPY"), [&] {
        const auto read = copyOut(
            *connection, QStringLiteral("SELECT a FROM generate_series(1, 100000) a, generate_series(1, 100000) b"),
            {CopyType::Int4}, [](const CopyRow &) { return true; });
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Connection);
    });
    QVERIFY(!connection->isOpen());
}

void TestServerFaults::pipeline_serverKilledMeanwhile_isConnection()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    killSoon(QStringLiteral("SELECT pg_sleep(28)"), [&] {
        PgPipeline pipeline(*connection);
        pipeline.add(QStringLiteral("SELECT 1"));
        pipeline.add(QStringLiteral("SELECT pg_sleep(28)"));
        pipeline.add(QStringLiteral("SELECT 3"));
        const auto results = pipeline.run();
        VERIFY_OK(results);
        QCOMPARE(results->at(1).error().kind, ErrorKind::Connection);
        QCOMPARE(results->at(2).error().kind, ErrorKind::Connection);
    });
    QVERIFY(!connection->isOpen());
}

void TestServerFaults::commit_serverKilledMeanwhile_isUnknown()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    // A deferred constraint makes the COMMIT itself wait.
    VERIFY_OK(connection->script(QStringLiteral(
        "CREATE TABLE slow (a int); CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "
        "pg_sleep(29); "
        "RETURN NULL; END $$; CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON slow DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION wait()")));
    killSoon(QStringLiteral("COMMIT"), [&] {
        auto transaction = Transaction::begin(*connection);
        VERIFY_OK(transaction);
        VERIFY_OK(connection->execute(QStringLiteral("INSERT INTO slow VALUES (1)")));
        const auto committed = transaction->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind, ErrorKind::Connection);
        QVERIFY(committed.error().message.contains(QStringLiteral("unknown")));
    });
}

void TestServerFaults::query_sessionTerminated_isConnection()
{
    const auto connection = openOrDie(m_cluster.appSpec());
    VERIFY_OK(
        m_cluster.run(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app'")));
    const auto query = connection->query(QStringLiteral("SELECT 1"));
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::Connection);
    QVERIFY(!connection->isOpen());
}

QTEST_GUILESS_MAIN(TestServerFaults)
#include "tst_serverfaults.moc"
