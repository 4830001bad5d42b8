#pragma once
// The proof of isolation on MariaDB: as the tenant and as its neighbour everything is tried that must not work, and the server has to
// refuse it. Functions for the thread of the connections.

#include "core/provisioning/isolationproof.h"

namespace tenantry {

/// `server` is the session of the server's login, which tells who else gets there by what was granted. Errors: of the connections.
[[nodiscard]] Result<QList<ProofAttempt>> proveMariaDbIsolation(Connection &server, const OpenAs &openAs,
                                                                const Tenant &tenant, const ProbePasswords &passwords,
                                                                const ProofObserver &observe);
/// That the tenant is refused, and its neighbour works. Errors: of the connections.
[[nodiscard]] Result<QList<ProofAttempt>> proveMariaDbSuspension(Connection &server, const OpenAs &openAs,
                                                                 const Tenant &tenant, const ProbePasswords &passwords);
/// What the first is going to try, as comments. Pure.
[[nodiscard]] QString mariaDbProofOutline(const Tenant &tenant);

} // namespace tenantry
