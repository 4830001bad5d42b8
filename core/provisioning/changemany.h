#pragma once
// One change at many tenants as a job of the console: tried first, then done, and those that failed tried again; what became of each is kept
// when nobody looks. Lives on the thread of the queue, which owns it.

#include "core/jobs/jobqueue.h"
#include "core/provisioning/manychanges.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry {

class ChangeMany : public QObject
{
    Q_OBJECT
public:
    /// Site and queue outlive it.
    ChangeMany(const OperationSite &site, JobQueue &jobs, ManyOrder order, const QList<Tenant> &tenants);

    void tryOut(); ///< asks the servers what they would refuse; nothing is recorded
    void begin(); ///< with all of them
    void retryFailed(); ///< with those that failed or were not begun
    void stop(); ///< no further tenant is begun
    /// In the order of the tenants; of a retry those of the others stay.
    [[nodiscard]] QList<ChangeOutcome> outcomes() const;
    [[nodiscard]] bool isRunning() const { return !m_job.isNull(); }
    [[nodiscard]] bool isTrial() const { return m_isTrial; } ///< what is told is what would be
    [[nodiscard]] const ManyOrder &order() const { return m_order; }

signals:
    void changed();

private:
    struct Log;
    void run(const QList<Tenant> &tenants, bool isTrial);
    const OperationSite &m_site;
    JobQueue &m_jobs;
    ManyOrder m_order;
    QList<Tenant> m_tenants;
    std::shared_ptr<Log> m_log; ///< shared with the job's threads
    JobId m_job; ///< null while none runs
    bool m_isTrial = false;
};

} // namespace tenantry
