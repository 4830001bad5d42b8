#pragma once
// What a person may do to an operation that stopped and to a tenant, from whatever page: why not, and the way to it,
// past the session's leave and the question. Functions of the GUI thread.

#include "core/registry/heldoperation.h"
#include "views/operations/operationquestions.h"

namespace tenantry {

class ShellPort;
class Theme;

/// What they need; all outlive the pages that use them.
struct OperationServices {
    const Theme &theme;
    const Format &format;
    const OperationSite &site;
    JobQueue &jobs;
    const FleetMonitor &monitor; ///< knows where tenants live, and who is connected
    ShellPort &shell;
};

/// Puts the question into the window; passwords may be asked for above it.
void showQuestion(const Theme &theme, const Format &format, ShellPort &shell, ConfirmQuestion question);
/// In words; empty = it can be done now.
[[nodiscard]] QString whyNotUndo(const HeldOperation &held, const JobQueue &jobs, const Format &format);
[[nodiscard]] QString whyNotResume(const HeldOperation &held, const JobQueue &jobs, const Format &format);

using Begun = std::function<void(const JobId &)>;
/// From the first step that is not done. `begun` may be empty.
void resumeOperation(const OperationServices &services, const Operation &operation, const Begun &begun);
/// Nothing comes any more once the page that asks has gone.
void askUndo(QObject *page, const OperationServices &services, const Operation &operation, const Begun &begun);
/// Plans what the act is for this tenant and asks, where changes are allowed; else says in the window why not.
void askAct(QObject *page, const OperationServices &services, const TenantAct &act, const Tenant &tenant);

} // namespace tenantry
