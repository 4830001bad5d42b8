#include "models/operationlistmodel.h"

#include "models/timecolumn.h"

namespace tenantry {
namespace {

RecordColumn<Operation> titleOfOperation()
{
    return {QStringLiteral("operation"),
            [] { return OperationListModel::tr("Operation"); },
            [](const Operation &operation) { return operation.title; },
            ColumnKind::Text,
            nullptr,
            {{DetailRole, [](const Operation &operation) { return operation.kind; }}}};
}

RecordColumn<Operation> stateOfOperation()
{
    return {
        QStringLiteral("state"),
        [] { return OperationListModel::tr("State"); },
        [](const Operation &operation) { return operationStateWord(operation.state); },
        ColumnKind::Text,
        nullptr,
        {{StateRole, [](const Operation &operation) { return QVariant::fromValue(operationStatus(operation.state)); }},
         {ExportRole, [](const Operation &operation) { return operationStateName(operation.state); }}}};
}

RecordColumn<Operation> stepsOfOperation(const Format &format)
{
    return {QStringLiteral("steps"),
            [] { return OperationListModel::tr("Steps"); },
            [&format](const Operation &operation) {
                return OperationListModel::tr("%1 of %2")
                    .arg(format.count(operation.stepsDone), format.count(operation.stepCount));
            },
            ColumnKind::Number,
            [](const Operation &operation) { return operation.stepsDone; },
            {{FractionRole, [](const Operation &operation) {
                  return operation.stepCount > 0 ? QVariant(double(operation.stepsDone) / operation.stepCount)
                                                 : QVariant();
              }}}};
}

RecordColumn<Operation> starterOfOperation()
{
    return {QStringLiteral("startedBy"), [] { return OperationListModel::tr("Started by"); },
            [](const Operation &operation) { return operation.startedBy; }};
}

RecordColumn<OperationStep> titleOfStep()
{
    return {
        QStringLiteral("step"),
        [] { return StepListModel::tr("Step"); },
        [](const OperationStep &step) -> QString {
            return step.attempt > 1 ? StepListModel::tr("%1, attempt %2").arg(step.title).arg(step.attempt)
                                    : step.title;
        },
        ColumnKind::Text,
        nullptr,
        {{DetailRole, [](const OperationStep &step) { return step.error.isEmpty() ? step.objectName : step.error; }}}};
}

RecordColumn<OperationStep> stateOfStep()
{
    return {QStringLiteral("state"),
            [] { return StepListModel::tr("State"); },
            [](const OperationStep &step) { return stepStateWord(step.state); },
            ColumnKind::Text,
            nullptr,
            {{StateRole, [](const OperationStep &step) { return QVariant::fromValue(stepStatus(step.state)); }},
             {ExportRole, [](const OperationStep &step) { return stepStateName(step.state); }}}};
}

/// Invalid while the step runs or waits.
QVariant timeTaken(const OperationStep &step)
{
    return step.startedAt.isValid() && step.endedAt.isValid() ? QVariant(step.startedAt.msecsTo(step.endedAt))
                                                              : QVariant();
}

RecordColumn<OperationStep> timeOfStep(const Format &format)
{
    return {QStringLiteral("time"),
            [] { return StepListModel::tr("Time"); },
            [&format](const OperationStep &step) {
                const QVariant ms = timeTaken(step);
                return ms.isValid() ? QVariant(format.duration(std::chrono::milliseconds(ms.toLongLong()))) : ms;
            },
            ColumnKind::Number,
            timeTaken,
            {{ExportRole, timeTaken}}};
}

} // namespace

QString operationStateWord(OperationState state)
{
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("tenantry::OperationListModel", "Planned"),
                                            QT_TRANSLATE_NOOP("tenantry::OperationListModel", "Running"),
                                            QT_TRANSLATE_NOOP("tenantry::OperationListModel", "Paused"),
                                            QT_TRANSLATE_NOOP("tenantry::OperationListModel", "Failed"),
                                            QT_TRANSLATE_NOOP("tenantry::OperationListModel", "Done"),
                                            QT_TRANSLATE_NOOP("tenantry::OperationListModel", "Undoing"),
                                            QT_TRANSLATE_NOOP("tenantry::OperationListModel", "Undone")};
    return OperationListModel::tr(words[static_cast<size_t>(state)]);
}

StatusKind operationStatus(OperationState state)
{
    static constexpr StatusKind kinds[] = {StatusKind::Waiting, StatusKind::Running, StatusKind::Paused,
                                           StatusKind::Bad,     StatusKind::Ok,      StatusKind::Running,
                                           StatusKind::Skipped};
    return kinds[static_cast<size_t>(state)];
}

QString stepStateWord(StepState state)
{
    static constexpr const char *words[] = {QT_TRANSLATE_NOOP("tenantry::StepListModel", "Waiting"),
                                            QT_TRANSLATE_NOOP("tenantry::StepListModel", "Running"),
                                            QT_TRANSLATE_NOOP("tenantry::StepListModel", "Done"),
                                            QT_TRANSLATE_NOOP("tenantry::StepListModel", "Failed"),
                                            QT_TRANSLATE_NOOP("tenantry::StepListModel", "Undone"),
                                            QT_TRANSLATE_NOOP("tenantry::StepListModel", "Skipped")};
    return StepListModel::tr(words[static_cast<size_t>(state)]);
}

StatusKind stepStatus(StepState state)
{
    static constexpr StatusKind kinds[] = {StatusKind::Waiting, StatusKind::Running, StatusKind::Ok,
                                           StatusKind::Bad,     StatusKind::Skipped, StatusKind::Skipped};
    return kinds[static_cast<size_t>(state)];
}

OperationListModel::OperationListModel(const Format &format, QObject *parent)
    : RecordTableModel(
        {titleOfOperation(), stateOfOperation(), stepsOfOperation(format), starterOfOperation(),
         timeColumn<Operation>(
             QStringLiteral("created"), [] { return tr("Planned at"); }, format,
             [](const Operation &operation) { return operation.createdAt; }),
         timeColumn<Operation>(
             QStringLiteral("ended"), [] { return tr("Ended"); }, format,
             [](const Operation &operation) { return operation.endedAt; })},
        [](const Operation &operation) { return operation.id; }, [](const OperationId &id) { return id.toString(); },
        parent)
{ }

StepListModel::StepListModel(const Format &format, QObject *parent)
    : RecordTableModel(
        {{QStringLiteral("number"), [] { return tr("No."); }, [](const OperationStep &step) { return step.number; },
          ColumnKind::Number},
         titleOfStep(),
         stateOfStep(),
         timeColumn<OperationStep>(
             QStringLiteral("started"), [] { return tr("Started"); }, format,
             [](const OperationStep &step) { return step.startedAt; }),
         timeOfStep(format)},
        [](const OperationStep &step) { return step.number; }, [](int number) { return QString::number(number); },
        parent)
{ }

} // namespace tenantry
