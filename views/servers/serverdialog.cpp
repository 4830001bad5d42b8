#include "views/servers/serverdialog.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "core/registry/serverrepository.h"
#include "core/registry/tenantregistry.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyleHints>
#include <QTimer>
#include <QVBoxLayout>

namespace tenantry {

namespace {

/// Whether both are reached by the same connection, with a password from the same source.
bool isSameWay(const Server &one, const Server &other)
{
    return one.connectionSpec() == other.connectionSpec() && one.secretSource == other.secretSource;
}

} // namespace

ServerDialog::ServerDialog(const Theme &theme, TenantRegistry &registry, TryConnection tryConnection,
                           const Server &server, QWidget *parent)
    : Sheet(theme, server.id.isNull() ? tr("Add server") : tr("Edit %1").arg(server.name), parent),
      m_registry(registry), m_tryConnection(std::move(tryConnection)), m_server(server)
{
    build();
    addButtons();
    fill();
    watchWay();
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
    body()->addLayout(form);
}

void ServerDialog::addButtons()
{
    Button *leave = addButton("default", tr("Cancel"));
    m_again = addButton("default", tr("Try again"));
    m_save = addButton("primary", {});
    connect(leave, &Button::clicked, this, &QWidget::close);
    connect(m_again, &Button::clicked, this, &ServerDialog::tryWay);
    connect(m_save, &Button::clicked, this, &ServerDialog::save);
    showState(State::Ready);
}

/// What was found out is about the way as it was then.
void ServerDialog::watchWay()
{
    for (const QLineEdit *field : {m_host, m_database, m_user, m_certificate})
        connect(field, &QLineEdit::textChanged, this, &ServerDialog::forgetTry);
    for (const QComboBox *field : {m_engine, m_tls, m_mode, m_secret})
        connect(field, &QComboBox::currentIndexChanged, this, &ServerDialog::forgetTry);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerDialog::forgetTry);
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

void ServerDialog::suggestTls()
{
    if (isNew() && !m_isTlsChosen)
        m_tls->setCurrentIndex(static_cast<int>(entered().connectionSpec().usualTls()));
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

void ServerDialog::showState(State state)
{
    static constexpr const char *words[][2] {
        {QT_TR_NOOP("Add server"), QT_TR_NOOP("Save")},
        {QT_TR_NOOP("Connecting…"), QT_TR_NOOP("Connecting…")},
        {QT_TR_NOOP("Add anyway"), QT_TR_NOOP("Save anyway")},
        {QT_TR_NOOP("Add server"), QT_TR_NOOP("Save")},
    };
    const bool isTrying = state == State::Trying;
    if (isTrying != (m_state == State::Trying))
        emit waiting(isTrying);
    m_state = state;
    m_save->setText(tr(words[static_cast<int>(state)][isNew() ? 0 : 1]));
    m_save->setEnabled(!isTrying && state != State::Writing);
    m_again->setVisible(state == State::Unreached);
}

void ServerDialog::forgetTry()
{
    if (m_state == State::Writing)
        return;
    ++m_tries;
    setProblem(QString());
    showState(State::Ready);
}

void ServerDialog::save()
{
    if (const auto ok = ServerRepository::checkFields(entered()); !ok) { // before anybody waits for a connection
        setProblem(ok.error());
        if (entered().name.isEmpty())
            m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool isWayNew = isNew() || !isSameWay(entered(), m_server);
    if (isWayNew && m_state == State::Ready)
        tryWay();
    else
        write();
}

void ServerDialog::tryWay()
{
    const bool isAtButtons = m_save->hasFocus() || m_again->hasFocus();
    setProblem(QString());
    showState(State::Trying);
    deliver(m_tryConnection(entered()), this, [this, isAtButtons, asked = ++m_tries](const Result<> &reached) {
        if (asked != m_tries)
            return;
        showState(reached ? State::Ready : State::Unreached);
        if (reached) {
            write();
            return;
        }
        setProblem(errorWords(reached.error(), u'\n') + u'\n'
                   + (isNew() ? tr("Nothing is added yet.") : tr("Nothing is saved yet.")));
        if (isAtButtons)
            m_again->setFocus(Qt::OtherFocusReason);
        // The second half of a double click is no decision.
        m_save->setEnabled(false);
        QTimer::singleShot(QGuiApplication::styleHints()->mouseDoubleClickInterval(), this, [this, asked] {
            if (asked == m_tries)
                m_save->setEnabled(true);
        });
    });
}

void ServerDialog::write()
{
    setProblem(QString());
    const State before = m_state; // unreached, or connected to
    showState(State::Writing);
    const Server server = entered();
    auto answer = isNew() ? m_registry.addServer(server) : m_registry.updateServer(server);
    deliver(answer, this, [this, before](const Result<Server> &result) {
        if (!result) {
            showState(before);
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
    setProblem(error);
    if (error.kind != ErrorKind::Conflict || isNew())
        return;
    deliver(m_registry.serverConflict(entered()), this, [this](const Result<RecordConflict<Server>> &conflict) {
        if (!conflict)
            return;
        if (!conflict->theirs) {
            setProblem(tr("Somebody removed this server meanwhile."));
            m_save->setEnabled(false);
            return;
        }
        const Server &theirs = *conflict->theirs;
        m_server.revision = theirs.revision;
        setProblem(tr("Somebody changed this server meanwhile: it is now %1, login %2. Save again to replace that "
                      "with what stands here.")
                       .arg(theirs.connectionSpec().displayName(), theirs.user));
    });
}

} // namespace tenantry
