#include "core/provisioning/loginjobs.h"

#include "core/provisioning/auditedwork.h"

#include <QtConcurrentRun>

namespace tenantry {

namespace {

Result<std::optional<Error>> orderAudited(const OperationSite &site, const Tenant &tenant, const Server &server,
                                          const LoginOrder &order, const QString &reason)
{
    const auto opened = openPreparedOfPool(site.pool, server, tenant.placement.database);
    if (!opened)
        return fail(opened);
    const OpenSpec open = [&](const ConnectionSpec &spec, const Secret &password) {
        return openInTurn(site.budgets, spec, password);
    };
    return audited(site.registry, loginIntent(tenant, server, order, reason),
                   [&] { return orderLogin(**opened, open, tenant, order); });
}

} // namespace

QFuture<Result<bool>> hasLogin(const OperationSite &site, const Tenant &tenant, const Server &server)
{
    return QtConcurrent::run(&site.threads, [site, tenant, server]() -> Result<bool> {
        const auto opened = openPreparedOfPool(site.pool, server, tenant.placement.database);
        return opened ? hasLogin(**opened, tenant) : Result<bool>(fail(opened));
    });
}

QFuture<Result<>> tryOrder(const OperationSite &site, const Tenant &tenant, const Server &server,
                           const LoginOrder &order)
{
    return QtConcurrent::run(&site.threads, [=]() -> Result<> {
        const auto opened = openPreparedOfPool(site.pool, server, tenant.placement.database);
        return opened ? tryOrder(**opened, tenant, order) : Result<>(fail(opened));
    });
}

QFuture<Result<std::optional<Error>>> orderLogin(const OperationSite &site, const Tenant &tenant, const Server &server,
                                                 const LoginOrder &order, const QString &reason)
{
    return QtConcurrent::run(&site.threads, [=] { return orderAudited(site, tenant, server, order, reason); });
}

} // namespace tenantry
