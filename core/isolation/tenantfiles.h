#pragma once
// Where the files of tenants are on a server of the engine SQLite, which is a folder of this computer. Functions, usable on any thread.

#include "core/registry/server.h"

#include <QStringList>

namespace tenantry {

/// The folder that the registry names, or the one of the file that it names.
[[nodiscard]] QString tenantFolderOf(const Server &server);
/// What is a database by its name, links left out; full paths in the order of their names.
[[nodiscard]] QStringList databaseFilesIn(const QString &folder);

} // namespace tenantry
