#pragma once
// Settings, Connections: how the registry and each server are reached. Owned by the settings view, GUI thread.

#include "models/connectionlistmodel.h"
#include "views/settings/settingscard.h"

#include <functional>

namespace tenantry {

class Button;
class ConnectionState;
class TableView;

/// What a person may do to a connection, done by whoever owns it.
struct ConnectionActs {
    std::function<void(const Server &)> editServer;
    std::function<void()> editRegistry;
    std::function<void()> checkRegistry;
    std::function<void(const Server &)> forgetSecret; ///< of a server, where it is kept here
};

class ConnectionsSettings : public SettingsCard
{
    Q_OBJECT
public:
    /// `registry` is how the registry itself is reached and `connection` whether it answers; all outlive the card.
    ConnectionsSettings(const Theme &theme, ConsoleSettings &settings, FleetMonitor &monitor,
                        const ConnectionSpec &registry, const ConnectionState &connection, ConnectionActs acts,
                        QWidget *parent);
    void retranslate() override;

private:
    void update();
    void updateButtons();
    void edit();
    [[nodiscard]] const ConnectionRow *current() const;
    [[nodiscard]] std::optional<Server> currentServer() const; ///< empty = none, or the registry

    FleetMonitor &m_monitor;
    ConnectionSpec m_registry;
    const ConnectionState &m_connection;
    ConnectionListModel m_model;
    TableView *m_table;
    ConnectionActs m_acts;
    Button *m_edit;
    Button *m_test;
    Button *m_forget;
    Button *m_check;
};

} // namespace tenantry
