#include "views/servers/preparesheet.h"

#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "models/serverpreparations.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/formfield.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

namespace tenantry {

PrepareSheet::PrepareSheet(const PrepareServices &services, const Server &server, QWidget *parent)
    : Sheet(services.theme, tr("Prepare %1 for tenants").arg(server.name), parent), m_services(services),
      m_server(server), m_note(new NoteBanner(services.theme, StatusKind::Ok, {})), m_states(new SideList(theme())),
      m_database(new QComboBox), m_own(new QCheckBox(tr("Also for tenants with a database of their own"))),
      m_adoptable(new QLineEdit), m_purposes(new SideList(theme())), m_script(new CodeBlock(theme(), tr("Script"))),
      m_login(new QLineEdit), m_password(new QLineEdit)
{
    body()->addWidget(wrappedLabel(
        tr("An administrator does this once in each database that shall hold tenants, and again after an update of "
           "this program. Where nothing is missing, nothing changes. The login that works here every day gets no right "
           "to make roles or databases by it."),
        "", "secondary"));
    m_note->hide();
    body()->addWidget(m_note);
    buildDatabases();
    buildChoice();
    buildScript();
    buildAdministrator();
    buildButtons();
    fillDatabases();
    showState();
    showOrder();
    setUsualWidth(theme().px(760));
    setFocusProxy(m_database);
    connect(&m_services.monitor, &FleetMonitor::factsChanged, this, [this](const ServerId &id) {
        if (id == m_server.id)
            showState();
    });
    m_services.monitor.refreshServer(m_server.id); // somebody may have run the script elsewhere
}

void PrepareSheet::buildDatabases()
{
    body()->addWidget(textLabel(tr("Databases there"), "h3"));
    body()->addWidget(m_states);
}

void PrepareSheet::buildChoice()
{
    m_database->setEditable(true);
    m_database->setInsertPolicy(QComboBox::NoInsert);
    body()->addWidget(new FormField(tr("Database"), m_database, tr("that shall hold tenants")));
    body()->addWidget(m_own);
    m_adoptable->setPlaceholderText(tr("acme, tenant_*"));
    body()->addWidget(new FormField(tr("Schemas that may become managed"), m_adoptable,
                                    tr("of a system that was adopted; * stands for any letters")));
    connect(m_adoptable, &QLineEdit::textChanged, this, &PrepareSheet::showOrder);
    connect(m_database, &QComboBox::editTextChanged, this, &PrepareSheet::showOrder);
    connect(m_own, &QCheckBox::toggled, this, [this](bool own) {
        // Databases of tenants are made from the maintenance database.
        m_database->setEnabled(!own);
        m_adoptable->setEnabled(!own);
        if (own)
            m_database->setEditText(m_server.maintenanceDatabase);
        showOrder();
    });
}

void PrepareSheet::buildScript()
{
    body()->addWidget(textLabel(tr("What it makes, and what for"), "h3"));
    body()->addWidget(m_purposes);
    auto *head = new QHBoxLayout;
    m_copy = new Button(theme(), "link", tr("Copy"), QStringLiteral("copy"));
    m_copy->setSmall(true);
    head->addWidget(textLabel(tr("What is run"), "h3"), 1);
    head->addWidget(m_copy);
    body()->addLayout(head);
    m_script->setMostLines(8);
    body()->addWidget(m_script);
    body()->addWidget(
        wrappedLabel(tr("Run it here, or copy it for an administrator, who runs it with psql."), "small", "tertiary"));
    connect(m_copy, &Button::clicked, m_script, &CodeBlock::copy);
}

void PrepareSheet::buildAdministrator()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Control);
    m_login->setPlaceholderText(tr("a superuser, or the provider's administrator"));
    m_password->setEchoMode(QLineEdit::Password);
    row->addWidget(new FormField(tr("Administrator's login"), m_login), 1);
    row->addWidget(new FormField(tr("Its password"), m_password, tr("used once, kept nowhere")), 1);
    body()->addLayout(row);
    connect(m_login, &QLineEdit::textChanged, this, &PrepareSheet::showOrder);
    for (QLineEdit *field : {m_login, m_password})
        connect(field, &QLineEdit::returnPressed, this, &PrepareSheet::run);
}

void PrepareSheet::buildButtons()
{
    m_close = addButton("default", tr("Close"));
    m_run = addButton("primary", tr("Prepare"));
    connect(m_close, &Button::clicked, this, &QWidget::close);
    connect(m_run, &Button::clicked, this, &PrepareSheet::run);
}

/// The first one that is not prepared stands there already.
void PrepareSheet::fillDatabases()
{
    const auto states = databaseStates(m_services.monitor, m_server);
    QString first;
    for (const DatabaseState &state : states) {
        m_database->addItem(state.database);
        if (first.isEmpty() && state.status != StatusKind::Ok && state.database != m_server.maintenanceDatabase)
            first = state.database;
    }
    m_database->setEditText(first);
}

void PrepareSheet::showState()
{
    constexpr int most = 8;
    const auto states = databaseStates(m_services.monitor, m_server);
    QList<SideList::Row> rows;
    for (const DatabaseState &state : states.mid(0, most))
        rows.append({.name = state.database, .value = state.words, .status = state.status, .stale = state.isOld});
    if (states.size() > most)
        rows.append({.name = tr("%Ln more", nullptr, int(states.size()) - most), .value = tr("in the list below")});
    if (rows.isEmpty())
        rows.append({.name = tr("Databases"), .value = {}});
    m_states->setRows(rows);
}

PreparationOrder PrepareSheet::order() const
{
    static const QRegularExpression separator(QStringLiteral("[,\\s]+"));
    const QStringList adoptable =
        m_adoptable->isEnabled() ? m_adoptable->text().split(separator, Qt::SkipEmptyParts) : QStringList();
    return {m_server, m_database->currentText().trimmed(), m_own->isChecked(), {}, adoptable};
}

void PrepareSheet::showOrder()
{
    const PreparationOrder wanted = order();
    QList<SideList::Row> rows;
    const auto purposes = preparationPurposes(wanted);
    for (const PreparationPurpose &purpose : purposes)
        rows.append({.name = purpose.name, .value = purpose.purpose});
    m_purposes->setRows(rows);
    const auto text = preparationText(wanted);
    m_script->setCode(text ? text->trimmed() : QString());
    m_script->setVisible(text.has_value());
    m_copy->setEnabled(text.has_value());
    const bool isWhole = text && !m_login->text().trimmed().isEmpty();
    m_run->setEnabled(isWhole && !m_isRunning);
    m_run->setToolTip(isWhole ? QString() : tr("Name the database and the administrator's login first."));
}

void PrepareSheet::run()
{
    if (!m_run->isEnabled())
        return;
    m_isRunning = true;
    m_run->setText(tr("Preparing…"));
    setProblem(QString());
    m_note->hide();
    QString typed = m_password->text();
    m_password->clear();
    const PreparationOrder wanted = order();
    showOrder();
    deliver(prepareServer(m_services.site, wanted, m_login->text().trimmed(), Secret::takeFrom(typed)), this,
            [this, wanted](const Result<> &done) { take(wanted, done); });
}

void PrepareSheet::take(const PreparationOrder &wanted, const Result<> &done)
{
    m_isRunning = false;
    m_run->setText(tr("Prepare"));
    showOrder();
    m_services.monitor.refreshServer(m_server.id);
    if (!done) {
        setProblem(done.error());
        m_password->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_note->setText(tr("The database %1 is prepared.").arg(wanted.database),
                    wanted.isForDatabases ? tr("Give the login tenantry_creator a password, and put that into the "
                                               "password file of those who make tenants.")
                                          : tr("Tenants can be made there now."));
    m_note->show();
    emit prepared(tr("The database %1 on %2 is prepared for tenants.").arg(wanted.database, m_server.name));
    m_close->setFocus(Qt::OtherFocusReason);
}

} // namespace tenantry
