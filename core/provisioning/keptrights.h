#pragma once
// What the rights and the journal of a tenant's file were before it was shut, which the file itself keeps. Values and functions for the
// thread of the connection.

#include "core/db/connection.h"
#include "core/deployment/localfile.h"

#include <optional>

namespace tenantry {

struct KeptRights {
    FileRights
        rights; ///< of owner and group, to read and to write: the application of the file may have written anything
    QString journal; ///< the mode of SQLite, "delete" or "wal"
};

/// Nothing where it is not shut. Errors: of the connection.
[[nodiscard]] Result<std::optional<KeptRights>> keptIn(Connection &file);
/// In the transaction that suspends the tenant. What is kept already stays. Errors: of the connection.
[[nodiscard]] Result<> keepIn(Connection &file, const KeptRights &kept);
/// Errors: of the connection.
[[nodiscard]] Result<> forgetIn(Connection &file);
/// Whom a file may be given to: whom its folder belongs to, and who has it already. Errors: Constraint; those of factsOf().
[[nodiscard]] Result<> checkFutureOwner(const QString &path, uid_t wanted, uid_t present);
/// What the rights of a file are while its tenant is suspended: its owner reads it, and that is root where root shut it.
[[nodiscard]] FileRights shutRights(const FileRights &before);

} // namespace tenantry
