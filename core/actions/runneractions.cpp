#include "core/actions/actiongroups.h"

#include <QtGlobal>

namespace tenantry {

std::span<const Action> runnerActions()
{
    static constexpr Action actions[] = {
        {.id = "operation.handover",
         .title = QT_TRANSLATE_NOOP("Action", "Hand over to the runner"),
         .permission = "operation.write",
         .level = ConfirmationLevel::Configuration,
         .auditName = "operation.handover",
         .ctl = "operation handover",
         .scope = ActionScope::Jobs,
         .icon = "forward"},
        {.id = "schedule.list",
         .title = QT_TRANSLATE_NOOP("Action", "List schedules"),
         .permission = "job.read",
         .ctl = "schedule list",
         .scope = ActionScope::Jobs,
         .icon = "clock"},
        {.id = "schedule.set",
         .title = QT_TRANSLATE_NOOP("Action", "Set a schedule"),
         .permission = "schedule.write",
         .level = ConfirmationLevel::Configuration,
         .auditName = "schedule.set",
         .ctl = "schedule set",
         .scope = ActionScope::Jobs,
         .icon = "clock"},
        {.id = "runner.status",
         .title = QT_TRANSLATE_NOOP("Action", "Tell how the runner is"),
         .permission = "job.read",
         .ctl = "runner status",
         .scope = ActionScope::Jobs,
         .icon = "jobs"},
        {.id = "runner.access",
         .title = QT_TRANSLATE_NOOP("Action", "Print the runner's grants"),
         .permission = "job.read",
         .ctl = "runner access",
         .scope = ActionScope::Jobs,
         .icon = "access"},
    };
    return actions;
}

} // namespace tenantry
