#include "core/runner/handover.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answeringrunner.h"
#include "tests/support/placementfixture.h"
#include "tests/support/verifyok.h"
#include "views/shell/actionset.h"
#include "views/shell/overlay.h"
#include "views/shell/quitsheet.h"
#include "views/shell/shellbody.h"

#include <QApplication>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// A window that leaves operations to the runner: one that stopped, and one that runs here when it closes.
class TestHandOverConsole : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_fleet.start(), qPrintable(m_fleet.cluster().errorString())); }
    void init() { m_fleet.begin(); }
    void cleanup();
    void stoppedOperation_isHandedOver_whereARunnerAnswers();
    void quitting_handsOverWhatRuns();

private:
    void startConsole();
    QString whyNot(const QString &action)
    {
        const auto offered = window().page()->actionsOffered();
        for (const QAction *one : offered) {
            if (one->objectName() == action)
                return ActionSet::unavailableReason(one);
        }
        return u"not offered"_s;
    }
    [[nodiscard]] bool refreshUntil(const std::function<bool()> &isSo)
    {
        return QTest::qWaitFor(
            [&] {
                (void)window().trigger("page.refresh"_L1);
                return isSo();
            },
            40000);
    }
    QList<HandOver> handedOver()
    {
        return *answerOf(
            m_fleet.registry().read([](Connection &connection) { return HandOverRepository(connection).open(); }));
    }
    MainWindow &window() { return m_console.window(); }

    PlacementFixture m_fleet;
    ConsoleFixture m_console;
};

void TestHandOverConsole::cleanup()
{
    m_console.close();
    m_fleet.place().dropEverything();
}

void TestHandOverConsole::startConsole()
{
    m_console.start();
    QVERIFY(m_console.open(m_fleet.registry().spec()));
    QVERIFY(m_console.readServers());
    window().resize(1440, 900);
}

void TestHandOverConsole::stoppedOperation_isHandedOver_whereARunnerAnswers()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::Schema);
    m_fleet.runUntil(id, stepScript);
    startConsole();
    window().go({u"jobs"_s, id.toString()});
    QVERIFY(refreshUntil([this] { return whyNot(u"operation.handover"_s).contains(u"No runner answers"_s); }));
    QVERIFY(says(window().page(), u"No runner: nothing runs by itself"_s));
    pretendRunner(m_fleet.registry().spec(), u"tenantry@host, 4711"_s);
    QVERIFY(refreshUntil([this] { return whyNot(u"operation.handover"_s).isEmpty(); }));
    QVERIFY(says(window().page(), u"Runner: tenantry@host, 4711"_s));
    QVERIFY(window().trigger("operation.handover"_L1));
    QTRY_COMPARE(handedOver().size(), 1);
    QCOMPARE(handedOver().first().operation, id);
    QTRY_VERIFY2(whyNot(u"operation.resume"_s).contains(u"handed over to tenantry@host, 4711"_s),
                 qPrintable(whyNot(u"operation.resume"_s)));
    QTRY_VERIFY(whyNot(u"operation.handover"_s).contains(u"It was handed over"_s));
    QTRY_VERIFY(m_console.fleet().news().stoppedOperations().isEmpty()); // nobody has to decide about it
    QTRY_VERIFY(says(window().body()->inspector(), u"which it was handed over to"_s));
}

void TestHandOverConsole::quitting_handsOverWhatRuns()
{
    const OperationId id = m_fleet.plan(u"kestrel"_s, IsolationKind::Schema);
    pretendRunner(m_fleet.registry().spec());
    startConsole();
    const auto holder = openOrDie(m_fleet.cluster().spec(u"fleet"_s));
    VERIFY_OK(holder->script(u"begin; lock table tenantry_admin.operation in access exclusive mode"_s));
    window().go({u"jobs"_s, id.toString()});
    QVERIFY(QTest::qWaitFor([this] { return window().trigger("operation.resume"_L1); }, 90000));
    QTRY_COMPARE(m_console.fleet().jobs().activeCount(), 1);
    QTRY_COMPARE(answerOf(m_fleet.registry().operation(id))->state, OperationState::Running);
    window().close();
    QTRY_VERIFY(qobject_cast<QuitSheet *>(window().overlay()->sheet()) != nullptr);
    const auto buttons = window().overlay()->sheet()->findChildren<QPushButton *>();
    const auto hands = std::find_if(buttons.begin(), buttons.end(),
                                    [](const QPushButton *one) { return one->text().startsWith(u"Hand 1 job"_s); });
    QVERIFY(hands != buttons.end());
    (*hands)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), 30000);
    QCOMPARE(handedOver().size(), 1);
    QCOMPARE(answerOf(m_fleet.registry().operation(id))->state, OperationState::Paused);
    QCOMPARE(answerOf(m_fleet.registry().jobs())->first().state, JobRecordState::Cancelled);
    VERIFY_OK(holder->script(u"rollback"_s));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestHandOverConsole test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_handoverconsole.moc"
