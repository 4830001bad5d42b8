#include "app/ctl/onboardone.h"

#include "app/ctl/operationaccess.h"
#include "app/ctl/registrynames.h"
#include "core/provisioning/operationjobs.h"

namespace tenantry::ctl {

FindServer serverFinder(CommandContext &context)
{
    return [&context](const QString &name) { return findServer(context, name); };
}

Result<OnboardingPlan> onboardOne(CommandContext &context, const OnboardWish &wish)
{
    const auto registry = context.registry();
    if (!registry)
        return fail(registry);
    auto access = std::make_unique<OperationAccess>(context, wish.request.server);
    auto plan = checkOnboarding(
        wish.request, wish.migrations, (*registry)->info().id,
        [&access](const QString &database, const QString &login) { return access->open(database, login); });
    if (!plan || !wish.isRun)
        return plan;
    if (plan->server)
        access = std::make_unique<OperationAccess>(context, *plan->server);
    const auto recorded = context.await(**registry, recordOnboarding(**registry, *plan, wish.reason));
    if (!recorded)
        return fail(recorded);
    auto done = access->runner(**registry).run(plan->operation.id);
    if (!done && wish.undoesOnFailure && done.error().kind != ErrorKind::Cancelled)
        return fail(failedAndUndone(done.error(), access->runner(**registry).undo(plan->operation.id)));
    if (!done)
        return fail(done);
    plan->operation = *std::move(done);
    auto tenant = context.ask([&](TenantRegistry &r) { return r.tenant(plan->tenant.id); });
    if (!tenant)
        return fail(tenant);
    plan->tenant = *std::move(tenant);
    return plan;
}

} // namespace tenantry::ctl
