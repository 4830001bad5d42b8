#include "core/runner/runner.h"

#include "core/jobs/deliver.h"
#include "core/registry/operationrepository.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"
#include "core/runner/runnerrepository.h"
#include "core/runner/runnerstatement.h"
#include "core/runner/schedulerepository.h"

namespace tenantry {

namespace {

using namespace std::chrono_literals;

constexpr auto tryPatience = 15s; // with a job that another runner is at, or that did not get on record
constexpr auto stopPatience = 25s;
constexpr int jobsAtOnce = 2;

Result<QSet<QString>> heldLeaseNames(Connection &connection)
{
    const auto names = readRows(connection, registryQuery(connection, QStringLiteral("leases_held")),
                                [](const RecordRow &row) { return row.text("name"); });
    return names.map([](const QList<QString> &all) { return QSet<QString>(all.begin(), all.end()); });
}

QString milliseconds(std::chrono::nanoseconds time)
{
    return QString::number(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
}

} // namespace

/// What the registry has for a runner now.
struct Runner::Due {
    QList<Schedule> schedules; ///< all
    QStringList kinds; ///< that are due
    QList<std::pair<HandOver, Operation>> handedOver; ///< that may be tried, and nobody works at

    static Result<Due> read(Connection &connection)
    {
        Due due;
        const auto now = registryNow(connection);
        if (!now)
            return fail(now);
        const auto schedules = ScheduleRepository(connection).all();
        if (!schedules)
            return fail(schedules);
        due.schedules = *schedules;
        for (const Schedule &schedule : *schedules) {
            if (isDue(schedule, *now))
                due.kinds << schedule.kind;
        }
        const auto open = HandOverRepository(connection).open();
        const auto held = heldLeaseNames(connection);
        if (!open || !held)
            return open ? Result<Due>(fail(held)) : Result<Due>(fail(open));
        for (const HandOver &handOver : *open) {
            if (handOver.nextTry > *now || held->contains(operationLease(handOver.operation)))
                continue;
            const auto operation = OperationRepository(connection).byId(handOver.operation);
            if (!operation)
                return fail(operation);
            due.handedOver.append({handOver, *operation});
        }
        return due;
    }
};

Runner::Runner(Services services, const Pace &pace)
    : m_services(std::move(services)), m_pace(pace), m_sink(m_services.site.registry, m_services.client),
      m_scheduledJobs(m_services.site.clock, nullptr, jobsAtOnce),
      m_handedJobs(m_services.site.clock, &m_sink, jobsAtOnce)
{
    m_record.id = RunnerId::create();
    m_record.holder = m_services.holder;
    m_record.version = QStringLiteral(TENANTRY_VERSION);
    connect(&m_look, &QTimer::timeout, this, &Runner::look);
    connect(&m_beat, &QTimer::timeout, this, [this] { beat(); });
    connect(&m_services.site.registry, &TenantRegistry::changed, this, [this](const QList<RegistryChange> &changes) {
        if (concerns(changes, ChangedKind::Operation))
            look();
    });
    for (const JobQueue *queue : {&m_scheduledJobs, &m_handedJobs})
        connect(queue, &JobQueue::ended, this, &Runner::stopWhenIdle, Qt::QueuedConnection);
    connect(&m_sink, &RegistryJobSink::idle, this, &Runner::stopWhenIdle);
}

Runner::~Runner() = default;

void Runner::start()
{
    m_services.log.tell(RunnerLog::Level::Notice, "runner.start",
                        {{"runner", m_record.holder}, {"version", m_record.version}});
    m_look.start(m_pace.look);
    m_beat.start(m_pace.beat);
    beat();
    [[maybe_unused]] const auto forgetting = m_services.site.registry.change(
        [](Connection &connection, AuditWriter &) { return RunnerRepository(connection).forgetOld(); });
    look();
}

void Runner::look()
{
    if (m_isStopping || std::exchange(m_isLooking, true))
        return;
    deliver(m_services.site.registry.read(&Due::read), this, [this](const Result<Due> &due) {
        m_isLooking = false;
        if (due && !m_isStopping)
            take(*due);
    });
}

void Runner::take(const Due &due)
{
    m_metrics.setSchedules(due.schedules);
    const auto now = m_services.site.clock.monotonic();
    for (const Schedule &schedule : due.schedules) {
        const bool mayTry = m_notBefore.value(schedule.kind, now) <= now && !m_scheduled.contains(schedule.kind);
        if (due.kinds.contains(schedule.kind) && mayTry)
            startScheduled(schedule);
    }
    for (const auto &[handOver, operation] : due.handedOver) {
        if (!m_operations.contains(handOver.operation))
            startHandedOver(handOver, operation);
    }
    if (m_scheduled.isEmpty() && m_operations.isEmpty())
        emit idle();
}

void Runner::startScheduled(const Schedule &schedule)
{
    const JobKind *kind = findJobKind(schedule.kind);
    if (kind == nullptr) // of a newer program: its runner does it
        return;
    m_scheduled.insert(schedule.kind, kind->translatedTitle());
    JobRequest request;
    request.kind = schedule.kind;
    request.title = kind->translatedTitle();
    request.canPause = false;
    request.work = [this, kind](JobControl &control) -> Result<> {
        const auto begun = m_services.site.clock.monotonic();
        const RunSite site {m_services.site, m_services.holder, m_pace.lease, m_services.observe};
        const RunResult result = runScheduled(site, *kind, control);
        const auto took = m_services.site.clock.monotonic() - begun;
        QMetaObject::invokeMethod(
            this, [this, kind, result, took] { endScheduled(*kind, result, took); }, Qt::QueuedConnection);
        return result.error ? Result<>(fail(*result.error)) : Result<>();
    };
    m_scheduledJobs.add(std::move(request));
}

void Runner::endScheduled(const JobKind &kind, const RunResult &result, std::chrono::nanoseconds took)
{
    const QString name(kind.name);
    const QString title = m_scheduled.take(name);
    const bool isOnRecord = result.end == RunEnd::Done || result.end == RunEnd::Failed;
    m_hasFailed = m_hasFailed || result.end == RunEnd::Failed || result.end == RunEnd::Unrecorded;
    if (!isOnRecord)
        m_notBefore.insert(name, m_services.site.clock.monotonic() + tryPatience);
    if (result.end == RunEnd::Elsewhere || result.end == RunEnd::NotDue)
        return;
    m_metrics.countJob(name, runEndName(result.end), std::chrono::duration_cast<std::chrono::milliseconds>(took));
    const QByteArray event = "job." + runEndName(result.end).toLatin1();
    const QList<RunnerLog::Field> fields {{"job", name},
                                          {"duration_ms", milliseconds(took)},
                                          {"opened", QString::number(result.opened)},
                                          {"resolved", QString::number(result.resolved)},
                                          {"words", result.words}};
    if (result.error)
        m_services.log.tell(RunnerLog::Level::Warning, event, fields, *result.error);
    else
        m_services.log.tell(RunnerLog::Level::Info, event, fields);
    if (isOnRecord)
        tellDone(title, result.end == RunEnd::Done);
    look();
}

void Runner::startHandedOver(const HandOver &handOver, const Operation &operation)
{
    m_operations.insert(handOver.operation, handOver.title);
    m_services.log.tell(RunnerLog::Level::Info, "operation.resume",
                        {{"operation", handOver.operation.toString()},
                         {"tenant_id", handOver.tenant.toString()},
                         {"handed_by", handOver.by}});
    m_handedJobs.add(handOverJob(m_services.site, operation, handOver, [this, handOver](const HandOverResult &result) {
        QMetaObject::invokeMethod(
            this, [this, handOver, result] { endHandedOver(handOver, result); }, Qt::QueuedConnection);
    }));
    beat();
}

void Runner::endHandedOver(const HandOver &handOver, const HandOverResult &result)
{
    const QString title = m_operations.take(handOver.operation);
    m_metrics.countOperation(handOverEndName(result.end));
    const QByteArray event = "operation." + handOverEndName(result.end).toLatin1();
    const QList<RunnerLog::Field> fields {{"operation", handOver.operation.toString()},
                                          {"tenant_id", handOver.tenant.toString()}};
    if (result.error)
        m_services.log.tell(RunnerLog::Level::Warning, event, fields, *result.error);
    else
        m_services.log.tell(RunnerLog::Level::Info, event, fields);
    if (result.end != HandOverEnd::Stopped)
        tellDone(title, result.end == HandOverEnd::Done);
    look();
}

void Runner::tellDone(const QString &what, bool isDone)
{
    m_record.lastJob = what;
    m_record.lastOutcome = isDone ? QStringLiteral("done") : QStringLiteral("failed");
    m_record.lastAt = {}; // when the registry takes it, by its clock
    beat();
}

void Runner::beat(bool isLast)
{
    m_record.doing = QStringList(m_scheduled.values() + m_operations.values()).join(QStringLiteral(", "));
    const auto write = [record = m_record, isLast](Connection &connection, AuditWriter &) -> Result<QDateTime> {
        RunnerRecord told = record;
        if (!told.lastJob.isEmpty() && !told.lastAt.isValid()) {
            const auto now = registryNow(connection);
            if (!now)
                return now;
            told.lastAt = *now;
        }
        return RunnerRepository(connection).beat(told, isLast);
    };
    deliver(m_services.site.registry.change(write), this, [this, isLast](const Result<QDateTime> &now) {
        takeBeat(now);
        if (isLast && !std::exchange(m_hasStopped, true))
            emit stopped();
    });
}

void Runner::takeBeat(const Result<QDateTime> &now)
{
    m_metrics.setRegistryReachable(now.has_value());
    if (!now && now.error().kind == ErrorKind::Denied && !m_record.startedAt.isValid()) {
        m_refusal = now.error();
        m_refusal->remedy = tr("Let an administrator run what 'tenantryctl runner access' prints for this login.");
        stop();
        return;
    }
    if (!now && std::exchange(m_isReachable, false))
        m_services.log.tell(RunnerLog::Level::Error, "registry.lost", {}, now.error());
    if (now && !std::exchange(m_isReachable, true))
        m_services.log.tell(RunnerLog::Level::Notice, "registry.back");
    if (now) {
        m_record.seenAt = *now;
        if (!m_record.startedAt.isValid())
            m_record.startedAt = *now;
        if (!m_record.lastJob.isEmpty() && !m_record.lastAt.isValid())
            m_record.lastAt = *now;
    }
    emit beaten();
}

void Runner::stop()
{
    if (std::exchange(m_isStopping, true))
        return;
    m_services.log.tell(RunnerLog::Level::Notice, "runner.stopping");
    m_look.stop();
    m_beat.stop();
    for (JobQueue *queue : {&m_scheduledJobs, &m_handedJobs}) {
        const auto jobs = queue->jobs();
        for (const Job &job : jobs)
            queue->cancel(job.id);
    }
    QTimer::singleShot(stopPatience, this, &Runner::finishStop);
    stopWhenIdle();
}

/// The last word of each job is in the registry before, else it would stand there as running.
void Runner::stopWhenIdle()
{
    if (m_isStopping && m_scheduledJobs.activeCount() == 0 && m_handedJobs.activeCount() == 0 && m_sink.isIdle())
        finishStop();
}

void Runner::finishStop()
{
    if (std::exchange(m_isEnding, true))
        return;
    m_scheduled.clear();
    m_operations.clear();
    beat(true);
}

} // namespace tenantry
