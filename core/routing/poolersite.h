#pragma once
// What a pooler's files need to know of a server, read from it: the logins of tenants with their limits, what passwords they have as verifiers, and how
// many sessions there are. Functions for the thread of the connection, to any database there.

#include "core/routing/poolertext.h"

namespace tenantry {

/// `site` gets its logins, its identifier and, where `sessions` is 0, all sessions that the server has but for those that this program may
/// have. Errors: those of the connection; Constraint, where none is left.
[[nodiscard]] Result<> readPoolerSite(Connection &server, const QList<PoolerTenant> &tenants, int sessions,
                                      PoolerSite *site);
/// Of these logins, where they have one. Errors: Denied (only a superuser reads them, and whom he lets).
[[nodiscard]] Result<PoolerVerifiers> readVerifiers(Connection &server, const QList<PoolerLogin> &logins);

} // namespace tenantry
