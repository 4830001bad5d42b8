#pragma once
// The proof that a tenant is suspended: a login with the rights of its application is refused, while a neighbour works. A function for
// the thread of the connections.

#include "core/provisioning/probelogins.h"
#include "core/registry/tenant.h"

namespace tenantry {

/// `schemas` are those of its data, `home` is the maintenance database. Errors: of the connections.
[[nodiscard]] Result<QList<ProofAttempt>> proveSuspension(const OpenAs &openAs, const Tenant &tenant,
                                                          const QStringList &schemas, const QString &home,
                                                          const ProbePasswords &passwords);

} // namespace tenantry
