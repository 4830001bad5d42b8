#include "views/servers/serverediting.h"

#include "core/inspection/fleetmonitor.h"
#include "views/shell/shellport.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct EditingWords {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ServerEditing)
};

} // namespace

void editServer(const ServerEditing &services, const Server &server)
{
    const QString what =
        server.id.isNull() ? EditingWords::tr("add a server") : EditingWords::tr("change server %1").arg(server.name);
    services.shell.whenChangesAllowed(what, [services, server] {
        auto *dialog = new ServerDialog(services.theme, services.registry, services.tryConnection, server);
        QObject::connect(dialog, &ServerDialog::saved, &services.monitor, &FleetMonitor::refresh);
        QObject::connect(dialog, &ServerDialog::waiting, dialog,
                         [shell = &services.shell](bool waits) { shell->letQuestionsIn(waits); });
        services.shell.showDialog(dialog);
    });
}

} // namespace tenantry
