#pragma once
// What an open connection finds: a registry of which format, or something else. Functions for the connection's thread.

#include "core/db/connection.h"
#include "core/registry/registryinfo.h"

namespace tenantry {

/// Errors: Missing (nothing there), InvalidInput (something else is there), Denied (no right to look), Unsupported (newer format).
/// An older format is no error.
[[nodiscard]] Result<RegistryInfo> readRegistryInfo(Connection &connection);
/// Unsupported unless the format is the one this program writes.
[[nodiscard]] Result<> checkRegistryFormat(const RegistryInfo &info);
/// The same by a look at what is there now, in the transaction that goes on. One round trip.
[[nodiscard]] Result<> requireRegistryFormat(Connection &connection);
/// Before a connection is opened, because opening makes a missing file. Errors: Missing, InvalidInput, Denied.
[[nodiscard]] Result<> checkRegistryFile(const ConnectionSpec &spec);

} // namespace tenantry
