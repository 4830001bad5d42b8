// What a person does to the job that is selected.

#include "views/jobs/jobspage.h"

#include "core/jobs/jobqueue.h"
#include "core/provisioning/operationjobs.h"
#include "views/jobs/jobpanel.h"
#include "views/operations/handoveracts.h"
#include "views/widgets/canceljobsheet.h"

#include <QAction>

namespace tenantry {

void JobsPage::offerActions()
{
    m_pause = offer(QLatin1StringView("job.pause"), [this] { m_services.queue.pause(currentId()); });
    m_resume = offer(QLatin1StringView("job.resume"), [this] { m_services.queue.resume(currentId()); });
    m_cancel = offer(QLatin1StringView("job.cancel"), [this] { askCancel(); });
    m_journal = offer(QLatin1StringView("operation.show"), [this] { shell().openInspector(); });
    m_handOver = offer(QLatin1StringView("operation.handover"), [this] {
        if (const HeldOperation *held = m_panel->operation()->current())
            handOverOperation(this, operationServices(), held->operation);
    });
    m_panel->setActions({m_pause, m_resume, m_cancel, m_handOver});
    connect(m_panel->operation(), &OperationSections::read, this, &JobsPage::updateActions);
    offerWays(*m_panel->operation(), [this](const JobId &job) { open(job.toString()); });
    connect(m_panel.get(), &InspectorPanel::closeRequested, this,
            [this] { shell().trigger(QLatin1StringView("list.inspector")); });
}

void JobsPage::askCancel()
{
    const auto job = m_services.queue.job(currentId());
    if (!job || isJobOver(job->state))
        return;
    const bool isLate = job->mayStopWaiting;
    auto *sheet = new CancelJobSheet(
        m_services.theme, isLate ? CancelJobSheet::Wish::StopWaiting : CancelJobSheet::Wish::Cancel, job->title,
        isLate ? stopWaitingConsequence() : cancelConsequence(job->progress, m_services.format));
    connect(sheet, &CancelJobSheet::confirmed, this, [this, isLate, id = job->id] {
        if (isLate)
            m_services.queue.stopWaiting(id);
        else
            m_services.queue.cancel(id);
    });
    shell().showDialog(sheet);
}

QString JobsPage::whyNoOperation() const
{
    const JobRow *row = current();
    if (row == nullptr)
        return tr("Select a job first.");
    return row->job.operation.isNull() ? tr("This job has no operation.") : QString();
}

QString JobsPage::whyNotHandOverNow() const
{
    if (const QString reason = whyNoOperation(); !reason.isEmpty())
        return reason;
    const HeldOperation *held = m_panel->operation()->current();
    return held != nullptr ? whyNotHandOver(*held, m_runner) : tr("Its operation is being read.");
}

/// Only the program in which a job runs can stop it at a safe point.
void JobsPage::updateActions()
{
    const JobRow *row = current();
    const auto job = row != nullptr ? m_services.queue.job(row->job.id) : std::nullopt;
    const QString reason = row == nullptr ? tr("Select a job first.")
        : !row->isJob()                   ? tr("No job of this list works at it.")
        : !job                            ? tr("This job runs in another program, on %1.").arg(row->job.host)
        : isJobOver(job->state)           ? tr("This job is over.")
                                          : QString();
    const bool paused = job && (job->state == JobState::Paused || job->state == JobState::Pausing);
    const bool isEnding = job && job->state == JobState::Cancelling;
    const bool isLate = job && job->mayStopWaiting;
    setUnavailable(m_cancel, !reason.isEmpty() || !isEnding || isLate ? reason : tr("It is being cancelled."));
    setOwnTitle(m_cancel, isLate ? tr("Stop waiting…") : QString());
    setUnavailable(m_journal, row == nullptr ? reason : QString());
    const bool steady = job && !job->canPause;
    setUnavailable(m_pause,
                   !reason.isEmpty() ? reason
                       : steady      ? tr("This job is one transaction: it can only be cancelled.")
                       : paused      ? tr("It is paused already.")
                                     : QString());
    setUnavailable(m_resume, !reason.isEmpty() ? reason : paused ? QString() : tr("It is not paused."));
    setUnavailable(m_handOver, whyNotHandOverNow());
    updateWays();
}

} // namespace tenantry
