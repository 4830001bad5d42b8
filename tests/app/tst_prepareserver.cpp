#include "core/isolation/preparation.h"
#include "core/registry/auditlog.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/openordie.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/servers/preparesheet.h"
#include "views/shell/overlay.h"
#include "views/widgets/codeblock.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A server is prepared for tenants in the window, as its administrator, whose password is used once.
class TestPrepareServer : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_console.close(); }
    void database_isPrepared_andToldSo();
    void databasesOfTheirOwn_getTheirLoginAndTemplate();
    void wrongPassword_isToldInTheSheet_andChangesNothing();
    void loginWithoutTheRight_isToldWhatIsNeeded();
    void script_canBeHandedOn();
    void readOnlyEngine_isNotOffered();

private:
    PrepareSheet *openSheet();
    void enter(const QString &database, const QString &login, const QString &password);
    [[nodiscard]] QString value(const QString &sql) { return m_cluster.value(sql).value_or(u"?"_s); }
    [[nodiscard]] int version(const QString &database);
    [[nodiscard]] QStringList audited();
    PrepareSheet *sheet() { return qobject_cast<PrepareSheet *>(m_console.window().overlay()->sheet()); }
    QPushButton *run() { return m_run; }
    [[nodiscard]] bool hasRun();

    RegistryFixture m_fixture; // of files only: its own server is not started
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
    QPushButton *m_run = nullptr; ///< of the sheet
    int m_serial = 0;
    QString m_database; ///< of this test
};

void TestPrepareServer::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    VERIFY_OK(m_cluster.createRole(u"daily"_s, u"every day"_s));
    VERIFY_OK(m_cluster.createRole(u"admin"_s, u"hunter2"_s, u"SUPERUSER"_s));
    VERIFY_OK(m_cluster.createRole(u"weak"_s, u"weak"_s));
}

void TestPrepareServer::init()
{
    m_database = u"fleet%1"_s.arg(++m_serial);
    VERIFY_OK(m_cluster.createDatabase(m_database));
    m_console.start();
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    const Server server = serverOn(u"pg-1"_s, m_cluster.spec(u"postgres"_s, u"daily"_s));
    VERIFY_OK(answerOf(m_console.fleet().registry().addServer(server)));
    QVERIFY(m_console.readServers());
    m_console.window().go({u"servers"_s, {}});
}

PrepareSheet *TestPrepareServer::openSheet()
{
    if (!QTest::qWaitFor([this] { return m_console.window().trigger(QLatin1StringView("server.prepare")); }))
        qFatal("preparing is not offered");
    m_run = buttonOf(sheet(), u"Prepare"_s);
    return sheet();
}

void TestPrepareServer::enter(const QString &database, const QString &login, const QString &password)
{
    if (!database.isEmpty())
        fieldOf<QComboBox>(sheet(), u"Database"_s)->setEditText(database);
    fieldOf<QLineEdit>(sheet(), u"Administrator's login"_s)->setText(login);
    fieldOf<QLineEdit>(sheet(), u"Its password"_s)->setText(password);
}

bool TestPrepareServer::hasRun()
{
    return QTest::qWaitFor([this] { return run()->isEnabled(); }, 20000);
}

int TestPrepareServer::version(const QString &database)
{
    return readPreparation(*openOrDie(m_cluster.spec(database, u"daily"_s)))->version;
}

/// What the trail says of preparing, in its order.
QStringList TestPrepareServer::audited()
{
    QStringList all;
    const auto page = answerOf(m_console.fleet().registry().audit({}));
    for (const AuditRecord &record : page->records) {
        if (record.action == u"server.prepare")
            all << record.object;
    }
    return all;
}

void TestPrepareServer::database_isPrepared_andToldSo()
{
    PrepareSheet *sheet = openSheet();
    QTRY_VERIFY(says(sheet, u"not prepared"_s));
    QVERIFY(says(sheet, u"tenantry_provisioner"_s));
    QVERIFY(!run()->isEnabled()); // nobody is named
    enter(m_database, u"admin"_s, u"hunter2"_s);
    run()->click();
    QCOMPARE(fieldOf<QLineEdit>(sheet, u"Its password"_s)->text(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"is prepared"_s), 20000);
    QCOMPARE(version(m_database), preparationVersion);
    QTRY_VERIFY(says(sheet, u"version %1"_s.arg(preparationVersion))); // as the server says it now
    QCOMPARE(value(u"select rolcreatedb or rolcreaterole from pg_roles where rolname = 'daily'"_s), u"f"_s);
    QCOMPARE(value(u"select pg_has_role('daily', 'tenantry_provisioner', 'member')"_s), u"t"_s);
    const QStringList records = audited();
    QCOMPARE(records.size(), 2); // intent and outcome
    QVERIFY(records.first().contains(m_database));
}

void TestPrepareServer::databasesOfTheirOwn_getTheirLoginAndTemplate()
{
    PrepareSheet *sheet = openSheet();
    sheet->findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(fieldOf<QComboBox>(sheet, u"Database"_s)->currentText(), u"postgres"_s);
    QVERIFY(!fieldOf<QComboBox>(sheet, u"Database"_s)->isEnabled());
    QTRY_VERIFY(says(sheet, u"tenantry_creator"_s));
    enter({}, u"admin"_s, {});
    run()->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"is prepared"_s), 60000);
    QCOMPARE(value(u"select rolcreatedb and rolcanlogin from pg_roles where rolname = 'tenantry_creator'"_s), u"t"_s);
    QCOMPARE(value(u"select datistemplate from pg_database where datname = 'tenantry_base'"_s), u"t"_s);
}

void TestPrepareServer::wrongPassword_isToldInTheSheet_andChangesNothing()
{
    Server server = m_console.fleet().monitor().servers().first();
    server.host = m_cluster.tcpSpec(u"postgres"_s, u"daily"_s).host;
    server.tls = TlsMode::Disable;
    VERIFY_OK(answerOf(m_console.fleet().registry().updateServer(server)));
    QVERIFY(m_console.readServers());
    PrepareSheet *sheet = openSheet();
    enter(m_database, u"admin"_s, u"wrong"_s);
    run()->click();
    QVERIFY(hasRun());
    QVERIFY(says(sheet, u"password"_s));
    QVERIFY(!says(sheet, u"wrong"_s));
    QCOMPARE(version(m_database), 0);
    QVERIFY(audited().isEmpty());
    enter(m_database, u"admin"_s, u"hunter2"_s); // the right one then
    run()->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(sheet, u"is prepared"_s), 20000);
    QCOMPARE(version(m_database), preparationVersion);
}

void TestPrepareServer::loginWithoutTheRight_isToldWhatIsNeeded()
{
    PrepareSheet *sheet = openSheet();
    enter(m_database, u"weak"_s, {});
    run()->click();
    QVERIFY(hasRun());
    QVERIFY(says(sheet, u"Use a superuser or its owner"_s));
    QCOMPARE(version(m_database), 0);
    QCOMPARE(audited().size(), 2); // it was tried
}

void TestPrepareServer::script_canBeHandedOn()
{
    PrepareSheet *sheet = openSheet();
    fieldOf<QComboBox>(sheet, u"Database"_s)->setEditText(m_database);
    buttonOf(sheet, u"Copy"_s)->click();
    const QString script = QGuiApplication::clipboard()->text();
    QVERIFY(script.contains(u"grant tenantry_provisioner to \"daily\""_s));
    QVERIFY(script.contains(u"-- tenantry_definer: "_s));
    VERIFY_OK(openOrDie(m_cluster.spec(m_database, m_cluster.superuser()))->script(script));
    QCOMPARE(version(m_database), preparationVersion);
    fieldOf<QComboBox>(sheet, u"Database"_s)->setEditText({});
    QVERIFY(!buttonOf(sheet, u"Copy"_s)->isEnabled());
}

void TestPrepareServer::readOnlyEngine_isNotOffered()
{
    Server server = m_console.fleet().monitor().servers().first();
    server.mode = SessionMode::Pooled;
    VERIFY_OK(answerOf(m_console.fleet().registry().updateServer(server)));
    QVERIFY(m_console.readServers());
    QTRY_VERIFY(!m_console.window().trigger(QLatin1StringView("server.prepare")));
}

QTEST_MAIN(TestPrepareServer)
#include "tst_prepareserver.moc"
