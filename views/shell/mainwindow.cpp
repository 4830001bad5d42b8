#include "views/shell/mainwindow.h"

#include "views/shell/actionset.h"
#include "views/shell/bellbutton.h"
#include "views/shell/changegate.h"
#include "views/shell/commandpalette.h"
#include "views/shell/connectionbanner.h"
#include "views/shell/connectionstate.h"
#include "views/shell/consolesettings.h"
#include "views/shell/fleetbutton.h"
#include "views/shell/jobbar.h"
#include "views/shell/joblinesource.h"
#include "views/shell/jobstrip.h"
#include "views/shell/keymap.h"
#include "views/shell/overlay.h"
#include "views/shell/pins.h"
#include "views/shell/shellbody.h"
#include "views/shell/shortcutsheet.h"
#include "views/shell/topbar.h"
#include "views/shell/undoline.h"
#include "views/shell/windowmenus.h"
#include "views/theme/stylesheet.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace tenantry {

MainWindow::MainWindow(Theme &theme, ConsoleSettings &settings, ActionSet &actions)
    : m_theme(theme), m_settings(settings), m_actions(actions), m_keys(new Keymap(actions, this)),
      m_pins(new Pins(settings, this))
{
    setProperty("kind", QStringLiteral("app"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(640, 480);
    bindActions();
    buildRegions();
    connect(m_pins, &Pins::changed, this, &MainWindow::updatePins);
    connect(&settings, &ConsoleSettings::changed, this, [this](const QString &key) {
        if (key.startsWith(QStringLiteral("look/")) || key.startsWith(QStringLiteral("general/")))
            applyLook();
    });
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(1440, 900);
    applyLook();
    retranslate();
}

MainWindow::~MainWindow()
{
    closeFleet();
}

void MainWindow::buildRegions()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_strip = new QFrame(this);
    m_strip->setProperty("kind", QStringLiteral("env"));
    m_strip->setFixedHeight(3);
    column->addWidget(m_strip);
    m_menuBar = new QMenuBar(this);
    m_menuBar->setVisible(m_settings.value(QStringLiteral("window/menuBar"), false).toBool());
    column->addWidget(m_menuBar);
    const auto key = [this](const char *id) { return m_keys->action(QLatin1StringView(id)); };
    m_topBar = new TopBar(m_theme,
                          {key("menubar.show"), key("go.back"), key("go.forward"), key("palette.open"),
                           key("theme.next"), key("help.shortcuts")},
                          this);
    column->addWidget(m_topBar);
    m_banner = new ConnectionBanner(m_theme, this);
    m_gate = new ChangeGate(m_theme, this);
    column->addWidget(m_banner);
    column->addWidget(m_gate);
    m_middle = new QVBoxLayout;
    column->addLayout(m_middle, 1);
    m_jobBar = new JobBar(m_theme, this);
    column->addWidget(m_jobBar);
    m_overlay = new Overlay(m_theme, this);
    m_palette = new CommandPalette(m_theme, this);

    connect(m_overlay, &Overlay::upChanged, m_keys, &Keymap::setSuspended);
    // What closed may be followed by a sheet of its own, which comes first.
    connect(m_overlay, &Overlay::upChanged, this, &MainWindow::showWaitingDialog, Qt::QueuedConnection);
    connect(m_palette, &CommandPalette::done, m_overlay, &Overlay::close);
    connect(m_banner, &ConnectionBanner::told, m_jobBar, &JobBar::announce);
    connect(m_topBar->bell(), &QAbstractButton::clicked, this, [this] {
        popUp(m_topBar->bell(), [this](QMenu *menu) {
            fillBellMenu(menu, m_theme,
                         m_fleet.notifications ? m_fleet.notifications->notifications() : QList<Notification>(),
                         [this](const Location &target) { go(target); });
        });
    });
    connect(m_topBar->fleetButton(), &QAbstractButton::clicked, this, [this] {
        popUp(m_topBar->fleetButton(), [this](QMenu *menu) {
            fillFleetMenu(
                menu, m_theme, m_known, m_fleet.id,
                [this](const QString &id) { whenJobsMayEnd(tr("Switch"), [this, id] { emit fleetChosen(id); }); },
                *m_keys);
        });
    });
    // The button opens the menu; Ctrl+M, which it shares its picture with, shows the bar.
    QToolButton *menuButton = m_topBar->menuButton();
    disconnect(menuButton, nullptr, key("menubar.show"), nullptr);
    menuButton->removeAction(key("menubar.show"));
    menuButton->setIcon(m_theme.icon(QStringLiteral("menu")));
    connect(menuButton, &QToolButton::clicked, this, [this] {
        popUp(m_topBar->menuButton(), [this](QMenu *menu) { fillMainMenu(menu, *m_keys, pageActions()); });
    });
    JobStrip *jobs = m_jobBar->jobs();
    connect(jobs, &JobStrip::listRequested, this, [this] { trigger(QLatin1StringView("go.jobs")); });
    connect(jobs, &JobStrip::openRequested, this, [this](const QString &id) { go({QStringLiteral("jobs"), id}); });
    connect(jobs, &JobStrip::pauseRequested, this, [this](const QString &id) { m_fleet.jobs->pause(id); });
    connect(jobs, &JobStrip::resumeRequested, this, [this](const QString &id) { m_fleet.jobs->resume(id); });
    connect(jobs, &JobStrip::cancelRequested, this, [this](const QString &id) { m_fleet.jobs->cancel(id); });
    connect(jobs, &JobStrip::stopWaitingRequested, this, [this](const QString &id) { m_fleet.jobs->stopWaiting(id); });
}

void MainWindow::bindActions()
{
    const auto bind = [this](const char *id, std::function<void()> handler) {
        return m_keys->bind(QLatin1StringView(id), std::move(handler));
    };
    bind("palette.open", [this] { openPalette({}); });
    bind("palette.tenants", [this] { openPalette(QStringLiteral("@")); });
    bind("page.filter", [this] {
        if (page())
            page()->focusFilter();
    });
    bind("page.refresh", [this] {
        if (page())
            page()->refresh();
    });
    bind("go.back", [this] { goBack(); });
    bind("go.forward", [this] {
        if (!m_history.canGoForward())
            return;
        leavePage();
        const History::Entry entry = m_history.forward();
        showPlace(entry.location, entry.state);
    });
    bind("go.jobs", [this] { go({QStringLiteral("jobs"), {}}); });
    bind("region.next", [this] { moveRegion(1); });
    bind("region.previous", [this] { moveRegion(-1); });
    bind("nav.collapse", [this] {
        const bool narrow = !m_settings.value(QStringLiteral("window/narrow"), false).toBool();
        m_settings.set(QStringLiteral("window/narrow"), narrow);
        if (m_body)
            m_body->setNavigationNarrow(narrow);
    });
    bind("list.inspector", [this] {
        if (!m_body)
            return;
        m_body->setInspectorWanted(!m_body->isInspectorWanted());
        m_settings.set(QStringLiteral("window/inspector"), m_body->isInspectorWanted());
    });
    bind("menubar.show", [this] {
        m_menuBar->setVisible(m_menuBar->isHidden());
        m_settings.set(QStringLiteral("window/menuBar"), !m_menuBar->isHidden());
    });
    bind("menu.open", [this] { m_topBar->menuButton()->click(); });
    bind("fleet.manage", [this] { emit manageChosen(); });
    bind("registry.edit", [this] {
        if (m_fleet.id.isEmpty())
            return;
        // Not from inside a page, which goes with its fleet.
        whenJobsMayEnd(tr("Leave"), [this, id = m_fleet.id] {
            QMetaObject::invokeMethod(
                this, [this, id] { emit editChosen(id); }, Qt::QueuedConnection);
        });
    });
    bind("registry.check", [this] {
        if (!m_fleet.id.isEmpty())
            emit checkChosen();
    });
    bind("theme.next", [this] { cycleTheme(); });
    bind("density.next", [this] { cycleDensity(); });
    bind("settings.open", [this] { go({QStringLiteral("settings"), {}}); });
    bind("diagnostics.open", [this] { go({QStringLiteral("diagnostics"), {}}); });
    bind("registry.connect", [this] { whenJobsMayEnd(tr("Leave"), [this] { emit connectChosen(); }); });
    bind("registry.create", [this] { whenJobsMayEnd(tr("Leave"), [this] { emit createChosen(); }); });
    bind("help.shortcuts", [this] {
        auto *sheet = new ShortcutSheet(m_theme, m_actions, this);
        connect(sheet, &ShortcutSheet::closed, m_overlay, &Overlay::close);
        showDialog(sheet);
    });
    bind("app.quit", [this] { close(); });
    // One action with ten keys would not say which was pressed: each place gets its own.
    const QList<QKeySequence> places = m_actions.keys(*findAction(QLatin1StringView("go.page")));
    for (qsizetype i = 0; i < places.size(); ++i) {
        auto *place = new QAction(this);
        place->setShortcut(places.at(i));
        addAction(place);
        connect(place, &QAction::triggered, this, [this, i] {
            if (m_body && i < m_body->navigation()->order().size() && !m_overlay->isUp())
                go({m_body->navigation()->order().at(i), {}});
        });
    }
}

void MainWindow::showWelcome(QWidget *welcome)
{
    closeFleet();
    m_fleet = {};
    m_welcome = welcome;
    m_middle->addWidget(welcome);
    welcome->show();
    m_topBar->setFleet({}, {});
    m_topBar->setUser({}, {});
    m_banner->setConnection(nullptr);
    m_jobBar->setConnection(nullptr);
    setEnvironment({});
    updateJobs();
}

void MainWindow::closeFleet()
{
    // What they hold belongs to the fleet.
    m_overlay->closeAll();
    m_jobBar->undo()->drop();
    m_gate->startSession({}, {});
    if (m_body) {
        leavePage();
        m_settings.set(QStringLiteral("fleets/%1/last").arg(m_fleet.id),
                       QStringList {location().page, location().argument});
    }
    for (QObject *source : std::initializer_list<QObject *> {m_fleet.notifications, m_fleet.jobs, m_fleet.connection}) {
        if (source)
            source->disconnect(this);
    }
    m_palette->setSources({});
    delete std::exchange(m_body, nullptr);
    delete std::exchange(m_welcome, nullptr);
    m_history.clear();
    // Its sources may end before another fleet is shown.
    m_fleet = {};
}

void MainWindow::showFleet(const FleetView &fleet)
{
    closeFleet();
    m_fleet = fleet;
    m_body = new ShellBody(m_theme, fleet.pages, *this, m_actions, this);
    m_middle->addWidget(m_body);
    m_body->setNavigationNarrow(m_settings.value(QStringLiteral("window/narrow"), false).toBool());
    m_body->setInspectorWanted(m_settings.value(QStringLiteral("window/inspector"), true).toBool());
    connect(m_body, &ShellBody::navigationWidthChanged, m_topBar, &TopBar::setNavigationWidth);
    connect(m_body->navigation(), &Navigation::chosen, this, &MainWindow::go);
    connect(m_body->pages(), &PageStack::pageBuilt, this, &MainWindow::pageBuilt);
    m_body->show();
    m_topBar->setUser(fleet.login, fleet.role);
    m_banner->setConnection(fleet.connection);
    m_jobBar->setConnection(fleet.connection);
    if (fleet.connection)
        connect(fleet.connection, &ConnectionState::changed, this, &MainWindow::updateOnline);
    updateOnline();
    m_palette->setSources(fleet.commands);
    setEnvironment(fleet.environment);
    applyLook();
    m_gate->startSession(fleet.name, fleet.environment);
    m_pins->openFleet(fleet.id);
    if (fleet.notifications) {
        const auto count = [this] {
            m_topBar->setNotificationCount(int(m_fleet.notifications->notifications().size()));
            updatePins();
        };
        connect(fleet.notifications, &NotificationSource::changed, this, count);
        count();
    }
    if (fleet.jobs) {
        connect(fleet.jobs, &JobLineSource::changed, this, &MainWindow::updateJobs);
        connect(fleet.jobs, &JobLineSource::milestone, this, &MainWindow::announce);
    }
    updateJobs();
    const QStringList last = m_settings.value(QStringLiteral("fleets/%1/last").arg(fleet.id)).toStringList();
    const bool resume = m_settings.value(QStringLiteral("general/resume"), true).toBool() && last.size() == 2;
    if (resume && m_body->pages()->registration(last.at(0)))
        go({last.at(0), last.at(1)});
    else if (!fleet.pages.isEmpty())
        go({fleet.pages.first().id, {}});
}

void MainWindow::setEnvironment(std::optional<EnvironmentTag> environment)
{
    m_fleet.environment = environment;
    m_topBar->setFleet(m_fleet.name, environment);
    setStyleProperty(m_strip, "state", environment ? environmentName(*environment) : QString());
    m_strip->setAccessibleName(environment ? environmentTagText(*environment) : QString());
    setWindowTitle(m_fleet.name.isEmpty() ? QStringLiteral("Tenantry") : m_fleet.name + QStringLiteral(" – Tenantry"));
}

void MainWindow::go(const Location &location)
{
    if (!m_body || !m_body->pages()->registration(location.page))
        return;
    leavePage();
    m_history.visit(location);
    // An argument says what to show; only without one the page comes back as it was left.
    showPlace(location,
              location.argument.isEmpty() ? m_settings.value(pageStateKey(location.page)).toMap() : QVariantMap());
}

void MainWindow::goBack()
{
    if (!m_history.canGoBack())
        return;
    leavePage();
    const History::Entry entry = m_history.back();
    showPlace(entry.location, entry.state);
}

void MainWindow::showPlace(const Location &location, const QVariantMap &state)
{
    ShellPage *shown = m_body->pages()->visit(location);
    if (!state.isEmpty())
        shown->restoreState(state);
    m_body->navigation()->setCurrent(location.page);
    m_body->followPage();
    updateBreadcrumb();
    m_keys->action(QLatin1StringView("go.back"))->setEnabled(m_history.canGoBack());
    m_keys->action(QLatin1StringView("go.forward"))->setEnabled(m_history.canGoForward());
    m_jobBar->setDataTime(shown->dataTime());
    fillMenuBar(m_menuBar, *m_keys, pageActions());
    focusPage();
}

void MainWindow::leavePage()
{
    ShellPage *left = page();
    if (!left)
        return;
    const QVariantMap state = left->saveState();
    m_history.remember(state);
    m_settings.set(pageStateKey(m_history.present().page), state.isEmpty() ? QVariant() : state);
}

void MainWindow::pageBuilt(ShellPage *built)
{
    const auto whenInFront = [this, built](auto &&act) {
        return [this, built, act] {
            if (built == page())
                act();
        };
    };
    connect(built, &ShellPage::breadcrumbChanged, this, whenInFront([this] { updateBreadcrumb(); }));
    connect(built, &ShellPage::dataTimeChanged, this,
            whenInFront([this] { m_jobBar->setDataTime(page()->dataTime()); }));
    connect(built, &ShellPage::offeredChanged, this,
            whenInFront([this] { fillMenuBar(m_menuBar, *m_keys, pageActions()); }));
}

ShellPage *MainWindow::page() const
{
    return m_body ? m_body->pages()->page() : nullptr;
}

QString MainWindow::pageStateKey(const QString &pageId) const
{
    return QStringLiteral("pages/%1/%2").arg(m_fleet.id, pageId);
}

} // namespace tenantry
