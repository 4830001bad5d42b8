#include "core/actions/actiongroups.h"

#include <QtGlobal>

namespace tenantry {

std::span<const Action> provisioningActions()
{
    static constexpr Action actions[] = {
        {.id = "server.prepare",
         .title = QT_TRANSLATE_NOOP("Action", "Prepare for tenants…"),
         .permission = "server.write",
         .level = ConfirmationLevel::Impact,
         .auditName = "server.prepare",
         .ctl = "server prepare",
         .scope = ActionScope::Servers,
         .icon = "check"},
        {.id = "tenant.onboard",
         .title = QT_TRANSLATE_NOOP("Action", "Onboard tenant…"),
         .permission = "tenant.write",
         .level = ConfirmationLevel::Impact,
         .auditName = "tenant.onboard",
         .ctl = "tenant onboard",
         .scope = ActionScope::Tenants,
         .icon = "plus"},
        {.id = "operation.resume",
         .title = QT_TRANSLATE_NOOP("Action", "Resume operation"),
         .permission = "operation.write",
         .level = ConfirmationLevel::Configuration,
         .auditName = "operation.state",
         .ctl = "operation resume",
         .scope = ActionScope::Jobs,
         .icon = "play"},
        {.id = "operation.undo",
         .title = QT_TRANSLATE_NOOP("Action", "Undo operation…"),
         .permission = "operation.write",
         .level = ConfirmationLevel::Impact,
         .auditName = "operation.state",
         .ctl = "operation undo",
         .scope = ActionScope::Jobs,
         .icon = "back"},
    };
    return actions;
}

} // namespace tenantry
