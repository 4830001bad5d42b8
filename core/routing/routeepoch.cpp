#include "core/routing/routeepoch.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace tenantry {

namespace {

struct RouteEpoch {
    Q_DECLARE_TR_FUNCTIONS(tenantry::RouteEpoch)
};

tl::unexpected<Error> refuseRoute(const Route &route, ErrorKind kind, const QString &message, const QString &remedy)
{
    Error error {kind, message, remedy, {}, {}, route.tenant};
    return fail(error);
}

tl::unexpected<Error> absentTenant(const Route &route)
{
    return refuseRoute(
        route, ErrorKind::Missing,
        RouteEpoch::tr("%1 of epoch %2 is not at %3: no control table there has a row of it.")
            .arg(route.slug, QString::number(route.epoch), route.place()),
        RouteEpoch::tr("Read the registry again. If it still says so, the tenant was dropped or moved behind its back: "
                       "restore it, or correct its placement."));
}

Result<> checkRouteOwner(const Route &route, const ControlRow &found)
{
    if (found.tenant != route.tenant)
        return refuseRoute(
            route, ErrorKind::Conflict,
            RouteEpoch::tr("At %1 the tenant %2 (%3) answers, and %4 (%5) was asked for.")
                .arg(route.place(), found.slug, found.tenant.toString(), route.slug, route.tenant.toString()),
            RouteEpoch::tr("Read the registry again. If it still says so, correct the tenant's placement."));
    if (found.registry != route.registry)
        return refuseRoute(
            route, ErrorKind::Conflict,
            RouteEpoch::tr("%1 at %2 belongs to the registry %3, and this is the registry %4.")
                .arg(route.slug, route.place(), found.registry.toString(), route.registry.toString()),
            RouteEpoch::tr(
                "It is a copy of another fleet's tenant, or this registry was made anew: 'tenantryctl registry "
                "rebuild' makes one that its tenants know."));
    return {};
}

Result<> checkRouteAge(const Route &route, const ControlRow &found)
{
    if (found.epoch == route.epoch)
        return {};
    const bool isOldCopy = found.epoch < route.epoch;
    const QString message = isOldCopy
        ? RouteEpoch::tr("%1 at %2 is an old copy: its epoch is %3, and that of the registry %4.")
        : RouteEpoch::tr("The route to %1 at %2 is old: the epoch there is %3, and that of the route %4.");
    return refuseRoute(
        route, ErrorKind::Conflict,
        message.arg(route.slug, route.place(), QString::number(found.epoch), QString::number(route.epoch)),
        isOldCopy ? RouteEpoch::tr("Nobody may write there. Look where the tenant lives now, and take the copy away.")
                  : RouteEpoch::tr("Read the registry again. If it still says so, it is older than its tenants: "
                                   "'tenantryctl registry rebuild' reads them anew."));
}

} // namespace

Result<> checkEpoch(const Route &route, const std::optional<ControlRow> &found)
{
    if (!found)
        return absentTenant(route);
    if (const auto owner = checkRouteOwner(route, *found); !owner)
        return owner;
    if (const auto age = checkRouteAge(route, *found); !age)
        return age;
    if (found->state == u"active" || found->state == u"frozen") // frozen: it is read, and not written
        return {};
    return refuseRoute(route, ErrorKind::Denied,
                       RouteEpoch::tr("%1 at %2 lets nobody in: its state there is '%3'.")
                           .arg(route.slug, route.place(), found->state),
                       RouteEpoch::tr("A suspended tenant is opened again by 'tenantryctl tenant resume'."));
}

Error missedRoute(const Route &route, const Error &error)
{
    static const QStringList nowhere {QStringLiteral("3D000"), QStringLiteral("3F000"), QStringLiteral("42P01")};
    const bool isFileGone = route.endpoint.engine == Engine::SQLite && error.kind == ErrorKind::Missing
        && !QFileInfo::exists(route.endpoint.database);
    if (!nowhere.contains(error.sqlState) && !isFileGone)
        return error;
    Error missed = absentTenant(route).value();
    missed.detail = error.detail;
    missed.sqlState = error.sqlState;
    return missed;
}

} // namespace tenantry
