#include "views/tenant/loginsheet.h"

#include "core/jobs/deliver.h"
#include "core/provisioning/onboarding.h"
#include "views/tenant/loginacts.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/formfield.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace tenantry {

LoginSheet::LoginSheet(const Theme &theme, const OperationSite &site, const Tenant &tenant, const Server &server,
                       QWidget *parent)
    : Sheet(theme, tr("Login for the application of %1").arg(tenant.name), parent), m_site(site), m_tenant(tenant),
      m_server(server), m_note(new NoteBanner(theme, StatusKind::Unknown, {})), m_file(new QLineEdit),
      m_ends(new QCheckBox(tr("End the sessions of the old password"))),
      m_removes(new QCheckBox(tr("Take the login away, and end its sessions"))), m_reason(new QLineEdit),
      m_statements(new CodeBlock(theme, tr("Statements")))
{
    body()->addWidget(wrappedLabel(tr("The login %1 holds the tenant's writer and nothing else, and finds the "
                                      "tenant's schema without naming it.")
                                       .arg(namesOf(tenant).app()),
                                   "", "secondary"));
    body()->addWidget(m_note);
    buildPassword();
    buildLimits();
    buildEnd();
    setUsualWidth(theme.px(680));
    setFocusProxy(m_file);
    showOrder();
    askServer();
}

void LoginSheet::buildPassword()
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    row->addWidget(new FormField(tr("File for a new password"), m_file, tr("is made here, as libpq reads it")), 1);
    auto *choose = new Button(theme(), "default", tr("Choose file…"));
    row->addWidget(choose, 0, Qt::AlignBottom);
    connect(choose, &Button::clicked, this, [this] {
        askSaveFile(this, {tr("File for a new password"), m_tenant.slug + QStringLiteral(".pgpass"), {}},
                    [this](const QString &path) { m_file->setText(path); });
    });
    connect(m_file, &QLineEdit::textChanged, this, &LoginSheet::showOrder);
    body()->addWidget(part);
    m_fields.append(part);
    body()->addWidget(m_ends);
    connect(m_ends, &QCheckBox::toggled, this, &LoginSheet::showOrder);
}

QSpinBox *LoginSheet::addLimit(QHBoxLayout *row, const QString &label, const QString &remark)
{
    auto *box = new QSpinBox;
    box->setRange(-1, 1'000'000);
    box->setSpecialValueText(tr("as it is")); // of -1
    box->setValue(-1);
    row->addWidget(new FormField(label, box, remark), 1);
    connect(box, &QSpinBox::valueChanged, this, &LoginSheet::showOrder);
    return box;
}

void LoginSheet::buildLimits()
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    m_connections = addLimit(row, tr("Sessions at most"), {});
    m_statement = addLimit(row, tr("Statement"), tr("seconds"));
    m_idle = addLimit(row, tr("Idle in a transaction"), tr("seconds"));
    body()->addWidget(part);
    body()->addWidget(wrappedLabel(
        tr("0 is no limit. The times are what its sessions begin with; they may set others."), "small", "tertiary"));
    m_fields.append(part);
}

void LoginSheet::buildEnd()
{
    body()->addWidget(m_removes);
    body()->addWidget(new FormField(tr("Reason"), m_reason, tr("for the audit trail")));
    body()->addWidget(textLabel(tr("What is run"), "h3"));
    m_statements->setMostLines(4);
    body()->addWidget(m_statements);
    m_close = addButton("default", tr("Close"));
    m_run = addButton("primary", tr("Make the login"));
    connect(m_removes, &QCheckBox::toggled, this, &LoginSheet::showOrder);
    connect(m_close, &Button::clicked, this, &QWidget::close);
    connect(m_run, &Button::clicked, this, &LoginSheet::run);
}

void LoginSheet::askServer()
{
    m_isThere.reset();
    m_note->setKind(StatusKind::Unknown);
    m_note->setText(tr("Asking %1 whether it is there…").arg(m_server.name));
    emit waiting(true);
    deliver(hasLogin(m_site, m_tenant, m_server), this, [this](const Result<bool> &isThere) { showLogin(isThere); });
}

void LoginSheet::showLogin(const Result<bool> &isThere)
{
    emit waiting(false);
    if (!isThere) {
        m_note->setKind(StatusKind::Bad);
        m_note->setText(tr("%1 does not tell whether it is there.").arg(m_server.name));
        setProblem(isThere.error());
        return;
    }
    m_isThere = *isThere;
    m_note->setKind(*isThere ? StatusKind::Ok : StatusKind::Unknown);
    m_note->setText(*isThere ? tr("The application has this login.") : tr("There is no such login yet."),
                    *isThere ? tr("After a new password its next sessions need that one.")
                             : tr("A new one needs a password."));
    showOrder();
}

LoginOrder LoginSheet::order() const
{
    if (m_removes->isChecked())
        return {.isRemoval = true};
    const auto limit = [](const QSpinBox *box) {
        return box->value() < 0 ? std::nullopt : std::optional<int>(box->value());
    };
    return {.passwordFile = m_file->text().trimmed(),
            .endsSessions = m_ends->isChecked() && m_ends->isEnabled(),
            .connections = limit(m_connections),
            .statementSeconds = limit(m_statement),
            .idleSeconds = limit(m_idle)};
}

QString LoginSheet::whyNot(const LoginOrder &order) const
{
    if (m_isRunning || !m_isThere)
        return tr("The server has not answered yet.");
    if (order.isRemoval)
        return {};
    if (!*m_isThere && order.passwordFile.isEmpty())
        return tr("Name the file that shall hold its password.");
    const bool isChange =
        !order.passwordFile.isEmpty() || order.connections || order.statementSeconds || order.idleSeconds;
    return isChange ? QString() : tr("Say what shall be another.");
}

void LoginSheet::showOrder()
{
    const bool isSecond = m_isThere.value_or(false) && !m_file->text().trimmed().isEmpty();
    m_ends->setEnabled(isSecond && !m_removes->isChecked() && !m_isRunning);
    const LoginOrder wanted = order();
    for (QWidget *field : std::as_const(m_fields))
        field->setEnabled(!wanted.isRemoval && !m_isRunning);
    m_removes->setEnabled(m_isThere.value_or(false) && !m_isRunning);
    m_statements->setCode(loginStatements(m_tenant, wanted, m_server.engine).value_or(QString()).trimmed());
    const QString against = whyNot(wanted);
    m_run->setEnabled(against.isEmpty());
    m_run->setToolTip(against);
    m_run->setText(m_isRunning                     ? tr("At work…")
                       : wanted.isRemoval          ? tr("Take the login away…")
                       : isSecond                  ? tr("Change the password…")
                       : m_isThere.value_or(false) ? tr("Change the login")
                                                   : tr("Make the login"));
}

void LoginSheet::run()
{
    const LoginOrder wanted = order();
    const bool hasImpact = wanted.isRemoval || (*m_isThere && !wanted.passwordFile.isEmpty());
    setProblem(QString());
    if (!hasImpact) {
        m_isRunning = true;
        showOrder();
        emit waiting(true);
    }
    emit ordered(wanted, m_reason->text().trimmed(), hasImpact);
}

void LoginSheet::take(const LoginOrder &wanted, const Result<std::optional<Error>> &done)
{
    m_isRunning = false;
    askServer();
    showOrder();
    if (!done || *done)
        setProblem(done ? **done : done.error());
    if (!done)
        return;
    m_file->clear();
    for (QSpinBox *box : {m_connections, m_statement, m_idle})
        box->setValue(-1);
    if (!*done)
        setOutcome(loginOutcome(m_tenant, wanted));
    m_close->setFocus(Qt::OtherFocusReason);
}

} // namespace tenantry
