#include "views/tenants/onboarddialog.h"

#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/registry/importrow.h"
#include "core/registry/tenantregistry.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/codeblock.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/formfield.h"
#include "views/widgets/textlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

OnboardDialog::OnboardDialog(const OnboardServices &services, QWidget *parent)
    : Sheet(services.theme, tr("Onboard tenant"), parent), m_services(services)
{
    build();
    fillServers();
    forgetPlan();
    setFocusProxy(m_name);
}

QLineEdit *OnboardDialog::addText(QGridLayout *grid, int row, int column, const QString &label, const QString &remark)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(label);
    grid->addWidget(new FormField(label, field, remark), row, column);
    connect(field, &QLineEdit::textChanged, this, &OnboardDialog::forgetPlan);
    return field;
}

void OnboardDialog::build()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Control);
    grid->setVerticalSpacing(space::Control);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_name = addText(grid, 0, 0, tr("Name"));
    m_slug = addText(grid, 0, 1, tr("Slug"), tr("a to z, digits, hyphens"));
    connect(m_name, &QLineEdit::textEdited, this, &OnboardDialog::suggestSlug);
    m_server = new QComboBox;
    m_server->setAccessibleName(tr("Server"));
    grid->addWidget(new FormField(tr("Server"), m_server), 1, 0);
    m_database = new QComboBox;
    m_database->setEditable(true);
    m_database->setAccessibleName(tr("Database"));
    grid->addWidget(new FormField(tr("Database"), m_database), 1, 1);
    m_owner = addText(grid, 2, 0, tr("Owner"), tr("optional"));
    m_reason = addText(grid, 2, 1, tr("Reason"), tr("optional"));
    body()->addLayout(grid);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Control);
    m_migrations = new QLineEdit;
    m_migrations->setAccessibleName(tr("Migrations"));
    connect(m_migrations, &QLineEdit::textChanged, this, &OnboardDialog::forgetPlan);
    row->addWidget(new FormField(tr("Migrations"), m_migrations, tr("a folder of .up.sql and .down.sql")), 1);
    auto *browse = new Button(theme(), "default", tr("Choose folder…"));
    connect(browse, &Button::clicked, this, &OnboardDialog::chooseFolder);
    row->addWidget(browse, 0, Qt::AlignBottom);
    body()->addLayout(row);
    m_report = wrappedLabel({}, "", "secondary");
    body()->addWidget(m_report);
    m_statements = new CodeBlock(theme(), tr("Statements"));
    body()->addWidget(m_statements);
    Button *leave = addButton("default", tr("Cancel"));
    connect(leave, &Button::clicked, this, &QWidget::close);
    m_check = addButton("default", tr("Check"));
    connect(m_check, &Button::clicked, this, &OnboardDialog::check);
    m_create = addButton("primary", tr("Create tenant"));
    connect(m_create, &Button::clicked, this, &OnboardDialog::create);
    connect(m_server, &QComboBox::currentIndexChanged, this, &OnboardDialog::fillDatabases);
    connect(m_database, &QComboBox::editTextChanged, this, &OnboardDialog::forgetPlan);
    setUsualWidth(theme().px(720));
}

void OnboardDialog::fillServers()
{
    for (const Server &server : m_services.monitor.servers()) {
        if (!checkOnboardingServer(server))
            continue;
        m_servers.append(server);
        m_server->addItem(server.name);
    }
}

void OnboardDialog::fillDatabases()
{
    const Server *chosen = server();
    const ServerFacts *facts = chosen != nullptr ? m_services.monitor.facts(chosen->id) : nullptr;
    m_database->clear();
    if (facts != nullptr && facts->databases.last()) {
        for (const DatabaseUse &database : *facts->databases.last()) {
            if (!database.isTemplate && database.name != chosen->maintenanceDatabase)
                m_database->addItem(database.name);
        }
    }
    forgetPlan();
}

void OnboardDialog::chooseFolder()
{
    askFolder(this, tr("Migrations"), [this](const QString &path) { m_migrations->setText(path); });
}

/// Until a person typed another one.
void OnboardDialog::suggestSlug()
{
    if (!m_slug->isModified())
        m_slug->setText(slugOf(m_name->text()));
}

const Server *OnboardDialog::server() const
{
    const int row = m_server->currentIndex();
    return row >= 0 && row < m_servers.size() ? &m_servers.at(row) : nullptr;
}

OnboardingRequest OnboardDialog::entered() const
{
    OnboardingRequest request;
    Tenant &tenant = request.tenant;
    tenant.slug = m_slug->text().trimmed();
    tenant.name = m_name->text().trimmed();
    tenant.owner = m_owner->text().trimmed();
    tenant.region = server()->region;
    tenant.placement.kind = IsolationKind::Schema;
    tenant.placement.server = server()->id;
    tenant.placement.database = m_database->currentText().trimmed();
    return request;
}

void OnboardDialog::forgetPlan()
{
    if (!m_create) // while it is built
        return;
    ++m_checks;
    m_plan.reset();
    m_create->setEnabled(false);
    m_statements->hide();
    setProblem(QString());
    const bool isWhole = server() != nullptr && !m_name->text().trimmed().isEmpty()
        && !m_slug->text().trimmed().isEmpty() && !m_database->currentText().trimmed().isEmpty()
        && !m_migrations->text().trimmed().isEmpty();
    m_check->setEnabled(isWhole);
    m_report->setText(
        m_servers.isEmpty()
            ? tr("There is no PostgreSQL server on which tenants can be made. Add one first; it has to be "
                 "reached directly, with at least 3 connections.")
            : tr("The tenant gets a schema and three roles of its own. The check writes nothing and shows "
                 "every statement."));
}

void OnboardDialog::check()
{
    forgetPlan();
    m_check->setEnabled(false);
    m_report->setText(tr("Checking…"));
    emit waiting(true);
    deliver(checkOnboarding(m_services.site, entered(), m_migrations->text().trimmed(), *server()), this,
            [this, asked = m_checks](const Result<OnboardingPlan> &plan) {
                emit waiting(false);
                if (asked == m_checks)
                    take(plan);
            });
}

void OnboardDialog::take(const Result<OnboardingPlan> &plan)
{
    m_check->setEnabled(true);
    if (!plan) {
        m_report->setText(tr("Nothing was written."));
        setProblem(plan.error());
        return;
    }
    m_plan = *plan;
    m_report->setText(
        tr("%Ln step(s) as the schema %1. It becomes active only once it is proven that it cannot reach its "
           "neighbour, nor its neighbour it. Until then everything can be undone.",
           nullptr, static_cast<int>(plan->operation.steps.size()))
            .arg(plan->names.base));
    m_statements->setCode(statementsOf(plan->operation));
    m_statements->show();
    m_create->setEnabled(true);
    m_create->setFocus(Qt::OtherFocusReason);
}

void OnboardDialog::create()
{
    if (!m_plan)
        return;
    m_create->setEnabled(false);
    m_check->setEnabled(false);
    deliver(recordOnboarding(m_services.site.registry, *m_plan, m_reason->text().trimmed()), this,
            [this](const Result<Operation> &operation) {
                if (!operation) {
                    m_check->setEnabled(true);
                    setProblem(operation.error());
                    return;
                }
                emit started(
                    m_services.jobs.add(runJob(m_services.site, *operation, QStringLiteral("tenant.onboard"))));
                close();
            });
}

} // namespace tenantry
