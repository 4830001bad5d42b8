#pragma once
// The jobs that change many tenants of a registry: tagging and importing. Functions for the thread of the registry, which
// outlives the queue that runs them.

#include "core/jobs/jobqueue.h"
#include "core/registry/tenantimport.h"

namespace tenantry {

class TenantRegistry;

/// Gives the tag to the tenants, or takes it away, in one transaction: it can be cancelled, not paused.
[[nodiscard]] JobRequest tagJob(TenantRegistry &registry, const QList<TenantId> &ids, const QString &tag, bool present);
/// What an import that was checked does; `checked` gives the numbers for its progress. Paused only while it reads. A row that
/// cannot be used any more ends the job as failed, with nothing written.
[[nodiscard]] JobRequest importJob(TenantRegistry &registry, const TenantImport::SourceMaker &source,
                                   const ImportMapping &mapping, const ImportReport &checked);

} // namespace tenantry
