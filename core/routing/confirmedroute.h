#pragma once
// The way to a tenant for a person who copies it, with the tenant's own word. A value and a function; the answer comes from a thread.

#include "core/routing/tenantrouter.h"

class QThreadPool;

namespace tenantry {

struct ConfirmedRoute {
    Route route;
    std::optional<Error> unconfirmed; ///< why the tenant could not be asked; what it refuses is an error instead
};

/// Router and threads outlive the future. Errors: those of TenantRouter::route(), and what the tenant refused.
[[nodiscard]] QFuture<Result<ConfirmedRoute>> confirmRoute(TenantRouter &router, QThreadPool &threads,
                                                           const TenantId &tenant);

} // namespace tenantry
