#pragma once
// Makes and upgrades a registry in a file. Functions for one thread; the file appears whole or not at all.

#include "core/db/connection.h"
#include "core/registry/registryinfo.h"

#include <functional>

namespace tenantry {

/// The file is made under another name with mode 0600 and renamed when it is complete. Returns what the new registry says
/// of itself. Errors: Conflict (it exists), Missing (no such directory), Denied, Internal (the disk is full); no file is left.
[[nodiscard]] Result<RegistryInfo> createSqliteRegistry(const ConnectionSpec &spec, const RegistryCreation &creation,
                                                        const RegistryClient &client);
/// Returns the path of the copy that was kept beside the file; empty where nothing had to be done.
/// Stopped (Cancelled), neither the upgrade nor the copy stays. Drafts of copies that a killed upgrade left are removed.
[[nodiscard]] Result<QString> upgradeSqliteRegistry(Connection &connection, const RegistryClient &client,
                                                    const std::function<bool()> &isStopped);
/// A consistent copy of the database in `source` as a new file of mode 0600. Errors: Conflict where the target exists, Cancelled.
[[nodiscard]] Result<> copySqliteFile(const QString &source, const QString &target,
                                      const std::function<bool()> &isStopped);

} // namespace tenantry
