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
/// cannot be used any more is a failure of the job: of the whole, with nothing written, unless such rows are left out. Before the job
/// ends, its report is in `written`, where that is given and there is one.
[[nodiscard]] JobRequest importJob(TenantRegistry &registry, const TenantImport::SourceMaker &source,
                                   const ImportOptions &options, const ImportReport &checked,
                                   const std::shared_ptr<ImportReport> &written = {});

} // namespace tenantry
