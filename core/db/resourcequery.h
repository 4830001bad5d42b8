#pragma once
// Runs the statements of resources/sql by feature and name. Functions for the thread that owns the connection.

#include "core/db/connection.h"

namespace tenantry {

/// Errors: as of sqlResource() and Connection::query().
[[nodiscard]] Result<QSqlQuery> resourceQuery(Connection &connection, const QString &feature, const QString &name,
                                              const QVariantList &values = {});
/// Returns the number of rows changed. Errors: as of sqlResource() and Connection::execute().
[[nodiscard]] Result<qint64> resourceExecute(Connection &connection, const QString &feature, const QString &name,
                                             const QVariantList &values = {});

} // namespace tenantry
