#include "views/tenant/tenantpage.h"

#include "core/base/errorwords.h"
#include "core/inspection/fleetmonitor.h"
#include "core/inspection/tenantsummary.h"
#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "models/tenanthealth.h"
#include "models/words.h"
#include "views/tenant/auditexport.h"
#include "views/tenant/tenanthealthstrip.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/chip.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/sidelist.h"
#include "views/widgets/statuschip.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

constexpr int RecordsShown = 6;

StatusKind operationStatus(OperationState state)
{
    static constexpr StatusKind kinds[] = {StatusKind::Waiting, StatusKind::Running, StatusKind::Paused,
                                           StatusKind::Bad,     StatusKind::Ok,      StatusKind::Running,
                                           StatusKind::Skipped};
    return kinds[static_cast<int>(state)];
}

QDateTime utc(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC);
}

} // namespace

TenantPage::TenantPage(const PageHost &host, const TenantPageServices &services) : ShellPage(host), m_services(services)
{
    offerActions();
    build();
    connect(&m_services.monitor, &FleetMonitor::tenantFactsChanged, this, &TenantPage::showFacts);
    connect(&m_services.monitor, &FleetMonitor::serversChanged, this, &TenantPage::showPlacement);
    connect(&m_services.registry, &TenantRegistry::changed, this, [this](const QList<RegistryChange> &changes) {
        const QString id = m_id.toString();
        if (std::any_of(changes.begin(), changes.end(), [&](const RegistryChange &c) { return c.id == id; }))
            readTenant();
        else if (isVisible())
            readRecords();
    });
    connect(&m_services.registry, &TenantRegistry::resyncNeeded, this, &TenantPage::readTenant);
    retranslate();
}

void TenantPage::offerActions()
{
    m_copyAction = offer(QLatin1StringView("tenant.copySummary"), [this] { copySummary(); });
    offer(QLatin1StringView("tenant.next"), [this] { goToNeighbour(1); });
    offer(QLatin1StringView("tenant.previous"), [this] { goToNeighbour(-1); });
    offerAuditExport();
}

void TenantPage::offerAuditExport()
{
    auto *records = new AuditExport(m_services.registry, m_services.format, this);
    connect(records, &AuditExport::written, this, [this](qint64 count, const QString &path) {
        shell().tell(tr("%n audit record(s) written to %1", nullptr, static_cast<int>(count)).arg(path));
    });
    connect(records, &AuditExport::failed, this,
            [this](const Error &error) { shell().tell(errorWords(error), StatusKind::Bad); });
    offer(QLatin1StringView("list.export"), [this, records] {
        if (!m_tenant)
            return;
        const QString title = tr("Export the audit records of this tenant");
        askSaveCsv(this, title, m_tenant->slug + u"-audit", [this, records](const QString &path) {
            if (m_tenant)
                records->start(m_id, m_tenant->name, path);
        });
    });
}

void TenantPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Page, 14, space::Page, space::Page);
    column->setSpacing(space::Card);
    buildHeader(column);
    m_error = new ErrorState(m_services.theme);
    m_error->hide();
    connect(m_error, &ErrorState::retry, this, &TenantPage::refresh);
    column->addWidget(m_error);

    m_body = new QWidget;
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::Card);
    m_cause = new NoteBanner(m_services.theme, StatusKind::Waiting, {});
    m_cause->hide();
    body->addWidget(m_cause);
    m_health = new TenantHealthStrip(m_services.theme);
    body->addWidget(m_health);
    buildCards(body);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->setProperty("kind", QStringLiteral("surface"));
    body->addStretch();
    scroll->setWidget(m_body);
    column->addWidget(scroll, 1);
}

void TenantPage::buildHeader(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(space::Tight);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::Control);
    m_name = new ElidedLabel;
    styleLabel(m_name, "h1", "");
    m_state = new StatusChip(m_services.theme, StatusKind::Unknown, {});
    m_plan = new Chip(m_services.theme, {});
    first->addWidget(m_name);
    first->addWidget(m_state);
    first->addWidget(m_plan);
    first->addStretch();
    auto *second = new QHBoxLayout;
    second->setSpacing(space::Control);
    m_slug = textLabel({}, "mono", "secondary");
    m_where = new ElidedLabel;
    styleLabel(m_where, "", "secondary");
    second->addWidget(m_slug);
    second->addWidget(m_where);
    second->addStretch();
    words->addLayout(first);
    words->addLayout(second);
    row->addLayout(words, 1);
    m_copy = new Button(m_services.theme, "default", {}, QStringLiteral("copy"));
    connect(m_copy, &Button::clicked, m_copyAction, &QAction::trigger);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    column->addLayout(row);
}

void TenantPage::buildCards(QVBoxLayout *column)
{
    // The drawn columns, 382, 382 and 404 wide; where the tenant lives stands beside both rows.
    m_grid = new QGridLayout;
    m_grid->setSpacing(space::Card);
    const auto add = [&](Card **card, SideList **list) {
        *card = new Card;
        *list = new SideList(m_services.theme);
        (*card)->body()->addWidget(*list);
        (*card)->body()->addStretch();
    };
    add(&m_waitsCard, &m_waits);
    add(&m_placementCard, &m_placement);
    add(&m_operationsCard, &m_operations);
    add(&m_auditCard, &m_audit);
    column->addLayout(m_grid);
    arrangeCards(false);
}

void TenantPage::arrangeCards(bool stacked)
{
    const QList<QWidget *> cards {m_waitsCard, m_placementCard, m_operationsCard, m_auditCard};
    static constexpr int Places[][4] {{0, 0, 1, 2}, {0, 2, 2, 1}, {1, 0, 1, 1}, {1, 1, 1, 1}};
    static constexpr int Stretches[] {382, 382, 404};
    for (int i = 0; i < 4; ++i) {
        m_grid->removeWidget(cards.at(i));
        if (stacked)
            m_grid->addWidget(cards.at(i), i, 0);
        else
            m_grid->addWidget(cards.at(i), Places[i][0], Places[i][1], Places[i][2], Places[i][3]);
    }
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, stacked ? column == 0 : Stretches[column]);
    m_grid->setRowStretch(1, stacked ? 0 : 1);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnMinimumWidth(column, stacked ? 0 : 1);
    m_isStacked = stacked;
}

void TenantPage::resizeEvent(QResizeEvent *event)
{
    ShellPage::resizeEvent(event);
    if (const bool narrow = width() < m_services.theme.px(800); narrow != m_isStacked)
        arrangeCards(narrow);
}

void TenantPage::open(const QString &argument)
{
    const TenantId id = TenantId::fromString(argument);
    if (id != m_id) {
        m_id = id;
        m_tenant.reset();
        m_findings.clear();
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
    OperationQuery operations;
    operations.tenant = m_id;
    operations.limit = RecordsShown;
    deliver(registry.operations(operations), this, [this, asked = m_id](const Result<Page<Operation>> &page) {
        if (asked == m_id && page)
            showOperations(page->records);
    });
    AuditQuery audit;
    audit.subject = AuditSubject(m_id);
    audit.limit = RecordsShown;
    deliver(registry.audit(audit), this, [this, asked = m_id](const Result<Page<AuditRecord>> &page) {
        if (asked == m_id && page)
            showAudit(page->records);
    });
    deliver(registry.findingsOf(m_id), this, [this, asked = m_id](const Result<QList<Finding>> &findings) {
        if (asked != m_id || !findings)
            return;
        m_findings = *findings;
        showFacts();
    });
}

const Server *TenantPage::server() const
{
    if (!m_tenant)
        return nullptr;
    const auto &servers = m_services.monitor.servers();
    const auto found = std::find_if(servers.begin(), servers.end(),
                                    [this](const Server &s) { return s.id == m_tenant->placement.server; });
    return found == servers.end() ? nullptr : &*found;
}

void TenantPage::showTenant()
{
    m_name->setText(m_tenant ? m_tenant->name : QString());
    m_slug->setText(m_tenant ? m_tenant->slug : QString());
    m_state->setVisible(m_tenant.has_value());
    m_plan->setVisible(false);
    if (m_tenant) {
        m_state->setStatus(tenantStateStatus(m_tenant->state));
        m_state->setText(tenantStateWord(m_tenant->state));
        if (!m_tenant->plan.isNull()) {
            deliver(m_services.registry.plans(), this, [this, plan = m_tenant->plan](const Result<QList<Plan>> &plans) {
                for (const Plan &known : plans.value_or(QList<Plan>())) {
                    if (known.id == plan && m_tenant && m_tenant->plan == plan) {
                        m_plan->setText(known.name);
                        m_plan->show();
                    }
                }
            });
        }
    }
    showPlacement();
    showFacts();
    emit breadcrumbChanged();
}

void TenantPage::showPlacement()
{
    if (!m_tenant) {
        m_where->clear();
        m_placement->setRows({});
        return;
    }
    const Placement &placement = m_tenant->placement;
    const Server *where = server();
    const QString serverName = where != nullptr ? where->name : QString();
    m_where->setText(where != nullptr ? tr("%1 on %2").arg(isolationWord(placement.kind), serverName)
                                      : tr("not placed on a server"));
    QList<SideList::Row> rows {
        {.name = tr("Isolation"), .value = isolationWord(placement.kind), .icon = isolationIcon(placement.kind)},
        {.name = tr("Server"), .value = serverName}};
    const auto add = [&](const QString &name, const QString &value, bool mono = true) {
        if (!value.isEmpty())
            rows.append({.name = name, .value = value, .mono = mono});
    };
    add(tr("Address"), where != nullptr ? where->connectionSpec().host : QString());
    add(tr("Database"), placement.database);
    add(tr("Schema"), placement.schema);
    add(tr("Tenant key"), placement.tenantKey);
    add(tr("Route epoch"), m_services.format.count(placement.epoch), false);
    add(tr("Region"), m_tenant->region, false);
    add(tr("Owner"), m_tenant->owner, false);
    add(tr("Contact"), m_tenant->contact, false);
    add(tr("Own id"), m_tenant->externalId);
    add(tr("Tags"), m_tenant->tags.join(QStringLiteral(", ")), false);
    m_placement->setRows(rows);
}

void TenantPage::showFacts()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const TenantFacts *facts = m_services.monitor.tenantFacts();
    if (facts != nullptr && facts->tenant != m_id)
        facts = nullptr;
    m_health->setCells(tenantHealth(facts, m_services.format, now));
    m_cause->setVisible(facts != nullptr);
    if (facts == nullptr) {
        m_waits->setRows({});
        m_waitsCard->setSubline(tr("asking"));
        return;
    }
    const LikelyCause cause = likelyCause(*facts, m_findings, m_services.format);
    m_cause->setKind(cause.state);
    m_cause->setText(cause.title, cause.text);
    QList<SideList::Row> rows;
    const auto &waits = facts->blocking.last();
    for (const Blocking &wait : waits.value_or(QList<Blocking>()).mid(0, RecordsShown)) {
        rows.append({.name = tr("pid %1 waits for pid %2").arg(wait.waitingPid).arg(wait.blockingPid),
                     .value = m_services.format.duration(wait.waited),
                     .status = wait.isRoot ? StatusKind::Bad : StatusKind::Warn,
                     .stale = !facts->blocking.isKnown(),
                     .tip = tr("%1 waits, %2 holds").arg(wait.waitingApplication, wait.blockingApplication)});
    }
    m_waits->setRows(rows);
    if (!waits)
        m_waitsCard->setSubline(facts->blocking.error() ? facts->blocking.error()->message : tr("asking"));
    else if (!facts->blocking.isKnown())
        m_waitsCard->setSubline(m_services.format.asOf(facts->blocking.readAt(), now));
    else
        m_waitsCard->setSubline(rows.isEmpty() ? tr("nobody waits for a lock") : QString());
    emit dataTimeChanged();
}

void TenantPage::showOperations(const QList<Operation> &operations)
{
    QList<SideList::Row> rows;
    for (const Operation &operation : operations) {
        rows.append({.name = operation.title,
                     .value = m_services.format.time(operation.createdAt),
                     .status = operationStatus(operation.state),
                     .tip = tr("by %1, %2").arg(operation.startedBy, m_services.format.iso(operation.createdAt))});
    }
    m_operations->setRows(rows);
    m_operationsCard->setSubline(rows.isEmpty() ? tr("no operation has touched this tenant") : QString());
}

void TenantPage::showAudit(const QList<AuditRecord> &records)
{
    QList<SideList::Row> rows;
    for (const AuditRecord &record : records) {
        rows.append({.name = tr("%1, %2").arg(record.operatorName, record.action),
                     .value = m_services.format.time(utc(record.atUs)),
                     .tip = m_services.format.iso(utc(record.atUs)) + u'\n' + record.object});
    }
    m_audit->setRows(rows);
    m_auditCard->setSubline(rows.isEmpty() ? tr("no record yet") : QString());
}

void TenantPage::copySummary()
{
    const TenantFacts *facts = m_services.monitor.tenantFacts();
    if (!m_tenant)
        return;
    const Server *where = server();
    if (facts != nullptr && facts->tenant != m_id)
        facts = nullptr;
    const RegistryInfo &info = m_services.registry.info();
    SummaryContext context {tr("%1 (%2)").arg(info.name, environmentName(info.environment)),
                            QDateTime::currentDateTimeUtc(),
                            {},
                            m_findings};
    if (facts != nullptr) {
        const LikelyCause cause = likelyCause(*facts, m_findings, m_services.format);
        context.cause = cause.title + u' ' + cause.text;
    }
    QGuiApplication::clipboard()->setText(tenantSummary(*m_tenant, where != nullptr ? *where : Server(),
                                                        facts != nullptr ? *facts : TenantFacts(), m_services.format,
                                                        context));
    shell().tell(tr("The summary of %1 is in the clipboard.").arg(m_tenant->name));
}

void TenantPage::goToNeighbour(int step)
{
    const TenantId next = m_services.neighbour ? m_services.neighbour(m_id, step) : TenantId();
    if (!next.isNull())
        shell().go({QStringLiteral("tenant"), next.toString()});
}

QStringList TenantPage::breadcrumb() const
{
    return m_tenant ? QStringList {m_tenant->name} : QStringList();
}

void TenantPage::refresh()
{
    readTenant();
    const TenantId id = m_id;
    m_services.monitor.watch({});
    m_services.monitor.watch(id);
}

QWidget *TenantPage::firstFocus()
{
    return m_copy;
}

void TenantPage::retranslate()
{
    m_copy->setText(m_copyAction->text());
    m_waitsCard->setTitle(tr("Who waits for whom"));
    m_placementCard->setTitle(tr("Where it lives"));
    m_operationsCard->setTitle(tr("Recent operations"));
    m_auditCard->setTitle(tr("Audit trail"));
    showTenant();
    if (!m_id.isNull())
        readRecords();
}

QDateTime TenantPage::dataTime() const
{
    const TenantFacts *facts = m_services.monitor.tenantFacts();
    return facts != nullptr && facts->tenant == m_id ? facts->latency.readAt() : QDateTime();
}

} // namespace tenantry
