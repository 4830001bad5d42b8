#include "core/routing/controlstatement.h"

#include "core/db/sqlresource.h"

namespace tenantry {

namespace {

Result<QString> routingStatement(const char *name)
{
    return sqlResource(Engine::PostgreSQL, QStringLiteral("routing"), QString::fromLatin1(name));
}

} // namespace

bool leadsToAdopted(const Route &route)
{
    return route.management == Management::Managed && route.kind != IsolationKind::SharedTable
        && route.schema != route.names.base;
}

Result<ControlStatement> controlStatement(const Route &route, const QString &schema, ControlReader reader)
{
    static const auto byTable = routingStatement("control_table");
    static const auto byPlace = routingStatement("control_adopted");
    static const auto byFunction = routingStatement("control_function");
    // Of a database of its own the place is empty, and no null.
    const QString place = route.schema.isNull() ? QStringLiteral("") : route.schema;
    if (reader == ControlReader::Operator)
        return byFunction.map([&](const QString &sql) { return ControlStatement {sql, {place, route.key}}; });
    if (leadsToAdopted(route))
        return byPlace.map([&](const QString &sql) { return ControlStatement {sql, {place}}; });
    return byTable.map([&](const QString &sql) {
        return ControlStatement {QString(sql).replace(QStringLiteral("{schema}"), schema), {route.key}};
    });
}

} // namespace tenantry
