#pragma once
// The two logins that a proof of isolation is made with: they hold one role each, end by themselves, and their passwords never
// leave this program. Functions for the thread of the connection.

#include "core/base/ids.h"
#include "core/base/secret.h"
#include "core/db/connection.h"
#include "core/isolation/tenantnames.h"
#include "core/provisioning/proofattempt.h"

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

struct ProbeConnections {
    std::shared_ptr<Connection> own;
    std::shared_ptr<Connection> other;
};

/// Logs in as the tenant and as its neighbour, who may be in another database. Errors: of the connections.
[[nodiscard]] Result<ProbeConnections> openProbes(const OpenAs &openAs, const TenantNames &names,
                                                  const QString &database, const QString &otherDatabase,
                                                  const ProbePasswords &passwords);

/// 192 random bits, of letters, digits, '+' and '/' only.
[[nodiscard]] Secret newPassword();
/// Makes the logins, calls `prove`, and takes them away whatever it said. Errors: of the server, of `prove`.
[[nodiscard]] Result<QList<ProofAttempt>>
withProbeLogins(Connection &server, const OperationId &operation,
                const std::function<Result<QList<ProofAttempt>>(const ProbePasswords &)> &prove);

} // namespace tenantry
