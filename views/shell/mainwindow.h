#pragma once
// The window of the console: regions, navigation between pages, and what pages may ask of it. Made by main(), GUI thread.
// It holds no data of its own: a FleetView tells it what to show.

#include "views/shell/fleetview.h"
#include "views/shell/history.h"
#include "views/shell/shellport.h"
#include "views/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QFrame;
class QMenu;
class QMenuBar;
class QVBoxLayout;

namespace tenantry {

class ActionSet;
class ChangeGate;
class CommandPalette;
class ConnectionBanner;
class ConsoleSettings;
class JobBar;
class Keymap;
class Overlay;
class Pins;
class ShellBody;
class TopBar;

class MainWindow : public QWidget, public ShellPort
{
    Q_OBJECT
public:
    MainWindow(Theme &theme, ConsoleSettings &settings, ActionSet &actions);
    ~MainWindow() override;

    /// Without a fleet the window shows this in place of navigation and pages; takes ownership.
    void showWelcome(QWidget *welcome);
    /// Replaces every page; the history begins anew at the place the reader left this fleet, else at the first page.
    void showFleet(const FleetView &fleet);
    void closeFleet(); ///< destroys every page; requires that another fleet or welcome follows
    void setKnownFleets(const QList<KnownFleet> &fleets);
    [[nodiscard]] QString fleetId() const { return m_fleet.id; } ///< of the open one; empty = none
    void retranslate(); ///< the language has changed
    /// The fleet's live values, when the server tells others than at the opening.
    void setEnvironment(std::optional<EnvironmentTag> environment);

    void go(const Location &location) override;
    void goBack() override;
    bool trigger(QLatin1StringView actionId) override;
    void whenChangesAllowed(const QString &what, std::function<void()> proceed) override;
    [[nodiscard]] bool isOnline() const override;
    void offerUndo(const QString &done, std::function<void()> undo) override;
    void tell(const QString &text, StatusKind kind) override;
    void announce(const QString &text) override;
    void showDialog(QWidget *dialog) override;
    void showDialogWhenFree(QWidget *dialog) override;
    void letQuestionsIn(bool let) override;
    void openInspector() override;
    [[nodiscard]] bool isPinned(const Location &location) const override;
    void setPinned(const Location &location, const QString &title, bool pinned) override;

    /// Runs `leave` at once where no job of this program would end with the fleet; else asks first. `verb` is "Quit".
    void whenJobsMayEnd(const QString &verb, std::function<void()> leave);
    [[nodiscard]] bool mayChange() const; ///< the registry answers, and this session needs not be asked any more
    void updatePins(); ///< the health of what is pinned may have changed

    [[nodiscard]] ShellPage *page() const;
    [[nodiscard]] ShellBody *body() const { return m_body; } ///< null without a fleet
    [[nodiscard]] JobBar *jobBar() const { return m_jobBar; }
    [[nodiscard]] CommandPalette *commandPalette() const { return m_palette; }
    [[nodiscard]] Overlay *overlay() const { return m_overlay; }
    [[nodiscard]] Location location() const { return m_history.present(); }
    [[nodiscard]] QAction *action(QLatin1StringView id) const;
    [[nodiscard]] QList<QAction *> availableActions() const; ///< of the page in front and of the window

signals:
    void fleetChosen(const QString &fleetId); ///< from the switcher
    void connectChosen(); ///< "Connect to a registry…"
    void createChosen();
    void editChosen(const QString &fleetId); ///< how the open one is reached
    void checkChosen(); ///< whether the open one's registry is in order
    void manageChosen(); ///< "Fleets on this computer…"

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildRegions();
    void bindActions();
    void openPalette(const QString &text);
    void showPlace(const Location &location, const QVariantMap &state);
    void leavePage();
    void pageBuilt(ShellPage *page);
    void updateBreadcrumb();
    [[nodiscard]] QString offlineReason() const; ///< in words; empty where the registry answers
    void updateOnline(); ///< what needs the registry is disabled while it does not answer
    void updateJobs();
    void moveRegion(int by);
    void focusPage();
    [[nodiscard]] QList<QWidget *> regions() const;
    void popUp(QWidget *below, const std::function<void(QMenu *)> &fill);
    void cycleTheme();
    void cycleDensity();
    void applyLook();
    [[nodiscard]] QList<QAction *> pageActions() const;
    [[nodiscard]] QString pageStateKey(const QString &pageId) const;

    Theme &m_theme;
    ConsoleSettings &m_settings;
    ActionSet &m_actions;
    FleetView m_fleet;
    QList<KnownFleet> m_known;
    History m_history;
    Keymap *m_keys;
    QFrame *m_strip = nullptr;
    QMenuBar *m_menuBar = nullptr;
    TopBar *m_topBar = nullptr;
    ConnectionBanner *m_banner = nullptr;
    ChangeGate *m_gate = nullptr;
    QVBoxLayout *m_middle = nullptr;
    ShellBody *m_body = nullptr;
    QWidget *m_welcome = nullptr;
    JobBar *m_jobBar = nullptr;
    Overlay *m_overlay = nullptr;
    CommandPalette *m_palette = nullptr;
    Pins *m_pins = nullptr;
    QList<QPointer<QWidget>> m_waitingDialogs; ///< children of the window, hidden
    bool m_mayClose = false; ///< a person has answered for the jobs that run
    void showWaitingDialog();
    void leaveWhenDone(std::function<void()> leave);
    void leaveIfDone(bool atOnce);
    std::function<void()> m_leaveWhenDone; ///< waits for the jobs of this program
    int m_leaveAsked = 0; ///< how often; patience for one leave does not end a later one
};

} // namespace tenantry
