#include "core/inspection/tenantuse.h"

#include "core/inspection/fleetsurvey.h"

namespace tenantry {

TenantUse useOf(const Tenant &tenant, const TenantFleet &tenants, const ServerFacts *facts)
{
    TenantUse use;
    const TenantFigures &figures = tenants.snapshot().figures;
    const auto handle = tenants.store().find(tenant.id);
    if (const auto last = handle ? figures.last(*handle, TenantFigure::StorageBytes) : std::nullopt)
        use.bytes = TenantUse::Figure {last->value, QDateTime::fromMSecsSinceEpoch(last->readAtMs, Qt::UTC),
                                       figures.reading(*handle, TenantFigure::StorageBytes).has_value()};
    if (facts == nullptr || !facts->databases.last())
        return use;
    if (const auto sessions = sessionsOf(tenant.placement, *facts->databases.last()))
        use.sessions = TenantUse::Figure {*sessions, facts->databases.readAt(), facts->databases.isKnown()};
    return use;
}

} // namespace tenantry
