#pragma once
// The work of each kind of job, one file each. Called by the table of kinds alone, on the thread of a job.

#include "core/runner/jobkind.h"

namespace tenantry {

/// Whether the registry is whole; see RegistryIntegrity.
[[nodiscard]] Result<JobReport> runRegistryCheck(const OperationSite &site, JobControl &control);
/// What the servers say of themselves and of their tenants, as an open console would find it.
[[nodiscard]] Result<JobReport> runFleetInspection(const OperationSite &site, JobControl &control);

/// Whether registry and servers agree; see OrphanSweep.
[[nodiscard]] Result<JobReport> runOrphanSweep(const OperationSite &site, JobControl &control);

} // namespace tenantry
