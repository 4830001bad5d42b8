#pragma once
// Reads all control tables of a prepared database, in portions. A value and a function for the thread of the connection.

#include "core/db/connection.h"
#include "core/routing/controlrow.h"

#include <optional>

namespace tenantry {

/// One row of a control table, and where that stands. A null tenant: the table names nobody.
struct PlacedControl : ControlRow {
    QString schema; ///< of the table
    std::optional<QString> tenantKey; ///< of shared tables; nothing where the tenant is alone
    QString base; ///< what the tenant's roles begin with
    QString kind {}; ///< of its placement, where others made it; empty = it was made here
};

/// From columns of a control row, and behind them schema, tenant key and base; `first` is the number of the first.
[[nodiscard]] PlacedControl placedControl(const QSqlQuery &row, int first);
/// In transactions of its own that only read. Errors: of the connection.
[[nodiscard]] Result<QList<PlacedControl>> readControlTables(Connection &connection);

} // namespace tenantry
