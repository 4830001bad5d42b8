#include "views/settings/connectionssettings.h"

#include "views/shell/connectionstate.h"
#include "views/widgets/button.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

namespace {

constexpr int RowsShown = 6;

} // namespace

ConnectionsSettings::ConnectionsSettings(const Theme &theme, ConsoleSettings &settings, FleetMonitor &monitor,
                                         const ConnectionSpec &registry, const ConnectionState &connection,
                                         QWidget *parent)
    : SettingsCard(theme, settings, parent), m_monitor(monitor), m_registry(registry), m_connection(connection),
      m_table(new TableView(theme)), m_test(new Button(theme, "default", {}))
{
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(theme.headerHeight() + RowsShown * theme.rowHeight());
    column()->addWidget(m_table);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Card, space::Control, space::Card, space::Control);
    row->addWidget(m_test);
    row->addStretch();
    column()->addLayout(row);
    connect(m_test, &Button::clicked, &m_monitor, &FleetMonitor::refresh);
    connect(&m_monitor, &FleetMonitor::serversChanged, this, &ConnectionsSettings::update);
    connect(&m_monitor, &FleetMonitor::factsChanged, this, &ConnectionsSettings::update);
    connect(&m_connection, &ConnectionState::changed, this, &ConnectionsSettings::update);
    retranslate();
}

void ConnectionsSettings::update()
{
    std::vector<ConnectionRow> rows {registryRow(m_registry, m_connection.isOnline())};
    rows.front().name = tr("Registry");
    for (const ServerRow &server : serverRows(m_monitor, QDateTime::currentDateTimeUtc()))
        rows.push_back(connectionRow(server));
    const bool first = m_model.rowCount() == 0;
    m_model.merge(std::move(rows));
    if (first)
        m_table->columns().fit();
}

void ConnectionsSettings::retranslate()
{
    title()->setText(tr("Connections"));
    m_table->setAccessibleName(tr("Connections"));
    m_test->setText(tr("Test all"));
    update();
}

} // namespace tenantry
