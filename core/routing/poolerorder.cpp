#include "core/routing/poolerorder.h"

#include "core/db/sqlresource.h"
#include "core/isolation/adoptednames.h"
#include "core/registry/recordvalues.h"

namespace tenantry {

namespace {

/// A name of another shape was given by whoever made the system that was adopted.
constexpr QLatin1StringView ownPrefix("t_");

} // namespace

QString PoolerTenant::control() const
{
    const QString &placed = placement.kind == IsolationKind::Schema ? placement.schema : placement.database;
    return placement.kind != IsolationKind::SharedTable && placed.startsWith(ownPrefix) ? placed : QString();
}

QString PoolerTenant::base() const
{
    if (placement.kind == IsolationKind::SharedTable)
        return newTenantNames(slug, id).value_or(TenantNames()).base;
    return control().isEmpty() ? adoptedNames(id).base : control();
}

QString PoolerTenant::login() const
{
    return TenantNames {base()}.app();
}

Result<QList<PoolerTenant>> readPoolerTenants(Connection &registry)
{
    const auto sql = sqlResource(registry.spec().engine, QStringLiteral("routing"), QStringLiteral("pooler_tenants"));
    if (!sql)
        return fail(sql);
    return readRows(registry, registry.query(*sql), [](const RecordRow &row) {
        PoolerTenant tenant;
        tenant.id = row.id<TenantId>("id");
        tenant.slug = row.text("slug");
        tenant.state = row.named("state", tenantStateFromName);
        tenant.placement = {row.named("placement_kind", isolationKindFromName),
                            row.id<ServerId>("server_id"),
                            row.text("database_name"),
                            row.text("schema_name"),
                            row.text("tenant_key"),
                            row.number("epoch")};
        return tenant;
    });
}

} // namespace tenantry
