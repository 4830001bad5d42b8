#pragma once
// Whether tenants are behind the newest schema version of the fleet. Pure functions over values; usable on any thread.

#include "core/inspection/findingledger.h"
#include "core/inspection/fleetcensus.h"

#include <QCoreApplication>

namespace tenantry {

class VersionFindings
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::VersionFindings)
};

/// At most one for tenants with tables of their own and one for those in shared tables; their keys are "fleet:versions" and
/// "fleet:sharedversions". `now` in UTC.
[[nodiscard]] Judgement judgeVersions(const FleetCensus &census, const QDateTime &now);

[[nodiscard]] bool isVersionFinding(const QString &key);
/// The tenants that the finding with this key is about, as a filter of their list; empty where there are none.
[[nodiscard]] QString filterOfTenantsBehind(const QString &key, const FleetCensus &census);

} // namespace tenantry
