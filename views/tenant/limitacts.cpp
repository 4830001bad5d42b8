#include "views/tenant/limitacts.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "core/provisioning/limitjobs.h"
#include "views/shell/shellport.h"
#include "views/tenant/limitsheet.h"

#include <QPointer>

namespace tenantry {

namespace {

struct LimitAct {
    Q_DECLARE_TR_FUNCTIONS(tenantry::LimitAct)
};

void endLimit(const OperationServices &services, const QPointer<LimitSheet> &sheet, const Tenant &tenant,
              const Result<> &done)
{
    if (!done && sheet) {
        sheet->refuse(done.error());
        return;
    }
    if (done)
        services.shell.tell(LimitAct::tr("The sessions of %1 have another limit.").arg(tenant.name));
    else
        services.shell.tell(errorWords(done.error()), StatusKind::Bad);
    if (sheet)
        sheet->close();
}

} // namespace

QString whyNoLimit(const std::optional<Tenant> &tenant, const Server *server)
{
    if (!tenant)
        return LimitAct::tr("Select a tenant first.");
    if (server == nullptr)
        return LimitAct::tr("Its server is not known yet.");
    const auto limit = limitOf(*tenant, *server);
    return limit ? QString() : limit.error().message;
}

void askLimit(QObject *page, const OperationServices &services, const Tenant &tenant, const Server &server)
{
    services.shell.whenChangesAllowed(LimitAct::tr("limit the sessions of %1").arg(tenant.name), [=] {
        const auto limit = limitOf(tenant, server);
        if (!limit) {
            services.shell.tell(errorWords(limit.error()), StatusKind::Bad);
            return;
        }
        auto *sheet = new LimitSheet(services.theme, tenant, *limit);
        deliver(readLimit(services.site, tenant, server), sheet,
                [sheet](const Result<int> &now) { sheet->showLimit(now); });
        QObject::connect(sheet, &LimitSheet::chosen, page,
                         [=, kept = QPointer(sheet)](int connections, const QString &reason) {
                             deliver(setLimit(services.site, tenant, server, connections, reason), page,
                                     [=](const Result<> &done) { endLimit(services, kept, tenant, done); });
                         });
        services.shell.showDialog(sheet);
    });
}

} // namespace tenantry
