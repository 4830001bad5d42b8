#include "views/adopt/graphcard.h"

#include "views/adopt/graphpaint.h"
#include "views/adopt/tablegraph.h"
#include "views/adopt/tableheight.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

namespace {

constexpr int graphColumns = 3;
constexpr int graphRows = 4;
constexpr int mostTablesShown = 10;

/// In the order of TableRelation; the tenants' own table tells its name.
constexpr const char *legendWords[] = {"", QT_TRANSLATE_NOOP("tenantry::GraphCard", "has tenant column"),
                                       QT_TRANSLATE_NOOP("tenantry::GraphCard", "through parent"),
                                       QT_TRANSLATE_NOOP("tenantry::GraphCard", "shared by all")};
constexpr TableRelation legendRelations[] = {TableRelation::Column, TableRelation::Path, TableRelation::Reference};

class TableSwatch : public Painted
{
public:
    TableSwatch(const Theme &theme, TableRelation relation) : Painted(theme), m_relation(relation)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {theme().px(13), theme().px(11)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintTableBox(&painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_relation, false, theme());
    }

private:
    TableRelation m_relation;
};

qsizetype holders(const TenantGraph &graph)
{
    return std::count_if(graph.tables.begin(), graph.tables.end(),
                         [](const TenantTable &table) { return table.relation != TableRelation::Reference; });
}

} // namespace

GraphCard::GraphCard(const Theme &theme, const Format &format, QWidget *parent)
    : Card(QStringLiteral("…"), parent), m_theme(theme), m_format(format), m_model(format),
      m_graph(new TableGraph(theme, format)), m_legend(new QWidget), m_state(wrappedLabel({}, "small", "tertiary")),
      m_more(new Button(theme, "link", {})), m_list(new TableView(theme)), m_error(new ErrorState(theme))
{
    build();
    connect(m_graph, &TableGraph::selected, this, [this](const TableName &table) {
        if (const int row = m_model.rowOf(table.toString()); row >= 0) {
            const QSignalBlocker quiet(m_list->selectionModel());
            m_list->selectRow(row);
        }
        emit selected(table);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (!now.isValid())
            return;
        m_graph->select(m_model.record(now.row()).table);
        emit selected(m_model.record(now.row()).table);
    });
    connect(m_more, &Button::clicked, this, [this] { showList(!m_list->isVisible()); });
    connect(m_error, &ErrorState::retry, this, &GraphCard::retry);
    connect(&theme, &Theme::changed, this, [this] { fitTableHeight(*m_list, m_theme, mostTablesShown); });
    retranslate();
}

void GraphCard::build()
{
    body()->addWidget(m_graph);
    auto *row = new QHBoxLayout(m_legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const auto relation : legendRelations)
        addLegend(relation, *row);
    row->addStretch(1);
    body()->addWidget(m_legend);
    body()->addWidget(m_state);
    body()->addWidget(m_error);
    m_list->setModel(&m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    shareTableWidth(*m_list, {38, 28, 18, 16});
    body()->addWidget(m_list);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_more);
    foot->addStretch(1);
    body()->addLayout(foot);
    m_error->hide();
    m_list->hide();
}

void GraphCard::addLegend(TableRelation relation, QHBoxLayout &row)
{
    row.addWidget(new TableSwatch(m_theme, relation));
    m_words << textLabel({}, "small", "tertiary");
    row.addWidget(m_words.last());
    row.addSpacing(space::Tight);
}

void GraphCard::show(const AdoptTables &tables)
{
    m_tables = tables;
    m_model.reset({tables.graph.tables.begin(), tables.graph.tables.end()});
    fitTableHeight(*m_list, m_theme, mostTablesShown);
    m_error->hide();
    m_state->hide();
    const bool isThere = !tables.graph.tables.isEmpty();
    setVisible(isThere);
    for (QWidget *part : {static_cast<QWidget *>(m_graph), m_legend, static_cast<QWidget *>(m_more)})
        part->setVisible(isThere);
    fill();
    if (isThere)
        selectFirstPath();
}

void GraphCard::correct(const TenantGraph &graph)
{
    const TableName before = current();
    m_tables.graph = graph;
    m_model.merge({graph.tables.begin(), graph.tables.end()});
    fill();
    m_graph->select(before);
    emit selected(before);
}

void GraphCard::fill()
{
    const TableGraphLayout layout = layOutGraph(m_tables.graph, graphColumns, graphRows);
    m_hidden = layout.hidden;
    m_graph->setGraph(layout);
    retranslate();
}

TableName GraphCard::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 ? m_model.record(row).table : TableName();
}

/// A table that needs a look: one that has no column of its own.
void GraphCard::selectFirstPath()
{
    const auto &tables = m_model.records();
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [](const TenantTable &table) { return table.relation == TableRelation::Path; });
    m_list->selectRow(found == tables.end() ? 0 : static_cast<int>(found - tables.begin()));
}

void GraphCard::setReading()
{
    m_tables = {};
    m_model.reset({});
    QWidget::show();
    for (QWidget *part : {static_cast<QWidget *>(m_graph), m_legend, static_cast<QWidget *>(m_more),
                          static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_error)})
        part->hide();
    m_state->show();
    retranslate();
}

void GraphCard::setError(const Error &error, const QString &where)
{
    setReading();
    m_state->hide();
    m_error->setError(error, where, QDateTime::currentDateTimeUtc(), m_format);
    m_error->show();
}

void GraphCard::showList(bool shown)
{
    m_list->setVisible(shown);
    retranslate();
}

void GraphCard::retranslate()
{
    setTitle(tr("Tenant data outside their places"));
    const qsizetype tables = m_tables.graph.tables.size();
    setSubline(tables == 0 ? QString()
                           : tr("%1: %2 of %3 tables")
                                 .arg(m_tables.graph.tables.first().table.schema,
                                      m_format.count(holders(m_tables.graph)), m_format.count(tables)));
    for (qsizetype i = 0; i < m_words.size(); ++i)
        m_words.at(i)->setText(tr(legendWords[static_cast<int>(legendRelations[i])]));
    m_state->setText(tr("Reading the tables…"));
    m_list->setAccessibleName(tr("Tables"));
    m_more->setText(m_list->isVisible() ? tr("Hide the list")
                        : m_hidden > 0  ? tr("%Ln more, all in a list", nullptr, static_cast<int>(m_hidden))
                                        : tr("All in a list"));
}

} // namespace tenantry
