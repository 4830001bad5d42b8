#include "core/actions/actiongroups.h"

#include <QtGlobal>

namespace tenantry {

std::span<const Action> adoptionActions()
{
    static constexpr Action actions[] = {
        {.id = "tenant.adopt",
         .title = QT_TRANSLATE_NOOP("Action", "Adopt an existing system…"),
         .permission = "tenant.write",
         .level = ConfirmationLevel::Configuration,
         .auditName = "tenant.adopt",
         .ctl = "adopt",
         .scope = ActionScope::Servers,
         .icon = "eye"},
        {.id = "table.list",
         .title = QT_TRANSLATE_NOOP("Action", "List tables of tenants"),
         .permission = "tenant.read",
         .ctl = "table list",
         .scope = ActionScope::Servers,
         .icon = "list"},
        {.id = "table.confirm",
         .title = QT_TRANSLATE_NOOP("Action", "Confirm tables of tenants"),
         .permission = "tenant.write",
         .auditName = "table.confirm",
         .ctl = "table confirm",
         .scope = ActionScope::Servers,
         .icon = "check"},
    };
    return actions;
}

} // namespace tenantry
