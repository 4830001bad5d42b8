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
    : ShellPage(host), m_services(services), m_model(services.format),
      m_panel(std::make_unique<JobPanel>(services.theme, services.format, services.registry))
{
    offerActions();
    build();
    offerTables({{m_table, QStringLiteral("jobs")}});
    connect(&m_services.registry, &TenantRegistry::changed, this, &JobsPage::refresh);
    connect(&m_services.registry, &TenantRegistry::resyncNeeded, this, &JobsPage::refresh);
    connect(&m_services.queue, &JobQueue::changed, this, &JobsPage::updateActions);
    m_look.setInterval(jobSignOfLife); // a program that has gone tells nothing
    connect(&m_look, &QTimer::timeout, this, &JobsPage::showJobs);
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
    row->addStretch(1);
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
        m_readAt = QDateTime::currentDateTimeUtc();
        m_jobs = *jobs;
        showJobs();
        emit dataTimeChanged();
    });
}

void JobsPage::showJobs()
{
    QList<JobRecord> shown;
    std::copy_if(m_jobs.begin(), m_jobs.end(), std::back_inserter(shown),
                 [this](const JobRecord &job) { return isShown(job); });
    const bool first = m_model.rowCount() == 0;
    m_model.merge(jobRows(shown));
    if (first && m_model.rowCount() > 0)
        m_table->columns().fit();
    const int wanted = m_wanted.isNull() ? -1 : m_model.rowOf(m_wanted.toString());
    if (wanted >= 0) {
        m_table->selectRow(wanted);
        m_wanted = JobId();
    } else if (!m_table->currentIndex().isValid() && m_model.rowCount() > 1) {
        m_table->selectRow(1); // the first job; row 0 is its group's heading
    }
    showSummary(shown.size());
    updatePanel();
}

/// What runs or waits is of today, however long it has been doing so.
bool JobsPage::isShown(const JobRecord &job) const
{
    const bool isOver = job.state == JobRecordState::Done || job.state == JobRecordState::Failed
        || job.state == JobRecordState::Cancelled;
    const QDateTime last = job.endedAt.isValid() ? job.endedAt : job.createdAt;
    const QTimeZone &zone = m_services.format.timeZone();
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(zone).date();
    const QDate day = last.toTimeZone(zone).date();
    return (!isOver || day > today.addDays(-m_period->value().toInt()))
        && matchesFilter(m_filter->filter(), filterFacts(job));
}

void JobsPage::widen()
{
    if (m_filter->text().isEmpty())
        m_period->setValue(PeriodDays[std::size(PeriodDays) - 1]);
    setFilterText({});
}

void JobsPage::showSummary(qsizetype shown)
{
    const auto count = [this, now = QDateTime::currentDateTimeUtc()](JobRecordState state) {
        return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(), [state, now](const JobRecord &job) {
            return job.state == state && !isSilent(job, now);
        }));
    };
    m_header->setSubline(!m_readAt.isValid()    ? QString()
                             : m_jobs.isEmpty() ? tr("Nothing is running.")
                                                : tr("%1 run, %2 wait, %3 failed.")
                                                      .arg(count(JobRecordState::Running))
                                                      .arg(count(JobRecordState::Waiting))
                                                      .arg(count(JobRecordState::Failed)));
    if (m_jobs.isEmpty())
        m_empty->showEmpty(tr("Nothing is running"),
                           tr("Imports, exports and later work appear here with their journal."));
    else if (m_filter->text().isEmpty())
        m_empty->showNoMatch(tr("No job in this period"), {}, tr("Show 30 days"));
    else
        m_empty->showNoMatch(tr("No job matches"), m_filter->text(), tr("Clear filter"));
    m_footer->setText(m_readAt.isValid() ? tr("%Ln job(s)", nullptr, static_cast<int>(shown)) : QString());
}

const JobRecord *JobsPage::current() const
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model.rowCount() || !m_model.record(row).heading.isEmpty())
        return nullptr;
    return &m_model.record(row).job;
}

JobId JobsPage::currentId() const
{
    const JobRecord *job = current();
    return job != nullptr ? job->id : JobId();
}

void JobsPage::updatePanel()
{
    const JobRecord *job = current();
    m_panel->show(job != nullptr ? std::optional(*job) : std::nullopt);
    updateActions();
}

void JobsPage::open(const QString &argument)
{
    m_wanted = JobId::fromString(argument);
    if (m_wanted.isNull())
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
    m_panel->retranslate();
    m_hint->setText(tr("Enter for its journal, I to hide inspector"));
    m_period->setTexts(tr("Period"), {tr("Today"), tr("7 d"), tr("30 d")});
    showJobs();
}

} // namespace tenantry
