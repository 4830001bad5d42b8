#pragma once
// A journaled change to the fleet and its steps, as the registry records them. Plain values, usable on any thread.

#include "core/base/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace tenantry {

enum class OperationState { Planned, Running, Paused, Failed, Done, Undoing, Undone };
enum class StepState { Pending, Running, Done, Failed, Undone, Skipped };
[[nodiscard]] QString operationStateName(OperationState state);
[[nodiscard]] bool operationStateFromName(const QString &name, OperationState *state);
[[nodiscard]] QString stepStateName(StepState state);
[[nodiscard]] bool stepStateFromName(const QString &name, StepState *state);
/// The name of the lease that whoever works at the operation holds.
[[nodiscard]] QString operationLease(const OperationId &id);

struct OperationStep {
    OperationId operation;
    int number = 0; ///< 1, 2, 3 …
    QString kind; ///< how it is done: "server.script", as the feature that planned it knows
    QString title;
    QString objectName; ///< what the step makes or changes, written before its statement runs
    QString statement; ///< without any secret
    QString compensation; ///< what undoes it; empty = nothing to undo
    StepState state = StepState::Pending;
    int attempt = 0;
    qint64 backendPid = 0; ///< of the session that runs it; 0 = none yet
    QString backendStart; ///< as pg_stat_activity told it: with the pid it names one session for ever
    QDateTime startedAt; ///< UTC; invalid = not started
    QDateTime endedAt; ///< UTC; invalid = not ended
    QString error; ///< the last failure in words; empty = none
    friend bool operator==(const OperationStep &, const OperationStep &) = default;
};

struct Operation {
    OperationId id;
    QString kind; ///< audit name of the action ("tenant.onboard")
    QString title;
    TenantId tenant; ///< null = the platform
    ServerId server; ///< null = none
    OperationState state = OperationState::Planned;
    QString startedBy;
    QDateTime createdAt; ///< UTC
    QDateTime endedAt; ///< UTC; invalid = not ended
    qint64 revision = 0;
    QList<OperationStep> steps; ///< filled by show, empty in lists
    int stepCount = 0;
    int stepsDone = 0;
    friend bool operator==(const Operation &, const Operation &) = default;
};

} // namespace tenantry
