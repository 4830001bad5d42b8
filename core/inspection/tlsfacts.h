#pragma once
// Reads the encryption of our own connection: protocol and the server's certificate. A function for the connection's thread.

#include "core/inspection/serverfacts.h"

namespace tenantry {

class Connection;

/// Costs no round trip. An unencrypted connection is an answer (an empty protocol). Unsupported for engines whose driver
/// does not hand out its TLS session.
[[nodiscard]] Result<TlsFacts> readTlsFacts(const Connection &connection);

} // namespace tenantry
