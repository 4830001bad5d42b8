#include "views/palette/joblinemaker.h"

#include "models/joblistmodel.h"
#include "views/operations/handoveracts.h"

#include <algorithm>

namespace tenantry {

namespace {
/// Not over, and its program is there.
bool isOpen(const JobRecord &job)
{
    const bool isOver = job.state == JobRecordState::Done || job.state == JobRecordState::Failed
        || job.state == JobRecordState::Cancelled;
    return !isOver && !isSilent(job, QDateTime::currentDateTimeUtc());
}

constexpr std::chrono::seconds endShown {10};
constexpr std::chrono::seconds failureShown {60};

StatusKind endStatus(JobState state)
{
    static const QHash<JobState, StatusKind> kinds {{JobState::Done, StatusKind::Ok},
                                                    {JobState::DoneWithFailures, StatusKind::Warn},
                                                    {JobState::Failed, StatusKind::Bad}};
    return kinds.value(state, StatusKind::Skipped);
}

/// "finished 02:41, 409 done, 3 failed"; of what was not counted only the time.
QString endWords(const Job &job, const Format &format)
{
    const QString when = format.time(job.endedAt);
    const QString how = job.state == JobState::Cancelled ? JobLineMaker::tr("cancelled %1").arg(when)
        : job.state == JobState::Failed                  ? JobLineMaker::tr("failed %1").arg(when)
                                                         : JobLineMaker::tr("finished %1").arg(when);
    QStringList parts {how};
    if (job.progress.total > 0)
        parts.append(JobLineMaker::tr("%1 done").arg(format.count(job.progress.done - job.progress.failed)));
    if (job.progress.failed > 0)
        parts.append(JobLineMaker::tr("%1 failed").arg(format.count(job.progress.failed)));
    return parts.join(QStringLiteral(", "));
}

JobLine endLine(const Job &job, const Format &format)
{
    JobLine line;
    line.id = job.id.toString();
    line.title = job.title;
    line.state = endStatus(job.state);
    line.isOver = true;
    line.failed = int(job.progress.failed);
    line.count = endWords(job, format);
    if (job.progress.failed > 0)
        line.openText = JobLineMaker::tr("Show %1").arg(format.count(job.progress.failed));
    else if (job.state == JobState::Failed)
        line.openText = JobLineMaker::tr("Show");
    return line;
}
} // namespace

JobLine jobLine(const JobRecord &job, const Format &format, const QDateTime &now)
{
    JobLine line;
    line.id = job.id.toString();
    line.title = job.title;
    line.stage = job.stage;
    line.state = jobStatus(job);
    line.failed = int(job.failed);
    if (job.total <= 0)
        return line;
    line.done = std::min(1.0, double(job.done) / double(job.total));
    line.failedShare = double(job.failed) / double(job.total);
    line.count = JobLineMaker::tr("%1 of %2").arg(format.count(job.done), format.count(job.total));
    const qint64 ran = job.startedAt.msecsTo(now);
    constexpr qint64 enough = 10000;
    if (job.state == JobRecordState::Running && job.startedAt.isValid() && job.done > 0
        && (ran >= enough || *line.done >= 0.05)) {
        const auto left =
            std::chrono::milliseconds(qint64(double(ran) * double(job.total - job.done) / double(job.done)));
        line.timeLeft = JobLineMaker::tr("%1 left").arg(format.about(left));
    }
    return line;
}

JobLine jobLine(const Job &job, const Format &format)
{
    static const QHash<JobState, StatusKind> kinds {{JobState::Running, StatusKind::Running},
                                                    {JobState::Paused, StatusKind::Paused}};
    if (isJobOver(job.state))
        return endLine(job, format);
    JobLine line;
    line.id = job.id.toString();
    line.title = job.title;
    line.stage = job.progress.stage;
    line.state = kinds.value(job.state, StatusKind::Waiting);
    line.failed = int(job.progress.failed);
    if (job.progress.total > 0) {
        line.done = std::min(1.0, double(job.progress.done) / double(job.progress.total));
        line.failedShare = double(job.progress.failed) / double(job.progress.total);
        line.count =
            JobLineMaker::tr("%1 of %2").arg(format.count(job.progress.done), format.count(job.progress.total));
    }
    if (job.progress.timeLeft) {
        const QString left = format.about(*job.progress.timeLeft);
        line.timeLeft = job.progress.isSlowerThanExpected ? JobLineMaker::tr("%1 left, slower than expected").arg(left)
                                                          : JobLineMaker::tr("%1 left").arg(left);
    }
    line.resumes = job.state == JobState::Paused || job.state == JobState::Pausing;
    if (job.state == JobState::Cancelling) {
        line.stage = JobLineMaker::tr("cancelling, waits for what runs");
        line.stopsWaiting = job.mayStopWaiting;
        if (job.mayStopWaiting)
            line.cancelQuestion = stopWaitingConsequence();
        return line;
    }
    if (job.canPause)
        line.pauseText = line.resumes ? JobLineMaker::tr("Resume") : JobLineMaker::tr("Pause");
    line.cancelQuestion = cancelConsequence(job.progress, format);
    return line;
}

JobLineMaker::JobLineMaker(const Services &services, QObject *parent)
    : JobLineSource(parent), m_registry(services.registry), m_runner(services.registry), m_queue(services.queue),
      m_sink(services.sink), m_news(services.news)
{
    connect(&m_sink, &RegistryJobSink::idle, this, &JobLineSource::changed);
    connect(&m_queue, &JobQueue::added, this, &JobLineSource::changed);
    connect(&m_queue, &JobQueue::changed, this, &JobLineSource::changed);
    connect(&m_queue, &JobQueue::ended, this, &JobLineMaker::keepEnd);
    m_endShown.setSingleShot(true);
    connect(&m_endShown, &QTimer::timeout, this, [this] {
        m_ended.reset();
        emit changed();
    });
    m_look.setInterval(jobSignOfLife); // a program that has gone tells nothing
    connect(&m_look, &QTimer::timeout, this, &JobLineSource::changed);
    m_look.start();
    connect(&m_news, &FleetNews::changed, this, [this] {
        emit changed();
        tellMilestones();
    });
}

std::optional<JobLine> JobLineMaker::newest() const
{
    const QList<Job> own = m_queue.jobs();
    for (auto job = own.crbegin(); job != own.crend(); ++job) {
        if (!isJobOver(job->state) && job->state != JobState::Queued)
            return jobLine(*job, Format());
    }
    for (const JobRecord &job : m_news.jobs()) {
        if (isOpen(job) && job.state != JobRecordState::Waiting && !m_queue.job(job.id))
            return jobLine(job, Format(), QDateTime::currentDateTimeUtc());
    }
    return m_ended ? std::optional(jobLine(*m_ended, Format())) : std::nullopt;
}

/// A failure stands longer: somebody has to read it.
void JobLineMaker::keepEnd(const Job &job)
{
    m_ended = job;
    const bool isWell = job.state == JobState::Done || job.state == JobState::Cancelled;
    m_endShown.start(isWell ? endShown : failureShown);
    emit changed();
}

int JobLineMaker::others() const
{
    const auto isForeign = [this](const JobRecord &job) { return isOpen(job) && !m_queue.job(job.id); };
    const auto foreign = std::count_if(m_news.jobs().cbegin(), m_news.jobs().cend(), isForeign);
    const auto shown = newest();
    return int(foreign) + m_queue.activeCount() - (shown && !shown->isOver ? 1 : 0);
}

QStringList JobLineMaker::ownJobs() const
{
    QStringList titles;
    const QList<Job> jobs = m_queue.jobs();
    for (const Job &job : jobs) {
        if (!isJobOver(job.state))
            titles.append(job.title);
    }
    return titles;
}

void JobLineMaker::cancelOwn()
{
    const QList<Job> jobs = m_queue.jobs();
    for (const Job &job : jobs) {
        if (!isJobOver(job.state))
            m_queue.cancel(job.id);
    }
}

/// Undoing is a person's.
QList<OperationId> JobLineMaker::ownOperations() const
{
    QList<OperationId> operations;
    const QList<Job> jobs = m_queue.jobs();
    for (const Job &job : jobs) {
        if (!isJobOver(job.state) && !job.operation.isNull() && job.kind != u"operation.undo")
            operations.append(job.operation);
    }
    return operations;
}

int JobLineMaker::handOverCount() const
{
    return m_runner.whyNone().isEmpty() ? int(ownOperations().size()) : 0;
}

void JobLineMaker::handOverOwn()
{
    for (const OperationId &operation : ownOperations())
        tenantry::handOverOwn(this, m_registry, m_queue, operation, [this](const Result<QString> &runner) {
            if (!runner)
                emit milestone(runner.error().message);
        });
}

void JobLineMaker::tellMilestones()
{
    for (const JobRecord &job : m_news.jobs()) {
        const bool known = m_quarters.contains(job.id);
        if (job.state == JobRecordState::Running) {
            const int quarter = job.total > 0 ? int(4 * job.done / job.total) : 0;
            if (!known)
                emit milestone(tr("%1 started.").arg(job.title));
            else if (quarter > m_quarters.value(job.id))
                emit milestone(tr("%1: %2 done.").arg(job.title, Format().percent(quarter / 4.0)));
            m_quarters[job.id] = quarter;
        } else if (known && !isOpen(job)) {
            m_quarters.remove(job.id);
            emit milestone(job.state == JobRecordState::Done ? tr("%1 is done.").arg(job.title)
                                                             : tr("%1 ended: %2").arg(job.title, job.error));
        }
    }
}

} // namespace tenantry
