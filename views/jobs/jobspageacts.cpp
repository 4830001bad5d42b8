// What a person does to the job that is selected.

#include "views/jobs/jobspage.h"

#include "core/jobs/jobqueue.h"
#include "core/provisioning/operationjobs.h"
#include "views/jobs/jobpanel.h"
#include "views/widgets/canceljobsheet.h"

#include <QAction>

namespace tenantry {

void JobsPage::offerActions()
{
    m_pause = offer(QLatin1StringView("job.pause"), [this] { m_services.queue.pause(currentId()); });
    m_resume = offer(QLatin1StringView("job.resume"), [this] { m_services.queue.resume(currentId()); });
    m_cancel = offer(QLatin1StringView("job.cancel"), [this] { askCancel(); });
    m_journal = offer(QLatin1StringView("operation.show"), [this] { shell().openInspector(); });
    m_resumeOperation = offer(QLatin1StringView("operation.resume"), [this] { resumeOperation(); });
    m_undoOperation = offer(QLatin1StringView("operation.undo"), [this] { askUndo(); });
    m_panel->setActions({m_pause, m_resume, m_cancel, m_resumeOperation, m_undoOperation});
    connect(m_panel.get(), &JobPanel::operationRead, this, &JobsPage::take);
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

void JobsPage::take(const Operation &operation)
{
    m_operation = operation;
    updateOperationActions();
}

const Operation *JobsPage::currentOperation() const
{
    const JobRecord *job = current();
    return job != nullptr && !job->operation.isNull() && job->operation == m_operation.id ? &m_operation : nullptr;
}

void JobsPage::resumeOperation()
{
    if (!currentOperation())
        return;
    shell().whenChangesAllowed(tr("resume an operation"), [this, operation = m_operation] {
        open(m_services.queue.add(runJob(m_services.operations, operation, QStringLiteral("operation.resume")))
                 .toString());
    });
}

void JobsPage::askUndo()
{
    if (!currentOperation())
        return;
    shell().whenChangesAllowed(tr("undo an operation"), [this, operation = m_operation] {
        auto *sheet = new CancelJobSheet(
            m_services.theme, CancelJobSheet::Wish::Undo, operation.title,
            tr("What its finished steps made is taken away, the last first: %1 of %2 are done. The journal and the "
               "audit trail stay, and the name is free again.")
                .arg(operation.stepsDone)
                .arg(operation.stepCount));
        connect(sheet, &CancelJobSheet::confirmed, this, [this, operation] {
            open(m_services.queue.add(undoJob(m_services.operations, operation)).toString());
        });
        shell().showDialog(sheet);
    });
}

/// The state of the operation decides, as its journal has it; of two programs the lease lets one go on.
void JobsPage::updateOperationActions()
{
    const JobRecord *job = current();
    const Operation *operation = currentOperation();
    const auto ours = job != nullptr ? m_services.queue.job(job->id) : std::nullopt;
    QString reason = job == nullptr                  ? tr("Select a job first.")
        : job->operation.isNull()                    ? tr("This job has no operation.")
        : operation == nullptr                       ? tr("Its operation is being read.")
        : ours && !isJobOver(ours->state)            ? tr("This job is running.")
        : operation->state == OperationState::Done   ? tr("This operation is done.")
        : operation->state == OperationState::Undone ? tr("This operation is undone.")
                                                     : QString();
    setUnavailable(m_undoOperation, reason);
    if (reason.isEmpty() && operation->state == OperationState::Undoing)
        reason = tr("This operation is being undone.");
    setUnavailable(m_resumeOperation, reason);
}

/// Only the program in which a job runs can stop it at a safe point.
void JobsPage::updateActions()
{
    const JobRecord *record = current();
    const auto job = record != nullptr ? m_services.queue.job(record->id) : std::nullopt;
    const QString reason = record == nullptr ? tr("Select a job first.")
        : !job                               ? tr("This job runs in another program, on %1.").arg(record->host)
        : isJobOver(job->state)              ? tr("This job is over.")
                                             : QString();
    const bool paused = job && (job->state == JobState::Paused || job->state == JobState::Pausing);
    const bool isEnding = job && job->state == JobState::Cancelling;
    const bool isLate = job && job->mayStopWaiting;
    setUnavailable(m_cancel, !reason.isEmpty() || !isEnding || isLate ? reason : tr("It is being cancelled."));
    setOwnTitle(m_cancel, isLate ? tr("Stop waiting…") : QString());
    setUnavailable(m_journal, record == nullptr ? reason : QString());
    const bool steady = job && !job->canPause;
    setUnavailable(m_pause,
                   !reason.isEmpty() ? reason
                       : steady      ? tr("This job is one transaction: it can only be cancelled.")
                       : paused      ? tr("It is paused already.")
                                     : QString());
    setUnavailable(m_resume, !reason.isEmpty() ? reason : paused ? QString() : tr("It is not paused."));
    updateOperationActions();
}

} // namespace tenantry
