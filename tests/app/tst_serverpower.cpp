#include "core/provisioning/serverpower.h"
#include "tests/app/onboardedconsole.h"
#include "views/operations/confirmsheet.h"
#include "views/shell/overlay.h"
#include "views/widgets/codeblock.h"

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// The server of one tenant is stopped and started in the window.
class TestServerPower : public QObject, private OnboardedConsole
{
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void server_isStopped_andStartedAgain();
    void server_ofSomebodyElse_isLeftAlone();

private:
    [[nodiscard]] bool isRunning(const Server &server)
    {
        return localServer(server).and_then([](const auto &local) { return local->isRunning(); }).value_or(false);
    }
};

void TestServerPower::server_isStopped_andStartedAgain()
{
    make(u"kestrel"_s, false, IsolationKind::Deployment);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(m_console.readServers());
    const auto tenant = answerOf(registry().tenant(m_tenant));
    VERIFY_OK(tenant);
    const Server server = answerOf(registry().server(tenant->placement.server)).value_or(Server());
    window().go({u"servers"_s, u"kestrel"_s}); // the only row that is left
    QTRY_VERIFY(window().trigger("server.stop"_L1));
    auto *sheet = qobject_cast<ConfirmSheet *>(window().overlay()->sheet());
    QVERIFY(sheet);
    QVERIFY(sheet->findChild<CodeBlock *>()->code().contains(u"--mode=fast stop"_s));
    QTRY_VERIFY_WITH_TIMEOUT(buttonOf(sheet, u"Stop the server"_s)->isEnabled(), 20000);
    QVERIFY(isRunning(server));
    buttonOf(sheet, u"Stop the server"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(server), 20000);
    QTRY_VERIFY(window().overlay()->sheet() == nullptr);
    QWidget *panel = window().page()->inspector();
    const auto startButton = [&]() -> QPushButton * {
        for (auto *button : panel->findChildren<QPushButton *>()) {
            if (button->text() == u"Start the server")
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(startButton() != nullptr, 20000); // once it was asked in vain
    startButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(isRunning(server), 20000);
    const auto recorded = [&](const QString &action) {
        const auto trail = answerOf(registry().audit({}));
        return std::count_if(trail->records.begin(), trail->records.end(),
                             [&](const AuditRecord &record) { return record.action == action; });
    };
    QTRY_COMPARE(recorded(u"server.start"_s), 2); // an intent and its outcome
    QCOMPARE(recorded(u"server.stop"_s), 2);
    QTRY_VERIFY_WITH_TIMEOUT(startButton() == nullptr, 20000); // it answers
}

void TestServerPower::server_ofSomebodyElse_isLeftAlone()
{
    window().go({u"servers"_s, {}});
    QTRY_VERIFY(window().trigger("server.test"_L1)); // it is selected
    QVERIFY(!window().trigger("server.stop"_L1));
    QVERIFY(!window().trigger("server.start"_L1));
}

QTEST_MAIN(TestServerPower)
#include "tst_serverpower.moc"
