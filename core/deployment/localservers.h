#pragma once
// The servers of this computer by their engine. Functions, usable on any thread.

#include "core/base/result.h"
#include "core/db/connectionspec.h"
#include "core/deployment/localserver.h"

#include <memory>

namespace tenantry {

/// Null for an engine without servers.
[[nodiscard]] std::shared_ptr<const LocalServer> localServerOf(Engine engine, const QString &folder, quint16 port);
/// Of those that the registry reaches through a socket of this computer; empty for every other one.
[[nodiscard]] QString localFolderOf(Engine engine, const QString &host);
/// Errors: Missing, where the programs of the engine are not on this computer; Unsupported.
[[nodiscard]] Result<> checkLocalServer(Engine engine);

} // namespace tenantry
