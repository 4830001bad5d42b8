#include "core/registry/operation.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {
constexpr EnumNames<OperationState, 7> operationStates {
    {"planned", "running", "paused", "failed", "done", "undoing", "undone"}};
constexpr EnumNames<StepState, 6> stepStates {{"pending", "running", "done", "failed", "undone", "skipped"}};
} // namespace

QString operationStateName(OperationState state)
{
    return operationStates.name(state);
}

bool operationStateFromName(const QString &name, OperationState *state)
{
    return operationStates.value(name, state);
}

QString stepStateName(StepState state)
{
    return stepStates.name(state);
}

bool stepStateFromName(const QString &name, StepState *state)
{
    return stepStates.value(name, state);
}

QString operationLease(const OperationId &id)
{
    return QStringLiteral("operation ") + id.toString();
}

} // namespace tenantry
