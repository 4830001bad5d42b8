#pragma once
// Carries what the monitor reads of tenants into the list all pages share. Owned by the composition root beside both, which
// outlive it; lives on their thread.

#include "core/inspection/fleetmonitor.h"
#include "core/registry/store/tenantfleet.h"

#include <QObject>

namespace tenantry {

class FleetFigures : public QObject
{
    Q_OBJECT
public:
    FleetFigures(FleetMonitor &monitor, TenantFleet &fleet, QObject *parent = nullptr);

private:
    void take(const QList<TenantId> &tenants);

    FleetMonitor &m_monitor;
    TenantFleet &m_fleet;
};

} // namespace tenantry
