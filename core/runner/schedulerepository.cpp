#include "core/runner/schedulerepository.h"

#include "core/registry/recordjson.h"
#include "core/registry/recordvalues.h"
#include "core/registry/staleupdate.h"
#include "core/runner/jobkind.h"
#include "core/runner/runnerstatement.h"

#include <algorithm>

namespace tenantry {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds retryAfterFailure = 5min;

Schedule readSchedule(const RecordRow &row)
{
    Schedule schedule;
    schedule.kind = row.text("kind");
    schedule.every = std::chrono::seconds(row.number("every_s"));
    schedule.dailyMinute = row.value("daily_minute").isNull() ? -1 : static_cast<int>(row.number("daily_minute"));
    schedule.isEnabled = row.flag("enabled");
    schedule.next = row.time("next_us");
    schedule.last = row.time("last_us");
    schedule.lastOutcome = row.text("last_outcome");
    schedule.lastWords = row.text("last_words");
    schedule.lastBy = row.text("last_by");
    schedule.revision = row.number("revision");
    return schedule;
}

QJsonObject scheduleJson(const Schedule &schedule)
{
    return {{QStringLiteral("rhythm"), rhythmText(schedule)}, {QStringLiteral("enabled"), schedule.isEnabled}};
}

/// In the order of schedule_insert and schedule_update.
QVariantList scheduleValues(const Schedule &schedule, const QDateTime &next)
{
    const bool isDaily = schedule.dailyMinute >= 0;
    return {isDaily ? QVariant() : QVariant(qint64(schedule.every.count())),
            isDaily ? QVariant(schedule.dailyMinute) : QVariant(), schedule.isEnabled, toUs(next), schedule.kind};
}

} // namespace

Result<QList<Schedule>> ScheduleRepository::all()
{
    auto schedules = readRows(m_connection, runnerQuery(m_connection, QStringLiteral("schedules")), readSchedule);
    if (!schedules)
        return schedules;
    for (const JobKind &kind : jobKinds()) {
        const auto isIt = [&](const Schedule &schedule) { return schedule.kind == kind.name; };
        if (std::none_of(schedules->begin(), schedules->end(), isIt))
            schedules->append(kind.usual());
    }
    std::sort(schedules->begin(), schedules->end(),
              [](const Schedule &a, const Schedule &b) { return a.kind < b.kind; });
    return schedules;
}

Result<Schedule> ScheduleRepository::byKind(const QString &kind)
{
    const auto schedules = all();
    if (!schedules)
        return fail(schedules);
    QStringList names;
    for (const Schedule &schedule : *schedules) {
        if (schedule.kind == kind)
            return schedule;
        names << schedule.kind;
    }
    return fail(ErrorKind::Missing, tr("There is no kind of job called '%1'.").arg(kind),
                tr("There are: %1.").arg(names.join(QStringLiteral(", "))));
}

Result<bool> ScheduleRepository::insert(const Schedule &schedule, const QDateTime &next)
{
    return runnerExecute(m_connection, QStringLiteral("schedule_insert"), scheduleValues(schedule, next))
        .map([](qint64 rows) { return rows == 1; });
}

Result<Schedule> ScheduleRepository::save(const Schedule &schedule, bool runsNow, AuditWriter &audit)
{
    const auto before = byKind(schedule.kind);
    if (!before)
        return before;
    const auto now = registryNow(m_connection);
    if (!now)
        return fail(now);
    const bool keepsRhythm = before->every == schedule.every && before->dailyMinute == schedule.dailyMinute;
    const bool keepsTime = keepsRhythm && schedule.next.isValid();
    const QDateTime next = runsNow ? *now : keepsTime ? schedule.next : nextRun(schedule, *now);
    const auto saved = schedule.revision == 0 ? insert(schedule, next)
                                              : runnerExecute(m_connection, QStringLiteral("schedule_update"),
                                                              scheduleValues(schedule, next) << schedule.revision)
                                                    .map([](qint64 rows) { return rows == 1; });
    if (!saved)
        return fail(saved);
    if (!*saved)
        return fail(staleUpdate());
    auto stored = byKind(schedule.kind);
    if (!stored)
        return stored;
    QJsonObject detail = changedFields(scheduleJson(*before), scheduleJson(*stored));
    if (runsNow)
        detail.insert(QStringLiteral("now"), true);
    const auto written = audit.write(AuditSubject::platform(), QStringLiteral("schedule.set"),
                                     QStringLiteral("schedule ") + schedule.kind, detail);
    return written ? stored : Result<Schedule>(fail(written));
}

Result<> ScheduleRepository::recordRun(const ScheduleRun &run)
{
    const auto schedule = byKind(run.kind);
    if (!schedule)
        return fail(schedule);
    const auto now = registryNow(m_connection);
    if (!now)
        return fail(now);
    QDateTime next = nextRun(*schedule, *now);
    if (!run.isDone)
        next = std::min(next, now->addSecs(retryAfterFailure.count()));
    if (schedule->revision == 0) {
        if (const auto inserted = insert(*schedule, next); !inserted)
            return fail(inserted);
    }
    return runnerExecute(m_connection, QStringLiteral("schedule_ran"),
                         {toUs(next), toUs(*now), run.isDone ? QStringLiteral("done") : QStringLiteral("failed"),
                          textValue(run.words), textValue(run.by), run.kind})
        .map([](qint64) {});
}

} // namespace tenantry
