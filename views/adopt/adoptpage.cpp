#include "views/adopt/adoptpage.h"

#include "core/base/format.h"
#include "core/inspection/fleetmonitor.h"
#include "core/jobs/jobqueue.h"
#include "views/adopt/connectcard.h"
#include "views/adopt/graphcard.h"
#include "views/adopt/mappingcard.h"
#include "views/adopt/presetcard.h"
#include "views/adopt/runcard.h"
#include "views/adopt/signscard.h"
#include "views/adopt/sourceform.h"
#include "views/adopt/tablerulecard.h"
#include "views/adopt/unclearcard.h"
#include "views/shell/tableactions.h"
#include "views/theme/theme.h"
#include "views/widgets/button.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/notebanner.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/stepbar.h"
#include "views/widgets/tableview.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tenantry {

namespace {

/// As drawn at 13 px text: of the three columns, and where they no longer stand side by side.
constexpr int presetWidth = 236;
constexpr int graphWidth = 404;
constexpr int stepsWidth = 640;
constexpr int narrowBoard = 1080;
constexpr int connectWidth = 560;
constexpr std::chrono::milliseconds afterADecision {300};

} // namespace

AdoptPage::AdoptPage(const PageHost &host, const AdoptPageServices &services)
    : ShellPage(host), m_services(services), m_look(new AdoptLook(services.site, services.passwords, this))
{
    setProperty("kind", QStringLiteral("app"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    m_stack = new QStackedWidget;
    column->addWidget(m_stack, 1);
    buildConnect();
    buildBoard();
    m_run = new RunCard(m_services.theme, m_services.format, m_services.jobs);
    m_stack->addWidget(scrolled(m_run));
    buildFoot();
    offer(QLatin1StringView("table.confirm"), [this] { confirmTables(); });
    offerRows({{m_unclear->table(), QStringLiteral("unclear")},
               {m_mapping->table(), QStringLiteral("mapping")},
               {m_graph->list(), QStringLiteral("tables")}});
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterADecision);
    follow();
    go(Connect);
    retranslate();
}

AdoptPage::~AdoptPage() = default;

void AdoptPage::buildHead()
{
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->setSpacing(0);
    m_header = new PageHeader({});
    m_head->addWidget(m_header, 3);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_head);
}

/// A page scrolls down, never sideways.
QWidget *AdoptPage::scrolled(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QWidget;
    whole->setProperty("kind", QStringLiteral("app"));
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(space::Page, space::Hair, space::Page, space::Card);
    column->addWidget(content);
    column->addStretch(1);
    scroll->setWidget(whole);
    return scroll;
}

void AdoptPage::buildConnect()
{
    m_connect = new ConnectCard(m_services.theme, m_services.format, m_services.monitor);
    m_connect->setMaximumWidth(m_services.theme.px(connectWidth));
    m_stack->addWidget(scrolled(m_connect));
}

void AdoptPage::buildBoard()
{
    const Theme &theme = m_services.theme;
    m_presets = new PresetCard(theme);
    m_source = new SourceForm(theme);
    m_signs = new SignsCard(theme);
    m_error = new ErrorState(theme);
    m_mapping = new MappingCard(theme, m_services.format);
    m_unclear = new UnclearCard(theme);
    m_graph = new GraphCard(theme, m_services.format);
    m_rule = new TableRuleCard(theme);
    auto *board = new QWidget;
    m_board = new QBoxLayout(QBoxLayout::LeftToRight, board);
    m_board->setContentsMargins(0, 0, 0, 0);
    m_board->setSpacing(space::Card);
    const QList<QList<QWidget *>> columns {
        {m_presets, m_source, m_signs}, {m_error, m_mapping, m_unclear}, {m_graph, m_rule}};
    for (const auto &cards : columns) {
        auto *part = new QWidget;
        auto *column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::Card);
        for (QWidget *card : cards)
            column->addWidget(card);
        column->addStretch(1);
        m_columns << part;
        m_board->addWidget(part);
    }
    m_board->setStretch(1, 1);
    m_stack->addWidget(scrolled(board));
    for (QWidget *hidden : {static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_unclear),
                            static_cast<QWidget *>(m_graph), static_cast<QWidget *>(m_rule)})
        hidden->hide();
}

void AdoptPage::buildFoot()
{
    const Theme &theme = m_services.theme;
    m_foot = new QWidget;
    m_footRow = new QBoxLayout(QBoxLayout::LeftToRight, m_foot);
    m_footRow->setContentsMargins(space::Page, space::Control, space::Page, space::Card);
    m_footRow->setSpacing(space::Card);
    m_promise = new NoteBanner(theme, StatusKind::Ok, {});
    m_statements = new Button(theme, "link", {});
    m_promise->addAction(m_statements);
    m_footRow->addWidget(m_promise, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Card);
    buttons->addStretch(1);
    m_back = new Button(theme, "default", {});
    m_export = new Button(theme, "default", {}, QStringLiteral("copy"));
    m_adopt = new Button(theme, "primary", {});
    for (Button *button : {m_back, m_export, m_adopt})
        buttons->addWidget(button);
    m_footRow->addLayout(buttons);
    layout()->addWidget(m_foot);
}

void AdoptPage::follow()
{
    connect(m_connect, &ConnectCard::lookWanted, this, &AdoptPage::look);
    connect(m_connect, &ConnectCard::stopWanted, this, [this] {
        m_look->stop(AdoptLook::Recognising);
        m_connect->setLooking(false);
    });
    connect(m_connect, &ConnectCard::addServerWanted, this, [this] { m_services.addServer(); });
    connect(m_look, &AdoptLook::recognised, this, &AdoptPage::takeTrials);
    connect(m_look, &AdoptLook::checked, this, &AdoptPage::takeCheck);
    connect(m_look, &AdoptLook::tablesRead, this, &AdoptPage::takeTables);
    connect(m_look, &AdoptLook::confirmed, this, [this](const AdoptTables &tables) {
        m_graph->correct(tables.graph);
        shell().tell(tr("The tables are confirmed."));
    });
    connect(m_look, &AdoptLook::failed, this, &AdoptPage::takeFailure);
    connect(m_presets, &PresetCard::chosen, this, &AdoptPage::choosePreset);
    connect(m_source, &SourceForm::lookWanted, this, &AdoptPage::lookAtSource);
    connect(m_error, &ErrorState::retry, this, &AdoptPage::check);
    connect(&m_soon, &QTimer::timeout, this, &AdoptPage::check);
    connect(m_mapping, &MappingCard::columnChosen, this, [this](ImportField field, const QString &column) {
        m_request.mapping.columns.insert(field, column);
        checkSoon();
    });
    connect(m_unclear, &UnclearCard::decided, this, [this](const QString &place, const AdoptionDecision &decision) {
        if (decision == AdoptionDecision())
            m_request.decisions.remove(place);
        else
            m_request.decisions.insert(place, decision);
        checkSoon();
    });
    connect(m_graph, &GraphCard::selected, this, &AdoptPage::showTable);
    connect(m_graph, &GraphCard::retry, this, [this] { m_look->readTables(m_trials.server, m_request); });
    connect(m_rule, &TableRuleCard::corrected, this, &AdoptPage::correctTable);
    connect(m_rule, &TableRuleCard::confirmWanted, this, &AdoptPage::confirmTables);
    connect(m_statements, &Button::clicked, this, &AdoptPage::showStatements);
    connect(m_back, &Button::clicked, this, [this] { go(Connect); });
    connect(m_export, &Button::clicked, this, &AdoptPage::exportCommand);
    connect(m_adopt, &Button::clicked, this, &AdoptPage::adopt);
    connect(m_run, &RunCard::tenantsWanted, this, [this] { shell().go({QStringLiteral("tenants"), {}}); });
    connect(m_run, &RunCard::moreWanted, this, [this] {
        go(Map);
        check();
    });
    connect(m_run, &RunCard::ended, this, [this] {
        update();
        m_run->firstFocus()->setFocus(Qt::OtherFocusReason);
    });
}

/// Where the columns do not fit side by side, in large text, they stand below each other, and the steps below the title.
void AdoptPage::arrange()
{
    const Theme &theme = m_services.theme;
    const bool isNarrow = width() < theme.px(narrowBoard);
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_board->setDirection(direction);
    m_head->setDirection(direction);
    m_footRow->setDirection(direction);
    const int left = theme.px(presetWidth);
    const int right = theme.px(graphWidth);
    for (const auto &[part, wide] : {std::pair(m_columns.first(), left), std::pair(m_columns.last(), right)}) {
        part->setMinimumWidth(isNarrow ? 0 : wide);
        part->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : wide);
    }
    m_steps->setMinimumWidth(isNarrow ? 0 : theme.px(stepsWidth));
    m_connect->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : theme.px(connectWidth));
}

void AdoptPage::resizeEvent(QResizeEvent *event)
{
    ShellPage::resizeEvent(event);
    arrange();
}

QWidget *AdoptPage::firstFocus()
{
    if (m_step == Connect)
        return m_connect->firstField();
    return m_step == Adopt ? m_run->firstFocus() : static_cast<QWidget *>(m_presets->table());
}

QStringList AdoptPage::breadcrumb() const
{
    return {tr("Adopt")};
}

void AdoptPage::retranslate()
{
    delete m_steps;
    m_steps = new StepBar(m_services.theme, {tr("Connect"), tr("Recognise"), tr("Map and check"), tr("Adopt")});
    m_steps->setContentsMargins(space::Page, space::Card, space::Page, space::Control);
    m_head->addWidget(m_steps, 2);
    m_header->setTitle(tr("Adopt an existing system"));
    m_connect->retranslate();
    m_presets->retranslate();
    m_source->retranslate();
    m_signs->retranslate();
    m_mapping->retranslate();
    m_unclear->retranslate();
    m_graph->retranslate();
    m_rule->retranslate();
    m_run->retranslate();
    m_statements->setText(tr("Show statements"));
    m_back->setText(tr("Back"));
    m_export->setText(tr("Copy as command"));
    m_export->setToolTip(tr("The line of tenantryctl that does the same in a shell"));
    arrange();
    update();
}

} // namespace tenantry
