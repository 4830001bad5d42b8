#pragma once
// Who lives where, of all tenants in memory: made again when somebody came, went or moved, and used to give tenants their figures.
// Owned by the monitor, on the GUI thread; the work is done on workers.

#include "core/inspection/fleetcensus.h"
#include "core/inspection/fleetsurvey.h"
#include "core/registry/store/tenantfleet.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tenantry {

class FleetIndex : public QObject
{
    Q_OBJECT
public:
    using Make = std::function<FigureLot(const TenantSnapshot &, const PlacementIndex &)>;
    FleetIndex(TenantFleet &tenants, QObject *parent); ///< the tenants outlive it

    /// Nobody came, went or moved since it was made.
    [[nodiscard]] bool isCurrent() const;
    void make(); ///< ends with made()
    /// Null where the rows have other numbers by now: it is made again when they are there.
    [[nodiscard]] std::shared_ptr<const PlacementIndex> placements() const;
    /// As of the last time when all tenants were there; null before.
    [[nodiscard]] const FleetCensus *census() const { return m_census.get(); }
    [[nodiscard]] TenantSnapshot
    snapshot() const; ///< without figures: those that are shared are copied when they change
    /// Runs `make` on a worker and gives its lot to the tenants; ends with spreadOut(). False, and nothing runs, where there are no
    /// placements.
    [[nodiscard]] bool spread(const Make &make);

signals:
    void made();
    void spreadOut();

private:
    [[nodiscard]] bool isWhole() const;

    TenantFleet &m_tenants;
    std::shared_ptr<const PlacementIndex> m_placements;
    std::shared_ptr<const FleetCensus> m_census;
    quint64 m_version = 0; // of the members that it was made of
    bool m_wasWhole = false; // when it was made
};

} // namespace tenantry
