#include "core/routing/tenantrouter.h"

#include "core/jobs/waited.h"
#include "core/registry/serverrepository.h"
#include "core/registry/tenantrepository.h"
#include "core/routing/routeepoch.h"

namespace tenantry {

namespace {

using RouteCache = TenantCache<Route>;

QString topicOfRoutes()
{
    return QStringLiteral("route");
}

Result<Route> readRoute(Connection &registry, const TenantId &id, const RegistryId &registryId)
{
    const auto tenant = TenantRepository(registry).byId(id);
    if (!tenant)
        return fail(tenant);
    if (tenant->placement.server.isNull())
        return routeOf(*tenant, Server(), registryId);
    const auto server = ServerRepository(registry).byId(tenant->placement.server);
    return server ? routeOf(*tenant, *server, registryId) : Result<Route>(fail(server));
}

/// The registry's word: nobody has to be asked.
Result<> checkRouteState(const Route &route)
{
    if (route.state == TenantState::Active)
        return {};
    Error error;
    error.kind = ErrorKind::Denied;
    error.message = TenantRouter::tr("%1 lets nobody in: its state in the registry is '%2'.")
                        .arg(route.slug, tenantStateName(route.state));
    error.tenant = route.tenant;
    return fail(error);
}

bool isRouteRefused(const Error &error)
{
    return error.kind == ErrorKind::Conflict || error.kind == ErrorKind::Missing;
}

} // namespace

struct TenantRouter::Private {
    TenantRegistry &registry;
    ConnectionPool &pool;
    RegistryId id;
    std::shared_ptr<RouteCache> cache = std::make_shared<RouteCache>();

    void forget(const QList<RegistryChange> &changes) const
    {
        if (concerns(changes, ChangedKind::Server)) {
            cache->clear(); // each route has its endpoint in it
            return;
        }
        for (const RegistryChange &change : changes) {
            if (change.kind == ChangedKind::Tenant)
                cache->invalidate(TenantId::fromString(change.id));
        }
    }

    Result<RoutedTenant> openAt(const Route &route, const OpenWish &wish,
                                const std::function<bool()> &isCancelled) const
    {
        if (const auto usable = checkRouteState(route); !usable)
            return fail(usable);
        pool.setBudget(route.endpoint, route.budget);
        auto lease = pool.acquire(route.endpoint, isCancelled);
        if (!lease)
            return fail(missedRoute(route, lease.error()));
        auto open = VerifiedOpen::begin(**lease, route, wish);
        if (!open)
            return fail(open);
        return RoutedTenant {*std::move(lease), *std::move(open), route};
    }
};

TenantRouter::TenantRouter(TenantRegistry &registry, ConnectionPool &pool, QObject *parent)
    : QObject(parent), d(new Private {registry, pool, registry.info().id})
{
    connect(&registry, &TenantRegistry::changed, this,
            [this](const QList<RegistryChange> &changes) { d->forget(changes); });
    connect(&registry, &TenantRegistry::resyncNeeded, this, [this] { d->cache->clear(); });
    // What is changed while nothing is heard is heard late.
    connect(&registry, &TenantRegistry::connectionChanged, this, [this] { d->cache->clear(); });
}

TenantRouter::~TenantRouter() = default;

QFuture<Result<Route>> TenantRouter::route(const TenantId &tenant)
{
    if (const auto known = d->cache->find(tenant, topicOfRoutes()))
        return QtFuture::makeReadyFuture(Result<Route>(*known));
    return d->registry.read([cache = d->cache, tenant, id = d->id](Connection &registry) -> Result<Route> {
        RouteCache::Reading reading(*cache, tenant);
        auto route = readRoute(registry, tenant, id);
        if (route)
            (void)reading.put(route->epoch, topicOfRoutes(), *route);
        return route;
    });
}

Result<RoutedTenant> TenantRouter::open(const TenantId &tenant, const OpenWish &wish,
                                        const std::function<bool()> &isCancelled)
{
    const auto first = waited(route(tenant));
    if (!first)
        return fail(first);
    auto opened = d->openAt(*first, wish, isCancelled);
    if (opened || !isRouteRefused(opened.error()))
        return opened;
    d->cache->invalidate(tenant);
    const auto anew = waited(route(tenant));
    return anew && !anew->leadsWhere(*first) ? d->openAt(*anew, wish, isCancelled) : std::move(opened);
}

TenantCacheFigures TenantRouter::figures() const
{
    return d->cache->figures();
}

} // namespace tenantry
