#include "views/servers/serverspage.h"

#include "core/inspection/fleetmonitor.h"
#include "core/inspection/serverfindings.h"
#include "core/jobs/deliver.h"
#include "core/provisioning/onboarding.h"
#include "core/registry/tenantregistry.h"
#include "views/delegates/bardelegate.h"
#include "views/delegates/stackdelegate.h"
#include "views/servers/modellegend.h"
#include "views/servers/serverpanel.h"
#include "views/servers/serverpoweracts.h"
#include "views/shell/tableactions.h"
#include "views/theme/theme.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/button.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/filterfield.h"
#include "views/widgets/listfooter.h"
#include "views/widgets/listplaceholder.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

ServersPage::ServersPage(const PageHost &host, const ServersPageServices &services)
    : ShellPage(host), m_services(services), m_model(services.format),
      m_panel(std::make_unique<ServerPanel>(services.theme, services.format))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    offerActions();
    buildHeader();
    buildTable();
    offerTables({{m_table, QStringLiteral("servers")}});
    auto &monitor = m_services.monitor;
    connect(&monitor, &FleetMonitor::serversChanged, this, [this] {
        m_isUnread = false;
        update();
    });
    connect(
        &monitor, &FleetMonitor::roundFinished, this, [this] { m_table->columns().refit(); }, Qt::SingleShotConnection);
    connect(&monitor, &FleetMonitor::factsChanged, this, &ServersPage::update);
    connect(&monitor, &FleetMonitor::registryFailed, this, [this](const Error &error) {
        m_error->setError(error, m_services.registry.spec().displayName(), dataTime(), m_services.format);
        m_isUnread = true;
        m_error->show();
        update();
    });
    connect(m_panel.get(), &ServerPanel::testRequested, this, &ServersPage::testServer);
    retranslate();
    update();
}

ServersPage::~ServersPage() = default;

void ServersPage::buildHeader()
{
    m_header = new PageHeader({});
    m_adopt = new Button(m_services.theme, "default", {}, QStringLiteral("eye"));
    followAction(*m_adopt, m_adoptAction);
    m_header->addAction(m_adopt);
    m_add = new Button(m_services.theme, "primary", {}, QStringLiteral("plus"));
    followAction(*m_add, m_addAction);
    m_header->addAction(m_add);
    layout()->addWidget(m_header);

    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(space::Page, 0, space::Page, 10);
    m_filter = new FilterField(m_services.theme, serverFilterGrammar());
    connect(m_filter, &FilterField::searched, this, &ServersPage::update);
    filters->addWidget(m_filter);
    filters->addStretch(1);
    m_models = new ModelLegend(m_services.theme);
    filters->addWidget(m_models);
    static_cast<QVBoxLayout *>(layout())->addLayout(filters);

    m_error = new ErrorState(m_services.theme);
    m_error->hide();
    connect(m_error, &ErrorState::retry, this, &ServersPage::refresh);
    layout()->addWidget(m_error);
}

void ServersPage::buildTable()
{
    m_table = new TableView(m_services.theme);
    m_table->setAccessibleName(tr("Servers"));
    m_table->setEdgePadding(space::Page);
    m_table->setTwoLineRows(true);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_stack = new StackDelegate(m_services.theme, m_table);
    m_table->setColumnDelegate(ServerListModel::Tenants, m_stack);
    m_table->setColumnDelegate(ServerListModel::Connections,
                               new BarDelegate(m_services.theme, BarDelegate::TextPlace::Below, 70, m_table));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServersPage::updatePanel);
    connect(m_table, &QAbstractItemView::activated, this, &ServersPage::showTenants);
    m_empty = new ListPlaceholder(m_services.theme, QStringLiteral("servers"));
    m_empty->setNextSteps({m_addAction});
    connect(m_empty, &ListPlaceholder::wayOutWanted, this, [this] { setFilterText({}); });
    m_table->setPlaceholder(m_empty);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_table, 1);

    m_footer = textLabel({}, "small", "tertiary");
    m_hint = new ElidedLabel;
    styleLabel(m_hint, "small", "tertiary");
    layout()->addWidget(new ListFooter(m_services.theme, m_footer, m_hint));
}

void ServersPage::offerActions()
{
    m_addAction = offer(QLatin1StringView("server.add"), [this] { addServer(); });
    m_adoptAction = offer(QLatin1StringView("tenant.adopt"), [this] { adopt(); });
    m_needSelection = {offer(QLatin1StringView("server.edit"), [this] { editCurrent(); }),
                       offer(QLatin1StringView("server.test"), [this] { testServer(); }),
                       offer(QLatin1StringView("server.copyPsql"), [this] { copyPsqlLine(); }),
                       offer(QLatin1StringView("server.tenants"), [this] { showTenants(); })};
    m_prepare = offer(QLatin1StringView("server.prepare"), [this] { prepareCurrent(); });
    m_panel->setActions(m_needSelection + QList {m_prepare});
    m_pooler = offer(QLatin1StringView("pooler.lab"), [this] { testPooler(); });
    m_power = {offer(QLatin1StringView("server.start"), [this] { powerCurrent(true); }),
               offer(QLatin1StringView("server.stop"), [this] { powerCurrent(false); })};
    m_remove = offer(QLatin1StringView("server.remove"), [this] { removeCurrent(); });
    m_password = offer(QLatin1StringView("server.password"), [this] { enterPassword(); });
    m_sweep = offer(QLatin1StringView("server.sweep"), [this] { sweep(); });
    connect(m_panel.get(), &ServerPanel::passwordRequested, this, &ServersPage::enterPassword);
    connect(m_panel.get(), &ServerPanel::startRequested, this, [this] { powerCurrent(true); });
    connect(m_panel.get(), &InspectorPanel::closeRequested, this,
            [this] { shell().trigger(QLatin1StringView("list.inspector")); });
}

void ServersPage::update()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<ServerRow> rows = serverRows(m_services.monitor, now);
    // Servers without the numbers of their tenants are no whole answer.
    if (!rows.empty() && !m_isUnread && !m_services.monitor.loads().error())
        m_error->hide();
    updateSummary(rows);
    qint64 most = 1;
    for (const ServerRow &row : rows)
        most = std::max(most, row.tenantCount().value_or(0));
    m_stack->setScale(static_cast<double>(most));
    std::erase_if(rows, [&filter = m_filter->filter()](const ServerRow &row) {
        return !matchesFilter(filter, filterFacts(row));
    });
    const bool first = m_model.rowCount() == 0 && !rows.empty();
    m_model.merge(std::move(rows));
    m_table->setLoading(!m_services.monitor.hasServers() && m_error->isHidden());
    if (first) {
        m_table->columns().fit();
        if (current() == nullptr)
            m_table->selectRow(0);
    }
    updatePanel();
    emit dataTimeChanged();
}

/// The page's question, answered in one line: the worst first.
void ServersPage::updateSummary(const std::vector<ServerRow> &all)
{
    QList<Finding> worst = m_services.monitor.findings();
    worst.removeIf([](const Finding &finding) { return serverOfFinding(finding.key).isNull(); });
    std::sort(worst.begin(), worst.end(), [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    QStringList sentences;
    for (const Finding &finding : worst.mid(0, 2))
        sentences.append(tr("%1.").arg(finding.title));
    if (sentences.isEmpty() && m_services.monitor.asked() > 0)
        sentences.append(
            tr("All %Ln server(s) answer and nothing is near a limit.", nullptr, m_services.monitor.asked()));
    if (all.empty())
        m_empty->showEmpty(tr("No servers yet"), tr("Add the first server, then its tenants can be registered."));
    else
        m_empty->showNoMatch(tr("No server matches"), m_filter->text(), tr("Clear filter"));
    m_models->setServers(all, m_services.format);
    m_header->setSubline(sentences.join(u' '));
    const QString count = tr("%Ln server(s)", nullptr, static_cast<int>(all.size()));
    m_footer->setText(current() != nullptr ? tr("%1, 1 selected").arg(count) : count);
}

const ServerRow *ServersPage::current() const
{
    const int row = m_table != nullptr ? m_table->currentIndex().row() : -1;
    return row >= 0 && row < m_model.rowCount() ? &m_model.record(row) : nullptr;
}

void ServersPage::updatePanel()
{
    const ServerRow *row = current();
    m_panel->show(row);
    setUnavailable(m_sweep, m_services.monitor.servers().isEmpty() ? tr("No servers yet") : QString());
    for (QAction *action : std::as_const(m_needSelection))
        setUnavailable(action, row != nullptr ? QString() : tr("Select a server first."));
    setUnavailable(m_remove,
                   row == nullptr               ? tr("Select a server first.")
                       : row->tenantCount() > 0 ? tr("Tenants live there.")
                                                : QString());
    const auto usable = row != nullptr ? checkOnboardingServer(row->server) : Result<>();
    setUnavailable(m_prepare,
                   row == nullptr ? tr("Select a server first.")
                       : usable   ? QString()
                                  : usable.error().message);
    setUnavailable(m_pooler,
                   row == nullptr                                 ? tr("Select a server first.")
                       : row->server.engine == Engine::PostgreSQL ? QString()
                                                                  : tr("The lab is for poolers before PostgreSQL."));
    for (QAction *action : std::as_const(m_power))
        setUnavailable(action, row == nullptr ? tr("Select a server first.") : whyNotPower(row->server));
    setUnavailable(m_password,
                   row == nullptr            ? tr("Select a server first.")
                       : wantsPassword(*row) ? QString()
                                             : tr("It waits for no password."));
}

void ServersPage::open(const QString &argument)
{
    if (!argument.isEmpty())
        setFilterText(argument);
}

QString ServersPage::filterText() const
{
    return m_filter->text();
}

void ServersPage::setFilterText(const QString &text)
{
    m_filter->setText(text);
    update();
}

void ServersPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

QWidget *ServersPage::inspector()
{
    return m_panel.get();
}

void ServersPage::refresh()
{
    m_services.monitor.refresh();
}

QWidget *ServersPage::firstFocus()
{
    return m_table;
}

void ServersPage::retranslate()
{
    m_header->setTitle(tr("Servers"));
    m_filter->setHint(tr("Filter servers"));
    m_adopt->setText(tr("Adopt tenants…"));
    m_add->setText(m_addAction->text());
    m_add->setKeyHint(m_addAction->shortcut().toString(QKeySequence::NativeText));
    m_table->setAccessibleName(tr("Servers"));
    m_hint->setText(tr("Enter for its tenants, I to hide inspector"));
    update();
}

QDateTime ServersPage::dataTime() const
{
    QDateTime oldest;
    for (const ServerRow &row : m_model.records()) {
        const QDateTime read = row.facts.latency.readAt();
        if (read.isValid() && (!oldest.isValid() || read < oldest))
            oldest = read;
    }
    return oldest;
}

} // namespace tenantry
