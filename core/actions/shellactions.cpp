#include "core/actions/actiongroups.h"

#include <QtGlobal>

namespace tenantry {

std::span<const Action> shellActions()
{
    static constexpr Action actions[] = {
        {.id = "palette.open",
         .title = QT_TRANSLATE_NOOP("Action", "Command palette"),
         .shortcuts = "Ctrl+K",
         .icon = "command"},
        {.id = "palette.tenants",
         .title = QT_TRANSLATE_NOOP("Action", "Find a tenant"),
         .shortcuts = "Ctrl+P",
         .icon = "search"},
        {.id = "page.filter",
         .title = QT_TRANSLATE_NOOP("Action", "Filter this page"),
         .shortcuts = "/ Ctrl+F",
         .icon = "filter"},
        {.id = "page.refresh", .title = QT_TRANSLATE_NOOP("Action", "Refresh"), .shortcuts = "F5", .icon = "refresh"},
        {.id = "page.main",
         .title = QT_TRANSLATE_NOOP("Action", "Run the page's main action"),
         .shortcuts = "Ctrl+Return"},
        {.id = "go.page",
         .title = QT_TRANSLATE_NOOP("Action", "Open a page by its place"),
         .shortcuts = "Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Ctrl+7 Ctrl+8 Ctrl+9 Ctrl+0"},
        {.id = "go.jobs", .title = QT_TRANSLATE_NOOP("Action", "Jobs"), .shortcuts = "Ctrl+J", .icon = "jobs"},
        {.id = "go.back", .title = QT_TRANSLATE_NOOP("Action", "Back"), .shortcuts = "Alt+Left", .icon = "back"},
        {.id = "go.forward",
         .title = QT_TRANSLATE_NOOP("Action", "Forward"),
         .shortcuts = "Alt+Right",
         .icon = "forward"},
        {.id = "region.next", .title = QT_TRANSLATE_NOOP("Action", "Next region"), .shortcuts = "F6"},
        {.id = "region.previous", .title = QT_TRANSLATE_NOOP("Action", "Previous region"), .shortcuts = "Shift+F6"},
        {.id = "nav.collapse", .title = QT_TRANSLATE_NOOP("Action", "Narrow navigation"), .shortcuts = "Ctrl+\\"},
        {.id = "menu.open", .title = QT_TRANSLATE_NOOP("Action", "Menu"), .shortcuts = "F10", .icon = "menu"},
        {.id = "menubar.show", .title = QT_TRANSLATE_NOOP("Action", "Menu bar"), .shortcuts = "Ctrl+M", .icon = "menu"},
        {.id = "theme.next",
         .title = QT_TRANSLATE_NOOP("Action", "Light or dark theme"),
         .shortcuts = "Ctrl+Shift+T",
         .icon = "theme"},
        {.id = "density.next",
         .title = QT_TRANSLATE_NOOP("Action", "Row height"),
         .shortcuts = "Ctrl+Shift+D",
         .icon = "list"},
        {.id = "settings.open",
         .title = QT_TRANSLATE_NOOP("Action", "Settings"),
         .shortcuts = "Ctrl+,",
         .icon = "settings"},
        {.id = "diagnostics.open", .title = QT_TRANSLATE_NOOP("Action", "Diagnostics"), .icon = "info"},
        {.id = "fleet.manage", .title = QT_TRANSLATE_NOOP("Action", "Fleets on this computer…"), .icon = "route"},
        {.id = "help.shortcuts",
         .title = QT_TRANSLATE_NOOP("Action", "Keyboard shortcuts"),
         .shortcuts = "F1 ?",
         .icon = "help"},
        {.id = "app.quit", .title = QT_TRANSLATE_NOOP("Action", "Quit"), .shortcuts = "Ctrl+Q", .icon = "close"},
        {.id = "settings.undo",
         .title = QT_TRANSLATE_NOOP("Action", "Undo the last setting"),
         .shortcuts = "Ctrl+Z",
         .scope = ActionScope::Settings,
         .icon = "back"},
    };
    return actions;
}

std::span<const Action> listActions()
{
    static constexpr Action actions[] = {
        {.id = "list.open",
         .title = QT_TRANSLATE_NOOP("Action", "Open"),
         .shortcuts = "Return Enter",
         .scope = ActionScope::List,
         .icon = "open"},
        {.id = "list.inspector",
         .title = QT_TRANSLATE_NOOP("Action", "Inspector"),
         .shortcuts = "I",
         .scope = ActionScope::List,
         .icon = "info"},
        {.id = "list.select",
         .title = QT_TRANSLATE_NOOP("Action", "Select"),
         .shortcuts = "Space",
         .scope = ActionScope::List,
         .icon = "check"},
        {.id = "list.selectAll",
         .title = QT_TRANSLATE_NOOP("Action", "Select all"),
         .shortcuts = "Ctrl+A",
         .scope = ActionScope::List,
         .icon = "check"},
        {.id = "list.copy",
         .title = QT_TRANSLATE_NOOP("Action", "Copy rows"),
         .shortcuts = "Ctrl+C",
         .scope = ActionScope::List,
         .icon = "copy"},
        {.id = "list.export",
         .title = QT_TRANSLATE_NOOP("Action", "Export…"),
         .shortcuts = "Ctrl+E",
         .scope = ActionScope::List,
         .icon = "export"},
        {.id = "list.columns",
         .title = QT_TRANSLATE_NOOP("Action", "Columns…"),
         .scope = ActionScope::List,
         .icon = "columns"},
    };
    return actions;
}

} // namespace tenantry
