#pragma once
// The proof before a tenant becomes active: as the tenant and as a neighbour everything is tried that must not work, and the
// server has to refuse it. Functions for the thread of the connections.

#include "core/base/result.h"
#include "core/db/connection.h"
#include "core/isolation/tenantnames.h"
#include "core/provisioning/probelogins.h"
#include "core/registry/tenant.h"

#include <QList>

namespace tenantry {

/// Tries everything on both, each in a savepoint of a transaction that is rolled back. `own` is a login that holds nothing but
/// the tenant's role, `other` one that holds nothing but the neighbour's. Errors: of the connections only.
[[nodiscard]] Result<QList<ProofAttempt>>
proveSchemaIsolation(Connection &own, Connection &other, const TenantNames &names, const ProofObserver &observe = {});

/// As the tenant's model wants it, with logins of the proof; `home` is the maintenance database. Errors: of the connections.
[[nodiscard]] Result<QList<ProofAttempt>> proveIsolation(const OpenAs &openAs, const Tenant &tenant,
                                                         const QString &home, const ProbePasswords &passwords,
                                                         const ProofObserver &observe = {});

/// What it is going to try, as comments for who reads a plan. Pure.
[[nodiscard]] QString proofOutline(const Tenant &tenant);

/// Whether there were attempts, and each came out as it should.
[[nodiscard]] bool isProven(const QList<ProofAttempt> &attempts);
/// One line for each attempt, for the journal: "as the tenant: select from ... -> 42501".
[[nodiscard]] QString proofText(const QList<ProofAttempt> &attempts);

} // namespace tenantry
