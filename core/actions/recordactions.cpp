#include "core/actions/actiongroups.h"

#include <QtGlobal>

namespace tenantry {

std::span<const Action> overviewActions()
{
    static constexpr Action actions[] = {
        {.id = "finding.snooze",
         .title = QT_TRANSLATE_NOOP("Action", "Snooze"),
         .permission = "finding.write",
         .auditName = "finding.snooze",
         .shortcuts = "Z",
         .scope = ActionScope::Overview,
         .icon = "clock"},
    };
    return actions;
}

std::span<const Action> tenantActions()
{
    static constexpr Action actions[] = {
        {.id = "tenant.open",
         .title = QT_TRANSLATE_NOOP("Action", "Open tenant"),
         .permission = "tenant.read",
         .ctl = "tenant show",
         .scope = ActionScope::Tenants,
         .icon = "open"},
        {.id = "tenant.list",
         .title = QT_TRANSLATE_NOOP("Action", "List tenants"),
         .permission = "tenant.read",
         .ctl = "tenant list",
         .scope = ActionScope::Tenants,
         .icon = "tenants"},
        {.id = "tenant.pin",
         .title = QT_TRANSLATE_NOOP("Action", "Pin"),
         .shortcuts = "P",
         .scope = ActionScope::Tenants,
         .icon = "pin"},
        {.id = "tenant.import",
         .title = QT_TRANSLATE_NOOP("Action", "Import tenants…"),
         .permission = "tenant.write",
         .level = ConfirmationLevel::Configuration,
         .auditName = "tenant.import",
         .ctl = "tenant import",
         .scope = ActionScope::Tenants,
         .icon = "import"},
        {.id = "tenant.copySummary",
         .title = QT_TRANSLATE_NOOP("Action", "Copy summary for ticket"),
         .permission = "tenant.read",
         .shortcuts = "Ctrl+Shift+C",
         .scope = ActionScope::Tenant,
         .icon = "copy"},
        {.id = "tenant.next",
         .title = QT_TRANSLATE_NOOP("Action", "Next tenant in the list"),
         .permission = "tenant.read",
         .shortcuts = "Alt+Down",
         .scope = ActionScope::Tenant,
         .icon = "chevrondown"},
        {.id = "tenant.previous",
         .title = QT_TRANSLATE_NOOP("Action", "Previous tenant in the list"),
         .permission = "tenant.read",
         .shortcuts = "Alt+Up",
         .scope = ActionScope::Tenant,
         .icon = "back"},
    };
    return actions;
}

std::span<const Action> serverActions()
{
    static constexpr Action actions[] = {
        {.id = "server.add",
         .title = QT_TRANSLATE_NOOP("Action", "Add server…"),
         .permission = "server.write",
         .level = ConfirmationLevel::Configuration,
         .auditName = "server.add",
         .ctl = "server add",
         .shortcuts = "Ctrl+N",
         .scope = ActionScope::Servers,
         .icon = "plus"},
        {.id = "server.edit",
         .title = QT_TRANSLATE_NOOP("Action", "Edit server…"),
         .permission = "server.write",
         .level = ConfirmationLevel::Configuration,
         .auditName = "server.update",
         .scope = ActionScope::Servers,
         .icon = "settings"},
        {.id = "server.remove",
         .title = QT_TRANSLATE_NOOP("Action", "Remove server…"),
         .permission = "server.write",
         .level = ConfirmationLevel::Configuration,
         .auditName = "server.remove",
         .ctl = "server remove",
         .scope = ActionScope::Servers,
         .icon = "trash"},
        {.id = "server.list",
         .title = QT_TRANSLATE_NOOP("Action", "List servers"),
         .permission = "server.read",
         .ctl = "server list",
         .scope = ActionScope::Servers,
         .icon = "servers"},
        {.id = "server.test",
         .title = QT_TRANSLATE_NOOP("Action", "Test connection"),
         .permission = "server.read",
         .ctl = "server test",
         .scope = ActionScope::Servers,
         .icon = "probe"},
        {.id = "server.copyPsql",
         .title = QT_TRANSLATE_NOOP("Action", "Copy psql line"),
         .permission = "server.read",
         .scope = ActionScope::Servers,
         .icon = "copy"},
        {.id = "server.copyGrant",
         .title = QT_TRANSLATE_NOOP("Action", "Copy missing GRANT"),
         .permission = "server.read",
         .scope = ActionScope::Servers,
         .icon = "copy"},
    };
    return actions;
}

std::span<const Action> jobActions()
{
    static constexpr Action actions[] = {
        {.id = "job.list",
         .title = QT_TRANSLATE_NOOP("Action", "List jobs"),
         .permission = "job.read",
         .ctl = "job list",
         .scope = ActionScope::Jobs,
         .icon = "jobs"},
        {.id = "job.pause",
         .title = QT_TRANSLATE_NOOP("Action", "Pause"),
         .permission = "job.control",
         .shortcuts = "Ctrl+.",
         .scope = ActionScope::Jobs,
         .icon = "pause"},
        {.id = "job.resume",
         .title = QT_TRANSLATE_NOOP("Action", "Resume"),
         .permission = "job.control",
         .scope = ActionScope::Jobs,
         .icon = "play"},
        {.id = "job.cancel",
         .title = QT_TRANSLATE_NOOP("Action", "Cancel…"),
         .permission = "job.control",
         .level = ConfirmationLevel::Configuration,
         .auditName = "job.cancel",
         .scope = ActionScope::Jobs,
         .icon = "close"},
        {.id = "job.retry",
         .title = QT_TRANSLATE_NOOP("Action", "Retry failed only"),
         .permission = "job.control",
         .level = ConfirmationLevel::Configuration,
         .auditName = "job.retry",
         .shortcuts = "R",
         .scope = ActionScope::Jobs,
         .icon = "retry"},
        {.id = "operation.list",
         .title = QT_TRANSLATE_NOOP("Action", "List operations"),
         .permission = "operation.read",
         .ctl = "operation list",
         .scope = ActionScope::Jobs,
         .icon = "list"},
        {.id = "operation.show",
         .title = QT_TRANSLATE_NOOP("Action", "Open the operation's journal"),
         .permission = "operation.read",
         .ctl = "operation show",
         .scope = ActionScope::Jobs,
         .icon = "open"},
        {.id = "audit.list",
         .title = QT_TRANSLATE_NOOP("Action", "List audit records"),
         .permission = "audit.read",
         .ctl = "audit list",
         .scope = ActionScope::Tenant,
         .icon = "audit"},
    };
    return actions;
}

std::span<const Action> registryActions()
{
    static constexpr Action actions[] = {
        {.id = "registry.connect", .title = QT_TRANSLATE_NOOP("Action", "Connect to a registry…"), .icon = "route"},
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
    };
    return actions;
}

} // namespace tenantry
