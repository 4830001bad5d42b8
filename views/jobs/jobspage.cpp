#include "views/jobs/jobspage.h"

#include "core/jobs/deliver.h"
#include "core/jobs/jobqueue.h"
#include "core/registry/tenantregistry.h"
#include "views/delegates/bardelegate.h"
#include "views/jobs/jobpanel.h"
#include "views/shell/tableactions.h"
#include "views/theme/theme.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/errorstate.h"
#include "views/widgets/filterfield.h"
#include "views/widgets/listfooter.h"
#include "views/widgets/listplaceholder.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/tableview.h"
#include "views/widgets/textlabel.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

constexpr int PeriodDays[] {1, 7, 30};

} // namespace

JobsPage::JobsPage(const PageHost &host, const JobsPageServices &services)
    : OperationPage(
        host, {services.theme, services.format, services.operations, services.queue, services.monitor, host.shell}),
      m_services(services), m_model(services.format), m_runner(services.registry),
      m_panel(std::make_unique<JobPanel>(
          OperationSections::Services {services.theme, services.format, services.operations}))
{
    offerActions();
    build();
    offerTables({{m_table, QStringLiteral("jobs")}});
    connect(&m_services.registry, &TenantRegistry::changed, this, &JobsPage::refresh);
    connect(&m_services.registry, &TenantRegistry::resyncNeeded, this, &JobsPage::refresh);
    connect(&m_services.queue, &JobQueue::changed, this, &JobsPage::updateActions);
    connect(&m_runner, &RunnerWatch::changed, this, [this] {
        m_runnerLine->setText(m_runner.line(m_services.format));
        updateActions();
    });
    m_look.setInterval(jobSignOfLife); // a program that has gone tells nothing, and its lease runs out
    connect(&m_look, &QTimer::timeout, this, &JobsPage::refresh);
    m_look.start();
    retranslate();
    refresh();
}

JobsPage::~JobsPage() = default;

void JobsPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new PageHeader({});
    column->addWidget(m_header);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Page, 0, space::Page, 10);
    m_filter = new FilterField(m_services.theme, jobFilterGrammar());
    connect(m_filter, &FilterField::searched, this, &JobsPage::showJobs);
    row->addWidget(m_filter);
    m_period = new SegmentedControl({});
    for (const int days : PeriodDays)
        m_period->addChoice({}, days);
    connect(m_period, &SegmentedControl::chosen, this, &JobsPage::showJobs);
    row->addSpacing(space::Control);
    row->addWidget(m_period);
    row->addSpacing(space::Control);
    m_runnerLine = new ElidedLabel;
    m_runnerLine->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    styleLabel(m_runnerLine, "small", "tertiary");
    row->addWidget(m_runnerLine, 1);
    column->addLayout(row);
    m_error = new ErrorState(m_services.theme);
    m_error->hide();
    connect(m_error, &ErrorState::retry, this, &JobsPage::refresh);
    column->addWidget(m_error);

    m_table = new TableView(m_services.theme);
    m_table->setEdgePadding(space::Page);
    m_table->setTwoLineRows(true);
    m_table->setGroupRows(true);
    m_table->setNamePictures(true);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnDelegate(JobListModel::Progress,
                               new BarDelegate(m_services.theme, BarDelegate::TextPlace::Beside, 76, m_table));
    m_table->setLoading(true);
    m_empty = new ListPlaceholder(m_services.theme, QStringLiteral("jobs"));
    connect(m_empty, &ListPlaceholder::wayOutWanted, this, &JobsPage::widen);
    m_table->setPlaceholder(m_empty);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsPage::updatePanel);
    connect(m_table, &QAbstractItemView::activated, m_journal, &QAction::trigger);
    column->addWidget(m_table, 1);
    m_footer = textLabel({}, "small", "tertiary");
    m_hint = new ElidedLabel;
    styleLabel(m_hint, "small", "tertiary");
    column->addWidget(new ListFooter(m_services.theme, m_footer, m_hint));
}

void JobsPage::refresh()
{
    deliver(m_services.registry.jobs(), this, [this](const Result<QList<JobRecord>> &jobs) {
        m_table->setLoading(false);
        if (!jobs) {
            m_error->setError(jobs.error(), m_services.registry.spec().displayName(), m_readAt, m_services.format);
            m_error->show();
            return;
        }
        m_error->hide();
        m_jobs = *jobs;
        deliver(m_services.registry.unfinishedOperations(), this,
                [this](const Result<QList<HeldOperation>> &unfinished) { take(unfinished.value_or(m_unfinished)); });
    });
}

void JobsPage::take(const QList<HeldOperation> &unfinished)
{
    m_unfinished = unfinished;
    m_readAt = QDateTime::currentDateTimeUtc();
    showJobs();
    emit dataTimeChanged();
}

void JobsPage::showJobs()
{
    QList<JobRow> shown = jobEntries(m_jobs, m_unfinished);
    shown.removeIf([this](const JobRow &row) { return !isShown(row); });
    const bool first = m_model.rowCount() == 0;
    m_model.merge(jobRows(shown));
    if (first && m_model.rowCount() > 0)
        m_table->columns().fit();
    selectWanted();
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 1)
        m_table->selectRow(1); // the first job; row 0 is its group's heading
    showSummary(shown.size());
    updatePanel();
}

/// The newest job of an operation stands before the older ones.
void JobsPage::selectWanted()
{
    if (m_wanted.isEmpty())
        return;
    const auto &rows = m_model.records();
    const auto found = std::find_if(rows.begin(), rows.end(), [this](const JobRow &row) {
        return row.heading.isEmpty() && (row.key() == m_wanted || row.job.operation.toString() == m_wanted);
    });
    if (found == rows.end())
        return;
    m_wanted.clear();
    m_table->selectRow(static_cast<int>(found - rows.begin()));
}

/// What needs a decision, runs or waits is of today, however long it has been doing so.
bool JobsPage::isShown(const JobRow &row) const
{
    const JobRecord &job = row.job;
    const bool isOver = job.state == JobRecordState::Done || job.state == JobRecordState::Failed
        || job.state == JobRecordState::Cancelled;
    const QDateTime last = job.endedAt.isValid() ? job.endedAt : job.createdAt;
    const QTimeZone &zone = m_services.format.timeZone();
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(zone).date();
    const QDate day = last.toTimeZone(zone).date();
    return (row.needsDecision || !isOver || day > today.addDays(-m_period->value().toInt()))
        && matchesFilter(m_filter->filter(), filterFacts(row));
}

void JobsPage::widen()
{
    if (m_filter->text().isEmpty())
        m_period->setValue(PeriodDays[std::size(PeriodDays) - 1]);
    setFilterText({});
}

void JobsPage::showSummary(qsizetype shown)
{
    const QList<JobRow> all = jobEntries(m_jobs, m_unfinished);
    const auto count = [&all](JobRecordState state) {
        return static_cast<int>(std::count_if(all.begin(), all.end(), [state](const JobRow &row) {
            return row.job.state == state && !row.isSilent && !row.needsDecision;
        }));
    };
    const auto undecided =
        static_cast<int>(std::count_if(all.begin(), all.end(), [](const JobRow &row) { return row.needsDecision; }));
    const bool isNothing = m_jobs.isEmpty() && m_unfinished.isEmpty();
    QString line = isNothing ? tr("Nothing is running.")
                             : tr("%1 run, %2 wait, %3 failed.")
                                   .arg(count(JobRecordState::Running))
                                   .arg(count(JobRecordState::Waiting))
                                   .arg(count(JobRecordState::Failed));
    if (undecided > 0)
        line += u' ' + tr("%Ln operation(s) stopped half-way and need a decision.", nullptr, undecided);
    m_header->setSubline(m_readAt.isValid() ? line : QString());
    if (isNothing)
        m_empty->showEmpty(tr("Nothing is running"),
                           tr("Imports, exports and later work appear here with their journal."));
    else if (m_filter->text().isEmpty())
        m_empty->showNoMatch(tr("No job in this period"), {}, tr("Show 30 days"));
    else
        m_empty->showNoMatch(tr("No job matches"), m_filter->text(), tr("Clear filter"));
    m_footer->setText(m_readAt.isValid() ? tr("%Ln job(s)", nullptr, static_cast<int>(shown)) : QString());
}

const JobRow *JobsPage::current() const
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model.rowCount() || !m_model.record(row).heading.isEmpty())
        return nullptr;
    return &m_model.record(row);
}

JobId JobsPage::currentId() const
{
    const JobRow *row = current();
    return row != nullptr ? row->job.id : JobId();
}

void JobsPage::updatePanel()
{
    const JobRow *row = current();
    m_panel->show(row != nullptr ? std::optional(*row) : std::nullopt);
    updateActions();
}

void JobsPage::open(const QString &argument)
{
    m_wanted = argument;
    if (m_wanted.isEmpty())
        return;
    m_period->setValue(PeriodDays[std::size(PeriodDays) - 1]); // what was asked for is not hidden
    showJobs();
}

QString JobsPage::filterText() const
{
    return m_filter->text();
}

void JobsPage::setFilterText(const QString &text)
{
    m_filter->setText(text);
    showJobs();
}

void JobsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

QVariantMap JobsPage::saveState() const
{
    QVariantMap state = ShellPage::saveState();
    state.insert(QStringLiteral("days"), m_period->value());
    return state;
}

void JobsPage::restoreState(const QVariantMap &state)
{
    m_period->setValue(state.value(QStringLiteral("days")).toInt());
    ShellPage::restoreState(state);
}

QWidget *JobsPage::inspector()
{
    return m_panel.get();
}

QWidget *JobsPage::firstFocus()
{
    return m_table;
}

void JobsPage::retranslate()
{
    m_header->setTitle(tr("Jobs"));
    m_table->setAccessibleName(tr("Jobs"));
    m_filter->setHint(tr("Filter jobs"));
    m_panel->operation()->retranslate();
    m_runnerLine->setText(m_runner.line(m_services.format));
    m_hint->setText(tr("Enter for its journal, I to hide inspector"));
    m_period->setTexts(tr("Period"), {tr("Today"), tr("7 d"), tr("30 d")});
    showJobs();
}

} // namespace tenantry
