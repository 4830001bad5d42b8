#include "core/inspection/fleetmonitor.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/servers/serverdialog.h"
#include "views/shell/overlay.h"
#include "views/shell/passwordsheet.h"
#include "views/widgets/tableview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSpinBox>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The dialog that adds a server or changes one: it connects first.
class TestConsoleServers : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_console.close(); }
    void add_ofAServerThatAnswers_isRecordedAfterAConnection();
    void add_ofAServerThatIsDown_recordsNothingUntilItIsWantedAnyway();
    void add_afterAFailure_triesAgainWhatWasEdited();
    void add_asksForThePasswordOnce();
    void add_withAWrongPassword_isTriedAgain();
    void add_withThePasswordDeclined_isBackInTheDialog();
    void add_withoutAName_saysSoBeforeAnybodyWaits();
    void add_isLeftWhileItConnects();
    void edit_ofTheWay_connectsFirst();
    void edit_ofOtherThings_doesNotConnect();
    void edit_thatLostTheRace_saysWhoWon();

private:
    [[nodiscard]] ServerDialog *openDialog(QLatin1StringView action);
    [[nodiscard]] ServerDialog *fillIn(const ConnectionSpec &spec, SecretSource source = SecretSource::None);
    [[nodiscard]] ServerDialog *dialog();
    [[nodiscard]] PasswordSheet *question();
    void answer(const QString &password);
    [[nodiscard]] QList<Server> recorded() { return answerOf(registry().servers()).value_or(QList<Server>()); }
    [[nodiscard]] Server addKnown(const ConnectionSpec &spec);
    [[nodiscard]] bool says(const QString &words);
    [[nodiscard]] static ConnectionSpec nobody();
    TenantRegistry &registry() { return m_console.fleet().registry(); }
    MainWindow &window() { return m_console.window(); }

    RegistryFixture m_fixture;
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
    ConnectionSpec m_registry;
};

void TestConsoleServers::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

void TestConsoleServers::init()
{
    m_console.start();
    m_registry = m_fixture.create(Engine::SQLite);
    QVERIFY(m_console.open(m_registry));
    window().go({u"servers"_s, {}});
}

ServerDialog *TestConsoleServers::dialog()
{
    return qobject_cast<ServerDialog *>(window().overlay()->sheet());
}

PasswordSheet *TestConsoleServers::question()
{
    return qobject_cast<PasswordSheet *>(window().overlay()->sheet());
}

ServerDialog *TestConsoleServers::openDialog(QLatin1StringView action)
{
    if (!window().trigger(action) || !dialog())
        qFatal("the dialog did not open");
    return dialog();
}

/// A new server that is reached as the spec says.
ServerDialog *TestConsoleServers::fillIn(const ConnectionSpec &spec, SecretSource source)
{
    ServerDialog *form = openDialog(QLatin1StringView("server.add"));
    fieldOf<QLineEdit>(form, u"Name"_s)->setText(u"pg-1"_s);
    fieldOf<QLineEdit>(form, u"Host"_s)->setText(spec.host);
    fieldOf<QSpinBox>(form, u"Port"_s)->setValue(spec.port);
    fieldOf<QLineEdit>(form, u"Maintenance database"_s)->setText(spec.database);
    fieldOf<QLineEdit>(form, u"Login"_s)->setText(spec.user);
    fieldOf<QComboBox>(form, u"Encryption"_s)->setCurrentIndex(int(TlsMode::Disable));
    fieldOf<QComboBox>(form, u"Password"_s)->setCurrentIndex(int(source));
    return form;
}

void TestConsoleServers::answer(const QString &password)
{
    QTRY_VERIFY_WITH_TIMEOUT(question(), 20000);
    auto *field = question()->findChild<QLineEdit *>();
    field->setText(password);
    QTest::keyClick(field, Qt::Key_Return);
}

Server TestConsoleServers::addKnown(const ConnectionSpec &spec)
{
    const auto added = answerOf(registry().addServer(serverOn(u"pg-1"_s, spec)));
    auto *table = window().page()->findChild<TableView *>();
    if (!QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }))
        qFatal("the server is not in the list");
    return added.value_or(Server());
}

bool TestConsoleServers::says(const QString &words)
{
    return dialog() != nullptr && testsupport::says(dialog(), words);
}

ConnectionSpec TestConsoleServers::nobody()
{
    ConnectionSpec spec;
    spec.host = u"127.0.0.1"_s;
    spec.port = 1;
    spec.user = u"app"_s;
    spec.database = u"postgres"_s;
    return spec;
}

void TestConsoleServers::add_ofAServerThatAnswers_isRecordedAfterAConnection()
{
    ServerDialog *form = fillIn(m_cluster.appSpec());
    QPushButton *add = buttonOf(form, u"Add server"_s);
    add->click();
    QCOMPARE(add->text(), u"Connecting…"_s);
    QVERIFY(!add->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!window().overlay()->isUp(), 20000);
    QCOMPARE(recorded().size(), 1);
    QCOMPARE(recorded().first().connectionSpec().host, m_cluster.appSpec().host);
}

void TestConsoleServers::add_ofAServerThatIsDown_recordsNothingUntilItIsWantedAnyway()
{
    PostgresCluster other;
    QVERIFY2(other.startWithApp(), qPrintable(other.errorString()));
    const ConnectionSpec spec = other.appSpec();
    other.stop();
    ServerDialog *form = fillIn(spec);
    QPushButton *add = buttonOf(form, u"Add server"_s);
    QPushButton *again = buttonOf(form, u"Try again"_s);
    QVERIFY(!again->isVisible());
    // Nothing of the page behind it shines through.
    const QColor ground = form->grab().toImage().pixelColor(form->width() / 2, form->height() - 4);
    QCOMPARE(ground, m_console.context().theme().color(Token::BgSurface));
    add->click();
    QTRY_VERIFY_WITH_TIMEOUT(says(u"No server answers at"_s), 20000);
    QVERIFY(says(u"Nothing is added yet."_s));
    QCOMPARE(add->text(), u"Add anyway"_s);
    QVERIFY(again->isVisible());
    QVERIFY(recorded().isEmpty());
    QTRY_VERIFY2(add->isEnabled(), "after a double click's time");
    add->click();
    QTRY_VERIFY(!window().overlay()->isUp());
    QCOMPARE(recorded().size(), 1);
}

void TestConsoleServers::add_afterAFailure_triesAgainWhatWasEdited()
{
    ServerDialog *form = fillIn(nobody());
    QPushButton *add = buttonOf(form, u"Add server"_s);
    add->click();
    QTRY_COMPARE_WITH_TIMEOUT(add->text(), u"Add anyway"_s, 20000);
    fieldOf<QLineEdit>(form, u"Region"_s)->setText(u"eu-west"_s);
    QCOMPARE(add->text(), u"Add anyway"_s);
    const ConnectionSpec right = m_cluster.appSpec();
    fieldOf<QLineEdit>(form, u"Host"_s)->setText(right.host);
    QCOMPARE(add->text(), u"Add server"_s);
    QVERIFY(add->isEnabled());
    QVERIFY(!says(u"Nothing is added yet."_s));
    add->click();
    QTRY_COMPARE_WITH_TIMEOUT(add->text(), u"Add anyway"_s, 20000);
    QVERIFY2(recorded().isEmpty(), "there is nobody at this port");
    fieldOf<QSpinBox>(form, u"Port"_s)->setValue(right.port);
    fieldOf<QLineEdit>(form, u"Maintenance database"_s)->setText(right.database);
    add->click();
    QTRY_VERIFY_WITH_TIMEOUT(!window().overlay()->isUp(), 20000);
    QCOMPARE(recorded().size(), 1);
}

void TestConsoleServers::add_asksForThePasswordOnce()
{
    buttonOf(fillIn(m_cluster.tcpSpec(u"app"_s, u"app"_s), SecretSource::Ask), u"Add server"_s)->click();
    answer(u"app password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!window().overlay()->isUp(), 20000);
    const auto servers = recorded();
    QCOMPARE(servers.size(), 1);
    const FleetMonitor &monitor = m_console.fleet().monitor();
    QTRY_VERIFY_WITH_TIMEOUT(monitor.facts(servers.first().id) != nullptr, 20000);
    QVERIFY2(monitor.facts(servers.first().id)->latency.isKnown(), "it is read with what was typed");
    QVERIFY(!question());
}

void TestConsoleServers::add_withAWrongPassword_isTriedAgain()
{
    ServerDialog *form = fillIn(m_cluster.tcpSpec(u"app"_s, u"app"_s), SecretSource::Ask);
    buttonOf(form, u"Add server"_s)->click();
    answer(u"not the password"_s);
    QTRY_COMPARE(dialog(), form);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Nothing is added yet."_s), 20000);
    QVERIFY(recorded().isEmpty());
    buttonOf(form, u"Try again"_s)->click();
    answer(u"app password"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!window().overlay()->isUp(), 20000);
    QCOMPARE(recorded().size(), 1);
}

void TestConsoleServers::add_withThePasswordDeclined_isBackInTheDialog()
{
    ServerDialog *form = fillIn(m_cluster.tcpSpec(u"app"_s, u"app"_s), SecretSource::Ask);
    fieldOf<QLineEdit>(form, u"Region"_s)->setFocus();
    buttonOf(form, u"Add server"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(question(), 20000);
    QVERIFY(!form->isVisible());
    QTest::keyClick(question()->findChild<QLineEdit *>(), Qt::Key_Escape);
    QCOMPARE(dialog(), form);
    QVERIFY(form->isVisible());
    QCOMPARE(window().focusWidget(), fieldOf<QLineEdit>(form, u"Region"_s));
    QTRY_VERIFY_WITH_TIMEOUT(says(u"was not given"_s), 20000);
    QVERIFY(recorded().isEmpty());
    QTest::keyClick(form, Qt::Key_Escape);
    QVERIFY(!window().overlay()->isUp());
}

void TestConsoleServers::add_withoutAName_saysSoBeforeAnybodyWaits()
{
    ServerDialog *form = fillIn(m_cluster.appSpec(), SecretSource::Ask);
    fieldOf<QLineEdit>(form, u"Name"_s)->setText(u"  "_s);
    buttonOf(form, u"Add server"_s)->click();
    QVERIFY(says(u"The server has no name."_s)); // at once, and no password is asked for
    QVERIFY(buttonOf(form, u"Add server"_s)->isEnabled());
}

void TestConsoleServers::add_isLeftWhileItConnects()
{
    m_cluster.freeze();
    const auto thaw = qScopeGuard([this] { m_cluster.thaw(); });
    ServerDialog *form = fillIn(m_cluster.appSpec());
    buttonOf(form, u"Add server"_s)->click();
    buttonOf(form, u"Cancel"_s)->click();
    QVERIFY(!window().overlay()->isUp());
    m_cluster.thaw();
    m_console.close(); // waits for the connection
    m_console.start();
    QVERIFY(m_console.open(m_registry));
    QVERIFY(recorded().isEmpty());
}

void TestConsoleServers::edit_ofTheWay_connectsFirst()
{
    const Server before = addKnown(m_cluster.appSpec());
    ServerDialog *form = openDialog(QLatin1StringView("server.edit"));
    fieldOf<QSpinBox>(form, u"Port"_s)->setValue(1);
    QPushButton *save = buttonOf(form, u"Save"_s);
    save->click();
    QTRY_COMPARE_WITH_TIMEOUT(save->text(), u"Save anyway"_s, 20000);
    QVERIFY(says(u"Nothing is saved yet."_s));
    QCOMPARE(recorded().value(0), before);
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_VERIFY(!window().overlay()->isUp());
    QCOMPARE(recorded().value(0).port, quint16(1));
}

void TestConsoleServers::edit_ofOtherThings_doesNotConnect()
{
    (void)addKnown(nobody());
    ServerDialog *form = openDialog(QLatin1StringView("server.edit"));
    fieldOf<QLineEdit>(form, u"Region"_s)->setText(u"eu-west"_s);
    buttonOf(form, u"Save"_s)->click();
    QTRY_VERIFY(!window().overlay()->isUp());
    QCOMPARE(recorded().value(0).region, u"eu-west"_s);
}

void TestConsoleServers::edit_thatLostTheRace_saysWhoWon()
{
    const Server server = addKnown(nobody());
    ServerDialog *form = openDialog(QLatin1StringView("server.edit"));
    Server theirs = server;
    theirs.user = u"bob_ro"_s;
    VERIFY_OK(answerOf(registry().updateServer(theirs)));
    fieldOf<QLineEdit>(form, u"Region"_s)->setText(u"eu-west"_s);
    buttonOf(form, u"Save"_s)->click();
    QTRY_VERIFY(says(u"login bob_ro"_s));
    QCOMPARE(recorded().value(0).region, QString());
    // To save again is a decision.
    buttonOf(form, u"Save"_s)->click();
    QTRY_VERIFY(!window().overlay()->isUp());
    QCOMPARE(recorded().value(0).region, u"eu-west"_s);
    QCOMPARE(recorded().value(0).user, u"app"_s);
}

QTEST_MAIN(TestConsoleServers)
#include "tst_consoleservers.moc"
