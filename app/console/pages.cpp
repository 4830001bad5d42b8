#include "app/console/pages.h"

#include "app/console/appcontext.h"
#include "app/console/diagnosticfacts.h"
#include "app/console/fleetbadges.h"
#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "views/adopt/adoptpage.h"
#include "views/diagnostics/diagnosticspage.h"
#include "views/jobs/jobspage.h"
#include "views/overview/overviewpage.h"
#include "views/servers/serverediting.h"
#include "views/servers/serverspage.h"
#include "views/settings/appearancesettings.h"
#include "views/settings/connectionssettings.h"
#include "views/settings/generalsettings.h"
#include "views/settings/settingsview.h"
#include "views/settings/shortcutsettings.h"
#include "views/tenant/tenantpage.h"
#include "views/tenants/tenantspage.h"

namespace tenantry {

namespace {

ServerEditing serverEditing(AppContext &context, Fleet &fleet, ShellPort &shell)
{
    return {shell, context.theme(), fleet.registry(), fleet.monitor(),
            [&context](const Server &server) { return context.tryServer(server); }};
}

ConnectionActs connectionActs(AppContext &context, Fleet &fleet, ShellPort &shell)
{
    return {[editing = serverEditing(context, fleet, shell)](const Server &server) { editServer(editing, server); },
            [&shell] { shell.trigger(QLatin1StringView("registry.edit")); },
            [&shell] { shell.trigger(QLatin1StringView("registry.check")); },
            [&context, &fleet, &shell](const Server &server) {
                const auto forgotten = context.forgetPassword(server.secretSource, server.connectionSpec());
                deliver(forgotten, &fleet, [&shell, name = server.name](const Result<> &done) {
                    if (done)
                        shell.tell(QCoreApplication::translate("Pages", "The password of %1 is forgotten").arg(name));
                    else
                        shell.tell(errorWords(done.error()), StatusKind::Bad);
                });
            }};
}

} // namespace

QList<PageRegistration> pageRegistrations(AppContext &context, Fleet &fleet)
{
    return {
        {.id = QStringLiteral("overview"),
         .title = QT_TRANSLATE_NOOP("Page", "Overview"),
         .icon = QStringLiteral("overview"),
         .group = NavGroup::Top,
         .create =
             [&](const PageHost &host) {
                 return new OverviewPage(host,
                                         {context.theme(), context.format(), fleet.registry(), fleet.tenants(),
                                          fleet.monitor(), fleet.news(), fleet.sessions()});
             },
         .badge = [&](QObject *parent) { return findingBadge(fleet, context.format(), parent); }},
        {.id = QStringLiteral("tenants"),
         .title = QT_TRANSLATE_NOOP("Page", "Tenants"),
         .icon = QStringLiteral("tenants"),
         .group = NavGroup::Fleet,
         .create =
             [&](const PageHost &host) {
                 return new TenantsPage(host,
                                        {context.theme(), context.format(), fleet.registry(), fleet.tenants(),
                                         fleet.list(), fleet.monitor(), fleet.jobs(), fleet.operations(),
                                         [&fleet] { fleet.reload(); }});
             },
         .badge = [&](QObject *parent) { return tenantBadge(fleet, context.format(), parent); }},
        {.id = QStringLiteral("tenant"),
         .title = QT_TRANSLATE_NOOP("Page", "Tenant"),
         .icon = QStringLiteral("tenants"),
         .create =
             [&](const PageHost &host) {
                 return new TenantPage(host,
                                       {context.theme(), context.format(), fleet.registry(), fleet.monitor(),
                                        [&fleet](const TenantId &id) { return fleet.tenants().store().tenant(id); },
                                        [&fleet](const TenantId &id, int step) { return fleet.neighbour(id, step); },
                                        fleet.operations(), fleet.jobs(), fleet.router()});
             },
         .parentPage = QStringLiteral("tenants")},
        {.id = QStringLiteral("servers"),
         .title = QT_TRANSLATE_NOOP("Page", "Servers"),
         .icon = QStringLiteral("servers"),
         .group = NavGroup::Platform,
         .create =
             [&](const PageHost &host) {
                 return new ServersPage(host,
                                        {context.theme(), context.format(), fleet.registry(), fleet.monitor(),
                                         fleet.operations(), fleet.jobs(),
                                         [&fleet](const Server &server) { fleet.askPassword(server); },
                                         [&](const Server &server) { return context.tryServer(server); }});
             },
         .badge = [&](QObject *parent) { return serverBadge(fleet, context.format(), parent); }},
        {.id = QStringLiteral("adopt"),
         .title = QT_TRANSLATE_NOOP("Page", "Adopt"),
         .icon = QStringLiteral("eye"),
         .create =
             [&](const PageHost &host) {
                 return new AdoptPage(
                     host,
                     {context.theme(), context.format(), fleet.monitor(), fleet.jobs(), fleet.operations(),
                      [&](const ConnectionSpec &spec) { return context.serverPassword(spec); },
                      [&, shell = &host.shell] { editServer(serverEditing(context, fleet, *shell), Server()); }});
             },
         .parentPage = QStringLiteral("servers")},
        {.id = QStringLiteral("jobs"),
         .title = QT_TRANSLATE_NOOP("Page", "Jobs"),
         .icon = QStringLiteral("jobs"),
         .group = NavGroup::Platform,
         .create =
             [&](const PageHost &host) {
                 return new JobsPage(host,
                                     {context.theme(), context.format(), fleet.registry(), fleet.jobs(),
                                      fleet.operations(), fleet.monitor()});
             },
         .badge = [&](QObject *parent) { return jobBadge(fleet, context.format(), parent); }},
        {.id = QStringLiteral("settings"),
         .title = QT_TRANSLATE_NOOP("Page", "Settings"),
         .icon = QStringLiteral("settings"),
         .create =
             [&](const PageHost &host) {
                 return new SettingsView(host, context.theme(), context.settings(),
                                         settingsPageRegistrations(context, fleet, host.shell));
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

QList<SettingsPageRegistration> settingsPageRegistrations(AppContext &context, Fleet &fleet, ShellPort &shell)
{
    return {
        {QStringLiteral("general"), QT_TRANSLATE_NOOP("SettingsPage", "General"),
         [&](QWidget *parent) { return new GeneralSettings(context.theme(), context.settings(), parent); }},
        {QStringLiteral("appearance"), QT_TRANSLATE_NOOP("SettingsPage", "Appearance"),
         [&](QWidget *parent) { return new AppearanceSettings(context.theme(), context.settings(), parent); }},
        {QStringLiteral("connections"), QT_TRANSLATE_NOOP("SettingsPage", "Connections"),
         [&](QWidget *parent) {
             return new ConnectionsSettings(context.theme(), context.settings(), fleet.monitor(),
                                            fleet.registry().spec(), fleet.connection(),
                                            connectionActs(context, fleet, shell), parent);
         }},
        {QStringLiteral("shortcuts"), QT_TRANSLATE_NOOP("SettingsPage", "Shortcuts"),
         [&](QWidget *parent) {
             return new ShortcutSettings(context.theme(), context.settings(), context.actions(), parent);
         },
         true},
    };
}

} // namespace tenantry
