#include "app/console/jobnotices.h"

#include "views/shell/consolesettings.h"

namespace tenantry {

JobNotices::JobNotices(const ConsoleSettings &settings, const JobQueue &queue, const FleetNews &news, QObject *parent)
    : QObject(parent), m_settings(settings), m_queue(queue), m_news(news)
{
    connect(&queue, &JobQueue::ended, this, &JobNotices::takeOwn);
    connect(&news, &FleetNews::changed, this, &JobNotices::takeNews);
}

void JobNotices::takeOwn(const Job &job)
{
    if (job.state == JobState::Failed || job.state == JobState::DoneWithFailures)
        tell(job.title, JobRecordState::Failed, job.error, true);
    else if (job.state == JobState::Done)
        tell(job.title, JobRecordState::Done, {}, true);
}

/// A job that was over when it was first seen is no news.
void JobNotices::takeNews()
{
    for (const JobRecord &job : m_news.jobs()) {
        const bool isOver = job.state == JobRecordState::Done || job.state == JobRecordState::Failed
            || job.state == JobRecordState::Cancelled;
        if (m_queue.job(job.id))
            continue;
        if (!isOver)
            m_open.insert(job.id);
        else if (m_open.remove(job.id) && job.state != JobRecordState::Cancelled)
            tell(job.title, job.state, job.error, false);
    }
}

void JobNotices::tell(const QString &title, JobRecordState state, const QString &error, bool isMine)
{
    const auto wanted = [this](const char *what, bool fallback) {
        return m_settings.value(QStringLiteral("notices/") + QLatin1StringView(what), fallback).toBool();
    };
    const bool failed = state == JobRecordState::Failed;
    if ((failed && wanted("failures", true)) || (!failed && isMine && wanted("mine", true))
        || (!isMine && wanted("everyones", false)))
        emit told(title,
                  !failed               ? tr("Done")
                      : error.isEmpty() ? tr("Done with failures")
                                        : tr("Failed: %1").arg(error));
}

} // namespace tenantry
