#include "core/provisioning/operationtrial.h"

#include "core/db/transaction.h"
#include "core/jobs/waited.h"
#include "core/provisioning/tenantchange.h"

#include <QtConcurrentRun>

namespace tenantry {

namespace {

/// A dry run waits for nobody.
constexpr auto shortPatience = "set local lock_timeout = '2s'";

/// Its end is a proof that nobody gets in.
bool shutsOut(const Operation &change)
{
    return std::any_of(change.steps.begin(), change.steps.end(),
                       [](const OperationStep &step) { return step.kind == stepProveSuspended; });
}

Result<Operation> planned(const OperationSite &site, const TenantId &id, const PlanChange &plan)
{
    const auto tenant = waited(site.registry.tenant(id));
    if (!tenant)
        return fail(tenant);
    const auto server = waited(site.registry.server(tenant->placement.server));
    if (!server)
        return fail(server);
    auto change = plan(*tenant, *server);
    if (!change)
        return change;
    const auto opened = openPreparedOfPool(site.pool, *server, tenant->placement.database);
    if (!opened)
        return fail(opened);
    const auto tried = tryChange(**opened, *tenant, *change);
    return tried ? change : Result<Operation>(fail(tried));
}

} // namespace

Result<> tryChange(Connection &server, const Tenant &tenant, const Operation &change)
{
    const bool shuts = tenant.state == TenantState::Active && shutsOut(change);
    if (const auto possible = shuts ? checkSuspension(server, tenant) : Result<>(); !possible)
        return possible;
    const auto transaction = Transaction::begin(server);
    if (!transaction)
        return fail(transaction);
    return server.script(QLatin1StringView(shortPatience)).and_then([&] {
        return server.script(change.steps.constFirst().statement);
    });
}

QFuture<Result<Operation>> tryChange(const OperationSite &site, const TenantId &tenant, const PlanChange &plan)
{
    return QtConcurrent::run(&site.threads, [site, tenant, plan] { return planned(site, tenant, plan); });
}

} // namespace tenantry
