#pragma once
// Runs the registry's own statements by the name of their file in resources/sql/<engine>/registry. Functions for the
// thread that owns the connection.

#include "core/db/connection.h"

namespace tenantry {

/// Errors: as of Connection::query().
[[nodiscard]] Result<QSqlQuery> registryQuery(Connection &connection, const QString &name,
                                              const QVariantList &values = {});
/// Returns the number of rows changed.
[[nodiscard]] Result<qint64> registryExecute(Connection &connection, const QString &name,
                                             const QVariantList &values = {});
/// The first column of the first row; an invalid value where there is no row.
[[nodiscard]] Result<QVariant> registryValue(Connection &connection, const QString &name,
                                             const QVariantList &values = {});

} // namespace tenantry
