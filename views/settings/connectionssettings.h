#pragma once
// Settings, Connections: how the registry and each server are reached. Owned by the settings view, GUI thread.

#include "models/connectionlistmodel.h"
#include "views/settings/settingscard.h"

namespace tenantry {

class Button;
class ConnectionState;
class TableView;

class ConnectionsSettings : public SettingsCard
{
    Q_OBJECT
public:
    /// `registry` is how the registry itself is reached and `connection` whether it answers; all outlive the card.
    ConnectionsSettings(const Theme &theme, ConsoleSettings &settings, FleetMonitor &monitor,
                        const ConnectionSpec &registry, const ConnectionState &connection, QWidget *parent);
    void retranslate() override;

private:
    void update();

    FleetMonitor &m_monitor;
    ConnectionSpec m_registry;
    const ConnectionState &m_connection;
    ConnectionListModel m_model;
    TableView *m_table;
    Button *m_test;
};

} // namespace tenantry
