#include "core/db/connectionurl.h"

#include <QDir>
#include <QTest>

using namespace tenantry;

class TestConnectionUrl : public QObject
{
    Q_OBJECT
private slots:
    void parse_readsEveryPart_data();
    void parse_readsEveryPart();
    void parse_ofAPath_isSQLite_data();
    void parse_ofAPath_isSQLite();
    void parse_withAPassword_isRefused_andNeverRepeatsIt_data();
    void parse_withAPassword_isRefused_andNeverRepeatsIt();
    void parse_ofNonsense_isRefused_data();
    void parse_ofNonsense_isRefused();
    void parse_keepsServiceAndPassFileApart();
};

void TestConnectionUrl::parse_readsEveryPart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("engine");
    QTest::addColumn<QString>("settings");
    const auto row = [](const char *text, Engine engine, const char *settings) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(engine) << QString::fromUtf8(settings);
    };
    row("postgresql://", Engine::PostgreSQL, "");
    row("postgresql://host", Engine::PostgreSQL, "host=host");
    row("postgres://host/db", Engine::PostgreSQL, "dbname=db host=host");
    row("POSTGRESQL://host/db", Engine::PostgreSQL, "dbname=db host=host");
    row("postgresql://ann@host:5433/db?sslmode=require&connect_timeout=3", Engine::PostgreSQL,
        "connect_timeout=3 dbname=db host=host port=5433 sslmode=require user=ann");
    row("postgresql:///db?host=/srv/run", Engine::PostgreSQL, "dbname=db host=/srv/run");
    row("postgresql://%2Fsrv%2Frun/db", Engine::PostgreSQL, "dbname=db host=/srv/run");
    row("postgresql://ann%40corp@host/d%C3%A4b", Engine::PostgreSQL, "dbname=däb host=host user=ann@corp");
    row("postgresql://[fe80::1]:5433/db", Engine::PostgreSQL, "dbname=db host=fe80::1 port=5433");
    row("postgresql://[::1]", Engine::PostgreSQL, "host=::1");
    // An '@' behind the first '/' or '?' is no mark of a password by itself.
    row("postgresql://ann@host:5432/db?application_name=a@b", Engine::PostgreSQL,
        "application_name=a@b dbname=db host=host port=5432 user=ann");
    row("postgresql://host/db?application_name=a@b", Engine::PostgreSQL, "application_name=a@b dbname=db host=host");
    row("postgresql://host:5432/db?application_name=a@b", Engine::PostgreSQL,
        "application_name=a@b dbname=db host=host port=5432");
    row("postgresql://host:5432?application_name=a@b", Engine::PostgreSQL, "application_name=a@b host=host port=5432");
    row("postgresql://[fe80::1]:5433/db?application_name=a@b", Engine::PostgreSQL,
        "application_name=a@b dbname=db host=fe80::1 port=5433");
    row("postgresql://[::1]/a@b", Engine::PostgreSQL, "dbname=a@b host=::1");
    row("postgresql://ann@host/a@b", Engine::PostgreSQL, "dbname=a@b host=host user=ann");
    row("postgresql://ann@host:5432/a%40b", Engine::PostgreSQL, "dbname=a@b host=host port=5432 user=ann");
    row("  postgresql://host  ", Engine::PostgreSQL, "host=host");
    row("mariadb://ann@host:3307/db", Engine::MariaDB, "dbname=db host=host port=3307 user=ann");
    row("mysql://host", Engine::MariaDB, "host=host");
}

void TestConnectionUrl::parse_readsEveryPart()
{
    QFETCH(QString, text);
    QFETCH(int, engine);
    QFETCH(QString, settings);
    const auto url = parseConnectionUrl(text);
    QVERIFY2(url, url ? "" : qPrintable(url.error().toText()));
    QCOMPARE(static_cast<int>(url->engine), engine);
    QStringList found;
    for (auto it = url->settings.begin(); it != url->settings.end(); ++it)
        found << it.key() + u'=' + it.value();
    QCOMPARE(found.join(u' '), settings);
}

void TestConnectionUrl::parse_ofAPath_isSQLite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    const auto row = [](const QString &text, const QString &path) { QTest::newRow(qPrintable(text)) << text << path; };
    row(QStringLiteral("/srv/fleet.db"), QStringLiteral("/srv/fleet.db"));
    row(QStringLiteral("fleet.db"), QStringLiteral("fleet.db"));
    row(QStringLiteral("~/fleet.db"), QDir::home().filePath(QStringLiteral("fleet.db")));
    row(QStringLiteral("sqlite:/srv/fleet.db"), QStringLiteral("/srv/fleet.db"));
    row(QStringLiteral("sqlite:///srv/fleet.db"), QStringLiteral("/srv/fleet.db"));
    row(QStringLiteral("sqlite:fleet.db"), QStringLiteral("fleet.db"));
    row(QStringLiteral("/srv/Kunden & Städte 'x' 😀.db"), QStringLiteral("/srv/Kunden & Städte 'x' 😀.db"));
    row(QStringLiteral("/srv/100%.db"), QStringLiteral("/srv/100%.db"));
}

void TestConnectionUrl::parse_ofAPath_isSQLite()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    const auto url = parseConnectionUrl(text);
    QVERIFY(url);
    QCOMPARE(static_cast<int>(url->engine), static_cast<int>(Engine::SQLite));
    QCOMPARE(url->settings, ConnectionSettings({{QStringLiteral("dbname"), path}}));
}

void TestConnectionUrl::parse_withAPassword_isRefused_andNeverRepeatsIt_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"postgresql://ann:hunter2@host/db",
                             "postgresql://:hunter2@host/db",
                             "postgresql://ann:@host/db",
                             "postgresql://host/db?password=hunter2",
                             "postgresql://host/db?sslmode=require&pass%77ord=hunter2",
                             "postgresql://host/db?sslpassword=hunter2",
                             "mariadb://ann:hunter2@host",
                             "postgresql://ann:hun@ter2@host/db",
                             "postgresql://ann:hun/ter2@host/db",
                             "postgresql://ann:hun?ter2@host/db",
                             "postgresql://ann:/ter2@host",
                             "postgresql://ann:?a=ter2@host",
                             "postgresql://ann:12/ter2@host/db",
                             "postgresql://ann:12?ter2=x@host/db",
                             "postgresql://ann:ter2/x@host/db",
                             "postgresql://ann:ter2?x@host/db",
                             "postgresql://:ter2/x@host",
                             "postgresql://ann@corp:ter2/x@host/db",
                             "postgresql://ann:hun/t?ter2@host",
                             "postgresql://ann:[ter2/x@host",
                             "postgresql://[::1]:ter2/x@host",
                             "mariadb://ann:ter2/x@host",
                             "host=db user=ann password=hunter2",
                             "password = hunter2",
                             "sqlite:password=hunter2"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestConnectionUrl::parse_withAPassword_isRefused_andNeverRepeatsIt()
{
    QFETCH(QString, text);
    const auto url = parseConnectionUrl(text);
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!url.error().toText().contains(QStringLiteral("ter2")));
    if (text.contains(u"://"))
        QVERIFY(url.error().remedy.contains(QStringLiteral("--password keyring")));
}

void TestConnectionUrl::parse_ofNonsense_isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "   ", "http://host/db", "oracle://host", "postgresql://[fe80::1/db", "postgresql://[::1]x/db",
          "postgresql://ho%zzst/db", "postgresql://host/d%00b", "postgresql://host/d%ffb", "postgresql://%ff@host",
          "postgresql://host/db?sslmode", "postgresql://host/db?a%zz=1", "sqlite:", "sqlite::memory:"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("nul") << QStringLiteral("/srv/a").append(QChar(u'\0')).append(u'b');
}

void TestConnectionUrl::parse_ofNonsense_isRefused()
{
    QFETCH(QString, text);
    const auto url = parseConnectionUrl(text);
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!url.error().remedy.isEmpty());
}

void TestConnectionUrl::parse_keepsServiceAndPassFileApart()
{
    const auto url = parseConnectionUrl(QStringLiteral("postgresql:///?service=prod&passfile=%2Fsrv%2Fpw"));
    QVERIFY(url);
    QCOMPARE(url->service, QStringLiteral("prod"));
    QCOMPARE(url->passFile, QStringLiteral("/srv/pw"));
    QVERIFY(url->settings.isEmpty());
}

QTEST_GUILESS_MAIN(TestConnectionUrl)
#include "tst_connectionurl.moc"
