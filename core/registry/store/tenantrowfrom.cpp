#include "core/registry/store/tenantrowfrom.h"

namespace tenantry {
namespace {

QByteArray idKey(const QUuid &id)
{
    return id.isNull() ? QByteArray() : id.toRfc4122();
}

} // namespace

TenantRowFrom::TenantRowFrom(const Tenant &tenant, TenantPools &pools)
    : m_texts {tenant.slug.toUtf8(),
               tenant.name.toUtf8(),
               tenant.externalId.toUtf8(),
               tenant.contact.toUtf8(),
               tenant.placement.database.toUtf8(),
               tenant.placement.schema.toUtf8()}
{
    m_row.id = tenant.id.uuid();
    for (size_t i = 0; i < tenantTextCount; ++i)
        m_row.texts[i] = {m_texts[i].constData(), static_cast<size_t>(m_texts[i].size())};
    QStringList tags = tenant.tags;
    tags.sort();
    m_row.codes = {pools.servers.intern(idKey(tenant.placement.server.uuid())),
                   pools.plans.intern(idKey(tenant.plan.uuid())),
                   pools.regions.intern(tenant.region.toUtf8()),
                   pools.owners.intern(tenant.owner.toUtf8()),
                   pools.versions.intern(tenant.schemaVersion.toUtf8()),
                   pools.tagSets.intern(tags.join(QChar::fromLatin1(TenantPools::tagSeparator)).toUtf8())};
    m_row.state = tenant.state;
    m_row.management = tenant.management;
    m_row.kind = tenant.placement.kind;
    m_row.createdMs = tenant.createdAt.isValid() ? tenant.createdAt.toMSecsSinceEpoch() : 0;
    m_row.updatedMs = tenant.updatedAt.isValid() ? tenant.updatedAt.toMSecsSinceEpoch() : 0;
    m_row.revision = static_cast<quint32>(tenant.revision);
}

} // namespace tenantry
