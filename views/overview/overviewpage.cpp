#include "views/overview/overviewpage.h"

#include "core/base/errorwords.h"
#include "core/inspection/fleetmonitor.h"
#include "core/inspection/sessionhistory.h"
#include "core/jobs/deliver.h"
#include "core/registry/store/tenantfleet.h"
#include "core/registry/tenantregistry.h"
#include "models/fleetnews.h"
#include "models/fleettotals.h"
#include "views/charts/sessionschart.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/bardelegate.h"
#include "views/delegates/stackdelegate.h"
#include "views/shell/tableactions.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/kpistrip.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

constexpr int SnoozeHours = 24;

} // namespace

OverviewPage::OverviewPage(const PageHost &host, const OverviewPageServices &services)
    : ShellPage(host), m_services(services), m_findings(services.format), m_servers(services.format)
{
    offerActions();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    m_header = new PageHeader({});
    m_refresh = new Button(services.theme, "default", {}, QStringLiteral("refresh"));
    connect(m_refresh, &Button::clicked, this, &OverviewPage::refresh);
    m_header->addAction(m_refresh);
    page->addWidget(m_header);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setProperty("kind", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::Page, 0, space::Page, 36);
    column->setSpacing(space::Card);
    scroll->setWidget(content);
    page->addWidget(scroll, 1);
    buildFigures(column);
    // Two columns, 9 to 5; the heights of the left cards as drawn.
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->setSpacing(space::Card);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::Card);
    m_cards->addLayout(left, 9);
    buildAttention(left);
    m_chartCard = new Card;
    left->addWidget(m_chartCard, 245);
    buildServers(m_cards);
    column->addLayout(m_cards, 1);

    offerTables({{m_attention, QStringLiteral("findings")}, {m_serverTable, QStringLiteral("servers")}});
    connect(&services.monitor, &FleetMonitor::serversChanged, this, &OverviewPage::update);
    connect(&services.monitor, &FleetMonitor::factsChanged, this, &OverviewPage::update);
    connect(&services.fleet, &TenantFleet::loaded, this, &OverviewPage::update);
    connect(&services.fleet, &TenantFleet::merged, this, &OverviewPage::update);
    connect(&services.news, &FleetNews::changed, this, &OverviewPage::updateAttention);
    retranslate();
}

void OverviewPage::offerActions()
{
    m_snooze = offer(QLatin1StringView("finding.snooze"), [this] { snoozeFinding(); });
}

void OverviewPage::buildFigures(QLayout *column)
{
    m_figures = new KpiStrip;
    for (KpiCell **cell : {&m_tenantCell, &m_serverCell, &m_sessionCell, &m_storageCell, &m_findingCell}) {
        *cell = m_figures->addCell({});
        m_lines.append((*cell)->addLine({}));
    }
    const auto size = [this] { m_figures->setMinimumHeight(m_services.theme.px(110)); };
    connect(&m_services.theme, &Theme::changed, this, size);
    size();
    column->addWidget(m_figures);
}

void OverviewPage::buildAttention(QLayout *row)
{
    m_attentionCard = new Card;
    m_attentionCard->setFlush();
    m_attention = new TableView(m_services.theme);
    m_attention->setTwoLineRows(true);
    m_attention->setModel(&m_findings);
    m_attention->setSelectionMode(QAbstractItemView::SingleSelection);
    m_attention->setEdgePadding(space::Card);
    m_attention->horizontalHeader()->hide();
    m_attention->horizontalHeader()->setStretchLastSection(false);
    m_attention->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_attention->horizontalHeader()->setSectionResizeMode(FindingListModel::Title, QHeaderView::Stretch);
    auto *since = new CellDelegate(m_services.theme, m_attention);
    since->setQuiet(true);
    m_attention->setColumnDelegate(FindingListModel::Since, since);
    auto *next = new ActionDelegate(m_services.theme, m_attention);
    connect(next, &ActionDelegate::triggered, this, [this](const QModelIndex &index) {
        m_attention->selectRow(index.row());
        openFinding();
    });
    m_attention->setColumnDelegate(FindingListModel::Action, next);
    m_calm = new EmptyState(m_services.theme, QStringLiteral("check"), {});
    m_attention->setPlaceholder(m_calm);
    connect(m_attention, &QAbstractItemView::activated, this, &OverviewPage::openFinding);
    connect(m_attention->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { setUnavailable(m_snooze, current() != nullptr ? QString() : tr("Select a finding first.")); });
    m_attentionCard->body()->addWidget(m_attention);
    static_cast<QBoxLayout *>(row)->addWidget(m_attentionCard, 328);
}

void OverviewPage::buildServers(QLayout *row)
{
    m_serversCard = new Card;
    m_serversCard->setFlush();
    m_serverTable = new TableView(m_services.theme);
    m_serverTable->setEdgePadding(space::Card);
    m_serverTable->setTwoLineRows(true);
    m_serverTable->setModel(&m_servers);
    m_serverTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_serverTable->setColumnDelegate(
        ServerListModel::Connections,
        new BarDelegate(m_services.theme, BarDelegate::TextPlace::Beside, 40, m_serverTable));
    for (const int column : {ServerListModel::EngineVersion, ServerListModel::Storage, ServerListModel::Certificate,
                             ServerListModel::Latency})
        m_serverTable->setColumnHidden(column, true);
    connect(m_serverTable, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        shell().go({QStringLiteral("servers"), m_servers.record(index.row()).server.name});
    });
    m_serversCard->body()->addWidget(m_serverTable);
    static_cast<QBoxLayout *>(row)->addWidget(m_serversCard, 5);
}

/// Large text leaves room for one column, which then scrolls.
void OverviewPage::resizeEvent(QResizeEvent *event)
{
    ShellPage::resizeEvent(event);
    const Theme &theme = m_services.theme;
    const bool narrow = width() < theme.px(800);
    m_cards->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_figures->setStacked(narrow);
    m_attentionCard->setMinimumHeight(narrow ? theme.px(240) : 0);
    m_serversCard->setMinimumHeight(narrow ? theme.px(200) : 0);
    m_chartCard->setMinimumHeight(narrow ? theme.px(240) : 0);
}

/// Qt Charts takes its time at first use: the page shows its figures before it.
void OverviewPage::showEvent(QShowEvent *event)
{
    ShellPage::showEvent(event);
    if (m_chart != nullptr)
        return;
    QTimer::singleShot(0, this, [this] {
        if (m_chart != nullptr)
            return;
        m_chart = new SessionsChart(m_services.theme, m_services.format, m_services.history, m_services.monitor);
        connect(&m_services.history, &SessionHistory::changed, m_chart, &SessionsChart::update);
        m_chartCard->addAction(m_chart->legend());
        m_chartCard->body()->addWidget(m_chart);
    });
}

void OverviewPage::update()
{
    const bool first = m_servers.rowCount() == 0;
    m_servers.merge(serverRows(m_services.monitor, QDateTime::currentDateTimeUtc()));
    if (first)
        m_serverTable->columns().fit();
    updateFigures();
    updateAttention();
    emit dataTimeChanged();
}

void OverviewPage::updateFigures()
{
    const Format &format = m_services.format;
    const FleetMonitor &monitor = m_services.monitor;
    const auto total = static_cast<qint64>(m_services.fleet.store().count());
    const bool isCounted = m_services.fleet.loadedAt().isValid() || total > 0;
    m_tenantCell->setFigure(isCounted ? format.count(total) : Format::pending());
    m_lines[0]->setText(FleetTotals::placed(monitor.loads(), format, QDateTime::currentDateTimeUtc()));

    const auto servers = monitor.servers().size();
    const bool isAsked = monitor.hasServers() && (monitor.asked() > 0 || servers == 0);
    m_serverCell->setFigure(isAsked ? format.count(monitor.reachable()) : Format::pending(),
                            tr("of %1").arg(monitor.hasServers() ? format.count(servers) : Format::pending()));
    m_lines[1]->setText(tr("answered when last asked"));

    const std::vector<ServerRow> rows = serverRows(monitor, QDateTime::currentDateTimeUtc());
    const FleetTotal sessions = totalSessions(rows);
    const bool noUse = sessions.unknownServers == servers;
    m_sessionCell->setFigure(noUse ? Format::unknown() : format.count(sessions.sum),
                             noUse ? QString() : tr("of %1").arg(format.count(sessions.limit)));
    m_lines[2]->setText(FleetTotals::extent(sessions));
    const FleetTotal storage = totalStorage(rows);
    m_storageCell->setFigure(FleetTotals::storage(storage, rows.size(), format));
    m_lines[3]->setText(FleetTotals::extent(storage));
}

void OverviewPage::updateAttention()
{
    const QList<Finding> ranked = m_services.news.findings();
    const auto bad = std::count_if(ranked.begin(), ranked.end(), [](const Finding &finding) {
        return severityStatus(finding.severity) == StatusKind::Bad;
    });
    // Nothing is said to be well before the registry and the servers were asked.
    const bool isKnown = (m_services.news.hasFindings() && m_services.monitor.hasServers()) || !ranked.isEmpty();
    m_findingCell->setFigure(isKnown ? m_services.format.count(ranked.size()) : Format::pending());
    m_lines[4]->setText(tr("%n of them severe", nullptr, static_cast<int>(bad)));
    m_attentionCard->setSubline(ranked.isEmpty() ? QString()
                                                 : tr("%n item(s), most urgent first", nullptr, int(ranked.size())));
    if (isKnown)
        m_calm->setText(tr("Nothing needs you"), tr("No server and no tenant has an open finding."));
    else
        m_calm->setText(tr("Reading"), tr("Findings are shown when the registry has answered."));
    m_header->setSubline(
        !isKnown ? QString()
            : ranked.isEmpty()
            ? tr("Nothing is wrong that Tenantry can see.")
            : tr("%n item(s) need a look. First: %1.", nullptr, int(ranked.size())).arg(ranked[0].title));
    m_findings.merge(std::vector<Finding>(ranked.begin(), ranked.end()));
    if (!m_attention->currentIndex().isValid() && !ranked.isEmpty())
        m_attention->selectRow(0);
    setUnavailable(m_snooze, current() != nullptr ? QString() : tr("Select a finding first."));
}

const Finding *OverviewPage::current() const
{
    const int row = m_attention->currentIndex().row();
    return row >= 0 && row < m_findings.rowCount() ? &m_findings.record(row) : nullptr;
}

void OverviewPage::openFinding()
{
    const Finding *finding = current();
    if (finding == nullptr)
        return;
    if (!finding->tenant.isNull())
        shell().go({QStringLiteral("tenant"), finding->tenant.toString()});
    else
        shell().go({QStringLiteral("servers"), finding->object});
}

/// What is only live so far is recorded first: a snooze belongs to the registry, so that colleagues see it.
void OverviewPage::snoozeFinding()
{
    const Finding *chosen = current();
    if (chosen == nullptr)
        return;
    shell().whenChangesAllowed(tr("snooze a finding"), [this, finding = *chosen] {
        auto &registry = m_services.registry;
        deliver(registry.reportFindings({finding}), this, [this, &registry, finding](const Result<qint64> &reported) {
            if (!reported) {
                shell().tell(errorWords(reported.error()), StatusKind::Bad);
                return;
            }
            const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(SnoozeHours * 3600);
            deliver(registry.snoozeFinding(finding.key, until, tr("snoozed on the overview")), this,
                    [this, &registry, finding, until](const Result<> &snoozed) {
                        if (!snoozed) {
                            shell().tell(errorWords(snoozed.error()), StatusKind::Bad);
                            return;
                        }
                        m_services.news.readFindings();
                        shell().offerUndo(
                            tr("Snoozed until %1").arg(m_services.format.dateTime(until)), [this, &registry, finding] {
                                deliver(registry.setFindingState(finding.key, FindingState::Open, tr("snooze undone")),
                                        this, [this](const Result<> &) { m_services.news.readFindings(); });
                            });
                    });
        });
    });
}

void OverviewPage::refresh()
{
    m_services.monitor.refresh();
    m_services.news.readFindings();
}

QWidget *OverviewPage::firstFocus()
{
    return m_attention;
}

void OverviewPage::retranslate()
{
    m_header->setTitle(tr("Overview"));
    m_refresh->setText(tr("Refresh"));
    m_tenantCell->setName(tr("Tenants"));
    m_serverCell->setName(tr("Servers"));
    m_sessionCell->setName(tr("Sessions"));
    m_storageCell->setName(tr("Storage"));
    m_findingCell->setName(tr("Open findings"));
    m_attentionCard->setTitle(tr("Needs attention"));
    m_serversCard->setTitle(tr("Servers"));
    m_chartCard->setTitle(tr("Sessions"));
    m_chartCard->setSubline(tr("per server, since this window opened"));
    m_attention->setAccessibleName(tr("Needs attention"));
    m_serverTable->setAccessibleName(tr("Servers"));
    update();
}

QDateTime OverviewPage::dataTime() const
{
    QDateTime oldest;
    for (const ServerRow &row : m_servers.records()) {
        const QDateTime read = row.facts.latency.readAt();
        if (read.isValid() && (!oldest.isValid() || read < oldest))
            oldest = read;
    }
    return oldest;
}

} // namespace tenantry
