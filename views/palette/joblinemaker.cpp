#include "views/palette/joblinemaker.h"

#include <algorithm>

namespace tenantry {

namespace {
bool isOpen(const JobRecord &job)
{
    return job.state == JobRecordState::Running || job.state == JobRecordState::Paused
        || job.state == JobRecordState::Waiting;
}
} // namespace

JobLine jobLine(const JobRecord &job, const Format &format, const QDateTime &now)
{
    JobLine line;
    line.id = job.id.toString();
    line.title = job.title;
    line.stage = job.stage;
    line.state = jobStateKind(job.state);
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

JobLineMaker::JobLineMaker(const FleetNews &news, QObject *parent) : JobLineSource(parent), m_news(news)
{
    connect(&news, &FleetNews::changed, this, [this] {
        emit changed();
        tellMilestones();
    });
}

std::optional<JobLine> JobLineMaker::newest() const
{
    for (const JobRecord &job : m_news.jobs()) {
        if (job.state == JobRecordState::Running || job.state == JobRecordState::Paused)
            return jobLine(job, Format(), QDateTime::currentDateTimeUtc());
    }
    return std::nullopt;
}

int JobLineMaker::others() const
{
    const auto open = std::count_if(m_news.jobs().cbegin(), m_news.jobs().cend(), isOpen);
    return int(open) - (newest() ? 1 : 0);
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
