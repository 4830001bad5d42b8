#include "core/db/connectionsettings.h"

#include <QTest>

using namespace tenantry;

class TestConnectionSettings : public QObject
{
    Q_OBJECT
private slots:
    void tls_defaultsToVerifyFull_forRemoteHostsOnly_data();
    void tls_defaultsToVerifyFull_forRemoteHostsOnly();
    void spec_takesEveryKeyword();
    void spec_ofWhatCannotBeUsed_isRefused_data();
    void spec_ofWhatCannotBeUsed_isRefused();
    void merged_prefersTheFirst();
};

void TestConnectionSettings::tls_defaultsToVerifyFull_forRemoteHostsOnly_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("sslmode");
    QTest::addColumn<int>("tls");
    const auto row = [](const char *host, const char *mode, TlsMode tls) {
        QTest::addRow("%s %s", host, mode)
            << QString::fromLatin1(host) << QString::fromLatin1(mode) << static_cast<int>(tls);
    };
    row("db.example", "", TlsMode::VerifyFull);
    row("10.0.0.1", "", TlsMode::VerifyFull);
    row("localhost.example", "", TlsMode::VerifyFull);
    row("", "", TlsMode::Disable);
    row("/srv/run", "", TlsMode::Disable);
    row("127.0.0.1", "", TlsMode::Disable);
    row("localhost", "", TlsMode::Disable);
    row("localhost", "prefer", TlsMode::Disable);
    row("localhost", "verify-full", TlsMode::VerifyFull);
    row("db.example", "verify-ca", TlsMode::VerifyCa);
    row("db.example", "require", TlsMode::Require);
    row("db.example", "disable", TlsMode::Disable);
}

void TestConnectionSettings::tls_defaultsToVerifyFull_forRemoteHostsOnly()
{
    QFETCH(QString, host);
    QFETCH(QString, sslmode);
    QFETCH(int, tls);
    const auto spec =
        specFromSettings(Engine::PostgreSQL, {{QStringLiteral("host"), host}, {QStringLiteral("sslmode"), sslmode}});
    QVERIFY(spec);
    QCOMPARE(static_cast<int>(spec->tls), tls);
}

void TestConnectionSettings::spec_takesEveryKeyword()
{
    const auto spec = specFromSettings(Engine::MariaDB,
                                       {{QStringLiteral("host"), QStringLiteral("db.example")},
                                        {QStringLiteral("port"), QStringLiteral("3307")},
                                        {QStringLiteral("dbname"), QStringLiteral("app")},
                                        {QStringLiteral("user"), QStringLiteral("ann")},
                                        {QStringLiteral("sslrootcert"), QStringLiteral("/srv/ca.pem")},
                                        {QStringLiteral("application_name"), QStringLiteral("nightly")},
                                        {QStringLiteral("session_mode"), QStringLiteral("pooled")},
                                        {QStringLiteral("connect_timeout"), QStringLiteral("7")}});
    QVERIFY(spec);
    ConnectionSpec expected;
    expected.engine = Engine::MariaDB;
    expected.host = QStringLiteral("db.example");
    expected.port = 3307;
    expected.database = QStringLiteral("app");
    expected.user = QStringLiteral("ann");
    expected.mode = SessionMode::Pooled;
    expected.rootCertificate = QStringLiteral("/srv/ca.pem");
    expected.applicationName = QStringLiteral("nightly");
    expected.connectTimeout = std::chrono::seconds(7);
    QVERIFY(*spec == expected);
}

void TestConnectionSettings::spec_ofWhatCannotBeUsed_isRefused_data()
{
    QTest::addColumn<QString>("keyword");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *keyword, const char *value, ErrorKind kind) {
        QTest::addRow("%s=%s", keyword, value)
            << QString::fromLatin1(keyword) << QString::fromLatin1(value) << static_cast<int>(kind);
    };
    row("port", "0", ErrorKind::InvalidInput);
    row("port", "65536", ErrorKind::InvalidInput);
    row("port", "5432,5433", ErrorKind::InvalidInput);
    row("port", "hunter2", ErrorKind::InvalidInput); // what may be a part of a password is not repeated
    row("sslmode", "prefer", ErrorKind::InvalidInput);
    row("sslmode", "allow", ErrorKind::InvalidInput);
    row("sslmode", "VERIFY-FULL", ErrorKind::InvalidInput);
    row("connect_timeout", "soon", ErrorKind::InvalidInput);
    row("connect_timeout", "-1", ErrorKind::InvalidInput);
    row("password", "hunter2", ErrorKind::InvalidInput);
    row("host", "a,b", ErrorKind::Unsupported);
    row("hostaddr", "10.0.0.1", ErrorKind::Unsupported);
    row("options", "-c role=x", ErrorKind::Unsupported);
}

void TestConnectionSettings::spec_ofWhatCannotBeUsed_isRefused()
{
    QFETCH(QString, keyword);
    QFETCH(QString, value);
    QFETCH(int, kind);
    ConnectionSettings settings {{QStringLiteral("host"), QStringLiteral("db.example")}};
    settings[keyword] = value;
    const auto spec = specFromSettings(Engine::PostgreSQL, settings);
    QVERIFY(!spec);
    QCOMPARE(static_cast<int>(spec.error().kind), kind);
    QVERIFY(!spec.error().remedy.isEmpty());
    QVERIFY(!spec.error().toText().contains(QStringLiteral("hunter2")));
}

void TestConnectionSettings::merged_prefersTheFirst()
{
    const QString host = QStringLiteral("host");
    const QString user = QStringLiteral("user");
    const auto merged =
        mergedSettings({{host, QStringLiteral("a")}}, {{host, QStringLiteral("b")}, {user, QStringLiteral("c")}});
    QCOMPARE(merged, ConnectionSettings({{host, QStringLiteral("a")}, {user, QStringLiteral("c")}}));
}

QTEST_GUILESS_MAIN(TestConnectionSettings)
#include "tst_connectionsettings.moc"
