#include "core/jobs/jobqueue.h"

#include "core/jobs/jobentry.h"

#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <list>

namespace tenantry {

using namespace std::chrono_literals;

namespace {

constexpr auto refreshInterval = 100ms;
constexpr auto recordInterval = 5s; ///< a sign of life in the registry
constexpr qsizetype keptOver = 100;
constexpr auto answerPatience = 30s; // with a job that is to stop

} // namespace

struct JobQueue::Private {
    Private(JobQueue &queue, const Clock &clock, JobSink *sink) : queue(queue), clock(clock), sink(sink) { }

    JobQueue &queue;
    const Clock &clock;
    JobSink *sink;
    std::list<std::shared_ptr<JobEntry>> entries;
    QThreadPool threads;
    QTimer refresh;
    std::chrono::nanoseconds lastRecord {0};

    [[nodiscard]] std::shared_ptr<JobEntry> find(const JobId &id) const;
    void startNext();
    void start(const std::shared_ptr<JobEntry> &entry);
    void finish(const std::shared_ptr<JobEntry> &entry, const Result<> &result);
    void end(JobEntry &entry, JobState state, const QString &error);
    void setState(JobEntry &entry, JobState state);
    void announce(const JobEntry &entry);
    void refreshAll();
    void forgetOldest();
};

std::shared_ptr<JobEntry> JobQueue::Private::find(const JobId &id) const
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&id](const auto &e) { return e->job.id == id; });
    return found == entries.end() ? nullptr : *found;
}

void JobQueue::Private::announce(const JobEntry &entry)
{
    if (sink != nullptr)
        sink->record(entry.job);
    emit queue.changed(entry.job);
}

void JobQueue::Private::setState(JobEntry &entry, JobState state)
{
    if (entry.job.state == state)
        return;
    entry.job.state = state;
    announce(entry);
}

void JobQueue::Private::startNext()
{
    const auto isOut = [](const auto &entry) { return entry->isRunning && !entry->isAbandoned(); };
    auto running = std::count_if(entries.begin(), entries.end(), isOut);
    for (const auto &entry : std::list(entries)) {
        if (running >= threads.maxThreadCount())
            return;
        if (entry->job.state != JobState::Queued)
            continue;
        start(entry);
        ++running;
    }
}

void JobQueue::Private::start(const std::shared_ptr<JobEntry> &entry)
{
    entry->isRunning = true;
    entry->job.startedAt = clock.utcNow();
    entry->control.start();
    if (!refresh.isActive())
        refresh.start();
    setState(*entry, JobState::Running);
    threads.start([this, entry] {
        const Result<> result = entry->work(entry->control);
        // Dropped with the queue, if that goes first: it waits for this thread before it does.
        QMetaObject::invokeMethod(
            &queue, [this, entry, result] { finish(entry, result); }, Qt::QueuedConnection);
    });
}

void JobQueue::Private::finish(const std::shared_ptr<JobEntry> &entry, const Result<> &result)
{
    const bool wasLeft = entry->isAbandoned();
    entry->isRunning = false;
    entry->work = {};
    entry->job.progress = entry->control.progress();
    const JobState state = entry->endState(result);
    const QString error = state == JobState::Failed ? result.error().toText() : QString();
    if (!wasLeft) {
        end(*entry, state, error);
        return;
    }
    threads.reserveThread();
    entry->job.endedAt = clock.utcNow();
    entry->job.error = error;
    entry->job.state = state;
    announce(*entry);
}

void JobQueue::Private::end(JobEntry &entry, JobState state, const QString &error)
{
    entry.job.mayStopWaiting = false;
    entry.job.endedAt = clock.utcNow();
    entry.job.error = error;
    setState(entry, state);
    emit queue.ended(entry.job);
    forgetOldest();
    startNext();
}

void JobQueue::Private::refreshAll()
{
    const bool isRecordDue = clock.monotonic() - lastRecord >= recordInterval;
    bool isAnyRunning = false;
    for (const auto &entry : std::list(entries)) {
        if (!entry->isRunning || entry->isAbandoned())
            continue;
        isAnyRunning = true;
        const bool isLate =
            entry->job.state == JobState::Cancelling && clock.monotonic() - entry->cancelledAt >= answerPatience;
        const bool hasGoneOn = entry->refresh() || isLate != entry->job.mayStopWaiting;
        entry->job.mayStopWaiting = isLate;
        if (entry->isPauseReached())
            setState(*entry, JobState::Paused);
        else if (hasGoneOn)
            emit queue.changed(entry->job);
        if (isRecordDue && sink != nullptr)
            sink->record(entry->job);
    }
    if (isRecordDue)
        lastRecord = clock.monotonic();
    if (!isAnyRunning)
        refresh.stop();
}

void JobQueue::Private::forgetOldest()
{
    auto over = std::count_if(entries.begin(), entries.end(), [](const auto &e) { return isJobOver(e->job.state); });
    for (auto it = entries.begin(); it != entries.end() && over > keptOver;) {
        const bool isOver = isJobOver((*it)->job.state);
        over -= isOver ? 1 : 0;
        it = isOver ? entries.erase(it) : std::next(it);
    }
}

JobQueue::JobQueue(const Clock &clock, JobSink *sink, int parallel, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, clock, sink))
{
    d->threads.setMaxThreadCount(std::max(parallel, 1));
    d->refresh.setInterval(refreshInterval);
    connect(&d->refresh, &QTimer::timeout, this, [this] { d->refreshAll(); });
}

JobQueue::~JobQueue()
{
    for (const auto &entry : d->entries)
        entry->control.run().cancel();
    d->threads.waitForDone();
}

JobId JobQueue::add(JobRequest request)
{
    auto entry = std::make_shared<JobEntry>(d->clock, std::move(request));
    const JobId id = entry->job.id;
    d->entries.push_back(entry);
    if (d->sink != nullptr)
        d->sink->record(entry->job);
    emit added(entry->job);
    d->startNext();
    return id;
}

void JobQueue::pause(const JobId &id)
{
    const auto entry = d->find(id);
    if (!entry || (entry->job.state != JobState::Queued && entry->job.state != JobState::Running))
        return;
    entry->control.pause();
    d->setState(*entry, entry->isRunning ? JobState::Pausing : JobState::Paused);
}

void JobQueue::resume(const JobId &id)
{
    const auto entry = d->find(id);
    if (!entry || (entry->job.state != JobState::Pausing && entry->job.state != JobState::Paused))
        return;
    entry->control.resume();
    d->setState(*entry, entry->isRunning ? JobState::Running : JobState::Queued);
    d->startNext();
}

void JobQueue::cancel(const JobId &id)
{
    const auto entry = d->find(id);
    if (!entry || isJobOver(entry->job.state))
        return;
    entry->control.run().cancel();
    if (!entry->isRunning) {
        d->finish(entry, {});
        return;
    }
    if (entry->job.state != JobState::Cancelling)
        entry->cancelledAt = d->clock.monotonic();
    d->setState(*entry, JobState::Cancelling);
}

void JobQueue::stopWaiting(const JobId &id)
{
    const auto entry = d->find(id);
    if (!entry || !entry->job.mayStopWaiting)
        return;
    d->threads.releaseThread(); // until its own comes back
    d->end(*entry, JobState::Failed,
           tr("It did not answer its cancellation, and nobody waits for it any more: what became of it is not known."));
}

QList<Job> JobQueue::jobs() const
{
    QList<Job> jobs;
    for (const auto &entry : d->entries)
        jobs << entry->job;
    return jobs;
}

std::optional<Job> JobQueue::job(const JobId &id) const
{
    const auto entry = d->find(id);
    return entry ? std::optional(entry->job) : std::nullopt;
}

int JobQueue::activeCount() const
{
    return static_cast<int>(std::count_if(d->entries.begin(), d->entries.end(),
                                          [](const auto &entry) { return !isJobOver(entry->job.state); }));
}

} // namespace tenantry
