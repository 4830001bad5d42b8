#include "core/inspection/fleetmonitor.h"
#include "models/fleetnews.h"
#include "tests/app/consolefixture.h"
#include "tests/support/answerof.h"
#include "tests/support/registryfixture.h"
#include "tests/support/serveron.h"
#include "tests/support/verifyok.h"
#include "views/overview/attentioncard.h"
#include "views/shell/bellbutton.h"
#include "views/shell/changegate.h"
#include "views/shell/commandpalette.h"
#include "views/shell/jobbar.h"
#include "views/widgets/tableview.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Findings from their first sight to their end: snoozed, woken, taken back, found by the palette, resolved by the servers.
class TestConsoleFindings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_console.close(); }
    void snooze_isKeptListedWokenAndTakenBack();
    void finding_ofAPlaceIsSelectedThere_data();
    void finding_ofAPlaceIsSelectedThere();
    void palette_opensAFinding();
    void finding_thatIsOver_isResolved();
    void finding_thatIsOver_isHiddenInAReadOnlySession();
    void letter_actsInItsListOnly();

private:
    void open(bool readOnly);
    void report(const QStringList &keys);
    [[nodiscard]] AttentionCard *card() { return m_console.window().findChild<AttentionCard *>(); }
    [[nodiscard]] QStringList shown();
    [[nodiscard]] QString current() { return card()->table()->currentIndex().data(IdRole).toString(); }
    [[nodiscard]] QStringList recorded(bool snoozed);
    void press(const QString &text);
    TenantRegistry &registry() { return m_console.fleet().registry(); }

    RegistryFixture m_fixture;
    PostgresCluster m_cluster;
    ConsoleFixture m_console;
    QString m_key; ///< of the finding that the server does not answer
};

void TestConsoleFindings::initTestCase()
{
    QVERIFY2(m_fixture.start(), qPrintable(m_fixture.cluster().errorString()));
    QVERIFY2(m_cluster.startWithApp(), qPrintable(m_cluster.errorString()));
}

void TestConsoleFindings::init()
{
    m_console.start();
}

void TestConsoleFindings::open(bool readOnly)
{
    QVERIFY(m_console.open(m_fixture.create(Engine::SQLite), readOnly));
    const auto added = answerOf(registry().addServer(serverOn(u"pg-1"_s, m_cluster.appSpec())));
    VERIFY_OK(added);
    m_key = u"server:%1:unreachable"_s.arg(added->id.toString());
    QVERIFY(m_console.readServers(30000));
}

void TestConsoleFindings::report(const QStringList &keys)
{
    QList<Finding> findings;
    for (const QString &key : keys) {
        Finding finding;
        finding.key = key;
        finding.severity = Severity::High;
        finding.title = u"Trouble "_s + key;
        finding.object = u"thing"_s;
        finding.firstSeen = finding.lastSeen = QDateTime::currentDateTimeUtc();
        findings.append(finding);
    }
    VERIFY_OK(answerOf(registry().reportFindings(findings)));
    const auto areRead = [&] {
        const auto known = m_console.fleet().news().findings();
        return std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
            return std::any_of(known.begin(), known.end(), [&](const Finding &finding) { return finding.key == key; });
        });
    };
    QTRY_VERIFY(areRead());
}

QStringList TestConsoleFindings::shown()
{
    QStringList keys;
    const QAbstractItemModel *model = card()->table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        keys.append(model->index(row, 0).data(IdRole).toString());
    return keys;
}

QStringList TestConsoleFindings::recorded(bool snoozed)
{
    const auto findings = answerOf(snoozed ? registry().snoozedFindings() : registry().attention());
    QStringList keys;
    for (const Finding &finding : findings.value_or(QList<Finding>()))
        keys.append(finding.key);
    return keys;
}

void TestConsoleFindings::press(const QString &text)
{
    const auto buttons = m_console.window().jobBar()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == text && button->isVisible()) {
            button->click();
            return;
        }
    }
    QFAIL(qPrintable(u"no button "_s + text));
}

void TestConsoleFindings::snooze_isKeptListedWokenAndTakenBack()
{
    open(false);
    report({u"x:1"_s, u"x:2"_s});
    m_console.window().go({u"overview"_s, u"x:1"_s});
    QCOMPARE(current(), u"x:1"_s);
    const int rang = m_console.window().findChild<BellButton *>()->count();
    QVERIFY(m_console.window().trigger(QLatin1StringView("finding.snooze")));
    QTRY_VERIFY(!shown().contains(u"x:1"_s));
    QTRY_COMPARE(recorded(true), QStringList {u"x:1"_s});
    QTRY_COMPARE(m_console.window().findChild<BellButton *>()->count(), rang - 1);

    press(u"Undo"_s);
    QTRY_VERIFY(shown().contains(u"x:1"_s));
    QCOMPARE(recorded(true), QStringList());

    m_console.window().go({u"overview"_s, u"x:1"_s});
    QVERIFY(m_console.window().trigger(QLatin1StringView("finding.snooze")));
    QTRY_COMPARE(m_console.fleet().news().snoozedFindings().size(), 1);
    QVERIFY(m_console.window().trigger(QLatin1StringView("finding.showSnoozed")));
    QCOMPARE(shown(), QStringList {u"x:1"_s});
    QVERIFY2(!m_console.window().trigger(QLatin1StringView("finding.snooze")), "it is snoozed");
    QVERIFY(m_console.window().trigger(QLatin1StringView("finding.wake")));
    QTRY_COMPARE(shown(), QStringList());
    QTRY_VERIFY(recorded(false).contains(u"x:1"_s));
    press(u"Undo"_s);
    QTRY_COMPARE(recorded(true), QStringList {u"x:1"_s});
}

void TestConsoleFindings::finding_ofAPlaceIsSelectedThere_data()
{
    QTest::addColumn<bool>("snoozed");
    QTest::newRow("open") << false;
    QTest::newRow("snoozed") << true;
}

void TestConsoleFindings::finding_ofAPlaceIsSelectedThere()
{
    QFETCH(bool, snoozed);
    open(false);
    report({u"x:1"_s, u"x:2"_s, u"x:3"_s});
    if (snoozed) {
        const QDateTime until = QDateTime::currentDateTimeUtc().addDays(1);
        Finding seen;
        seen.key = u"x:2"_s;
        VERIFY_OK(answerOf(registry().snoozeFinding(seen, until, u"later"_s)));
        QTRY_COMPARE(m_console.fleet().news().snoozedFindings().size(), 1);
    }
    m_console.window().go({u"tenants"_s, {}});
    m_console.window().go({u"overview"_s, u"x:2"_s});
    QCOMPARE(current(), u"x:2"_s);
    QCOMPARE(card()->showsSnoozed(), snoozed);
}

void TestConsoleFindings::palette_opensAFinding()
{
    open(false);
    report({u"x:1"_s, u"x:2"_s, u"x:3"_s});
    m_console.window().go({u"tenants"_s, {}});
    QVERIFY(m_console.window().trigger(QLatin1StringView("palette.open")));
    m_console.window().commandPalette()->start(u"!x:2"_s);
    QTest::keyClick(m_console.window().commandPalette()->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(m_console.window().location(), (Location {u"overview"_s, u"x:2"_s}));
    QCOMPARE(current(), u"x:2"_s);
}

void TestConsoleFindings::finding_thatIsOver_isResolved()
{
    open(false);
    m_cluster.stop();
    QVERIFY(m_console.readServers(30000));
    m_console.window().go({u"overview"_s, m_key});
    QTRY_COMPARE(current(), m_key);
    QVERIFY(m_console.window().trigger(QLatin1StringView("finding.snooze")));
    QTRY_COMPARE(recorded(true), QStringList {m_key});
    // What is still there is not resolved by another look.
    QVERIFY(m_console.readServers(30000));
    QCOMPARE(recorded(true), QStringList {m_key});
    QVERIFY(m_cluster.start());
    QVERIFY(m_console.readServers(30000));
    QTRY_COMPARE(recorded(true), QStringList());
    QVERIFY(!recorded(false).contains(m_key));
}

void TestConsoleFindings::finding_thatIsOver_isHiddenInAReadOnlySession()
{
    open(true);
    m_cluster.stop();
    QVERIFY(m_console.readServers(30000));
    const auto live = m_console.fleet().news().findings();
    VERIFY_OK(answerOf(registry().reportFindings(live)));
    QTRY_VERIFY(recorded(false).contains(m_key));
    QVERIFY(m_cluster.start());
    QVERIFY(m_console.readServers(30000));
    m_console.window().go({u"overview"_s, {}});
    QVERIFY(!shown().contains(m_key));
    QVERIFY2(recorded(false).contains(m_key), "nobody allowed a change");
    // With the first change that a person allows, the rest follows.
    m_console.window().whenChangesAllowed(u"change something"_s, [] {});
    m_console.window().findChild<ChangeGate *>()->findChildren<QPushButton *>().first()->click();
    QVERIFY(m_console.readServers(30000));
    QTRY_VERIFY(!recorded(false).contains(m_key));
}

void TestConsoleFindings::letter_actsInItsListOnly()
{
    open(false);
    report({u"x:1"_s});
    m_console.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_console.window()));
    m_console.window().go({u"overview"_s, u"x:1"_s});
    const auto tables = m_console.window().page()->findChildren<TableView *>();
    for (TableView *table : tables) {
        if (table == card()->table() || !table->isVisible())
            continue;
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Z);
    }
    QTest::qWait(50);
    QVERIFY(shown().contains(u"x:1"_s));
    card()->table()->setFocus();
    QTest::keyClick(card()->table(), Qt::Key_Z);
    QTRY_VERIFY(!shown().contains(u"x:1"_s));
}

QTEST_MAIN(TestConsoleFindings)
#include "tst_consolefindings.moc"
