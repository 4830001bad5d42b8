#pragma once
// What a typed statement returned, taken from its query. A function for the thread of the connection.

#include "core/provisioning/tenantsession.h"

namespace tenantry {

/// The first `limit` rows, and whether there are more.
[[nodiscard]] TypedRows takeTypedRows(QSqlQuery &answer, int limit);

} // namespace tenantry
