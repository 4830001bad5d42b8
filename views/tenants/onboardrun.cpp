#include "views/tenants/onboardrun.h"

#include "core/jobs/deliver.h"
#include "core/registry/tenantregistry.h"

#include <algorithm>
#include <utility>

namespace tenantry {

OnboardRun::OnboardRun(const OperationSite &site, JobQueue &jobs, const Operation &operation, bool undoesOnFailure)
    : QObject(&jobs), m_site(site), m_jobs(jobs), m_operation(operation)
{
    const auto look = [this](const Job &job) {
        if (job.id != m_job.id)
            return;
        m_job = job;
        read();
    };
    connect(&jobs, &JobQueue::changed, this, look);
    connect(&jobs, &JobQueue::ended, this, look);
    connect(&site.registry, &TenantRegistry::changed, this, [this](const QList<RegistryChange> &changes) {
        const QString id = m_operation.id.toString();
        if (std::any_of(changes.begin(), changes.end(), [&](const RegistryChange &change) { return change.id == id; }))
            read();
    });
    follow(jobs.add(runJob(site, operation, QStringLiteral("tenant.onboard"), {undoesOnFailure, m_proof})));
}

void OnboardRun::follow(const JobId &id)
{
    m_job = m_jobs.job(id).value_or(Job());
    m_state = found();
    emit changed();
}

void OnboardRun::resume()
{
    m_isUndoing = false;
    follow(m_jobs.add(runJob(m_site, m_operation, QStringLiteral("operation.resume"), {false, m_proof})));
}

void OnboardRun::hold()
{
    m_jobs.pause(m_job.id);
}

void OnboardRun::goOn()
{
    m_jobs.resume(m_job.id);
}

void OnboardRun::undo()
{
    m_wantsUndo = true;
    if (isJobOver(m_job.state))
        read();
    else
        m_jobs.cancel(m_job.id);
}

void OnboardRun::leave()
{
    m_isLeft = true;
    if (!m_wantsUndo)
        deleteLater();
}

/// A job tells more often than the registry can be asked.
void OnboardRun::read()
{
    m_isStale = m_isReading;
    if (std::exchange(m_isReading, true))
        return;
    deliver(m_site.registry.operation(m_operation.id), this, [this](const Result<Operation> &operation) {
        m_isReading = false;
        const bool isStale = std::exchange(m_isStale, false);
        if (isStale)
            read();
        take(operation.value_or(m_operation), isStale); // a silent registry leaves what was known
    });
}

OnboardRun::State OnboardRun::found() const
{
    if (!isJobOver(m_job.state)) {
        const bool isHeld = m_job.state == JobState::Pausing || m_job.state == JobState::Paused;
        return m_isUndoing ? State::Undoing : m_wantsUndo ? State::Cancelling : isHeld ? State::Held : State::Running;
    }
    if (m_operation.state == OperationState::Undone)
        return m_isUndoing ? State::Undone : State::TakenBack;
    return m_operation.state == OperationState::Done ? State::Done : State::Failed;
}

/// Whether it is over is known only from a journal that was read after the job had ended.
void OnboardRun::take(const Operation &operation, bool isStale)
{
    m_operation = operation;
    if (isStale) {
        emit changed();
        return;
    }
    m_state = found();
    // What became active before the cancellation reached it stays.
    const bool mayUndo = m_state == State::Failed;
    if (m_wantsUndo && isJobOver(m_job.state)) {
        m_wantsUndo = false;
        if (mayUndo) {
            m_isUndoing = true;
            follow(m_jobs.add(undoJob(m_site, m_operation)));
        }
        if (m_isLeft)
            deleteLater();
        if (mayUndo)
            return;
    }
    emit changed();
}

} // namespace tenantry
