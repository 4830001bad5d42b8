#include "core/inspection/fleetmonitor.h"
#include "models/serverlistmodel.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/firstrun/firstrunpage.h"
#include "views/shell/overlay.h"
#include "views/shell/passwordsheet.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A server that wants a password which nobody has kept: how the window asks for it, and when not.
class TestConsolePasswords : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_console.start(); }
    void cleanup() { m_console.close(); }
    void refusedPassword_isAskedForAgainOnlyWhenWanted();
    void declinedPassword_isAskedForAgainOnlyWhenWanted();
    void declinedPassword_ofTwoServers_isAskedForOnce();
    void sheet_waitsForTheDialogThatIsOpen();
    void fleet_isLeftWhileAPasswordIsAskedFor();
    void test_mayEndAfterTheWindow();
    void password_wantedBeforeThereIsAWindow_isAskedForInIt();

private:
    void openWithServer();
    [[nodiscard]] ServerId addServer(const QString &name);
    [[nodiscard]] PasswordSheet *sheet();
    void type(const QString &password);
    [[nodiscard]] const Fact<std::chrono::microseconds> *answer() { return answer(m_server); }
    [[nodiscard]] const Fact<std::chrono::microseconds> *answer(const ServerId &server);
    [[nodiscard]] QString state();

    RegistryFixture m_fixture;
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
    ServerId m_server;
};

void TestConsolePasswords::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

void TestConsolePasswords::openWithServer()
{
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    m_server = addServer(u"pg-asks"_s);
}

/// One more name for the login whose password nobody has kept.
ServerId TestConsolePasswords::addServer(const QString &name)
{
    Server server = serverOn(name, m_cluster.tcpSpec(u"app"_s, u"app"_s));
    server.tls = TlsMode::Disable;
    server.secretSource = SecretSource::Ask;
    const auto added = answerOf(m_console.fleet().registry().addServer(server));
    return added ? added->id : ServerId();
}

PasswordSheet *TestConsolePasswords::sheet()
{
    return qobject_cast<PasswordSheet *>(m_console.window().overlay()->sheet());
}

void TestConsolePasswords::type(const QString &password)
{
    QTRY_VERIFY_WITH_TIMEOUT(sheet(), 20000);
    auto *field = sheet()->findChild<QLineEdit *>();
    field->setText(password);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!sheet());
}

const Fact<std::chrono::microseconds> *TestConsolePasswords::answer(const ServerId &server)
{
    const ServerFacts *facts = m_console.fleet().monitor().facts(server);
    return facts != nullptr ? &facts->latency : nullptr;
}

QString TestConsolePasswords::state()
{
    return serverState(serverRows(m_console.fleet().monitor(), QDateTime::currentDateTimeUtc()).front()).word;
}

void TestConsolePasswords::refusedPassword_isAskedForAgainOnlyWhenWanted()
{
    openWithServer();
    type(u"not the password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(answer() && answer()->error(), 20000);
    QCOMPARE(answer()->error()->kind, ErrorKind::Denied);
    QCOMPARE(state(), u"Password refused"_s);
    QVERIFY(m_console.readServers());
    QVERIFY(m_console.readServers());
    QVERIFY2(!sheet(), "nobody is asked in each round");
    QCOMPARE(state(), u"Password refused"_s);

    m_console.window().go({u"servers"_s, {}});
    QVERIFY(m_console.window().trigger(QLatin1StringView("server.password")));
    type(u"app password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(answer()->isKnown(), 20000);
    QVERIFY2(!m_console.window().trigger(QLatin1StringView("server.password")), "it waits for none any more");
}

void TestConsolePasswords::declinedPassword_isAskedForAgainOnlyWhenWanted()
{
    openWithServer();
    QTRY_VERIFY_WITH_TIMEOUT(sheet(), 20000);
    QTest::keyClick(sheet()->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(answer() && answer()->error(), 20000);
    QCOMPARE(state(), u"Password missing"_s);
    QVERIFY(m_console.readServers());
    QVERIFY(!sheet());
    m_console.window().go({u"servers"_s, {}});
    QVERIFY(m_console.window().trigger(QLatin1StringView("server.password")));
    type(u"app password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(answer()->isKnown(), 20000);
}

void TestConsolePasswords::declinedPassword_ofTwoServers_isAskedForOnce()
{
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    const ServerId first = addServer(u"pg-asks"_s);
    const ServerId second = addServer(u"pg-asks-too"_s);
    const auto isRefused = [this](const ServerId &server) { return answer(server) && answer(server)->error(); };
    QTRY_VERIFY_WITH_TIMEOUT(sheet(), 20000);
    QTest::keyClick(sheet()->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(isRefused(first) && isRefused(second), 20000);
    QVERIFY(!sheet());
    QCOMPARE(answer(second)->error()->kind, ErrorKind::Denied);
    QVERIFY(m_console.readServers());
    QVERIFY2(!sheet(), "the login is one, whatever its servers are called");
}

void TestConsolePasswords::sheet_waitsForTheDialogThatIsOpen()
{
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    auto *dialog = new QWidget;
    m_console.window().showDialog(dialog);
    QVERIFY(!addServer(u"pg-asks"_s).isNull());
    QTRY_VERIFY_WITH_TIMEOUT(m_console.window().findChild<PasswordSheet *>(), 20000);
    QCOMPARE(m_console.window().overlay()->sheet(), dialog);
    dialog->close();
    QTRY_VERIFY(sheet());
}

void TestConsolePasswords::fleet_isLeftWhileAPasswordIsAskedFor()
{
    openWithServer();
    QTRY_VERIFY_WITH_TIMEOUT(sheet(), 20000);
    // The thread that asked ends with its fleet.
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite)));
    QVERIFY(!sheet());
}

void TestConsolePasswords::test_mayEndAfterTheWindow()
{
    m_console.openFirst();
    auto *page = m_console.window().findChild<FirstRunPage *>();
    RegistryTarget target;
    target.spec = m_cluster.tcpSpec(u"app"_s, u"app"_s);
    target.spec.tls = TlsMode::Disable;
    target.secretSource = SecretSource::Ask;
    page->fill(target);
    page->test();
    QTRY_VERIFY_WITH_TIMEOUT(sheet(), 20000);
    m_console.close(); // the test waits for a person who is gone, and reads what the window had
}

void TestConsolePasswords::password_wantedBeforeThereIsAWindow_isAskedForInIt()
{
    AppOptions options;
    options.settingsFile = m_console.path(u"other.ini"_s);
    options.language = u"en"_s;
    AppContext context(options);
    FleetBook::Entry entry;
    entry.fleet.id = u"asks"_s;
    entry.spec = m_cluster.tcpSpec(u"app"_s, u"app"_s);
    entry.spec.tls = TlsMode::Disable;
    entry.secretSource = SecretSource::Ask;
    context.book().opened(entry);
    FirstOpening first = context.openFirst({});
    QTest::qWait(300); // the question comes first
    Console console(context);
    console.start(std::move(first));
    console.show();
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<PasswordSheet *>(console.window().overlay()->sheet()), 20000);
}

QTEST_MAIN(TestConsolePasswords)
#include "tst_consolepasswords.moc"
