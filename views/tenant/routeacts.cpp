#include "views/tenant/routeacts.h"

#include "core/base/errorwords.h"
#include "core/jobs/deliver.h"
#include "core/routing/routetext.h"
#include "views/shell/shellport.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tenantry {

namespace {

struct RouteAct {
    Q_DECLARE_TR_FUNCTIONS(tenantry::RouteAct)
};

void takeRoute(ShellPort &shell, const ConfirmedRoute &confirmed)
{
    const Route &route = confirmed.route;
    const auto dsn = routeDsn(route, applicationLogin(route));
    if (!dsn) {
        shell.tell(errorWords(dsn.error()), StatusKind::Bad);
        return;
    }
    QGuiApplication::clipboard()->setText(*dsn);
    if (confirmed.unconfirmed)
        shell.tell(RouteAct::tr("The connection string of %1 is in the clipboard; the tenant did not confirm it. %2")
                       .arg(route.slug, errorWords(*confirmed.unconfirmed)),
                   StatusKind::Warn);
    else
        shell.tell(RouteAct::tr("The connection string of %1 is in the clipboard; the tenant confirms epoch %2.")
                       .arg(route.slug, QString::number(route.epoch)));
}

} // namespace

void copyRoute(QObject *page, ShellPort &shell, TenantRouter &router, QThreadPool &threads, const TenantId &tenant)
{
    deliver(confirmRoute(router, threads, tenant), page, [&shell](const Result<ConfirmedRoute> &confirmed) {
        if (confirmed)
            takeRoute(shell, *confirmed);
        else
            shell.tell(errorWords(confirmed.error()), StatusKind::Bad);
    });
}

} // namespace tenantry
