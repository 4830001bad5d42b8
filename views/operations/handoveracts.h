#pragma once
// Handing an operation over to the runner, from whatever page: why not, and the way to it. Functions of the GUI thread.

#include "views/operations/operationacts.h"

namespace tenantry {

class RunnerWatch;

/// In words; empty = it can be done now.
[[nodiscard]] QString whyNotHandOver(const HeldOperation &held, const RunnerWatch &runner);
/// Its job here, where there is one, is cancelled once the registry has it. What came of it is told in the window.
void handOverOperation(QObject *page, const OperationServices &services, const Operation &operation);
/// The same of a job of this program; `done` gets the runner, or what kept it. Nothing comes any more once the receiver has gone.
void handOverOwn(QObject *receiver, TenantRegistry &registry, JobQueue &jobs, const OperationId &operation,
                 const std::function<void(const Result<QString> &)> &done);

} // namespace tenantry
