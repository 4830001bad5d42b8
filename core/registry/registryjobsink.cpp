#include "core/registry/registryjobsink.h"

#include "core/jobs/deliver.h"

#include <QSysInfo>

#include <array>

namespace tenantry {

JobRecord jobRecordOf(const Job &job)
{
    // In the order of JobState.
    static constexpr std::array states {
        JobRecordState::Waiting, JobRecordState::Running, JobRecordState::Running,
        JobRecordState::Paused,  JobRecordState::Running, JobRecordState::Done,
        JobRecordState::Done,    JobRecordState::Failed,  JobRecordState::Cancelled,
    };
    JobRecord record;
    record.id = job.id;
    record.kind = job.kind;
    record.title = job.title;
    record.stage = job.progress.stage;
    record.tenant = job.tenant;
    record.operation = job.operation;
    record.state = states[static_cast<size_t>(job.state)];
    record.done = job.progress.done;
    record.total = job.progress.total;
    record.failed = job.progress.failed;
    record.startedBy = job.startedBy;
    record.createdAt = job.createdAt;
    record.startedAt = job.startedAt;
    record.endedAt = job.endedAt;
    record.error = job.error;
    return record;
}

RegistryJobSink::RegistryJobSink(TenantRegistry &registry, const ClientId &client, std::chrono::milliseconds pulse)
    : m_registry(registry), m_client(client), m_host(QSysInfo::machineHostName())
{
    m_pulse.setInterval(pulse);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        for (const JobRecord &record : std::as_const(m_alive))
            save(record);
    });
}

void RegistryJobSink::record(const Job &job)
{
    JobRecord record = jobRecordOf(job);
    record.host = m_host;
    record.client = m_client;
    if (isJobOver(job.state))
        m_alive.remove(job.id);
    else
        m_alive.insert(job.id, record);
    if (m_alive.isEmpty())
        m_pulse.stop();
    else if (!m_pulse.isActive())
        m_pulse.start();
    save(record);
}

void RegistryJobSink::save(const JobRecord &record)
{
    ++m_open;
    deliver(m_registry.saveJob(record), this, [this](const Result<> &saved) {
        if (!saved)
            emit failed(saved.error());
        if (--m_open == 0)
            emit idle();
    });
}

} // namespace tenantry
