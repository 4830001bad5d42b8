#pragma once
// The control table in a file of SQLite: whose it is, and what the file is called. Values and functions for the thread of the connection.

#include "core/routing/controltables.h"

namespace tenantry {

struct FileControls {
    QList<PlacedControl> rows; ///< one where the file is of one tenant alone
    QString name; ///< what the file was called when it was made; empty where it holds no tenants of ours
    [[nodiscard]] bool isOurs() const { return !name.isEmpty(); }
};
/// Of a file without tables of ours there are none. Errors: of the connection.
[[nodiscard]] Result<FileControls> readFileControls(Connection &file);

/// A change that nobody has ended there.
struct FileChange {
    OperationId operation;
    TenantId tenant;
    qint64 openedAt = 0; ///< seconds since 1970
};
/// Errors: of the connection.
[[nodiscard]] Result<QList<FileChange>> readFileChanges(Connection &file);

} // namespace tenantry
