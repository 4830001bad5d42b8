#pragma once
// What keeps tenants apart in tables that they share, and what of it is missing. Values and a function for the thread of the connection.

#include "core/base/result.h"
#include "core/db/connection.h"

#include <QList>
#include <QString>

namespace tenantry {

enum class GuardGap {
    Off, ///< row level security is off
    Unforced, ///< it does not hold for the owner
    PolicyMissing, ///< one of ours
    PolicyChanged, ///< one of ours says something else than it was made with
    PolicyForeign ///< somebody else's, which lets in whom ours do not
};

struct GuardFault {
    QString table;
    GuardGap gap = GuardGap::Off;
    QString policy; ///< empty where it is not about one
    friend bool operator==(const GuardFault &, const GuardFault &) = default;
};

/// Of one schema with shared tables.
struct SharedGuards {
    QString schema;
    QList<GuardFault> faults; ///< by table; empty = all is as it was made
    friend bool operator==(const SharedGuards &, const SharedGuards &) = default;
};

/// All shared tables of ours in the database of the connection, by schema; a login without any right is answered too. Errors:
/// Unsupported (an engine without tenants of ours), Conflict where somebody holds such a table for himself, those of the connection.
[[nodiscard]] Result<QList<SharedGuards>> readSharedGuards(Connection &connection);

} // namespace tenantry
