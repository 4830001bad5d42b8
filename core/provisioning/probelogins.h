#pragma once
// The two logins that a proof of isolation is made with: they hold one role each, end by themselves, and their passwords never
// leave this program. Functions for the thread of the connection.

#include "core/base/ids.h"
#include "core/base/secret.h"
#include "core/provisioning/isolationproof.h"

#include <functional>
#include <memory>

namespace tenantry {

struct ProbePasswords {
    Secret own; ///< of the login that is the tenant
    Secret other; ///< of the login that is its neighbour
};

/// Opens a database as a login.
using OpenAs = std::function<Result<std::shared_ptr<Connection>>(const QString &database, const QString &login,
                                                                 const Secret &password)>;

/// Makes the logins, calls `prove`, and takes them away whatever it said. Errors: of the server, of `prove`.
[[nodiscard]] Result<QList<ProofAttempt>>
withProbeLogins(Connection &server, const OperationId &operation,
                const std::function<Result<QList<ProofAttempt>>(const ProbePasswords &)> &prove);
/// Logs in as both and proves. Errors: of the connections.
[[nodiscard]] Result<QList<ProofAttempt>> proveWith(const OpenAs &openAs, const QString &database,
                                                    const TenantNames &names, const ProbePasswords &passwords);

} // namespace tenantry
