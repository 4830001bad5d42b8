#pragma once
// Which ends of jobs a person is told about outside the window: failures, the own ones, or everybody's, as the settings say.
// Owned by the fleet that is open, GUI thread.

#include "core/jobs/jobqueue.h"
#include "models/fleetnews.h"

#include <QSet>

namespace tenantry {

class ConsoleSettings;

class JobNotices : public QObject
{
    Q_OBJECT
public:
    JobNotices(const ConsoleSettings &settings, const JobQueue &queue, const FleetNews &news, QObject *parent);

signals:
    void told(const QString &title, const QString &text);

private:
    void takeOwn(const Job &job);
    void takeNews();
    void tell(const QString &title, JobRecordState state, const QString &error, bool isMine);

    const ConsoleSettings &m_settings;
    const JobQueue &m_queue;
    const FleetNews &m_news;
    QSet<JobId> m_open; // of other programs, seen before their end
};

} // namespace tenantry
