#include "core/inspection/fleetfigures.h"

namespace tenantry {

namespace {

/// A size whose server does not answer now is unknown in a list that sorts and filters by it; the tenant's page shows the
/// old one with its age.
std::optional<TenantFigures::Reading> storageOf(const TenantUse *use)
{
    if (use == nullptr || !use->size.isKnown())
        return std::nullopt;
    return TenantFigures::Reading {use->size.value().bytes, use->size.readAt().toMSecsSinceEpoch()};
}

} // namespace

FleetFigures::FleetFigures(FleetMonitor &monitor, TenantFleet &fleet, QObject *parent)
    : QObject(parent), m_monitor(monitor), m_fleet(fleet)
{
    connect(&monitor, &FleetMonitor::usesChanged, this, &FleetFigures::take);
    // A load starts from nothing: what was read before it belongs to the new rows as well.
    connect(&fleet, &TenantFleet::loaded, &monitor, &FleetMonitor::refresh);
}

void FleetFigures::take(const QList<TenantId> &tenants)
{
    for (const TenantId &tenant : tenants)
        m_fleet.setFigure(tenant, TenantFigure::StorageBytes, storageOf(m_monitor.use(tenant)));
}

} // namespace tenantry
