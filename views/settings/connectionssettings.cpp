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
                                         ConnectionActs acts, QWidget *parent)
    : SettingsCard(theme, settings, parent), m_monitor(monitor), m_registry(registry), m_connection(connection),
      m_table(new TableView(theme)), m_acts(std::move(acts)), m_edit(new Button(theme, "default", {})),
      m_test(new Button(theme, "default", {})), m_forget(new Button(theme, "default", {})),
      m_check(new Button(theme, "default", {}))
{
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(theme.headerHeight() + RowsShown * theme.rowHeight());
    column()->addWidget(m_table);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Card, space::Control, space::Card, space::Control);
    for (Button *button : {m_edit, m_test, m_forget, m_check})
        row->addWidget(button);
    row->addStretch();
    column()->addLayout(row);
    connect(m_edit, &Button::clicked, this, &ConnectionsSettings::edit);
    connect(m_table, &QAbstractItemView::activated, this, &ConnectionsSettings::edit);
    connect(m_forget, &Button::clicked, this, [this] {
        if (const auto server = currentServer())
            m_acts.forgetSecret(*server);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConnectionsSettings::updateButtons);
    connect(m_check, &Button::clicked, this, [this] { m_acts.checkRegistry(); });
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
    if (first) {
        m_table->columns().fit();
        m_table->selectRow(0);
    }
    updateButtons();
}

const ConnectionRow *ConnectionsSettings::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.record(row) : nullptr;
}

std::optional<Server> ConnectionsSettings::currentServer() const
{
    const ConnectionRow *row = current();
    for (const Server &server : m_monitor.servers()) {
        if (row != nullptr && server.id == row->server)
            return server;
    }
    return std::nullopt;
}

void ConnectionsSettings::edit()
{
    if (const auto server = currentServer())
        m_acts.editServer(*server);
    else if (current() != nullptr)
        m_acts.editRegistry();
}

void ConnectionsSettings::updateButtons()
{
    m_edit->setEnabled(current() != nullptr);
    const auto server = currentServer();
    const bool isKept = server && mayBeTyped(server->secretSource);
    m_forget->setEnabled(isKept);
    m_forget->setToolTip(isKept ? QString() : tr("Tenantry keeps no password for it."));
    m_forget->setAccessibleDescription(m_forget->toolTip());
}

void ConnectionsSettings::retranslate()
{
    title()->setText(tr("Connections"));
    m_table->setAccessibleName(tr("Connections"));
    m_edit->setText(tr("Edit…"));
    m_test->setText(tr("Test all"));
    m_forget->setText(tr("Forget password"));
    m_check->setText(tr("Check registry"));
    update();
}

} // namespace tenantry
