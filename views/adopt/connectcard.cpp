#include "views/adopt/connectcard.h"

#include "core/inspection/fleetmonitor.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/textlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tenantry {

ConnectCard::ConnectCard(const Theme &theme, const Format &format, const FleetMonitor &monitor, QWidget *parent)
    : Card(QStringLiteral("…"), parent), m_theme(theme), m_format(format), m_monitor(monitor),
      m_words(wrappedLabel({}, "", "secondary")), m_serverName(textLabel({}, "small", "secondary")),
      m_databaseName(textLabel({}, "small", "secondary")), m_server(new QComboBox), m_database(new QComboBox),
      m_promise(wrappedLabel({}, "small", "tertiary")), m_add(new Button(theme, "default", {}, QStringLiteral("plus"))),
      m_stop(new Button(theme, "default", {})), m_look(new Button(theme, "primary", {})), m_error(new ErrorState(theme))
{
    build();
    m_stop->hide();
    m_error->hide();
    connect(m_server, &QComboBox::currentIndexChanged, this, [this] { showDatabases(true); });
    connect(m_database, &QComboBox::editTextChanged, this, &ConnectCard::allow);
    connect(m_database->lineEdit(), &QLineEdit::returnPressed, m_look, &QPushButton::click);
    connect(m_look, &Button::clicked, this, &ConnectCard::lookWanted);
    connect(m_error, &ErrorState::retry, this, &ConnectCard::lookWanted);
    connect(m_stop, &Button::clicked, this, &ConnectCard::stopWanted);
    connect(m_add, &Button::clicked, this, &ConnectCard::addServerWanted);
    connect(&monitor, &FleetMonitor::serversChanged, this, &ConnectCard::showServers);
    connect(&monitor, &FleetMonitor::factsChanged, this, [this](const ServerId &id) {
        if (server() && server()->id == id)
            showDatabases(false);
    });
    showServers();
    retranslate();
}

void ConnectCard::build()
{
    body()->addWidget(m_words);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Card);
    grid->setVerticalSpacing(space::Tight);
    grid->addWidget(m_serverName, 0, 0);
    grid->addWidget(m_server, 1, 0);
    grid->addWidget(m_databaseName, 2, 0);
    grid->addWidget(m_database, 3, 0);
    grid->setRowMinimumHeight(2, m_theme.px(28));
    m_serverName->setBuddy(m_server);
    m_databaseName->setBuddy(m_database);
    m_databaseName->setAlignment(Qt::AlignBottom);
    m_database->setEditable(true);
    body()->addLayout(grid);
    body()->addWidget(m_promise);
    body()->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Control);
    buttons->addWidget(m_add);
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_look);
    body()->addSpacing(space::Tight);
    body()->addLayout(buttons);
}

/// The one that is chosen stays so where it is still there.
void ConnectCard::showServers()
{
    const QString before = m_server->currentText();
    QStringList names;
    for (const Server &server : m_monitor.servers())
        names << server.name;
    {
        const QSignalBlocker quiet(m_server);
        m_server->clear();
        m_server->addItems(names);
        m_server->setCurrentIndex(std::max(0, int(names.indexOf(before))));
    }
    if (m_server->currentText() != before || names.isEmpty())
        showDatabases(true);
    m_add->setKind(names.isEmpty() ? "primary" : "default");
    m_look->setKind(names.isEmpty() ? "default" : "primary");
    m_server->setEnabled(!names.isEmpty());
    retranslate();
}

void ConnectCard::showDatabases(bool isAnotherServer)
{
    const Server *chosen = server();
    const ServerFacts *facts = chosen ? m_monitor.facts(chosen->id) : nullptr;
    const QString usual = chosen ? chosen->maintenanceDatabase : QString();
    const QString text = isAnotherServer ? usual : m_database->currentText();
    const QSignalBlocker quiet(m_database);
    m_database->clear();
    if (facts && facts->databases.last()) {
        for (const DatabaseUse &database : *facts->databases.last()) {
            if (!database.isTemplate)
                m_database->addItem(database.name);
        }
    }
    m_database->setCurrentText(text);
    allow();
}

void ConnectCard::choose(const QString &server)
{
    if (const int index = m_server->findText(server); index >= 0)
        m_server->setCurrentIndex(index);
}

const Server *ConnectCard::server() const
{
    const auto &all = m_monitor.servers();
    const auto found =
        std::find_if(all.begin(), all.end(), [this](const Server &one) { return one.name == m_server->currentText(); });
    return found == all.end() ? nullptr : &*found;
}

QString ConnectCard::database() const
{
    return m_database->currentText().trimmed();
}

void ConnectCard::setLooking(bool looking)
{
    m_isLooking = looking;
    m_stop->setVisible(looking);
    if (looking)
        m_error->hide();
    retranslate();
    allow();
}

void ConnectCard::setError(const Error &error)
{
    setLooking(false);
    m_error->setError(error, m_server->currentText(), QDateTime::currentDateTimeUtc(), m_format);
    m_error->show();
}

void ConnectCard::allow()
{
    m_look->setEnabled(!m_isLooking && server() && !database().isEmpty());
}

QWidget *ConnectCard::firstField() const
{
    return m_server->isEnabled() ? static_cast<QWidget *>(m_server) : m_add;
}

void ConnectCard::retranslate()
{
    setTitle(tr("Where is it?"));
    m_words->setText(m_monitor.servers().isEmpty() ? tr("The registry knows no server yet: add the one that it is on.")
                                                   : tr("A server of the registry, and the database with the tenants "
                                                        "or their table."));
    m_serverName->setText(tr("Server"));
    m_server->setAccessibleName(tr("Server"));
    m_databaseName->setText(tr("Database"));
    m_database->setAccessibleName(tr("Database"));
    m_promise->setText(tr("One read-only transaction that sees one moment, SELECT only: nothing is changed there."));
    m_add->setText(tr("Add server…"));
    m_stop->setText(tr("Stop"));
    m_look->setText(m_isLooking ? tr("Looking…") : tr("Look"));
}

} // namespace tenantry
