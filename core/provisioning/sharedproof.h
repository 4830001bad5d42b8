#pragma once
// The proof for tables that tenants share: rows of a neighbour are made up in a transaction, and the tenant tries to read, change, take
// and refer to them. Functions for the thread of the connections; everything is rolled back.

#include "core/db/connection.h"
#include "core/provisioning/proofattempt.h"
#include "core/registry/tenant.h"

namespace tenantry {

/// `own` is a login that holds what the application holds there, `other` one that holds nothing. Errors: of the connections only.
[[nodiscard]] Result<QList<ProofAttempt>>
proveSharedIsolation(Connection &own, Connection &other, const Placement &placement, const ProofObserver &observe = {});
/// That the tenant finds and writes nothing while its neighbour works.
[[nodiscard]] Result<QList<ProofAttempt>> proveSharedSuspension(Connection &own, const Placement &placement);

} // namespace tenantry
