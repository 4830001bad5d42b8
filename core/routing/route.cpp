#include "core/routing/route.h"

#include "core/isolation/adoptednames.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct RouteText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Route)
};

QString schemaOf(const Tenant &tenant, const Server &server)
{
    const bool isOurs = server.engine == Engine::PostgreSQL && tenant.management == Management::Managed
        && wasMadeHere(tenant.id, tenant.placement);
    // What was made here bears one name.
    return isOurs && tenant.placement.schema.isEmpty() ? namesOf(tenant).base : tenant.placement.schema;
}

} // namespace

QString Route::place() const
{
    return schema.isEmpty() ? endpoint.displayName()
                            : RouteText::tr("%1, schema %2").arg(endpoint.displayName(), schema);
}

Result<Route> routeOf(const Tenant &tenant, const Server &server, const RegistryId &registry)
{
    const Placement &placement = tenant.placement;
    if (placement.server.isNull() || placement.server != server.id)
        return fail(ErrorKind::Constraint, RouteText::tr("The registry has no place of %1.").arg(tenant.slug),
                    RouteText::tr("Place it: onboard it, or import where it lives."));
    Route route;
    route.registry = registry;
    route.tenant = tenant.id;
    route.slug = tenant.slug;
    route.state = tenant.state;
    route.management = tenant.management;
    route.kind = placement.kind;
    route.server = server.name;
    route.endpoint = server.connectionSpec(placement.database);
    route.budget = server.connectionBudget;
    route.schema = schemaOf(tenant, server);
    route.names = namesOf(tenant);
    route.key = placement.kind == IsolationKind::SharedTable ? placement.tenantKey : QString();
    route.epoch = placement.epoch;
    return route;
}

} // namespace tenantry
