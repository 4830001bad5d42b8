#pragma once
// What our login may do on a server, and the exact statement that gives what is missing. A function for the thread of the
// connection behind the reader.

#include "core/inspection/factreader.h"
#include "core/inspection/serverfacts.h"

namespace tenantry {

/// `databases`: those where tenants live; CONNECT is told for each of them, and for no other. PostgreSQL only.
[[nodiscard]] Result<LoginFacts> readLoginFacts(FactReader &reader, const QStringList &databases);

} // namespace tenantry
