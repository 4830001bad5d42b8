#include "core/db/connectionpool.h"
#include "core/db/sqldialect.h"
#include "core/secrets/asksecretstore.h"
#include "core/secrets/passfile.h"
#include "core/secrets/scram.h"
#include "core/secrets/secretresolver.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/verifyok.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;

/// Verifiers and password sources against a real server.
class TestScramLogin : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void login_withTheVerifier_succeeds_data();
    void login_withTheVerifier_succeeds();
    void verifier_isStoredAsItIs_andNoPasswordStandsInTheLog();
    void passFile_logsIn();
    void noSource_readsNoPassFile();
    void resolver_takesTheNamedSource();
    void person_whoMistypes_isAskedAgain();

private:
    Result<> setPassword(const QByteArray &password);
    PostgresCluster m_cluster {{{QStringLiteral("log_statement = 'all'")}, {}, {}}};
    QTemporaryDir m_directory;
};

void TestScramLogin::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(QStringLiteral("ann")));
}

Result<> TestScramLogin::setPassword(const QByteArray &password)
{
    return scramVerifier(Secret(password))
        .and_then([](const QString &verifier) { return SqlDialect::of(Engine::PostgreSQL).quoteLiteral(verifier); })
        .and_then([this](const QString &literal) { return m_cluster.run(u"ALTER ROLE ann PASSWORD " + literal); });
}

void TestScramLogin::login_withTheVerifier_succeeds_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("typed");
    const auto row = [](const char *name, const char *password, const char *typed) {
        QTest::newRow(name) << QByteArray(password) << QByteArray(typed);
    };
    row("ascii", "it's a $ecret : \\", "it's a $ecret : \\");
    row("umlaut", "p\xc3\xa4ss", "p\xc3\xa4ss");
    row("umlaut typed decomposed", "p\xc3\xa4ss", "pa\xcc\x88ss");
    row("soft hyphen left out", "p\xc3\xa4\xc2\xadss", "p\xc3\xa4ss");
    row("no-break space",
        "a\xc2\xa0"
        "b",
        "a b");
    row("full-width letters", "\xef\xbc\xa1\xef\xbc\xa2", "AB");
    row("hebrew", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d");
}

void TestScramLogin::login_withTheVerifier_succeeds()
{
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, typed);
    VERIFY_OK(setPassword(password));
    const ConnectionSpec spec = m_cluster.tcpSpec(QStringLiteral("postgres"), QStringLiteral("ann"));
    VERIFY_OK(Connection::open(spec, Secret(password)));
    VERIFY_OK(Connection::open(spec, Secret(typed)));
    QCOMPARE(Connection::open(spec, Secret(QByteArray(typed + 'x'))).error().kind, ErrorKind::Denied);
}

void TestScramLogin::verifier_isStoredAsItIs_andNoPasswordStandsInTheLog()
{
    VERIFY_OK(setPassword("never-in-a-log"));
    const auto stored = m_cluster.value(QStringLiteral("SELECT rolpassword FROM pg_authid WHERE rolname = 'ann'"));
    QVERIFY(stored.value_or(QString()).startsWith(QStringLiteral("SCRAM-SHA-256$4096:")));
    QVERIFY(m_cluster.log().contains(QStringLiteral("ALTER ROLE ann")));
    QVERIFY(!m_cluster.log().contains(QStringLiteral("never-in-a-log")));
}

void TestScramLogin::passFile_logsIn()
{
    VERIFY_OK(setPassword("pen:cil\\"));
    SecretRequest request;
    request.spec = m_cluster.tcpSpec(QStringLiteral("postgres"), QStringLiteral("ann"));
    QFile file(m_directory.filePath(QStringLiteral("pgpass")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write("127.0.0.1:" + QByteArray::number(m_cluster.port()) + ":*:ann:pen\\:cil\\\\\n");
    file.close();
    const auto secret = PassFile(file.fileName()).fetch(request);
    VERIFY_OK(secret);
    VERIFY_OK(Connection::open(request.spec, *secret));
}

/// libpq would read it by itself: a login that is to have no password would then have one.
void TestScramLogin::noSource_readsNoPassFile()
{
    VERIFY_OK(setPassword("pencil"));
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", m_directory.path().toLocal8Bit());
    QFile file(m_directory.filePath(QStringLiteral(".pgpass")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write("*:*:*:ann:pencil\n");
    file.close();
    const ConnectionSpec spec = m_cluster.tcpSpec(QStringLiteral("postgres"), QStringLiteral("ann"));
    const auto opened = Connection::open(spec, Secret());
    const auto fromFile = PassFile().fetch({spec, {}});
    qputenv("HOME", before);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Denied);
    VERIFY_OK(fromFile); // the file itself is good
    VERIFY_OK(Connection::open(spec, *fromFile));
}

void TestScramLogin::resolver_takesTheNamedSource()
{
    AskSecretStore ask([](const SecretRequest &) -> Result<Secret> { return Secret("asked"); });
    AskSecretStore keyring([](const SecretRequest &) -> Result<Secret> { return Secret("kept"); });
    PassFile passFile(m_directory.filePath(QStringLiteral("absent")));
    const SecretResolver resolver(ask, keyring, passFile);
    QVERIFY(resolver.fetch(SecretSource::None, {}).value().isEmpty());
    QVERIFY(resolver.fetch(SecretSource::Ask, {}).value() == Secret("asked"));
    QVERIFY(resolver.sourceFor(SecretSource::Keyring, {})().value() == Secret("kept"));
    QCOMPARE(resolver.fetch(SecretSource::PassFile, {}).error().kind, ErrorKind::Missing);
}

void TestScramLogin::person_whoMistypes_isAskedAgain()
{
    VERIFY_OK(setPassword("pencil"));
    QList<QByteArray> answers {"pencik", "pencil"};
    AskSecretStore ask([&answers](const SecretRequest &) -> Result<Secret> { return Secret(answers.takeFirst()); });
    const SecretResolver resolver(ask, ask, ask);
    const ConnectionSpec spec = m_cluster.tcpSpec(QStringLiteral("postgres"), QStringLiteral("ann"));
    const PasswordSource source = resolver.sourceFor(SecretSource::Ask, {spec, {}});
    QCOMPARE(openConnection(spec, source).error().kind, ErrorKind::Denied);
    VERIFY_OK(openConnection(spec, source));
    VERIFY_OK(openConnection(spec, source)); // and the right one is remembered
    QVERIFY(answers.isEmpty());

    ServerBudgets budgets;
    QList<QByteArray> refused;
    ConnectionPool pool(budgets,
                        {[](const ConnectionSpec &) -> Result<Secret> { return Secret("wrong"); },
                         [&refused](const ConnectionSpec &asked) { refused << asked.user.toUtf8(); }});
    QCOMPARE(pool.acquire(spec).error().kind, ErrorKind::Denied);
    QCOMPARE(refused, QList<QByteArray>({"ann"}));
}

QTEST_GUILESS_MAIN(TestScramLogin)
#include "tst_scramlogin.moc"
