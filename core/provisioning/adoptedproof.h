#pragma once
// The proof before a tenant that others made is managed: as its role, which has no right to its data yet, and as a neighbour everything is
// tried that must not work; what no login can try, its server is asked. Functions for the thread of the connections.

#include "core/provisioning/isolationproof.h"

namespace tenantry {

/// Where it is tried.
struct AdoptedPlace {
    QString database;
    TenantNames names; ///< of its roles
    QList<std::pair<QString, QString>> schemas; ///< and whose they are
};

/// `server` is a session of the server's login there. Errors: of the connection; Missing (the operation made nothing there).
[[nodiscard]] Result<AdoptedPlace> readAdoptedPlace(Connection &server, const OperationId &operation,
                                                    const Tenant &tenant);
/// Errors: of the connections only.
[[nodiscard]] Result<QList<ProofAttempt>> proveAdoptedIsolation(Connection &server, const OperationId &operation,
                                                                const AdoptedPlace &place, const OpenAs &openAs,
                                                                const ProbePasswords &passwords,
                                                                const ProofObserver &observe = {});
/// The schemas of its data, for a tenant that is managed: its only one where it was made here. Errors: of the connection.
[[nodiscard]] Result<QStringList> schemasOf(Connection &server, const OperationId &operation, const Tenant &tenant);
/// Of the finding where it fails. Pure.
[[nodiscard]] QString adoptedProofKey(const TenantId &tenant);
/// What it is going to try, as comments for who reads a plan. Pure.
[[nodiscard]] QString adoptedProofOutline(const TenantNames &names, const Placement &placement);

} // namespace tenantry
