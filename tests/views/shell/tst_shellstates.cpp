#include "tests/views/shell/shellfixture.h"

#include "views/shell/badge.h"
#include "views/shell/bellbutton.h"
#include "views/shell/commandpalette.h"
#include "views/shell/fleetbutton.h"
#include "views/shell/jobbar.h"
#include "views/shell/overlay.h"
#include "views/shell/shellbody.h"
#include "views/widgets/actionbutton.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace Qt::StringLiterals;

namespace {

class TwoNotes : public NotificationSource
{
public:
    using NotificationSource::NotificationSource;
    [[nodiscard]] QList<Notification> notifications() const override { return notes; }
    QList<Notification> notes {{StatusKind::Bad, u"pg-1 does not answer"_s, u"pg-1"_s, {}, {u"tenants"_s, u"x"_s}},
                               {StatusKind::Warn, u"Import failed"_s, {}, {}, {u"jobs"_s, {}}}};
};

class CountBadge : public BadgeSource
{
public:
    using BadgeSource::BadgeSource;
    [[nodiscard]] Badge badge() const override { return {QString::number(count), StatusKind::Bad, false, u"severe"_s}; }
    int count = 3;
};

/// Two kinds of things to find, each under its own sign.
class WordSource : public CommandSource
{
public:
    WordSource(QChar sign, QString word) : m_sign(sign), m_word(std::move(word)) { }
    [[nodiscard]] QChar prefix() const override { return m_sign; }
    [[nodiscard]] QString heading() const override { return m_word; }
    void setQuery(const QString &query, int) override
    {
        queries.append(query);
        m_items = {{.title = m_word}};
    }
    [[nodiscard]] const QList<PaletteItem> &items() const override { return m_items; }
    void activate(const PaletteItem &) override { ++activated; }
    QStringList queries;
    int activated = 0;

private:
    QChar m_sign;
    QString m_word;
    QList<PaletteItem> m_items;
};

} // namespace

/// What the shell does in its states: offline, with a sheet up, without a fleet, after a restart.
class TestShellStates : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { f.reset(); }
    void offline_changesAreDisabledWithTheReason();
    void registryAtTheFoot_hasTheColourOfItsState();
    void uninvitedSheet_waitsForTheOneThatIsUp();
    void f10_opensTheMenu();
    void bell_countsAndLeadsThere();
    void badge_standsBesideItsPage();
    void fleets_canBeChosenWithoutAnOpenOne();
    void rebinding_takesEffectAtOnce_andIsUndone();
    void look_isKeptOverARestart();
    void palettePrefix_asksOneSourceOnly();
    void inspector_isOpenedForItsPage();

private:
    std::unique_ptr<ShellFixture> f;
};

void TestShellStates::init()
{
    f = std::make_unique<ShellFixture>();
    f->window->showFleet(f->fleet());
    f->window->resize(1440, 900);
    f->window->show();
    f->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f->window.get()));
}

void TestShellStates::offline_changesAreDisabledWithTheReason()
{
    QObject owner;
    QAction *add = f->actions.create(*findAction(QLatin1StringView("server.add")), &owner);
    QAction *test = f->actions.create(*findAction(QLatin1StringView("server.test")), &owner);
    QAction *cancel = f->actions.create(*findAction(QLatin1StringView("job.cancel")), &owner);
    const std::unique_ptr<Button> button(actionButton(f->theme, "default", add));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    f->connection.reportFailure(u"no route"_s, now, now.addSecs(8));
    QVERIFY(!add->isEnabled() && !button->isEnabled());
    QVERIFY(button->toolTip().contains(u"unreachable"_s));
    QCOMPARE(button->accessibleDescription(), button->toolTip());
    QVERIFY2(test->isEnabled(), "reading goes on");
    QVERIFY2(cancel->isEnabled(), "a job of this program is stopped here");
    // What is wanted of the page stays, and comes back with the registry.
    f->actions.setUnavailable(add, u"Not now."_s);
    QVERIFY(button->toolTip().contains(u"unreachable"_s));
    f->connection.reportAnswer(std::chrono::milliseconds(4), now);
    QCOMPARE(button->toolTip(), u"Not now."_s);
    f->actions.setUnavailable(add, {});
    QVERIFY(button->isEnabled());
}

void TestShellStates::registryAtTheFoot_hasTheColourOfItsState()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto colour = [this] {
        for (QLabel *label : f->window->findChild<JobBar *>()->findChildren<QLabel *>()) {
            if (label->text().startsWith(u"Registry"))
                return label->palette().color(QPalette::WindowText);
        }
        return QColor();
    };
    f->connection.reportAnswer(std::chrono::milliseconds(4), now);
    const QColor sound = colour();
    QVERIFY(sound.isValid());
    f->connection.reportFailure(u"no route"_s, now, now.addSecs(8));
    QVERIFY(colour().isValid() && colour() != sound);
    f->connection.reportAnswer(std::chrono::milliseconds(4), now);
    QCOMPARE(colour(), sound);
}

void TestShellStates::uninvitedSheet_waitsForTheOneThatIsUp()
{
    auto *first = new QWidget;
    auto *second = new QWidget;
    f->window->showDialog(first);
    f->window->showDialogWhenFree(second);
    QCOMPARE(f->window->overlay()->sheet(), first);
    QVERIFY(!second->isVisible());
    first->close();
    QTRY_COMPARE(f->window->overlay()->sheet(), second);
    second->close();
    QTRY_VERIFY(!f->window->overlay()->isUp());
    // One that goes away before its turn leaves nothing behind.
    auto *third = new QWidget;
    f->window->showDialog(new QWidget);
    f->window->showDialogWhenFree(third);
    delete third;
    f->window->overlay()->close();
    QTest::qWait(0);
    QVERIFY(!f->window->overlay()->isUp());
}

void TestShellStates::f10_opensTheMenu()
{
    QTest::keyClick(f->window->focusWidget(), Qt::Key_F10);
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    QApplication::activePopupWidget()->close();
}

void TestShellStates::bell_countsAndLeadsThere()
{
    TwoNotes notes;
    FleetView view = f->fleet();
    view.notifications = &notes;
    f->window->showFleet(view);
    auto *bell = f->window->findChild<BellButton *>();
    QCOMPARE(bell->count(), 2);
    bell->click();
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(menu->actions().first()->text().contains(u"pg-1 does not answer"_s));
    menu->actions().first()->trigger();
    menu->close();
    QCOMPARE(f->window->location(), (Location {u"tenants"_s, u"x"_s}));
    notes.notes.clear();
    emit notes.changed();
    QCOMPARE(bell->count(), 0);
    f->window->showFleet(f->fleet());
}

void TestShellStates::badge_standsBesideItsPage()
{
    CountBadge *badge = nullptr;
    FleetView view = f->fleet();
    view.pages[1].badge = [&badge](QObject *parent) { return badge = new CountBadge(parent); };
    f->window->showFleet(view);
    QVERIFY(badge);
    auto *item = f->window->body()->navigation()->item(u"tenants"_s);
    QVERIFY2(item->accessibleName().contains(u"severe"_s), qPrintable(item->accessibleName()));
}

void TestShellStates::fleets_canBeChosenWithoutAnOpenOne()
{
    f->window->showWelcome(new QWidget);
    auto *button = f->window->findChild<FleetButton *>();
    QVERIFY(!button->isVisible());
    f->window->setKnownFleets({{u"f1"_s, u"Harborline EU"_s, EnvironmentTag::Production, u"eu.tenantry"_s}});
    QVERIFY(button->isVisible());
    QSignalSpy chosen(f->window.get(), &MainWindow::fleetChosen);
    button->click();
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().first()->trigger();
    menu->close();
    QCOMPARE(chosen.takeFirst().first().toString(), u"f1"_s);
}

void TestShellStates::rebinding_takesEffectAtOnce_andIsUndone()
{
    const Action &narrow = *findAction(QLatin1StringView("nav.collapse"));
    f->actions.rebind(narrow, {QKeySequence(u"Ctrl+Alt+B"_s)});
    QTest::keyClick(f->window.get(), Qt::Key_Backslash, Qt::ControlModifier);
    QCOMPARE(f->window->body()->navigation()->width(), 208);
    QTest::keyClick(f->window.get(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(f->window->body()->navigation()->width(), 48);
    QCOMPARE(f->actions.owner(QKeySequence(u"Ctrl+Alt+B"_s), *findAction(QLatin1StringView("palette.open"))), &narrow);
    f->settings.history().undo();
    QTest::keyClick(f->window.get(), Qt::Key_Backslash, Qt::ControlModifier);
    QTRY_COMPARE(f->window->body()->navigation()->width(), 208);
}

void TestShellStates::look_isKeptOverARestart()
{
    f->window->trigger(QLatin1StringView("density.next"));
    const Density density = f->theme.density();
    QVERIFY(density != Density::Default);
    f->window->resize(1200, 700);
    QTRY_COMPARE(f->window->size(), QSize(1200, 700));
    f->window->close();
    f->theme.setDensity(Density::Default);
    f->window = std::make_unique<MainWindow>(f->theme, f->settings, f->actions);
    f->window->show();
    QCOMPARE(f->theme.density(), density);
    QTRY_COMPARE(f->window->size(), QSize(1200, 700));
}

void TestShellStates::palettePrefix_asksOneSourceOnly()
{
    WordSource tenants(u'@', u"tenants"_s);
    WordSource jobs(u'#', u"jobs"_s);
    FleetView view = f->fleet();
    view.commands = {&tenants, &jobs};
    f->window->showFleet(view);
    f->window->trigger(QLatin1StringView("palette.open"));
    auto *input = f->window->commandPalette()->findChild<QLineEdit *>();
    f->window->commandPalette()->start(u"x"_s);
    QCOMPARE(tenants.queries.last(), u"x"_s);
    QCOMPARE(jobs.queries.last(), u"x"_s);
    jobs.queries.clear();
    tenants.queries.clear();
    f->window->commandPalette()->start(u"#imp"_s);
    QCOMPARE(jobs.queries.last(), u"imp"_s);
    QVERIFY(!tenants.queries.contains(u"imp"_s));
    QTest::keyClick(input, Qt::Key_Return);
    QCOMPARE(jobs.activated, 1);
    QCOMPARE(tenants.activated, 0);
    f->window->showFleet(f->fleet());
}

void TestShellStates::inspector_isOpenedForItsPage()
{
    f->window->go({u"tenants"_s, {}});
    f->window->trigger(QLatin1StringView("list.inspector"));
    QVERIFY(!f->window->body()->isInspectorWanted());
    f->window->openInspector();
    QVERIFY(f->window->body()->isInspectorWanted());
}

QTEST_MAIN(TestShellStates)
#include "tst_shellstates.moc"
