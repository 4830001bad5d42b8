#include "core/provisioning/serverpreparation.h"
#include "models/serverlistmodel.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/widgets/tableview.h"

#include <QPlainTextEdit>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// What the servers page says of our login and of the certificate, over a real server with TLS.
class TestServerRights : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_console.close(); }
    void missingRights_standAsGrants_untilTheyAreRun();
    void preparation_isToldWithItsVersion();
    void certificate_showsItsLastDay();
    void connectionWithoutTls_hasNoCertificate();

private:
    /// Records it, and shows it on the servers page when it was read; `database`: of a tenant there, empty = none.
    void open(const Server &server, const QString &database = {});
    QWidget *panel() { return m_console.window().page()->inspector(); }
    [[nodiscard]] QString grants();
    [[nodiscard]] qsizetype missing();
    [[nodiscard]] QString certificate(int role = Qt::DisplayRole);

    RegistryFixture m_fixture; // of files only: its own server is not started
    PostgresCluster m_cluster {{{}, TestCertificates::Kind::Good, {u"hostssl all all 127.0.0.1/32 trust"_s}}};
    ConsoleFixture m_console;
    QDateTime m_before; ///< UTC: the certificate was made between these
    QDateTime m_after;
};

void TestServerRights::initTestCase()
{
    m_before = QDateTime::currentDateTimeUtc();
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    m_after = QDateTime::currentDateTimeUtc();
    VERIFY_OK(m_cluster.createRole(u"watcher"_s));
    VERIFY_OK(m_cluster.createDatabase(u"fleet"_s));
    VERIFY_OK(m_cluster.run(u"REVOKE CONNECT ON DATABASE fleet FROM PUBLIC"_s));
}

void TestServerRights::init()
{
    m_console.start();
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
}

void TestServerRights::open(const Server &server, const QString &database)
{
    TenantRegistry &registry = m_console.fleet().registry();
    const auto added = answerOf(registry.addServer(server));
    VERIFY_OK(added);
    if (!database.isEmpty()) {
        Tenant tenant;
        tenant.slug = tenant.name = u"acme"_s;
        tenant.placement = {IsolationKind::Schema, added->id, database, u"acme"_s, {}, 1};
        VERIFY_OK(answerOf(registry.createTenant(tenant)));
        QTRY_COMPARE(m_console.fleet().list().rowCount(), 1);
    }
    QVERIFY(m_console.readServers());
    m_console.window().go({u"servers"_s, {}});
}

/// The statements as they stand in the inspector, to be copied; empty where there are none.
QString TestServerRights::grants()
{
    const auto texts = panel()->findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *text : texts) {
        if (text->isVisible() && text->accessibleName() == u"Missing grant")
            return text->toPlainText();
    }
    return {};
}

/// How many rights the inspector calls missing.
qsizetype TestServerRights::missing()
{
    const auto labels = panel()->findChildren<QLabel *>();
    return std::count_if(labels.begin(), labels.end(),
                         [](const QLabel *label) { return label->isVisible() && label->text() == u"missing"; });
}

QString TestServerRights::certificate(int role)
{
    const auto *table = m_console.window().page()->findChild<TableView *>();
    return table->isColumnHidden(ServerListModel::Certificate)
        ? QString()
        : table->model()->index(0, ServerListModel::Certificate).data(role).toString();
}

void TestServerRights::missingRights_standAsGrants_untilTheyAreRun()
{
    open(serverOn(u"pg-1"_s, m_cluster.spec(u"postgres"_s, u"watcher"_s)), u"fleet"_s);
    const QStringList expected {u"GRANT pg_monitor TO \"watcher\";"_s, u"GRANT pg_signal_backend TO \"watcher\";"_s,
                                u"GRANT CONNECT ON DATABASE \"fleet\" TO \"watcher\";"_s};
    QTRY_COMPARE(grants(), expected.join(u'\n'));
    QTRY_VERIFY(says(panel(), u"What our login may do"_s));
    // Three more come with the preparation, which nobody needs to read.
    QCOMPARE(missing(), expected.size() + 3);
    QVERIFY(says(m_console.window().page(), u"may not read everything"_s));

    const QStringList statements = grants().split(u'\n');
    for (const QString &grant : statements)
        VERIFY_OK(m_cluster.run(grant));
    buttonOf(panel(), u"Test again"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(grants(), QString(), 20000);
    QTRY_COMPARE(missing(), 3);
    QTRY_VERIFY(says(panel(), u"pg_monitor"_s)); // new labels are shown by the next events
    QVERIFY(!says(m_console.window().page(), u"may not read everything"_s));
}

/// What a login of every day may, it may by the functions of a database that is prepared; the version is that database's own.
void TestServerRights::preparation_isToldWithItsVersion()
{
    VERIFY_OK(m_cluster.createDatabase(u"tenants"_s));
    const Server server = serverOn(u"pg-1"_s, m_cluster.spec(u"postgres"_s, u"watcher"_s));
    open(server, u"fleet"_s);
    QTRY_VERIFY(says(panel(), u"not prepared"_s)); // a tenant lives in a schema there
    VERIFY_OK(prepareDatabase(*openOrDie(m_cluster.spec(u"tenants"_s, m_cluster.superuser())), u"watcher"_s));
    QVERIFY(m_console.readServers());
    QTRY_VERIFY(says(panel(), u"Hold tenants in database tenants"_s));
    QVERIFY(says(panel(), u"version %1"_s.arg(preparationVersion)));
    VERIFY_OK(m_cluster.run(u"create or replace function tenantry_admin.version() returns pg_catalog.int4 language sql "
                            "immutable as 'select 1'"_s,
                            u"tenants"_s));
    QVERIFY(m_console.readServers());
    QTRY_VERIFY(says(panel(), u"version 1, %1 is needed"_s.arg(preparationVersion)));
}

void TestServerRights::certificate_showsItsLastDay()
{
    Server server = serverOn(u"pg-tls"_s, m_cluster.tcpSpec(u"postgres"_s, u"watcher"_s));
    server.rootCertificate = m_cluster.authorityFile();
    QCOMPARE(server.tls, TlsMode::VerifyFull);
    open(server);
    QTRY_VERIFY2(certificate().endsWith(u" days"), qPrintable(certificate()));
    // Midnight may have passed since, in UTC as it is counted or here as it is written.
    QVERIFY2(certificate() == u"300 days" || certificate() == u"299 days", qPrintable(certificate()));
    const Format &format = m_console.context().format();
    const QString last = certificate(DetailRole);
    QVERIFY2(last == format.date(m_before.addDays(300)) || last == format.date(m_after.addDays(300)), qPrintable(last));
    QVERIFY2(says(panel(), u", verified"_s), "by the authority that the server was recorded with");
}

void TestServerRights::connectionWithoutTls_hasNoCertificate()
{
    open(serverOn(u"pg-1"_s, m_cluster.spec(u"postgres"_s, u"watcher"_s)));
    QTRY_COMPARE(certificate(), u"not encrypted"_s);
    QCOMPARE(certificate(DetailRole), QString());
}

QTEST_MAIN(TestServerRights)
#include "tst_serverrights.moc"
