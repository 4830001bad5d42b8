#pragma once
// From a tenant to an open, verified transaction in it: the route as the registry has it, cached until it changes, a connection under the
// server's budget, and the tenant's own word. Owned by the composition root, lives on the registry's thread; all but its making is for any thread.

#include "core/db/connectionpool.h"
#include "core/registry/tenantregistry.h"
#include "core/routing/tenantcache.h"
#include "core/routing/verifiedopen.h"

#include <QObject>

#include <memory>

namespace tenantry {

/// A tenant that is open, on a connection of the pool.
struct RoutedTenant {
    ConnectionPool::Lease lease; // goes back after the transaction is over
    VerifiedOpen open;
    Route route;
};

class TenantRouter : public QObject
{
    Q_OBJECT
public:
    /// Of a registry that is open. Both outlive it, and every future that it gave.
    TenantRouter(TenantRegistry &registry, ConnectionPool &pool, QObject *parent = nullptr);
    ~TenantRouter() override;

    /// As the registry has it. Errors: Missing (no such tenant), Constraint (without a place), of the registry.
    [[nodiscard]] QFuture<Result<Route>> route(const TenantId &tenant);
    /// Blocks; not for the registry's thread. A refused route that was cached is looked up anew, once. Errors: those of route(), of
    /// ConnectionPool::acquire() and VerifiedOpen::begin(); Denied where the registry itself says that nobody is let in.
    [[nodiscard]] Result<RoutedTenant> open(const TenantId &tenant, const OpenWish &wish = {},
                                            const std::function<bool()> &isCancelled = {});
    [[nodiscard]] TenantCacheFigures figures() const; ///< of the routes that are kept

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tenantry
