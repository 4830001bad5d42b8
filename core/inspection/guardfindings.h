#pragma once
// Whether tenants that share tables are kept apart in them, for the people who run the fleet. Pure functions over values; usable on
// any thread.

#include "core/inspection/findingledger.h"
#include "core/inspection/fleetcensus.h"
#include "core/inspection/serverfacts.h"

#include <QCoreApplication>

namespace tenantry {

class GuardFindings
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::GuardFindings)
};

/// "server:<id>:guards:<database>:<schema>": the same schema keeps its place in the attention list.
[[nodiscard]] QString guardFindingKey(const SharedPlace &place);
[[nodiscard]] QString guardFindingPrefix(const ServerId &server); ///< of the keys of all of a server's

/// Of all shared tables of a server that its databases told of. Where no tenant has rows nobody can read another one's: that is no
/// finding. `now` in UTC.
[[nodiscard]] Judgement judgeGuards(const Server &server, const ServerFacts &facts, const FleetCensus &census,
                                    const QDateTime &now);

} // namespace tenantry
