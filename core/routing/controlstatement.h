#pragma once
// How the row of a tenant is read from the control table at the end of a route: as its role or by a function, in its own schema or, where
// others made it, outside of what is theirs. A value and functions, usable on any thread.

#include "core/routing/route.h"
#include "core/routing/verifiedopen.h"

namespace tenantry {

/// Whether the tenant there was made by others, so that its control table stands outside of its schema.
[[nodiscard]] bool leadsToAdopted(const Route &route);

struct ControlStatement {
    QString sql;
    QVariantList values;
};
/// `schema` is the route's, quoted. Errors: those of sqlResource().
[[nodiscard]] Result<ControlStatement> controlStatement(const Route &route, const QString &schema,
                                                        ControlReader reader);

} // namespace tenantry
