#include "views/operations/renameact.h"

#include "core/inspection/fleetmonitor.h"
#include "core/jobs/deliver.h"
#include "core/provisioning/tenantchange.h"
#include "views/operations/renamesheet.h"
#include "views/shell/shellport.h"

#include <QPointer>

namespace tenantry {

namespace {

struct RenameAct {
    Q_DECLARE_TR_FUNCTIONS(tenantry::RenameAct)
};

using SheetPtr = QPointer<RenameSheet>;

void endRename(const OperationServices &services, const SheetPtr &sheet, const Error *error, const QString &words)
{
    if (error != nullptr && sheet) {
        sheet->refuse(*error);
        return;
    }
    services.shell.tell(error != nullptr ? error->message : words, error != nullptr ? StatusKind::Bad : StatusKind::Ok);
    if (sheet)
        sheet->close();
}

void renameByJob(QObject *page, const OperationServices &services, const Tenant &tenant,
                 const TenantNamesWanted &wanted, const QString &reason, const SheetPtr &sheet)
{
    const Server *server = services.monitor.server(tenant.placement.server);
    const auto planned = planRename(tenant, server != nullptr ? *server : Server(), wanted);
    if (!planned) {
        endRename(services, sheet, &planned.error(), {});
        return;
    }
    deliver(recordRename(services.site.registry, *planned, wanted, reason), page,
            [=](const Result<Operation> &recorded) {
                if (recorded)
                    services.jobs.add(runJob(services.site, *recorded, QStringLiteral("tenant.rename")));
                endRename(services, sheet, recorded ? nullptr : &recorded.error(),
                          RenameAct::tr("%1 is being renamed.").arg(tenant.name));
            });
}

} // namespace

void askRename(QObject *page, const OperationServices &services, const Tenant &tenant)
{
    services.shell.whenChangesAllowed(RenameAct::tr("rename a tenant"), [=] {
        auto *sheet = new RenameSheet(services.theme, tenant);
        QObject::connect(sheet, &RenameSheet::chosen, page,
                         [=, kept = SheetPtr(sheet)](const auto &wanted, const QString &reason) {
                             if (isOnServer(tenant, wanted)) {
                                 renameByJob(page, services, tenant, wanted, reason, kept);
                                 return;
                             }
                             deliver(renameInRegistry(services.site.registry, tenant, wanted, reason), page,
                                     [=](const Result<Tenant> &done) {
                                         endRename(services, kept, done ? nullptr : &done.error(),
                                                   RenameAct::tr("%1 is called %2 now.").arg(tenant.name, wanted.name));
                                     });
                         });
        services.shell.showDialog(sheet);
    });
}

} // namespace tenantry
