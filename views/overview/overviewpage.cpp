#include "views/overview/overviewpage.h"

#include "core/inspection/fleetmonitor.h"
#include "core/inspection/sessionhistory.h"
#include "core/registry/store/tenantfleet.h"
#include "models/fleetnews.h"
#include "models/fleettotals.h"
#include "views/charts/sessionspanel.h"
#include "views/delegates/bardelegate.h"
#include "views/delegates/stackdelegate.h"
#include "views/overview/attentioncard.h"
#include "views/shell/tableactions.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/kpistrip.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

OverviewPage::OverviewPage(const PageHost &host, const OverviewPageServices &services)
    : ShellPage(host), m_services(services), m_servers(services.format)
{
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
    m_attention = new AttentionCard(
        {services.theme, services.format, services.registry, services.monitor, services.news, shell()});
    left->addWidget(m_attention, 328);
    m_chartCard = new Card;
    left->addWidget(m_chartCard, 245);
    buildServers(m_cards);
    column->addLayout(m_cards, 1);

    offerActions();
    offerTables({{m_attention->table(), QStringLiteral("findings")}, {m_serverTable, QStringLiteral("servers")}});
    connect(&services.monitor, &FleetMonitor::serversChanged, this, &OverviewPage::update);
    connect(&services.monitor, &FleetMonitor::factsChanged, this, &OverviewPage::update);
    connect(
        &services.monitor, &FleetMonitor::roundFinished, this, [this] { m_serverTable->columns().refit(); },
        Qt::SingleShotConnection);
    connect(&services.fleet, &TenantFleet::loaded, this, &OverviewPage::update);
    connect(&services.fleet, &TenantFleet::merged, this, &OverviewPage::update);
    connect(&services.news, &FleetNews::changed, this, &OverviewPage::updateAttention);
    retranslate();
}

void OverviewPage::offerActions()
{
    // Their single letters are meant for a finding: they live in its list only.
    m_snooze = offer(
        QLatin1StringView("finding.snooze"), [this] { m_attention->snoozeCurrent(); }, m_attention->table());
    m_wake = offer(
        QLatin1StringView("finding.wake"), [this] { m_attention->wakeCurrent(); }, m_attention->table());
    offer(QLatin1StringView("finding.showSnoozed"), [this] { m_attention->showSnoozed(!m_attention->showsSnoozed()); });
    offer(QLatin1StringView("sessions.asTable"), [this] {
        if (m_sessions != nullptr)
            m_sessions->toggle();
    });
    m_settle = offer(QLatin1StringView("audit.settle"), [this] { m_attention->settleCurrent(); });
    connect(m_attention, &AttentionCard::currentChanged, this, &OverviewPage::updateActions);
    updateActions();
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
    m_attention->setMinimumHeight(narrow ? theme.px(240) : 0);
    m_serversCard->setMinimumHeight(narrow ? theme.px(200) : 0);
    m_chartCard->setMinimumHeight(narrow ? theme.px(240) : 0);
}

/// Qt Charts takes its time at first use: the page shows its figures before it.
void OverviewPage::showEvent(QShowEvent *event)
{
    ShellPage::showEvent(event);
    if (m_sessions != nullptr)
        return;
    QTimer::singleShot(0, this, [this] {
        if (m_sessions != nullptr)
            return;
        m_sessions = new SessionsPanel(m_services.theme, m_services.format, m_services.history, m_services.monitor);
        m_chartCard->addAction(m_sessions->legend());
        m_chartCard->addAction(m_sessions->switchButton());
        m_chartCard->body()->addWidget(m_sessions);
        addTable({m_sessions->table(), QStringLiteral("sessions")});
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
    const bool isKnown = m_attention->isKnown();
    m_findingCell->setFigure(isKnown ? m_services.format.count(ranked.size()) : Format::pending());
    m_lines[4]->setText(tr("%Ln of them severe", nullptr, static_cast<int>(bad)));
    m_header->setSubline(
        !isKnown ? QString()
            : ranked.isEmpty()
            ? tr("Nothing is wrong that Tenantry can see.")
            : tr("%Ln item(s) need a look. First: %1.", nullptr, int(ranked.size())).arg(ranked[0].title));
}

void OverviewPage::updateActions()
{
    setUnavailable(m_snooze, m_attention->whyNotSnooze());
    setUnavailable(m_wake, m_attention->whyNotWake());
    setUnavailable(m_settle, m_attention->whyNotSettle());
}

void OverviewPage::open(const QString &argument)
{
    if (!argument.isEmpty())
        m_attention->select(argument);
}

void OverviewPage::refresh()
{
    m_services.monitor.refresh();
    m_services.news.read();
}

QWidget *OverviewPage::firstFocus()
{
    return m_attention->table();
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
    m_attention->retranslate();
    m_serversCard->setTitle(tr("Servers"));
    m_chartCard->setTitle(tr("Sessions"));
    m_chartCard->setSubline(tr("per server, since this window opened"));
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
