#include "core/provisioning/changeplan.h"

#include "core/jobs/waited.h"
#include "core/provisioning/tenantarchive.h"
#include "core/provisioning/tenantchange.h"
#include "core/provisioning/tenantmanagement.h"

#include <algorithm>

namespace tenantry {

namespace {

struct ChangeContext {
    TenantRegistry &registry;
    const ChangeOrder &order;
};

Result<Operation> planUnarchiveAsBefore(const ChangeContext &context, const Tenant &tenant, const Server &server)
{
    const auto terms = waited(archiveTerms(context.registry, tenant.id));
    if (!terms)
        return fail(terms);
    return planUnarchive(tenant, server, *terms ? (*terms)->before : TenantState::Suspended);
}

struct ChangeKind {
    QLatin1StringView kind;
    std::optional<TenantState> state; ///< in which there is nothing to do
    std::optional<Management> management; ///< the same
    Result<Operation> (*plan)(const ChangeContext &, const Tenant &, const Server &);
};

constexpr ChangeKind changeKinds[] {
    {QLatin1StringView("tenant.suspend"), TenantState::Suspended, std::nullopt,
     [](const ChangeContext &, const Tenant &tenant, const Server &server) { return planSuspension(tenant, server); }},
    {QLatin1StringView("tenant.resume"), TenantState::Active, std::nullopt,
     [](const ChangeContext &, const Tenant &tenant, const Server &server) { return planResumption(tenant, server); }},
    {QLatin1StringView("tenant.archive"), TenantState::Archived, std::nullopt,
     [](const ChangeContext &context, const Tenant &tenant, const Server &server) {
         return planArchive(tenant, server, context.order.terms);
     }},
    {QLatin1StringView("tenant.unarchive"), std::nullopt, std::nullopt, planUnarchiveAsBefore},
    {QLatin1StringView("tenant.manage"), std::nullopt, Management::Managed,
     [](const ChangeContext &context, const Tenant &tenant, const Server &server) {
         return planManagement(tenant, server, context.registry.info().id);
     }},
    {QLatin1StringView("tenant.unmanage"), std::nullopt, Management::Observed,
     [](const ChangeContext &, const Tenant &tenant, const Server &server) {
         return planUnmanagement(tenant, server);
     }},
};

const ChangeKind *changeKindOf(const QString &kind)
{
    const auto *const found = std::find_if(std::begin(changeKinds), std::end(changeKinds),
                                           [&](const ChangeKind &one) { return one.kind == kind; });
    return found == std::end(changeKinds) ? nullptr : found;
}

} // namespace

bool isChanged(const QString &kind, const Tenant &tenant)
{
    const ChangeKind *change = changeKindOf(kind);
    return change != nullptr && (tenant.state == change->state || tenant.management == change->management);
}

Result<Operation> changePlan(TenantRegistry &registry, const ChangeOrder &order, const Tenant &tenant,
                             const Server &server)
{
    return changeKindOf(order.kind)->plan({registry, order}, tenant, server);
}

} // namespace tenantry
