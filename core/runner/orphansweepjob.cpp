#include "core/discovery/orphansweep.h"
#include "core/jobs/waited.h"
#include "core/runner/scheduledjobs.h"

namespace tenantry {

namespace {

struct OrphanSweepJob {
    Q_DECLARE_TR_FUNCTIONS(OrphanSweepJob)
};

} // namespace

Result<JobReport> runOrphanSweep(const OperationSite &site, JobControl &control)
{
    const auto servers = waited(site.registry.servers());
    if (!servers)
        return fail(servers);
    const auto swept = OrphanSweep({site.registry, site.pool, site.clock, control.run()}).run(*servers);
    if (!swept)
        return fail(swept);
    JobReport report;
    report.findings = swept->findings;
    report.prefixes = swept->scopes; // of what could be read: the rest stays as it is
    const auto whole = std::count_if(swept->servers.begin(), swept->servers.end(),
                                     [](const SweptServer &server) { return server.isSwept(); });
    report.words = OrphanSweepJob::tr("%1 of %2 servers were compared, %3 findings.")
                       .arg(whole)
                       .arg(swept->servers.size())
                       .arg(report.findings.size());
    return report;
}

} // namespace tenantry
