#include "core/inspection/fleetindex.h"

#include "core/jobs/deliver.h"

#include <QtConcurrentRun>

#include <utility>

namespace tenantry {

FleetIndex::FleetIndex(TenantFleet &tenants, QObject *parent) : QObject(parent), m_tenants(tenants) { }

std::shared_ptr<const PlacementIndex> FleetIndex::placements() const
{
    return m_placements && m_placements->load() == m_tenants.loadNumber() ? m_placements : nullptr;
}

TenantSnapshot FleetIndex::snapshot() const
{
    TenantSnapshot snapshot = m_tenants.snapshot();
    snapshot.figures = {};
    snapshot.ranks.reset();
    return snapshot;
}

/// What is not there yet would be missing in the counts.
bool FleetIndex::isWhole() const
{
    return m_tenants.loadedAt().isValid() && !m_tenants.isLoading() && !m_tenants.loadError();
}

bool FleetIndex::isCurrent() const
{
    return placements() && m_version == m_tenants.membersVersion() && m_wasWhole == isWhole();
}

void FleetIndex::make()
{
    // Not on the reader's threads, which servers that do not answer may hold.
    auto making = QtConcurrent::run([snapshot = snapshot(), load = m_tenants.loadNumber(), isWhole = isWhole()] {
        return std::pair(std::make_shared<const PlacementIndex>(snapshot, load),
                         isWhole ? std::make_shared<const FleetCensus>(countFleet(snapshot)) : nullptr);
    });
    deliver(making, this, [this, version = m_tenants.membersVersion()](const auto &done) {
        m_placements = done.first;
        m_wasWhole = done.second != nullptr;
        if (m_wasWhole)
            m_census = done.second;
        m_version = version;
        emit made();
    });
}

bool FleetIndex::spread(const Make &make)
{
    const auto placed = placements();
    if (!placed)
        return false;
    auto making = QtConcurrent::run([placed, make, snapshot = snapshot()] { return make(snapshot, *placed); });
    deliver(making, this, [this](const FigureLot &lot) {
        m_tenants.setFigures(lot);
        emit spreadOut();
    });
    return true;
}

} // namespace tenantry
