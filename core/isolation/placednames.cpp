#include "core/isolation/placednames.h"

#include "core/isolation/adoptednames.h"

namespace tenantry {

Result<TenantNames> newNamesFor(const Tenant &tenant)
{
    const bool shares = tenant.placement.kind == IsolationKind::SharedTable;
    return newTenantNames(shares ? QStringLiteral("tenant") : tenant.slug, tenant.id);
}

TenantNames namesOf(const Tenant &tenant)
{
    const Placement &placement = tenant.placement;
    if (tenant.management == Management::Managed && !wasMadeHere(tenant.id, placement))
        return adoptedNames(tenant.id);
    switch (placement.kind) {
    case IsolationKind::SharedTable:
        return newNamesFor(tenant).value_or(TenantNames());
    case IsolationKind::Schema:
        return {placement.schema};
    case IsolationKind::Database:
    case IsolationKind::Deployment:
        break;
    }
    return {placement.database};
}

} // namespace tenantry
