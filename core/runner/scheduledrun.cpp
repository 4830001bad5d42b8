#include "core/runner/scheduledrun.h"

#include "core/base/enumname.h"
#include "core/jobs/waited.h"
#include "core/registry/findingrepository.h"
#include "core/registry/recordvalues.h"
#include "core/runner/heldlease.h"
#include "core/runner/runnerstatement.h"
#include "core/runner/schedulerepository.h"

#include <QSet>

#include <algorithm>

namespace tenantry {

namespace {

constexpr EnumNames<RunEnd, 7> runEnds {{"done", "failed", "notDue", "elsewhere", "lost", "givenBack", "unrecorded"}};

struct Recorded {
    qint64 opened = 0;
    qint64 resolved = 0;
};

RunResult ended(RunEnd end, const Error &error)
{
    RunResult result;
    result.end = end;
    result.error = error;
    return result;
}

Result<bool> isDueNow(TenantRegistry &registry, const QString &kind)
{
    return waited(registry.read([kind](Connection &connection) -> Result<bool> {
        const auto now = registryNow(connection);
        if (!now)
            return fail(now);
        return ScheduleRepository(connection).byKind(kind).map([&](const Schedule &schedule) {
            return isDue(schedule, *now);
        });
    }));
}

/// What is on record and over, as the report tells.
Result<qint64> resolveWhatIsOver(Connection &connection, const JobReport &report, AuditWriter &audit)
{
    const auto recorded = readRows(connection, runnerQuery(connection, QStringLiteral("findings_unresolved")),
                                   [](const RecordRow &row) { return row.text("key"); });
    if (!recorded)
        return fail(recorded);
    QSet<QString> there;
    for (const Finding &finding : report.findings)
        there.insert(finding.key);
    const QSet<QString> cleared(report.cleared.begin(), report.cleared.end());
    QStringList over;
    QStringList kept;
    for (const QString &key : *recorded) {
        const bool isUnder = std::any_of(report.prefixes.begin(), report.prefixes.end(),
                                         [&key](const QString &prefix) { return key.startsWith(prefix); });
        (!there.contains(key) && (isUnder || cleared.contains(key)) ? over : kept) << key;
    }
    qint64 count = 0;
    for (const QString &key : over) {
        const auto resolved = FindingRepository(connection).resolve(key, kept, audit);
        if (!resolved)
            return resolved;
        count += *resolved;
    }
    return count;
}

/// All of it or nothing, and nothing where somebody else has taken over.
Result<Recorded> record(TenantRegistry &registry, const HeldLease &lease, const JobReport &report,
                        const ScheduleRun &run)
{
    const auto work = [name = lease.name(), token = lease.token(), report,
                       run](Connection &connection, AuditWriter &audit) -> Result<Recorded> {
        if (const auto ours = checkFence(connection, name, token); !ours)
            return fail(ours);
        const auto opened = FindingRepository(connection).report(report.findings, audit);
        if (!opened)
            return fail(opened);
        const auto resolved = resolveWhatIsOver(connection, report, audit);
        if (!resolved)
            return fail(resolved);
        return ScheduleRepository(connection).recordRun(run).map([&] { return Recorded {*opened, *resolved}; });
    };
    return waited(registry.change(work));
}

} // namespace

QString runEndName(RunEnd end)
{
    return runEnds.name(end);
}

RunResult runScheduled(const RunSite &site, const JobKind &kind, JobControl &control)
{
    TenantRegistry &registry = site.operations.registry;
    const QString name(kind.name);
    const auto tell = [&site](RunMoment moment) {
        if (site.observe)
            site.observe(moment);
    };
    const auto lease = HeldLease::take(registry, site.operations.clock,
                                       {QStringLiteral("schedule ") + name, site.holder, site.leaseTime},
                                       [&control] { control.run().cancel(); });
    if (!lease)
        return ended(lease.error().kind == ErrorKind::Conflict ? RunEnd::Elsewhere : RunEnd::Unrecorded, lease.error());
    tell(RunMoment::Leased);
    const auto due = isDueNow(registry, name);
    if (!due)
        return ended(RunEnd::Unrecorded, due.error());
    if (!*due)
        return {RunEnd::NotDue, {}};
    const auto report = kind.run(site.operations, control);
    tell(RunMoment::Ran);
    if (!report && (control.isCancelled() || report.error().kind == ErrorKind::Cancelled))
        return ended((*lease)->isLost() ? RunEnd::Lost : RunEnd::GivenBack, report.error());
    RunResult result;
    result.words = report ? report->words : report.error().message;
    const ScheduleRun run {name, report.has_value(), result.words, site.holder};
    const auto recorded = record(registry, **lease, report.value_or(JobReport()), run);
    if (!recorded)
        return ended(recorded.error().kind == ErrorKind::Conflict ? RunEnd::Lost : RunEnd::Unrecorded,
                     recorded.error());
    tell(RunMoment::Recorded);
    result.end = report ? RunEnd::Done : RunEnd::Failed;
    result.opened = recorded->opened;
    result.resolved = recorded->resolved;
    if (!report)
        result.error = report.error();
    return result;
}

} // namespace tenantry
