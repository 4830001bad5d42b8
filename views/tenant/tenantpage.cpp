#include "views/tenant/tenantpage.h"

#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/provisioning/tenantarchive.h"
#include "core/registry/tenantregistry.h"
#include "models/tenanthealth.h"
#include "models/words.h"
#include "views/operations/operationpanel.h"
#include "views/tenant/tenantaudit.h"
#include "views/tenant/tenantcards.h"
#include "views/tenant/tenanthead.h"
#include "views/tenant/tenantoperations.h"
#include "views/tenant/tenantsummarytab.h"
#include "views/tenant/tenanttrouble.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/pagetabs.h"
#include "views/widgets/tableview.h"

#include <QAction>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

TenantPage::TenantPage(const PageHost &host, const TenantPageServices &services)
    : OperationPage(
        host, {services.theme, services.format, services.operations, services.jobs, services.monitor, host.shell}),
      m_services(services), m_trouble(new TenantTrouble(services.registry, this)),
      m_operationPanel(std::make_unique<OperationPanel>(
          OperationSections::Services {services.theme, services.format, services.operations}))
{
    build();
    offerActions();
    connect(&m_services.monitor, &FleetMonitor::tenantFactsChanged, this, &TenantPage::showFacts);
    connect(m_trouble, &TenantTrouble::changed, this, &TenantPage::showFacts);
    connect(&m_services.monitor, &FleetMonitor::serversChanged, this, &TenantPage::showPlacement);
    connect(&m_services.registry, &TenantRegistry::changed, this, [this](const QList<RegistryChange> &changes) {
        if (std::any_of(changes.begin(), changes.end(), [id = m_id.toString()](const auto &c) { return c.id == id; }))
            readTenant();
        else if (isVisible())
            readRecords();
    });
    connect(&m_services.registry, &TenantRegistry::resyncNeeded, this, &TenantPage::readTenant);
    retranslate();
}

TenantPage::~TenantPage() = default;

void TenantPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new TenantHead(m_services.theme);
    m_copy = new Button(m_services.theme, "default", {}, QStringLiteral("copy"));
    m_head->addAction(m_copy);
    column->addWidget(m_head);
    m_tabs = new QTabBar;
    for (int tab = Summary; tab <= AuditTab; ++tab)
        m_tabs->addTab(QString());
    addPageTabs(column, m_tabs);
    m_error = new ErrorState(m_services.theme);
    m_error->hide();
    connect(m_error, &ErrorState::retry, this, &TenantPage::refresh);
    column->addWidget(m_error);
    const TenantRecords::Services records {m_services.theme, m_services.format, m_services.registry};
    m_operations = new TenantOperations(records);
    m_audit = new TenantAudit(records);
    m_stack = new QStackedWidget;
    m_summary = new TenantSummaryTab(m_services.theme, m_services.format);
    connect(m_summary->cards(), &TenantCards::operationsWanted, this, [this] { showTab(OperationsTab); });
    connect(m_summary->cards(), &TenantCards::auditWanted, this, [this] { showTab(AuditTab); });
    m_stack->addWidget(m_summary);
    m_stack->addWidget(m_operations);
    m_stack->addWidget(m_audit);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        updateOperation();
        emit inspectorChanged();
    });
}

void TenantPage::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
    m_tabs->setFocus(Qt::OtherFocusReason);
}

void TenantPage::open(const QString &argument)
{
    const TenantId id = TenantId::fromString(argument);
    if (id != m_id) {
        m_id = id;
        m_tenant.reset();
        m_archive.reset();
        m_known = m_services.known(m_id);
        m_summary->cards()->clearRecords();
        showTenant();
    }
    m_services.monitor.watch(m_id);
    readTenant();
}

void TenantPage::showEvent(QShowEvent *event)
{
    ShellPage::showEvent(event);
    m_services.monitor.watch(m_id);
}

/// A page that nobody sees asks nobody's server.
void TenantPage::hideEvent(QHideEvent *event)
{
    ShellPage::hideEvent(event);
    m_services.monitor.watch({});
}

void TenantPage::readTenant()
{
    deliver(m_services.registry.tenant(m_id), this, [this, asked = m_id](const Result<Tenant> &tenant) {
        if (asked != m_id)
            return;
        if (tenant) {
            m_tenant = *tenant;
            readArchive();
            m_error->hide();
            showTenant();
        } else {
            m_error->setError(tenant.error(), m_services.registry.spec().displayName(), dataTime(), m_services.format);
            m_error->show();
        }
    });
    readRecords();
}

void TenantPage::readRecords()
{
    auto &registry = m_services.registry;
    m_trouble->read(m_id);
    OperationQuery operations;
    operations.tenant = m_id;
    operations.limit = TenantCards::RecordsShown;
    deliver(registry.operations(operations), this, [this, asked = m_id](const Result<Page<Operation>> &page) {
        if (asked == m_id)
            m_summary->cards()->showOperations(page.map([](const auto &read) { return read.records; }));
    });
    AuditQuery audit;
    audit.subject = AuditSubject(m_id);
    audit.limit = TenantCards::RecordsShown;
    deliver(registry.audit(audit), this, [this, asked = m_id](const Result<Page<AuditRecord>> &page) {
        if (asked == m_id)
            m_summary->cards()->showAudit(page.map([](const auto &read) { return read.records; }));
    });
    m_operations->refresh();
    m_audit->refresh();
}

void TenantPage::readPlan()
{
    if (!m_tenant || m_tenant->plan.isNull())
        return;
    deliver(m_services.registry.plans(), this, [this, plan = m_tenant->plan](const Result<QList<Plan>> &plans) {
        for (const Plan &known : plans.value_or(QList<Plan>())) {
            if (known.id == plan && m_tenant && m_tenant->plan == plan)
                m_head->setPlan(known.name);
        }
    });
}

void TenantPage::readArchive()
{
    deliver(archiveTerms(m_services.registry, m_id), this,
            [this, asked = m_id](const Result<std::optional<ArchiveTerms>> &terms) {
                if (asked != m_id || !terms || m_archive == *terms)
                    return;
                m_archive = *terms;
                showPlacement();
            });
}

const Server *TenantPage::server() const
{
    return shown() ? m_services.monitor.server(shown()->placement.server) : nullptr;
}

void TenantPage::showTenant()
{
    m_head->setTenant(shown());
    updateActs();
    readPlan();
    const QString name = shown() ? shown()->name : QString();
    m_operations->setTenant(m_id, name);
    m_audit->setTenant(m_id, name);
    showPlacement();
    showFacts();
    emit breadcrumbChanged();
}

void TenantPage::showPlacement()
{
    const Server *where = server();
    m_head->setPlace(!shown()               ? QString()
                         : where != nullptr ? tr("%1 on %2").arg(isolationWord(shown()->placement.kind), where->name)
                                            : tr("not placed on a server"));
    m_summary->cards()->showPlacement(shown() ? &*shown() : nullptr, where, m_archive);
    updateLogin();
}

std::optional<TenantFacts> TenantPage::facts() const
{
    const TenantFacts *live = m_services.monitor.tenantFacts();
    if (live == nullptr || live->tenant != m_id)
        return {};
    TenantFacts facts = *live;
    facts.lastError = m_trouble->lastError();
    return facts;
}

void TenantPage::showFacts()
{
    const auto known = facts();
    m_summary->showFacts(known ? &*known : nullptr, m_trouble->findings());
    m_head->setSignal(signalOf(known ? &*known : nullptr, m_trouble->findings(), m_services.format));
    emit dataTimeChanged();
}

QStringList TenantPage::breadcrumb() const
{
    return shown() ? QStringList {shown()->name} : QStringList();
}

QVariantMap TenantPage::saveState() const
{
    return {{QStringLiteral("tab"), m_tabs->currentIndex()}};
}

void TenantPage::restoreState(const QVariantMap &state)
{
    m_tabs->setCurrentIndex(state.value(QStringLiteral("tab")).toInt());
}

void TenantPage::refresh()
{
    readTenant();
    m_services.monitor.refresh();
}

QWidget *TenantPage::inspector()
{
    return m_tabs->currentIndex() == OperationsTab ? m_operationPanel.get() : nullptr;
}

QWidget *TenantPage::firstFocus()
{
    return m_copy;
}

void TenantPage::retranslate()
{
    m_copy->setText(m_copyAction->text());
    m_tabs->setTabText(Summary, tr("Summary"));
    m_tabs->setTabText(OperationsTab, tr("Operations"));
    m_tabs->setTabText(AuditTab, tr("Audit"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_summary->cards()->retranslate();
    m_operations->retranslate();
    m_operationPanel->sections()->retranslate();
    m_audit->retranslate();
    showTenant();
    if (!m_id.isNull())
        readRecords();
}

QDateTime TenantPage::dataTime() const
{
    return facts().value_or(TenantFacts()).latency.readAt();
}

} // namespace tenantry
