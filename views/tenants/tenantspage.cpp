#include "views/tenants/tenantspage.h"

#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"
#include "models/tenantacts.h"
#include "views/shell/tableactions.h"
#include "views/tenants/choicebar.h"
#include "views/tenants/tenantfilterrow.h"
#include "views/tenants/tenantpanel.h"
#include "views/theme/theme.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/button.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/listfooter.h"
#include "views/widgets/listplaceholder.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace tenantry {

TenantsPage::TenantsPage(const PageHost &host, const TenantsPageServices &services)
    : ShellPage(host), m_services(services), m_model(services.tenants),
      m_panel(std::make_unique<TenantPanel>(services.theme, services.format, services.registry, services.monitor))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    offerActions();
    buildHeader();
    buildFilterRow();
    m_error = new ErrorState(m_services.theme);
    m_error->hide();
    connect(m_error, &ErrorState::retry, this, &TenantsPage::refresh);
    column->addWidget(m_error);
    buildTable();

    TenantFleet &fleet = m_services.fleet;
    connect(&fleet, &TenantFleet::cleared, this, [this] { m_table->setLoading(true); });
    connect(&fleet, &TenantFleet::appended, this, &TenantsPage::updateFooter);
    connect(&fleet, &TenantFleet::loaded, this, [this] {
        m_table->setLoading(false);
        m_error->hide();
        updateFooter();
        emit dataTimeChanged();
    });
    connect(
        &services.monitor, &FleetMonitor::roundFinished, this, [this] { m_table->columns().refit(); },
        Qt::SingleShotConnection);
    connect(&fleet, &TenantFleet::loadFailed, this, &TenantsPage::showLoadError);
    m_table->setLoading(fleet.isLoading());
    if (fleet.loadError())
        showLoadError(*fleet.loadError());
    connect(&m_model, &TenantListModel::filtered, this, &TenantsPage::updateFooter);
    connect(&m_model, &TenantListModel::filtered, this, &TenantsPage::fitColumnsOnce);
    connect(&m_model, &TenantListModel::filtered, this, &TenantsPage::selectOnce);
    connect(&m_model, &TenantListModel::chosenChanged, this, &TenantsPage::updateFooter);
    retranslate();
}

TenantsPage::~TenantsPage() = default;

void TenantsPage::buildHeader()
{
    m_header = new PageHeader({});
    m_export = new Button(m_services.theme, "default", {}, QStringLiteral("export"));
    followAction(*m_export, m_exportAction);
    m_header->addAction(m_export);
    m_import = new Button(m_services.theme, "default", {}, QStringLiteral("import"));
    followAction(*m_import, m_importAction);
    m_header->addAction(m_import);
    m_header->addAction(buildOnboard());
    layout()->addWidget(m_header);
}

/// The usual way with one click, and beside it the menu of all ways.
QWidget *TenantsPage::buildOnboard()
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_onboard = new Button(m_services.theme, "primary", {}, QStringLiteral("plus"));
    followAction(*m_onboard, m_onboardAction);
    row->addWidget(m_onboard);
    m_onboardWays = new Button(m_services.theme, "primary", {});
    m_onboardWays->setOpensChoice(true);
    auto *menu = new QMenu(m_onboardWays);
    menu->setToolTipsVisible(true); // why one is not there
    menu->addActions({m_onboardAction, m_onboardFileAction});
    m_onboardWays->setMenu(menu);
    row->addWidget(m_onboardWays);
    return both;
}

void TenantsPage::buildFilterRow()
{
    m_filter = new TenantFilterRow({m_services.theme, m_services.registry, m_model, shell()},
                                   offer(QLatin1StringView("tenant.filters"), [this] { m_filter->editSaved(); }));
    m_columns = new Button(m_services.theme, "icon", {}, QStringLiteral("columns"));
    connect(m_columns, &Button::clicked, this, [this] { m_table->columns().popUp(m_columns); });
    m_filter->addAtEnd(m_columns);
    layout()->addWidget(m_filter);
}

void TenantsPage::buildTable()
{
    m_table = new TableView(m_services.theme);
    m_table->setEdgePadding(space::Page);
    m_table->setSelectionBoxes(true);
    m_table->setModel(&m_model);
    m_table->columns().reset();
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_empty = new ListPlaceholder(m_services.theme, QStringLiteral("tenants"));
    m_empty->setNextSteps({m_onboardAction, m_onboardFileAction, m_importAction, m_adoptAction});
    connect(m_empty, &ListPlaceholder::wayOutWanted, this, [this] { setFilterText({}); });
    m_table->setPlaceholder(m_empty);
    connect(m_table, &QAbstractItemView::activated, this, &TenantsPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TenantsPage::updatePanel);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TenantsPage::updateFooter);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TenantsPage::updatePanel);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_table->currentIndex().row();
                if (row >= first.row() && row <= last.row())
                    updatePanel();
            });
    static_cast<QVBoxLayout *>(layout())->addWidget(m_table, 1);
    offerRows({{m_table, QStringLiteral("tenants")}});
    offerChoiceActions();
    layout()->addWidget(m_choiceBar);

    m_footer = textLabel({}, "small", "tertiary");
    m_hint = new ElidedLabel;
    styleLabel(m_hint, "small", "tertiary");
    layout()->addWidget(new ListFooter(m_services.theme, m_footer, m_hint));
}

std::optional<Tenant> TenantsPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 ? m_model.tenant(row) : std::nullopt;
}

void TenantsPage::updateFooter()
{
    const qint64 shown = m_model.rowCount();
    const qint64 all = static_cast<qint64>(m_services.fleet.store().count());
    QStringList parts;
    parts.append(shown == all
                     ? tr("%Ln tenant(s)", nullptr, static_cast<int>(all))
                     : tr("%1 of %2 tenants").arg(m_services.format.count(shown), m_services.format.count(all)));
    const auto chosen = static_cast<qint64>(m_model.chosenCount());
    if (chosen > 0)
        parts.append(tr("%1 selected").arg(m_services.format.count(chosen)));
    m_choiceBar->setText(chosen > 0 ? tr("%1 chosen").arg(m_services.format.count(chosen)) : QString());
    for (QAction *action : std::as_const(m_needChoice))
        setUnavailable(action, chosen > 0 ? QString() : tr("Choose tenants first, with Space or their boxes."));
    if (m_services.fleet.isLoading())
        parts.append(tr("still loading"));
    m_footer->setText(parts.join(QStringLiteral(", ")));
    updateEmpty();
}

/// Widths follow the heads until rows are there, then the first of those, and then only a person's hand.
void TenantsPage::fitColumnsOnce()
{
    if (m_isFitted)
        return;
    m_isFitted = m_model.rowCount() > 0;
    m_table->columns().fit();
}

/// What the inspector shows is marked in the list, from the first row that is there.
void TenantsPage::selectOnce()
{
    if (m_model.rowCount() > 0 && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(qMax(0, m_table->currentIndex().row()));
}

void TenantsPage::showEvent(QShowEvent *event)
{
    ShellPage::showEvent(event);
    fitColumnsOnce();
    selectOnce();
}

void TenantsPage::updateEmpty()
{
    const bool none = m_services.fleet.store().count() == 0;
    if (none && m_services.fleet.loadError()) { // whose words stand above
        m_empty->showFailed(tr("The tenants could not be read"));
        return;
    }
    if (none)
        m_empty->showEmpty(
            tr("No tenants yet"),
            tr("Onboard the first one, several from a file, import a list, or adopt existing databases."));
    else
        m_empty->showNoMatch(tr("No tenant matches"), m_filter->text(), tr("Clear filter"));
}

void TenantsPage::updatePanel()
{
    const auto tenant = current();
    m_panel->show(tenant);
    const Server *server = tenant ? m_services.monitor.server(tenant->placement.server) : nullptr;
    for (QAction *action : std::as_const(m_needSelection))
        setUnavailable(action, tenant ? QString() : tr("Select a tenant first."));
    for (qsizetype i = 0; i < m_acts.size(); ++i)
        setUnavailable(m_acts.at(i), reasonAgainst(tenantActs[static_cast<size_t>(i)], tenant, server));
}

void TenantsPage::open(const QString &argument)
{
    if (!argument.isEmpty())
        setFilterText(argument);
}

QString TenantsPage::filterText() const
{
    return m_filter->text();
}

void TenantsPage::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void TenantsPage::focusFilter()
{
    m_filter->focusField();
}

QWidget *TenantsPage::inspector()
{
    return m_panel.get();
}

void TenantsPage::showLoadError(const Error &error)
{
    m_table->setLoading(false);
    m_error->setError(error, m_services.registry.spec().displayName(), m_services.fleet.loadedAt(), m_services.format);
    m_error->show();
    updateEmpty();
}

void TenantsPage::refresh()
{
    if (m_services.fleet.loadError())
        m_services.reload();
    m_services.monitor.refresh();
}

QWidget *TenantsPage::firstFocus()
{
    return m_table;
}

void TenantsPage::retranslate()
{
    m_header->setTitle(tr("Tenants"));
    m_table->setAccessibleName(tr("Tenants list"));
    m_export->setText(tr("Export"));
    m_import->setText(tr("Import"));
    m_onboard->setText(tr("Onboard tenant"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Columns"));
    m_onboardWays->setAccessibleName(tr("Ways to onboard"));
    m_onboardWays->setToolTip(tr("Ways to onboard"));
    m_filter->retranslate();
    m_hint->setText(tr("Space to select, Enter to open, I to hide inspector"));
    m_model.setFormat(m_services.format);
    updateFooter();
    updatePanel();
}

QDateTime TenantsPage::dataTime() const
{
    return m_services.fleet.loadedAt();
}

} // namespace tenantry
