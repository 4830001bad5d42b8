#include "models/joblistmodel.h"

#include "core/registry/filter/filtergrammar.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace tenantry {

namespace {

using JobColumn = RecordColumn<JobRow>;

enum Group { Decision, Running, Waiting, Silent, Failed, Done, GroupCount };

Group groupOf(const JobRow &row)
{
    static constexpr Group groups[] = {Waiting, Running, Running, Done, Failed, Done};
    return row.needsDecision ? Decision : row.isSilent ? Silent : groups[static_cast<int>(row.job.state)];
}

QString headingOf(int group)
{
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("tenantry::JobListModel", "Needs a decision"),
                                            QT_TRANSLATE_NOOP("tenantry::JobListModel", "Running"),
                                            QT_TRANSLATE_NOOP("tenantry::JobListModel", "Waiting"),
                                            QT_TRANSLATE_NOOP("tenantry::JobListModel", "No sign of life"),
                                            QT_TRANSLATE_NOOP("tenantry::JobListModel", "Failed"),
                                            QT_TRANSLATE_NOOP("tenantry::JobListModel", "Done")};
    return JobListModel::tr(words[group]);
}

QVariant fraction(qint64 part, qint64 total)
{
    return total > 0 ? QVariant(double(part) / double(total)) : QVariant();
}

/// Green is what is done, also in a job that then failed; blue is at work.
QVariant barState(const JobRow &row)
{
    if (!row.heading.isEmpty())
        return {};
    const bool over = row.job.state == JobRecordState::Done || row.job.state == JobRecordState::Failed;
    return QVariant::fromValue(over ? StatusKind::Ok : rowStatus(row));
}

void takeProgress(JobRecord &job, const Operation &operation)
{
    job.done = operation.stepsDone;
    job.total = operation.stepCount;
    job.failed = operation.state == OperationState::Failed ? 1 : 0;
}

/// Begun in a shell, by another program, or so long ago that the registry's list of jobs no longer has it.
JobRow entryOf(const HeldOperation &held, bool decides)
{
    const Operation &operation = held.operation;
    const bool isPaused = operation.state == OperationState::Paused;
    JobRow row;
    row.operation = held;
    row.needsDecision = decides;
    row.job.operation = operation.id;
    row.job.kind = operation.kind;
    row.job.title = operation.title;
    row.job.tenant = operation.tenant;
    row.job.startedBy = operation.startedBy;
    row.job.createdAt = row.job.startedAt = operation.createdAt;
    row.job.state = !held.holder.isEmpty() ? JobRecordState::Running
        : !decides                         ? JobRecordState::Waiting
        : isPaused                         ? JobRecordState::Paused
                                           : JobRecordState::Failed;
    row.job.error = decides ? held.error : QString();
    row.job.stage = held.holder.isEmpty() ? QString() : JobListModel::tr("at work: %1").arg(held.holder);
    takeProgress(row.job, operation);
    return row;
}

JobColumn title(const Format &format)
{
    JobColumn column {QStringLiteral("job"),
                      [] { return JobListModel::tr("Job"); },
                      [](const JobRow &row) { return row.heading.isEmpty() ? row.job.title : row.heading; },
                      ColumnKind::Text,
                      nullptr,
                      {{GroupRole, [](const JobRow &row) { return QVariant(!row.heading.isEmpty()); }},
                       {DetailRole,
                        [&format](const JobRow &row) {
                            if (!row.heading.isEmpty())
                                return format.count(row.count);
                            return rowDetail(row, format);
                        }},
                       {StateRole, [](const JobRow &row) {
                            return row.heading.isEmpty() ? QVariant::fromValue(rowStatus(row)) : QVariant();
                        }}}};
    column.detailTitle = [] { return JobListModel::tr("Details"); };
    return column;
}

JobColumn progress(const Format &format)
{
    return {QStringLiteral("progress"),
            [] { return JobListModel::tr("Progress"); },
            [&format](const JobRow &row) -> QVariant {
                if (!row.heading.isEmpty())
                    return {};
                if (row.job.total < 0)
                    return row.job.done > 0 ? format.count(row.job.done) : Format::unknown();
                return JobListModel::tr("%1 of %2").arg(format.count(row.job.done), format.count(row.job.total));
            },
            ColumnKind::Text,
            [](const JobRow &row) { return fraction(row.job.done, row.job.total); },
            {{FractionRole,
              [](const JobRow &row) {
                  // An unknown total shows an empty track, so that the words beside it stay in line.
                  const bool counting = row.heading.isEmpty() && row.job.total < 0;
                  return counting ? QVariant(0.0) : fraction(row.job.done, row.job.total);
              }},
             {FailureRole, [](const JobRow &row) { return fraction(row.job.failed, row.job.total); }},
             {StateRole, [](const JobRow &row) { return barState(row); }}}};
}

JobColumn startedBy()
{
    return {QStringLiteral("startedBy"),
            [] { return JobListModel::tr("Started by"); },
            [](const JobRow &row) { return row.job.startedBy; },
            ColumnKind::Text,
            nullptr,
            {{Qt::ToolTipRole, [](const JobRow &row) { return row.job.host; }}}};
}

JobColumn started(const Format &format)
{
    return {QStringLiteral("started"),
            [] { return JobListModel::tr("Start"); },
            [&format](const JobRow &row) -> QVariant {
                return row.heading.isEmpty() ? format.time(row.job.startedAt) : QVariant();
            },
            ColumnKind::Text,
            [](const JobRow &row) { return row.job.startedAt; },
            {{ExportRole, [](const JobRow &row) { return row.job.startedAt.toString(Qt::ISODate); }}}};
}

JobColumn time(const Format &format)
{
    return {QStringLiteral("time"), [] { return JobListModel::tr("Time"); },
            [&format](const JobRow &row) -> QVariant {
                if (!row.heading.isEmpty())
                    return {};
                const JobRecord &job = row.job;
                if (!job.startedAt.isValid())
                    return Format::unknown();
                const QDateTime end = job.endedAt.isValid() ? job.endedAt : job.seenAt;
                return end.isValid() ? format.duration(std::chrono::milliseconds(job.startedAt.msecsTo(end)))
                                     : Format::unknown();
            },
            ColumnKind::Text, [](const JobRow &row) { return row.job.startedAt.msecsTo(row.job.endedAt); }};
}

} // namespace

StatusKind jobStatus(const JobRecord &job, const QDateTime &now)
{
    if (isSilent(job, now))
        return StatusKind::Unknown;
    static constexpr StatusKind kinds[] = {StatusKind::Waiting, StatusKind::Running, StatusKind::Paused,
                                           StatusKind::Ok,      StatusKind::Bad,     StatusKind::Skipped};
    const StatusKind kind = kinds[static_cast<int>(job.state)];
    return kind == StatusKind::Ok && job.failed > 0 ? StatusKind::Warn : kind;
}

QString jobDetail(const JobRecord &job, const Format &format, const QDateTime &now)
{
    if (!job.error.isEmpty())
        return job.error;
    return isSilent(job, now) ? JobListModel::tr("no sign of life since %1").arg(format.time(job.seenAt)) : job.stage;
}

QString cancelConsequence(const JobProgress &progress, const Format &format)
{
    return progress.total > 0 ? JobListModel::tr("Stops after what runs now. %1 stay undone.")
                                    .arg(format.count(progress.total - progress.done))
                              : JobListModel::tr("Stops after what runs now.");
}

QString stopWaitingConsequence()
{
    return JobListModel::tr(
        "It has not answered. The server is left to finish; what became of it is recorded when it does.");
}

StatusKind rowStatus(const JobRow &row)
{
    if (!row.needsDecision)
        return jobStatus(row.job);
    switch (row.operation->operation.state) {
    case OperationState::Failed:
        return StatusKind::Bad;
    case OperationState::Paused:
        return StatusKind::Paused;
    default:
        return StatusKind::Warn; // its program has gone
    }
}

QString rowDetail(const JobRow &row, const Format &format)
{
    if (!row.needsDecision)
        return jobDetail(row.job, format);
    const HeldOperation &held = *row.operation;
    return !held.error.isEmpty()
        ? held.error
        : JobListModel::tr("stopped after %1 of %2 steps")
              .arg(format.count(held.operation.stepsDone), format.count(held.operation.stepCount));
}

FilterFacts filterFacts(const JobRow &row)
{
    const JobRecord &job = row.job;
    return {{job.title, job.stage, job.startedBy, job.error, job.kind},
            {{QStringLiteral("status"), statusWords().value(static_cast<int>(rowStatus(row)))},
             {QStringLiteral("state"), jobRecordStateName(job.state)},
             {QStringLiteral("kind"), job.kind}},
            {{QStringLiteral("name"), job.title},
             {QStringLiteral("by"), job.startedBy},
             {QStringLiteral("host"), job.host}}};
}

QList<JobRow> jobEntries(const QList<JobRecord> &jobs, const QList<HeldOperation> &unfinished, const QDateTime &now)
{
    QList<JobRow> entries;
    QHash<OperationId, const HeldOperation *> open;
    for (const HeldOperation &held : unfinished)
        open.insert(held.operation.id, &held);
    for (const JobRecord &job : jobs) {
        JobRow row {{}, 0, job, isSilent(job, now)};
        const HeldOperation *held = open.value(job.operation, nullptr);
        const bool decides = held != nullptr && needsDecision(*held, jobs, now);
        const bool isOver = job.state == JobRecordState::Done || job.state == JobRecordState::Failed
            || job.state == JobRecordState::Cancelled;
        // One that another program took over meanwhile has a row of its own, and the job is what it was.
        if (held != nullptr && (decides || !isOver)) {
            row.operation = *held;
            row.needsDecision = decides;
            open.remove(job.operation);
            if (decides)
                takeProgress(row.job, held->operation);
        }
        entries.append(row);
    }
    for (const HeldOperation &held : unfinished) {
        if (open.contains(held.operation.id))
            entries.append(entryOf(held, needsDecision(held, jobs, now)));
    }
    return entries;
}

std::vector<JobRow> jobRows(const QList<JobRow> &entries)
{
    std::array<std::vector<JobRow>, GroupCount> groups;
    for (const JobRow &row : entries)
        groups[groupOf(row)].push_back(row);
    std::vector<JobRow> rows;
    for (int group = 0; group < GroupCount; ++group) {
        auto &members = groups[static_cast<size_t>(group)];
        if (members.empty())
            continue;
        std::stable_sort(members.begin(), members.end(),
                         [](const JobRow &a, const JobRow &b) { return a.job.createdAt > b.job.createdAt; });
        rows.push_back({headingOf(group), static_cast<int>(members.size()), {}});
        std::move(members.begin(), members.end(), std::back_inserter(rows));
    }
    return rows;
}

JobListModel::JobListModel(const Format &format, QObject *parent)
    : RecordTableModel(
        {title(format), progress(format), startedBy(), started(format), time(format)},
        [](const JobRow &row) { return row.key(); }, [](const QString &key) { return key; }, parent)
{ }

} // namespace tenantry
