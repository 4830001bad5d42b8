#include "core/actions/actiongroups.h"

#include <QtGlobal>

namespace tenantry {

std::span<const Action> registryActions()
{
    static constexpr Action actions[] = {
        {.id = "registry.connect", .title = QT_TRANSLATE_NOOP("Action", "Connect to a registry…"), .icon = "route"},
        {.id = "registry.edit",
         .title = QT_TRANSLATE_NOOP("Action", "Change the registry's connection…"),
         .icon = "settings"},
        {.id = "registry.create",
         .title = QT_TRANSLATE_NOOP("Action", "Create a registry…"),
         .level = ConfirmationLevel::Configuration,
         .auditName = "registry.create",
         .ctl = "registry init",
         .icon = "plus"},
        {.id = "registry.upgrade",
         .title = QT_TRANSLATE_NOOP("Action", "Upgrade the registry's format…"),
         .permission = "registry.write",
         .level = ConfirmationLevel::Configuration,
         .auditName = "registry.upgrade",
         .ctl = "registry upgrade",
         .icon = "schema"},
        {.id = "registry.check",
         .title = QT_TRANSLATE_NOOP("Action", "Check the registry"),
         .permission = "registry.read",
         .ctl = "registry check",
         .icon = "isolation"},
        {.id = "registry.rebuild",
         .title = QT_TRANSLATE_NOOP("Action", "Rebuild the registry from its tenants…"),
         .permission = "registry.write",
         .level = ConfirmationLevel::Configuration,
         .auditName = "registry.rebuild",
         .ctl = "registry rebuild",
         .icon = "restore"},
    };
    return actions;
}

} // namespace tenantry
