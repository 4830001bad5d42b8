#pragma once
// Runs the runner's own statements by the name of their file in resources/sql/<engine>/runner. Functions for the thread that owns
// the connection.

#include "core/db/connection.h"

#include <QDateTime>

namespace tenantry {

/// Errors: as of Connection::query().
[[nodiscard]] Result<QSqlQuery> runnerQuery(Connection &connection, const QString &name,
                                            const QVariantList &values = {});
/// Returns the number of rows changed. Errors: as of Connection::execute().
[[nodiscard]] Result<qint64> runnerExecute(Connection &connection, const QString &name,
                                           const QVariantList &values = {});
/// By the clock of the registry's server, or of its file's machine, in UTC: no runner's own clock says what is due.
[[nodiscard]] Result<QDateTime> registryNow(Connection &connection);

} // namespace tenantry
