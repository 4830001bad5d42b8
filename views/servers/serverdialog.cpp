#include "views/servers/serverdialog.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/textlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tenantry {

ServerDialog::ServerDialog(const Theme &theme, TenantRegistry &registry, const Server &server, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_registry(registry), m_server(server)
{
    build();
    fill();
    setFocusProxy(m_name);
}

void ServerDialog::addText(QFormLayout *form, QLineEdit **field, const QString &label, const QString &hint)
{
    *field = new QLineEdit;
    (*field)->setAccessibleName(label);
    (*field)->setPlaceholderText(hint);
    form->addRow(label, *field);
}

void ServerDialog::addChoice(QFormLayout *form, QComboBox **field, const QString &label, const QStringList &choices)
{
    *field = new QComboBox;
    (*field)->setAccessibleName(label);
    (*field)->addItems(choices);
    form->addRow(label, *field);
}

void ServerDialog::build()
{
    setProperty("kind", QStringLiteral("dialog"));
    setAccessibleName(isNew() ? tr("Add server") : tr("Edit server"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Section, space::Section, space::Section, space::Wide);
    column->setSpacing(space::Wide);
    column->addWidget(textLabel(isNew() ? tr("Add server") : tr("Edit %1").arg(m_server.name), "h2"));

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(space::Control);
    addText(form, &m_name, tr("Name"), tr("short, shown everywhere"));
    addChoice(form, &m_engine, tr("Engine"),
              {QStringLiteral("PostgreSQL"), QStringLiteral("MariaDB"), QStringLiteral("SQLite")});
    addText(form, &m_host, tr("Host"), tr("name, address or socket directory"));
    m_port = new QSpinBox;
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("default"));
    m_port->setAccessibleName(tr("Port"));
    form->addRow(tr("Port"), m_port);
    addText(form, &m_database, tr("Maintenance database"));
    addText(form, &m_user, tr("Login"));
    addChoice(form, &m_tls, tr("Encryption"),
              {tr("Required, certificate and host verified"), tr("Required, certificate verified"),
               tr("Required, nothing verified"), tr("None")});
    connect(m_tls, &QComboBox::activated, this, [this] { m_isTlsChosen = true; });
    connect(m_host, &QLineEdit::textEdited, this, &ServerDialog::suggestTls);
    addText(form, &m_certificate, tr("Root certificate"), tr("PEM file; empty = the system's"));
    addChoice(form, &m_mode, tr("Reached"), {tr("directly"), tr("through a transaction pooler")});
    addChoice(form, &m_secret, tr("Password"),
              {tr("none needed"), tr("asked each time"), tr("kept in the system keyring"), tr("from the passfile")});
    m_budget = new QSpinBox;
    m_budget->setRange(1, 100);
    m_budget->setAccessibleName(tr("Connections at most"));
    form->addRow(tr("Connections at most"), m_budget);
    addText(form, &m_region, tr("Region"));
    addChoice(form, &m_environment, tr("This is"), {tr("production"), tr("staging"), tr("development")});
    column->addLayout(form);

    m_error = wrappedLabel({}, "", "bad");
    m_error->hide();
    column->addWidget(m_error);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *keep = new Button(m_theme, "default", tr("Cancel"));
    connect(keep, &Button::clicked, this, &QWidget::close);
    m_save = new Button(m_theme, "primary", isNew() ? tr("Add server") : tr("Save"));
    connect(m_save, &Button::clicked, this, &ServerDialog::save);
    buttons->addWidget(keep);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
}

void ServerDialog::fill()
{
    m_name->setText(m_server.name);
    m_engine->setCurrentIndex(static_cast<int>(m_server.engine));
    m_host->setText(m_server.host);
    m_port->setValue(m_server.port);
    m_database->setText(m_server.maintenanceDatabase);
    m_user->setText(m_server.user);
    m_tls->setCurrentIndex(static_cast<int>(m_server.tls));
    m_certificate->setText(m_server.rootCertificate);
    m_mode->setCurrentIndex(static_cast<int>(m_server.mode));
    m_secret->setCurrentIndex(static_cast<int>(m_server.secretSource));
    m_budget->setValue(m_server.connectionBudget);
    m_region->setText(m_server.region);
    m_environment->setCurrentIndex(static_cast<int>(m_server.environment));
}

/// A connection that leaves this computer is verified; one that does not has nothing to be verified by.
void ServerDialog::suggestTls()
{
    if (!isNew() || m_isTlsChosen)
        return;
    const bool isLocal = entered().connectionSpec().isLocal();
    m_tls->setCurrentIndex(static_cast<int>(isLocal ? TlsMode::Disable : TlsMode::VerifyFull));
}

Server ServerDialog::entered() const
{
    Server server = m_server;
    server.name = m_name->text().trimmed();
    server.engine = static_cast<Engine>(m_engine->currentIndex());
    server.host = m_host->text().trimmed();
    server.port = static_cast<quint16>(m_port->value());
    server.maintenanceDatabase = m_database->text().trimmed();
    server.user = m_user->text().trimmed();
    server.tls = static_cast<TlsMode>(m_tls->currentIndex());
    server.rootCertificate = m_certificate->text().trimmed();
    server.mode = static_cast<SessionMode>(m_mode->currentIndex());
    server.secretSource = static_cast<SecretSource>(m_secret->currentIndex());
    server.connectionBudget = m_budget->value();
    server.region = m_region->text().trimmed();
    server.environment = static_cast<EnvironmentTag>(m_environment->currentIndex());
    return server;
}

void ServerDialog::save()
{
    m_error->hide();
    m_save->setEnabled(false);
    const Server server = entered();
    auto answer = isNew() ? m_registry.addServer(server) : m_registry.updateServer(server);
    deliver(answer, this, [this](const Result<Server> &result) {
        m_save->setEnabled(true);
        if (!result) {
            showError(result.error());
            return;
        }
        emit saved(*result);
        close();
    });
}

/// A lost race shows who was faster: the dialog then holds the newer revision, and saving again is a decision.
void ServerDialog::showError(const Error &error)
{
    m_error->setText(errorWords(error, u'\n'));
    m_error->show();
    if (error.kind != ErrorKind::Conflict || isNew())
        return;
    deliver(m_registry.serverConflict(entered()), this, [this](const Result<RecordConflict<Server>> &conflict) {
        if (!conflict)
            return;
        if (!conflict->theirs) {
            m_error->setText(tr("Somebody removed this server meanwhile."));
            m_save->setEnabled(false);
            return;
        }
        const Server &theirs = *conflict->theirs;
        m_server.revision = theirs.revision;
        m_error->setText(
            tr("Somebody changed this server meanwhile: it is now %1, login %2. Save again to replace that "
               "with what stands here.")
                .arg(theirs.connectionSpec().displayName(), theirs.user));
    });
}

void ServerDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tenantry
