#pragma once
// Writes what the job queue tells into the registry, so that other consoles and the next start see it. Owned by the
// composition root, between the queue and the registry; lives on the registry's thread.

#include "core/jobs/jobsink.h"
#include "core/registry/tenantregistry.h"

#include <QHash>
#include <QTimer>

namespace tenantry {

class RegistryJobSink : public QObject, public JobSink
{
    Q_OBJECT
public:
    /// The registry outlives it; client is this installation. What is not over is recorded anew every `pulse`.
    RegistryJobSink(TenantRegistry &registry, const ClientId &client, std::chrono::milliseconds pulse = jobSignOfLife);
    void record(const Job &job) override;
    [[nodiscard]] bool isIdle() const { return m_open == 0; } ///< the registry has answered for every record

signals:
    void idle();
    /// The registry could not be written to: the job goes on, and others do not see it.
    void failed(const tenantry::Error &error);

private:
    void save(const JobRecord &record);
    TenantRegistry &m_registry;
    ClientId m_client;
    QString m_host;
    QHash<JobId, JobRecord> m_alive;
    QTimer m_pulse;
    int m_open = 0; // records without an answer
};

/// As the registry keeps it: pausing and cancelling are still running there, and a job with failures is done.
[[nodiscard]] JobRecord jobRecordOf(const Job &job);

} // namespace tenantry
