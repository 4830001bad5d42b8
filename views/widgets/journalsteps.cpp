#include "views/widgets/journalsteps.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

StatusKind stepStatus(StepState state)
{
    static constexpr StatusKind kinds[] = {StatusKind::Waiting, StatusKind::Running, StatusKind::Ok,
                                           StatusKind::Bad,     StatusKind::Skipped, StatusKind::Skipped};
    return kinds[static_cast<int>(state)];
}

/// Times come from the clock of whoever ran it, which may be ahead of ours.
QString timeOf(const OperationStep &step, const Format &format, const QDateTime &now)
{
    const QDateTime until = step.state == StepState::Running ? now : step.endedAt;
    if (!step.startedAt.isValid() || !until.isValid())
        return {};
    return format.duration(std::chrono::milliseconds(qMax(qint64(0), step.startedAt.msecsTo(until))));
}

} // namespace

QList<JournalList::Step> journalSteps(const Operation &operation, const Format &format, const QDateTime &now)
{
    QList<JournalList::Step> steps;
    for (const OperationStep &step : operation.steps) {
        // What failed is still told when it was undone.
        const bool hasFailed =
            step.state == StepState::Failed || (step.state == StepState::Undone && !step.error.isEmpty());
        steps.append(
            {hasFailed ? StatusKind::Bad : stepStatus(step.state), step.title,
             step.startedAt.isValid() ? format.clock(step.startedAt) : QString(),
             hasFailed ? QCoreApplication::translate("tenantry::JournalSteps", "failed") : timeOf(step, format, now)});
    }
    return steps;
}

} // namespace tenantry
