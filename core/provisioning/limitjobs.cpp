#include "core/provisioning/limitjobs.h"

#include "core/provisioning/auditedwork.h"

#include <QtConcurrentRun>

namespace tenantry {

namespace {

OperationRunner::Opened openForLimit(const OperationSite &site, const Server &server, const TenantLimit &limit)
{
    return limit.login.isEmpty() ? openPreparedOfPool(site.pool, server, limit.place)
                                 : openOfPool(site.pool, server, limit.place, limit.login, [] { return false; });
}

Result<> setAudited(const OperationSite &site, const Tenant &tenant, const Server &server, int connections,
                    const QString &reason)
{
    const auto limit = limitOf(tenant, server);
    if (!limit)
        return fail(limit);
    const auto opened = openForLimit(site, server, *limit);
    if (!opened)
        return fail(opened);
    return audited(site.registry, limitIntent(tenant, server, *limit, connections, reason),
                   [&] { return setLimit(**opened, tenant, *limit, connections); });
}

} // namespace

QFuture<Result<int>> readLimit(const OperationSite &site, const Tenant &tenant, const Server &server)
{
    return QtConcurrent::run(&site.threads, [site, tenant, server]() -> Result<int> {
        const auto limit = limitOf(tenant, server);
        if (!limit)
            return fail(limit);
        const auto opened = openOfPool(site.pool, server, tenant.placement.database, {}, [] { return false; });
        return opened ? readLimit(**opened, *limit) : Result<int>(fail(opened));
    });
}

QFuture<Result<>> setLimit(const OperationSite &site, const Tenant &tenant, const Server &server, int connections,
                           const QString &reason)
{
    return QtConcurrent::run(&site.threads, [=] { return setAudited(site, tenant, server, connections, reason); });
}

} // namespace tenantry
