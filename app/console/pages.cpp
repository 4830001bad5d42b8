#include "app/console/pages.h"

#include "app/console/appcontext.h"
#include "app/console/diagnosticfacts.h"
#include "views/diagnostics/diagnosticspage.h"
#include "views/settings/appearancesettings.h"
#include "views/settings/generalsettings.h"
#include "views/settings/settingsview.h"
#include "views/settings/shortcutsettings.h"

namespace tenantry {

QList<PageRegistration> pageRegistrations(AppContext &context, Fleet &fleet)
{
    return {
        {.id = QStringLiteral("settings"),
         .title = QT_TRANSLATE_NOOP("Page", "Settings"),
         .icon = QStringLiteral("settings"),
         .create =
             [&](const PageHost &host) {
                 return new SettingsView(host, context.theme(), context.settings(),
                                         settingsPageRegistrations(context, fleet));
             }},
        {.id = QStringLiteral("diagnostics"),
         .title = QT_TRANSLATE_NOOP("Page", "Diagnostics"),
         .icon = QStringLiteral("info"),
         .create =
             [&](const PageHost &host) {
                 return new DiagnosticsPage(host, [&] { return diagnosticFacts(context, fleet); });
             }},
    };
}

QList<SettingsPageRegistration> settingsPageRegistrations(AppContext &context, Fleet &fleet)
{
    Q_UNUSED(fleet)
    return {
        {QStringLiteral("general"), QT_TRANSLATE_NOOP("SettingsPage", "General"),
         [&](QWidget *parent) { return new GeneralSettings(context.theme(), context.settings(), parent); }},
        {QStringLiteral("appearance"), QT_TRANSLATE_NOOP("SettingsPage", "Appearance"),
         [&](QWidget *parent) { return new AppearanceSettings(context.theme(), context.settings(), parent); }},
        {QStringLiteral("shortcuts"), QT_TRANSLATE_NOOP("SettingsPage", "Shortcuts"),
         [&](QWidget *parent) {
             return new ShortcutSettings(context.theme(), context.settings(), context.actions(), parent);
         },
         true},
    };
}

} // namespace tenantry
