#pragma once
// What a look at the rows says of one field of the tenants. A plain value and a function for the GUI thread.

#include "core/discovery/discovery.h"
#include "models/roles.h"

namespace tenantry {

struct FieldCheck {
    StatusKind kind = StatusKind::Ok;
    QString words;
    friend bool operator==(const FieldCheck &, const FieldCheck &) = default;
};

/// What names the place of a tenant of this model.
[[nodiscard]] ImportField placeFieldOf(IsolationKind model);
/// Of all rows where a code for it is counted, else of the first ones.
[[nodiscard]] FieldCheck checkOfField(ImportField field, const Discovery &discovery, IsolationKind model);

} // namespace tenantry
