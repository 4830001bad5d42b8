#include "views/tenants/tenantspage.h"

#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/registry/filter/filterparser.h"
#include "core/registry/tenantregistry.h"
#include "models/words.h"
#include "views/tenants/choiceactions.h"
#include "views/tenants/choicebar.h"
#include "views/tenants/filtersdialog.h"
#include "views/tenants/importdialog.h"
#include "views/tenants/tenantpanel.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/filechoice.h"
#include "views/widgets/filterfield.h"
#include "views/widgets/listfooter.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tabletext.h"
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
        m_loadedAt = QDateTime::currentDateTimeUtc();
        updateFooter();
        emit dataTimeChanged();
    });
    connect(&fleet, &TenantFleet::loadFailed, this, [this](const Error &error) {
        m_table->setLoading(false);
        m_error->setError(error, m_services.registry.spec().displayName(), m_loadedAt, m_services.format);
        m_error->show();
    });
    connect(&m_services.registry, &TenantRegistry::changed, this, [this](const QList<RegistryChange> &changes) {
        if (std::any_of(changes.begin(), changes.end(),
                        [](const RegistryChange &change) { return change.kind == ChangedKind::SavedFilter; }))
            readFilters();
    });
    readFilters();
    connect(&m_model, &TenantListModel::filtered, this, &TenantsPage::updateFooter);
    connect(&m_model, &TenantListModel::filtered, this, &TenantsPage::fitColumnsOnce);
    connect(&m_model, &TenantListModel::filtered, this, &TenantsPage::selectOnce);
    connect(&m_model, &TenantListModel::chosenChanged, this, &TenantsPage::updateFooter);
    retranslate();
}

TenantsPage::~TenantsPage() = default;

void TenantsPage::offerActions()
{
    QAction *open = offer(QLatin1StringView("tenant.open"), [this] { openCurrent(); });
    QAction *pin = offer(QLatin1StringView("tenant.pin"), [this] { togglePin(); });
    m_needSelection = {open, pin};
    m_exportAction = offer(QLatin1StringView("list.export"), [this] { exportCsv(); });
    m_panel->setActions(open, pin);
    connect(m_panel.get(), &InspectorPanel::closeRequested, this,
            [this] { shell().trigger(QLatin1StringView("list.inspector")); });
    m_importAction = offer(QLatin1StringView("tenant.import"), [this] { importTenants(); });
    m_filtersAction = offer(QLatin1StringView("tenant.filters"), [this] { showFilters(); });
}

void TenantsPage::offerChoiceActions()
{
    const ChoiceActions::Services services {m_services.theme, m_services.format, m_services.registry,
                                            m_services.jobs,  m_model,           shell()};
    m_choiceActions = new ChoiceActions(services, *m_table);
    m_needChoice = {
        offer(QLatin1StringView("tenant.addTag"), [this] { m_choiceActions->tag(true); }),
        offer(QLatin1StringView("tenant.removeTag"), [this] { m_choiceActions->tag(false); }),
        offer(QLatin1StringView("tenant.exportChosen"), [this] { m_choiceActions->exportCsv(); }),
        offer(QLatin1StringView("tenant.copyChosen"), [this] { m_choiceActions->copy(); }),
        offer(QLatin1StringView("tenant.chooseNone"), [this] { m_model.chooseNone(); }),
    };
    m_choiceBar = new ChoiceBar(m_services.theme, m_needChoice);
}

void TenantsPage::importTenants()
{
    shell().whenChangesAllowed(tr("import tenants"), [this] {
        auto *dialog = new ImportDialog({m_services.theme, m_services.format, m_services.registry, m_services.jobs});
        shell().showDialog(dialog);
    });
}

void TenantsPage::readFilters()
{
    deliver(m_services.registry.savedFilters(QStringLiteral("tenants")), this,
            [this](const Result<QList<SavedFilter>> &filters) { m_saved = filters.value_or(m_saved); });
}

void TenantsPage::fillFilterMenu(QMenu *menu)
{
    menu->clear();
    for (const SavedFilter &filter : std::as_const(m_saved)) {
        QString name = filter.name;
        QAction *action = menu->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                                          [this, text = filter.expression] { setFilterText(text); });
        action->setToolTip(filter.expression);
    }
    menu->addSeparator();
    menu->addAction(m_filtersAction);
}

void TenantsPage::showFilters()
{
    shell().whenChangesAllowed(tr("keep or change saved filters"), [this] {
        auto *dialog = new FiltersDialog({m_services.theme, m_services.registry, shell()}, QStringLiteral("tenants"),
                                         m_model.filter().toText());
        connect(dialog, &FiltersDialog::chosen, this, &TenantsPage::setFilterText);
        shell().showDialog(dialog);
    });
}

void TenantsPage::buildHeader()
{
    m_header = new PageHeader({});
    m_export = new Button(m_services.theme, "default", {}, QStringLiteral("export"));
    connect(m_export, &Button::clicked, m_exportAction, &QAction::trigger);
    m_header->addAction(m_export);
    m_import = new Button(m_services.theme, "default", {}, QStringLiteral("import"));
    connect(m_import, &Button::clicked, m_importAction, &QAction::trigger);
    m_header->addAction(m_import);
    layout()->addWidget(m_header);
}

void TenantsPage::buildFilterRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Page, 0, space::Page, 10);
    row->setSpacing(space::Control);
    m_filter = new FilterField(m_services.theme, tr("Filter: name, server:, plan:, tag:"));
    m_filter->setKeyHint(QStringLiteral("/"));
    connect(m_filter, &FilterField::searched, this, &TenantsPage::applyFilter);
    row->addWidget(m_filter);
    addChoice(row, QStringLiteral("status"),
              {QStringLiteral("ok"), QStringLiteral("warn"), QStringLiteral("bad"), QStringLiteral("paused")});
    addChoice(
        row, QStringLiteral("model"),
        {QStringLiteral("shared"), QStringLiteral("schema"), QStringLiteral("database"), QStringLiteral("deployment")});
    m_filters = new Button(m_services.theme, "default", {}, QStringLiteral("filter"));
    m_filters->setOpensChoice(true);
    auto *saved = new QMenu(m_filters);
    saved->setToolTipsVisible(true);
    connect(saved, &QMenu::aboutToShow, this, [this, saved] { fillFilterMenu(saved); });
    m_filters->setMenu(saved);
    row->addWidget(m_filters);
    row->addStretch(1);
    m_columns = new Button(m_services.theme, "icon", tr("Columns"), QStringLiteral("columns"));
    auto *menu = new QMenu(m_columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_table->columns().fillMenu(*menu);
    });
    m_columns->setMenu(menu);
    row->addWidget(m_columns);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

Button *TenantsPage::addChoice(QLayout *row, const QString &field, const QStringList &values)
{
    auto *button = new Button(m_services.theme, "filter", {});
    button->setOpensChoice(true);
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, field, values] { fillChoice(menu, field, values); });
    button->setMenu(menu);
    row->addWidget(button);
    m_choices.append({field, values, button});
    return button;
}

void TenantsPage::fillChoice(QMenu *menu, const QString &field, const QStringList &values)
{
    menu->clear();
    const QStringList chosen = m_model.filter().values(field);
    const auto add = [&](const QString &text, const QString &value, bool checked) {
        QAction *action = menu->addAction(text, this, [this, field, value] { setChoice(field, value); });
        action->setCheckable(true);
        action->setChecked(checked);
    };
    add(tr("any"), {}, chosen.isEmpty());
    for (const QString &value : values)
        add(choiceWord(field, value), value, chosen.contains(value));
}

/// A chip writes the grammar that a person could have typed.
void TenantsPage::setChoice(const QString &field, const QString &value)
{
    Filter filter = m_model.filter();
    filter.setValues(field, value.isEmpty() ? QStringList() : QStringList {value});
    setFilterText(filter.toText());
}

void TenantsPage::applyFilter()
{
    const auto filter = parseFilter(m_filter->text(), tenantFilterGrammar());
    m_filterProblem = filter ? QString() : filter.error().message + u' ' + filter.error().remedy;
    m_filter->setProblem(m_filterProblem);
    // While a wrong text stands in the field the list keeps what the last right one chose.
    if (!filter)
        return;
    m_model.setFilter(*filter);
    updateChoices();
}

void TenantsPage::updateChoices()
{
    for (const Choice &choice : std::as_const(m_choices)) {
        const QStringList values = m_model.filter().values(choice.field);
        QStringList words;
        for (const QString &value : values)
            words.append(choiceWord(choice.field, value));
        choice.button->setText(choice.field == u"status" ? tr("Status") : tr("Model"));
        choice.button->setValue(words.isEmpty() ? tr("any") : words.join(QStringLiteral(", ")));
    }
}

void TenantsPage::buildTable()
{
    m_table = new TableView(m_services.theme);
    m_table->setEdgePadding(space::Page);
    m_table->setSelectionBoxes(true);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_empty = new EmptyState(m_services.theme, QStringLiteral("tenants"), {});
    auto *clear = new Button(m_services.theme, "default", tr("Clear filter"));
    connect(clear, &Button::clicked, this, [this] { setFilterText({}); });
    m_empty->addAction(clear);
    m_table->setPlaceholder(m_empty);
    connect(m_table, &QAbstractItemView::activated, this, &TenantsPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TenantsPage::updatePanel);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TenantsPage::updateFooter);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TenantsPage::updatePanel);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_table, 1);
    offer(QLatin1StringView("list.copy"), [this] { copyRows(); });
    offerChoiceActions();
    layout()->addWidget(m_choiceBar);

    m_footer = textLabel({}, "small", "tertiary");
    m_hint = new ElidedLabel;
    styleLabel(m_hint, "small", "tertiary");
    layout()->addWidget(new ListFooter(m_services.theme, m_footer, m_hint));
}

std::optional<TenantId> TenantsPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 ? m_model.tenantId(row) : std::nullopt;
}

void TenantsPage::openCurrent()
{
    if (const auto id = current())
        shell().go({QStringLiteral("tenant"), id->toString()});
}

void TenantsPage::togglePin()
{
    const auto tenant =
        m_table->currentIndex().isValid() ? m_model.tenant(m_table->currentIndex().row()) : std::nullopt;
    if (!tenant)
        return;
    const Location location {QStringLiteral("tenant"), tenant->id.toString()};
    const bool wasPinned = shell().isPinned(location);
    shell().setPinned(location, tenant->name, !wasPinned);
    shell().offerUndo(
        wasPinned ? tr("%1 is no longer pinned").arg(tenant->name) : tr("%1 is pinned").arg(tenant->name),
        [this, location, name = tenant->name, wasPinned] { shell().setPinned(location, name, wasPinned); });
}

void TenantsPage::copyRows()
{
    const int rows = copySelectedRows(*m_table);
    shell().tell(rows > 0 ? tr("%n tenant(s) copied", nullptr, rows) : tr("Select a tenant first."));
}

void TenantsPage::exportCsv()
{
    const FileQuestion question {tr("Export tenants"), QStringLiteral("tenants.csv"), tr("CSV files (*.csv)"),
                                 QStringLiteral("csv")};
    askSaveFile(this, question, [this](const QString &path) { writeCsv(path); });
}

void TenantsPage::writeCsv(const QString &path)
{
    m_exportAction->setEnabled(false);
    deliver(m_model.exportCsv(path, visibleColumns(*m_table)), this, [this, path](const Result<qint64> &written) {
        m_exportAction->setEnabled(true);
        if (written) {
            m_error->hide();
            shell().tell(tr("%n tenant(s) written to %1", nullptr, static_cast<int>(*written)).arg(path));
        } else {
            m_error->setError(written.error(), path, QDateTime::currentDateTimeUtc(), m_services.format);
            m_error->show();
        }
    });
}

void TenantsPage::updateFooter()
{
    const qint64 shown = m_model.rowCount();
    const qint64 all = static_cast<qint64>(m_services.fleet.store().count());
    QStringList parts;
    parts.append(shown == all
                     ? tr("%1 tenants").arg(m_services.format.count(all))
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

/// Widths follow the first rows that are there, and then only a person's hand.
void TenantsPage::fitColumnsOnce()
{
    if (m_columnsArranged || m_model.rowCount() == 0)
        return;
    m_columnsArranged = true;
    m_table->columns().reset();
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
    m_empty->setText(none ? tr("No tenants yet") : tr("No tenant matches"),
                     none ? tr("Import a list from a CSV file.") : QString());
    m_empty->setCode(none ? QString() : m_filter->text());
}

void TenantsPage::updatePanel()
{
    const auto tenant =
        m_table->currentIndex().isValid() ? m_model.tenant(m_table->currentIndex().row()) : std::nullopt;
    m_panel->show(tenant);
    for (QAction *action : std::as_const(m_needSelection))
        setUnavailable(action, tenant ? QString() : tr("Select a tenant first."));
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
    applyFilter();
}

void TenantsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

QVariantMap TenantsPage::saveState() const
{
    const auto tenant = current();
    return {{QStringLiteral("filter"), m_filter->text()},
            {QStringLiteral("columns"), m_table->columns().save()},
            {QStringLiteral("tenant"), tenant ? tenant->toString() : QString()}};
}

void TenantsPage::restoreState(const QVariantMap &state)
{
    setFilterText(state.value(QStringLiteral("filter")).toString());
    const QVariantMap columns = state.value(QStringLiteral("columns")).toMap();
    m_columnsArranged = !columns.isEmpty();
    m_table->columns().restore(columns);
    const TenantId id = TenantId::fromString(state.value(QStringLiteral("tenant")).toString());
    const int row = id.isNull() ? -1 : m_model.rowOfTenant(id);
    if (row >= 0)
        m_table->selectRow(row);
}

QWidget *TenantsPage::inspector()
{
    return m_panel.get();
}

void TenantsPage::refresh()
{
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
    m_filters->setText(tr("Saved"));
    m_filters->setAccessibleName(tr("Saved filters"));
    m_hint->setText(tr("Space to select, Enter to open, I to hide inspector"));
    m_model.setFormat(m_services.format);
    updateChoices();
    updateFooter();
    updatePanel();
}

QDateTime TenantsPage::dataTime() const
{
    return m_loadedAt;
}

} // namespace tenantry
