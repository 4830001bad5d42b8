#pragma once
// Settings, Connections: how the registry and each server are reached. Owned by the settings view, GUI thread.

#include "models/connectionlistmodel.h"
#include "views/settings/settingscard.h"

namespace tenantry {

class Button;
class TableView;

class ConnectionsSettings : public SettingsCard
{
    Q_OBJECT
public:
    /// `registry` is the row of the registry itself; both outlive the card.
    ConnectionsSettings(const Theme &theme, ConsoleSettings &settings, FleetMonitor &monitor, ConnectionRow registry,
                        QWidget *parent);
    void retranslate() override;

private:
    void update();

    FleetMonitor &m_monitor;
    ConnectionRow m_registry;
    ConnectionListModel m_model;
    TableView *m_table;
    Button *m_test;
};

} // namespace tenantry
