#include "core/routing/confirmedroute.h"

#include "core/jobs/waited.h"

#include <QtConcurrentRun>

namespace tenantry {

namespace {

/// Whether it says nothing about the tenant: nobody could be asked, or nobody may ask.
bool isNoAnswer(const Error &error)
{
    static constexpr ErrorKind silent[] = {ErrorKind::Connection, ErrorKind::Timeout, ErrorKind::Unsupported,
                                           ErrorKind::Cancelled};
    static const QStringList noRight {QStringLiteral("42501"), QStringLiteral("42883"), QStringLiteral("28P01")};
    return std::find(std::begin(silent), std::end(silent), error.kind) != std::end(silent)
        || noRight.contains(error.sqlState);
}

} // namespace

QFuture<Result<ConfirmedRoute>> confirmRoute(TenantRouter &router, QThreadPool &threads, const TenantId &tenant)
{
    return QtConcurrent::run(&threads, [&router, tenant]() -> Result<ConfirmedRoute> {
        const auto opened = router.open(tenant, {ControlReader::Operator});
        if (opened)
            return ConfirmedRoute {opened->route, std::nullopt};
        if (!isNoAnswer(opened.error()))
            return fail(opened);
        return waited(router.route(tenant)).map([&](const Route &route) {
            return ConfirmedRoute {route, opened.error()};
        });
    });
}

} // namespace tenantry
