#include "core/jobs/awaitinjob.h"
#include "core/runner/scheduledjobs.h"

namespace tenantry {

namespace {

struct RegistryCheckJob {
    Q_DECLARE_TR_FUNCTIONS(RegistryCheckJob)
};

} // namespace

Result<JobReport> runRegistryCheck(const OperationSite &site, JobControl &control)
{
    const auto checking = site.registry.checkIntegrity([&control] { return control.isCancelled(); });
    const auto found = awaitInJob(
        control, checking, [] {}, [] {});
    if (!found)
        return fail(found);
    JobReport report;
    report.findings = *found;
    report.prefixes << QStringLiteral("REGISTRY-");
    report.words = found->isEmpty()
        ? RegistryCheckJob::tr("The registry is in order.")
        : RegistryCheckJob::tr("%Ln fault(s) of the registry.", nullptr, static_cast<int>(found->size()));
    return report;
}

} // namespace tenantry
