#pragma once
// The console as a person uses it: opens fleets, shows them in the window, and comes back to the first-run page when that
// fails. Made by main(), GUI thread.

#include "app/console/appcontext.h"
#include "views/shell/mainwindow.h"

#include <QObject>
#include <QPointer>

namespace tenantry {

class DesktopNotifier;
class FirstRunPage;
class FleetsSheet;

class Console : public QObject
{
    Q_OBJECT
public:
    explicit Console(AppContext &context);
    ~Console() override;

    void show(); ///< the window: with the registry in it where that answers soon, else without
    /// Waits for what AppContext::openFirst() began to open; shows the first-run page where that is nothing.
    void start(FirstOpening first);
    void open(const RegistryTarget &target);
    [[nodiscard]] MainWindow &window() { return *m_window; }

signals:
    void opened(); ///< the pages are there, rows are coming
    void notOpened(const tenantry::Error &error);

private:
    void await(Opening opening);
    void showFirstRun(bool creating);
    void startDemo(); ///< made and opened
    void takeOpened(std::unique_ptr<Fleet> fleet, const RegistryTarget &target, const RegistryInfo &info);
    void takeFailure(const RegistryTarget &target, const Error &error);
    void switchTo(const QString &fleetId);
    void tellFleets(); ///< those of the book to the window
    void manageFleets();
    void editFleet(const QString &fleetId);
    void checkRegistry();
    void forgetFleet(const QString &fleetId);
    [[nodiscard]] FleetView viewOf(Fleet &fleet, const RegistryInfo &info);
    AppContext &m_context;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<MainWindow> m_window;
    QPointer<FleetsSheet> m_fleets; // owned by the window
    FirstRunPage *m_firstRun = nullptr; // owned by the window
    std::optional<RegistryTarget> m_current;
    RegistryInfo m_info;
    quint64 m_generation = 0; // of the opening whose answer is awaited
    bool m_isOpening = false;
};

} // namespace tenantry
