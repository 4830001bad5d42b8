#include "tests/app/ctlrun.h"
#include "tests/support/oldserver.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Servers that cannot be trusted or are too old: what the shell tells, and that nothing is registered.
class TestCtlServers : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void serverAdd_wrongCertificate_isToldAndAddsNothing_data();
    void serverAdd_wrongCertificate_isToldAndAddsNothing();
    void registry_onAServerWithAWrongCertificate_isNotOpened();
    void serverAdd_serverWithoutTls_isTold();
    void serverAdd_oldVersion_tellsWhichIsNeeded_data();
    void serverAdd_oldVersion_tellsWhichIsNeeded();

private:
    CtlRun ctl(const QStringList &words) const
    {
        return runCtlProcess(words + QStringList {u"--registry"_s, m_registry});
    }
    CtlRun add(const QString &url) const
    {
        return ctl({u"server"_s, u"add"_s, u"pg"_s, url, u"--password"_s, u"passfile"_s, u"--json"_s});
    }
    static QString url(quint16 port, const QString &options)
    {
        return u"postgresql://app@127.0.0.1:%1/app?%2"_s.arg(port).arg(options);
    }
    void verifyRefused(const CtlRun &run, ErrorKind kind, const QString &words);

    QTemporaryDir m_directory;
    QString m_registry;
};

void TestCtlServers::initTestCase()
{
    keepCtlFilesIn(m_directory.path());
    m_registry = m_directory.filePath(u"registry.tenantry"_s);
    QVERIFY(QDir().mkpath(QDir::homePath()));
    QFile file(QDir::home().filePath(u".pgpass"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    file.write("*:*:*:app:app password\n");
    file.close();
    QCOMPARE(ctl({u"registry"_s, u"init"_s}).exitCode, 0);
}

void TestCtlServers::verifyRefused(const CtlRun &run, ErrorKind kind, const QString &words)
{
    QVERIFY2(run.exitCode == errorExitCode(kind), qPrintable(QString::number(run.exitCode) + run.err));
    const QJsonObject error = run.errorJson();
    QVERIFY2(run.err.contains(words), qPrintable(run.err));
    QVERIFY(!error.value(u"remedy").toString().isEmpty());
    QVERIFY2(!run.err.contains(u"app password"_s), qPrintable(run.err));
    const auto servers = ctl({u"server"_s, u"list"_s, u"--json"_s});
    QCOMPARE(servers.exitCode, 0);
    QVERIFY(servers.json().value(u"servers").toArray().isEmpty());
}

void TestCtlServers::serverAdd_wrongCertificate_isToldAndAddsNothing_data()
{
    QTest::addColumn<TestCertificates::Kind>("certificate");
    QTest::addColumn<bool>("isAuthorityKnown");
    QTest::addColumn<QString>("words");
    QTest::newRow("of another host") << TestCertificates::Kind::WrongHost << true << u"another host"_s;
    QTest::newRow("that has ended") << TestCertificates::Kind::Expired << true << u"expired on"_s;
    QTest::newRow("of an authority nobody knows") << TestCertificates::Kind::Good << false << u"not trusted here"_s;
}

void TestCtlServers::serverAdd_wrongCertificate_isToldAndAddsNothing()
{
    QFETCH(TestCertificates::Kind, certificate);
    QFETCH(bool, isAuthorityKnown);
    QFETCH(QString, words);
    PostgresCluster cluster({{}, certificate, {}});
    QVERIFY2(cluster.startWithApp(), qPrintable(cluster.errorString()));
    const QString authority = m_directory.filePath(u"other.pem"_s);
    QFile file(authority);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(TestCertificates::create(TestCertificates::Kind::Good).authority);
    file.close();
    // The authority's file is readable by the server's account alone.
    const QString known = m_directory.filePath(u"known.pem"_s);
    QFile::remove(known);
    QVERIFY(QFile::copy(cluster.authorityFile(), known));
    verifyRefused(
        add(url(cluster.port(), u"sslmode=verify-full&sslrootcert="_s + (isAuthorityKnown ? known : authority))),
        ErrorKind::Connection, words);
    QVERIFY(!cluster.log().contains(u"password authentication"_s));
}

void TestCtlServers::registry_onAServerWithAWrongCertificate_isNotOpened()
{
    PostgresCluster cluster({{}, TestCertificates::Kind::WrongHost, {}});
    QVERIFY2(cluster.startWithApp(), qPrintable(cluster.errorString()));
    const QString known = m_directory.filePath(u"wronghost.pem"_s);
    QVERIFY(QFile::copy(cluster.authorityFile(), known));
    const QString registry = url(cluster.port(), u"sslmode=verify-full&sslrootcert="_s + known);
    // The memory that OpenSSL keeps for a thread is given back at the thread's very end, after what QThread::wait() waits for:
    // a program that ends at once may seem to leak it.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    for (const QStringList &words : {QStringList {u"registry"_s, u"init"_s}, QStringList {u"tenant"_s, u"list"_s}}) {
        const auto run = runCtlProcess(words + QStringList {u"--registry"_s, registry}, environment);
        QVERIFY2(run.exitCode == errorExitCode(ErrorKind::Connection), qPrintable(run.out + run.err));
        QVERIFY2(run.err.contains(u"another host"_s), qPrintable(run.err));
        QVERIFY(run.out.isEmpty());
    }
}

void TestCtlServers::serverAdd_serverWithoutTls_isTold()
{
    PostgresCluster cluster;
    QVERIFY2(cluster.startWithApp(), qPrintable(cluster.errorString()));
    verifyRefused(add(url(cluster.port(), u"sslmode=require"_s)), ErrorKind::Connection, u"TLS"_s);
}

void TestCtlServers::serverAdd_oldVersion_tellsWhichIsNeeded_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("9.6") << QByteArray("9.6.24");
    QTest::newRow("11") << QByteArray("11.22 (Debian 11.22-0+deb10u2)");
}

void TestCtlServers::serverAdd_oldVersion_tellsWhichIsNeeded()
{
    QFETCH(const QByteArray, version);
    const OldServer server(version);
    const auto run = add(url(server.port(), u"sslmode=disable"_s));
    verifyRefused(run, ErrorKind::Unsupported, u"12 or newer"_s);
    QVERIFY2(run.err.contains(QString::fromLatin1(version.left(version.indexOf('.')))), qPrintable(run.err));
}

QTEST_GUILESS_MAIN(TestCtlServers)
#include "tst_ctlservers.moc"
