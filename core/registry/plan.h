#pragma once
// A plan that tenants are on, as the registry names it; prices come from billing. A plain value, usable on any thread.

#include "core/base/ids.h"

#include <QString>

namespace tenantry {

struct Plan {
    PlanId id;
    QString code; ///< unique, same rules as a slug
    QString name;
    QString description;
    bool retired = false; ///< keeps its tenants, takes no new ones
    qint64 revision = 0;
    friend bool operator==(const Plan &, const Plan &) = default;
};

} // namespace tenantry
