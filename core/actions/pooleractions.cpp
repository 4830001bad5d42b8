#include "core/actions/actiongroups.h"

#include <QtGlobal>

namespace tenantry {

std::span<const Action> poolerActions()
{
    static constexpr Action actions[] = {
        {.id = "pooler.config",
         .title = QT_TRANSLATE_NOOP("Action", "Show the pooler's configuration"),
         .permission = "server.read",
         .ctl = "pooler config",
         .scope = ActionScope::Servers,
         .icon = "route"},
        {.id = "pooler.apply",
         .title = QT_TRANSLATE_NOOP("Action", "Bring the pooler up to date"),
         .permission = "server.write",
         .level = ConfirmationLevel::Impact,
         .auditName = "pooler.apply",
         .ctl = "pooler apply",
         .scope = ActionScope::Servers,
         .icon = "route"},
        {.id = "pooler.check",
         .title = QT_TRANSLATE_NOOP("Action", "Check where the pooler leads"),
         .permission = "server.read",
         .ctl = "pooler check",
         .scope = ActionScope::Servers,
         .icon = "check"},
        {.id = "pooler.lab",
         .title = QT_TRANSLATE_NOOP("Action", "Test pooler…"),
         .permission = "server.read",
         .ctl = "pooler lab",
         .scope = ActionScope::Servers,
         .icon = "probe"},
    };
    return actions;
}

} // namespace tenantry
