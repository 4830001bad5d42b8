#include "core/registry/tenantjobs.h"

#include "core/jobs/awaitinjob.h"
#include "core/registry/tenantregistry.h"

#include <atomic>

namespace tenantry {

namespace {

struct TenantJobs {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantJobs)
};

QString stageText(ImportStage stage)
{
    static constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("tenantry::TenantJobs", "reading"), QT_TRANSLATE_NOOP("tenantry::TenantJobs", "comparing"),
        QT_TRANSLATE_NOOP("tenantry::TenantJobs", "recording"), QT_TRANSLATE_NOOP("tenantry::TenantJobs", "writing")};
    return TenantJobs::tr(words[static_cast<int>(stage)]);
}

/// Rows that were read, then changes that were recorded.
qint64 unitsDone(const ImportProgress &progress, qint64 rows)
{
    const qint64 now = progress.rows;
    switch (progress.stage) {
    case ImportStage::Reading:
        return std::min(now, rows);
    case ImportStage::Recording:
        return rows + now;
    case ImportStage::Comparing:
    case ImportStage::Writing:
        break;
    }
    return rows;
}

Result<> outcomeOf(const Result<ImportReport> &report, bool leavesOut)
{
    if (!report)
        return fail(report);
    if (report->problems.isEmpty() || leavesOut)
        return {};
    const ImportProblem &first = report->problems.first();
    return fail(ErrorKind::InvalidInput, TenantJobs::tr("Line %1: %2").arg(QString::number(first.line), first.message),
                TenantJobs::tr("Nothing was written. Check the file again."));
}

} // namespace

JobRequest tagJob(TenantRegistry &registry, const QList<TenantId> &ids, const QString &tag, bool present)
{
    JobRequest request;
    request.kind = present ? QStringLiteral("tenant.addTag") : QStringLiteral("tenant.removeTag");
    const auto count = static_cast<int>(ids.size());
    request.title = present ? TenantJobs::tr("Tag %Ln tenant(s) “%1”", nullptr, count).arg(tag)
                            : TenantJobs::tr("Take tag “%1” from %Ln tenant(s)", nullptr, count).arg(tag);
    request.tenant = count == 1 ? ids.first() : TenantId();
    request.tenantCount = count;
    request.startedBy = registry.info().login;
    request.canPause = false;
    request.work = [&registry, ids, tag, present, count](JobControl &control) -> Result<> {
        control.setTotal(count);
        // One transaction: it is stopped on its server and undone whole, and awaited to its end, so that what is told is
        // what was kept. The worker may ask once more after its answer: it asks what outlives this job.
        const auto cancelled = std::make_shared<std::atomic<bool>>(false);
        const auto isCancelled = [cancelled] { return cancelled->load(); };
        const auto future =
            present ? registry.addTag(ids, tag, isCancelled) : registry.removeTag(ids, tag, isCancelled);
        const auto changed = awaitInJob(
            control, future, [] {}, [cancelled] { *cancelled = true; });
        if (!changed)
            return fail(changed);
        control.advance(count);
        return {};
    };
    return request;
}

JobRequest importJob(TenantRegistry &registry, const TenantImport::SourceMaker &source, const ImportOptions &options,
                     const ImportReport &checked, const std::shared_ptr<ImportReport> &written)
{
    JobRequest request;
    request.kind = options.action;
    request.title = TenantJobs::tr("Import %1").arg(checked.source);
    request.tenantCount = static_cast<int>(checked.inserted + checked.updated);
    request.startedBy = registry.info().login;
    // A file has one writer: a pause would keep everybody else from writing.
    request.canPause = registry.spec().engine == Engine::PostgreSQL;
    const qint64 rows = checked.rows;
    const qint64 total = rows + checked.inserted + checked.updated;
    request.work = [&registry, source, options, rows, total, written,
                    canPause = request.canPause](JobControl &control) -> Result<> {
        control.setTotal(total);
        const auto progress = std::make_shared<ImportProgress>();
        if (canPause)
            progress->mayGoOn = [&control] { return control.mayGoOn(); };
        qint64 told = 0;
        const auto tick = [&] {
            control.setStage(stageText(progress->stage));
            if (const qint64 done = std::min(unitsDone(*progress, rows), total); done > told)
                control.advance(done - std::exchange(told, done));
        };
        const auto report = awaitInJob(control, registry.importTenants(source, options, progress), tick,
                                       [&] { progress->cancelled = true; });
        if (report && written)
            *written = *report;
        if (report && (report->problems.isEmpty() || options.leavesOut))
            control.advance(total - told, report->problems.size());
        return outcomeOf(report, options.leavesOut);
    };
    return request;
}

} // namespace tenantry
