#include "core/registry/store/tenantsnapshot.h"

namespace tenantry {
namespace {

TenantStatus statusOf(TenantState state)
{
    static constexpr TenantStatus statuses[] = {TenantStatus::Running, TenantStatus::Ok, TenantStatus::Paused,
                                                TenantStatus::Skipped, TenantStatus::Skipped};
    return statuses[static_cast<size_t>(state)];
}

} // namespace

TenantFigures::Live TenantSnapshot::status(quint32 handle) const
{
    if (const auto live = figures.live(handle))
        return *live;
    if (isSilent(handle))
        return {TenantStatus::Unknown, 0};
    return {statusOf(chunk(handle).state(rowOf(handle))), 0};
}

bool TenantSnapshot::isSilent(quint32 handle) const
{
    const quint32 server = chunk(handle).code(TenantCode::Server, rowOf(handle));
    const TenantState state = chunk(handle).state(rowOf(handle));
    const bool isInUse = state != TenantState::Archived && state != TenantState::Erased;
    return isInUse && server < silentServers.size() && silentServers[server];
}

Tenant TenantSnapshot::tenant(quint32 handle) const
{
    const TenantRow row = chunk(handle).row(rowOf(handle));
    const auto text = [&](TenantText field) { return toText(row.texts[static_cast<size_t>(field)]); };
    const auto code = [&](TenantCode column) { return row.codes[static_cast<size_t>(column)]; };
    Tenant tenant;
    tenant.id = TenantId(row.id);
    tenant.slug = text(TenantText::Slug);
    tenant.name = text(TenantText::Name);
    tenant.state = row.state;
    tenant.management = row.management;
    tenant.plan = PlanId(QUuid::fromRfc4122(pools->plans.key(code(TenantCode::Plan))));
    tenant.region = pools->regions.label(code(TenantCode::Region));
    tenant.owner = pools->owners.label(code(TenantCode::Owner));
    tenant.contact = text(TenantText::Contact);
    tenant.externalId = text(TenantText::External);
    tenant.schemaVersion = pools->versions.label(code(TenantCode::Version));
    tenant.tags = pools->tagSets.label(code(TenantCode::TagSet))
                      .split(QChar::fromLatin1(TenantPools::tagSeparator), Qt::SkipEmptyParts);
    tenant.placement.kind = row.kind;
    tenant.placement.server = ServerId(QUuid::fromRfc4122(pools->servers.key(code(TenantCode::Server))));
    tenant.placement.database = text(TenantText::Database);
    tenant.placement.schema = text(TenantText::Schema);
    tenant.createdAt = QDateTime::fromMSecsSinceEpoch(row.createdMs, Qt::UTC);
    tenant.updatedAt = QDateTime::fromMSecsSinceEpoch(row.updatedMs, Qt::UTC);
    tenant.revision = row.revision;
    return tenant;
}

} // namespace tenantry
