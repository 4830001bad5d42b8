#include "core/discovery/sweepjob.h"

#include "core/discovery/orphansweep.h"

namespace tenantry {

namespace {

struct SweepJobText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::SweepJob)
};

Result<> sweepAndKeep(const SweepSite &site, const QList<Server> &servers, JobControl &control)
{
    control.setTotal(servers.size());
    OrphanSweep sweep({site.registry, site.pool, site.clock, control.run()},
                      [&control](const QString &stage, qsizetype, qsizetype) { control.setStage(stage); });
    const auto report = sweep.run(servers);
    if (!report)
        return fail(report);
    control.setStage(SweepJobText::tr("recording"));
    if (const auto kept = keepSweep(site.registry, *report); !kept)
        return fail(kept);
    for (const SweptServer &server : report->servers)
        control.advance(1, server.isSwept() ? 0 : 1);
    return {};
}

} // namespace

JobRequest sweepJob(const SweepSite &site, const QList<Server> &servers)
{
    JobRequest request;
    request.kind = QStringLiteral("server.sweep");
    request.title =
        SweepJobText::tr("Compare the registry with %Ln server(s)", nullptr, static_cast<int>(servers.size()));
    request.startedBy = site.registry.info().login;
    request.work = [site, servers](JobControl &control) { return sweepAndKeep(site, servers, control); };
    return request;
}

} // namespace tenantry
