#pragma once
// The sweep as a job: what it finds is on record when it ends. A function for the thread of the queue.

#include "core/base/clock.h"
#include "core/db/connectionpool.h"
#include "core/jobs/jobqueue.h"
#include "core/registry/server.h"

namespace tenantry {

class TenantRegistry;

/// What it works with; all outlive the queue that runs it.
struct SweepSite {
    TenantRegistry &registry;
    ConnectionPool &pool; ///< knows the passwords of the servers' logins
    const Clock &clock;
};
/// A server that was not read as a whole counts as failed; the findings tell the rest.
[[nodiscard]] JobRequest sweepJob(const SweepSite &site, const QList<Server> &servers);

} // namespace tenantry
