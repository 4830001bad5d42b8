#pragma once
// The questions before a tenant is suspended, resumed, archived or removed and before an operation is undone: words, targets, dry run, and how
// what was agreed to is recorded. Functions of the GUI thread; what they are given outlives the sheets that ask.

#include "core/provisioning/operationjobs.h"
#include "core/provisioning/operationtrial.h"
#include "models/tenantacts.h"
#include "views/operations/confirmquestion.h"

namespace tenantry {

class FleetMonitor;
class Format;

/// Where the questions get their facts from.
struct QuestionSources {
    const Format &format;
    const OperationSite &site;
    const FleetMonitor &monitor; ///< knows where tenants live, and who is connected
};

/// Calls `run` with the operation once it is recorded. `planned` is what it would be now, by `plan`.
[[nodiscard]] ConfirmQuestion changeQuestion(const QuestionSources &sources, const TenantAct &act, const Tenant &tenant,
                                             const Operation &planned, const PlanChange &plan,
                                             const std::function<void(const Operation &)> &run);
/// Calls `undo` with the operation as its journal has it then. `action` is "tenant.remove" or "operation.undo"; `isOurs`: a job of
/// this window may be at it and is stopped first.
[[nodiscard]] ConfirmQuestion undoQuestion(const QuestionSources &sources, QLatin1StringView action,
                                           const Tenant &tenant, const Operation &operation, bool isOurs,
                                           const std::function<void(const Operation &)> &undo);

} // namespace tenantry
