#pragma once
// The four isolation models side by side, for one more tenant: what each means by its nature, and what is known of this fleet. A
// figure that nobody read is said to be unknown. Plain values and a function, for the GUI thread.

#include "core/base/format.h"
#include "core/registry/registryqueries.h"
#include "models/serverroom.h"

#include <QList>

#include <array>

namespace tenantry {

struct ModelComparisonCell {
    QString text;
    int level = 0; ///< 1 to 4, fewer is better; 0 = nothing to compare
};

struct ModelComparisonRow {
    QString name;
    QString remark; ///< what exactly is compared
    std::array<ModelComparisonCell, 4> cells; ///< shared, schema, database, deployment
};

/// What is compared for.
struct ModelComparisonFleet {
    Fact<QList<ServerLoad>> loads; ///< tenants of all servers
    std::optional<ServerRoom> best; ///< the server that has most room; none = tenants can be made on none
};

[[nodiscard]] QList<ModelComparisonRow> compareModels(const ModelComparisonFleet &fleet, const Format &format);

} // namespace tenantry
