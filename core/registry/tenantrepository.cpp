#include "core/registry/tenantrepository.h"

#include "core/registry/archiverepository.h"
#include "core/registry/recordjson.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registrystatement.h"
#include "core/registry/staleupdate.h"
#include "core/registry/tenantrules.h"

#include <algorithm>

namespace tenantry {

namespace {

Tenant readTenant(const RecordRow &row)
{
    Tenant tenant;
    tenant.id = row.id<TenantId>("id");
    tenant.slug = row.text("slug");
    tenant.name = row.text("name");
    tenant.state = row.named("state", tenantStateFromName);
    tenant.management = row.named("management", managementFromName);
    tenant.plan = row.id<PlanId>("plan_id");
    tenant.region = row.text("region");
    tenant.owner = row.text("owner");
    tenant.contact = row.text("contact");
    tenant.externalId = row.text("external_id");
    tenant.schemaVersion = row.text("schema_version");
    tenant.tags = row.list("tag_list");
    tenant.placement = {row.named("placement_kind", isolationKindFromName),
                        row.id<ServerId>("server_id"),
                        row.text("database_name"),
                        row.text("schema_name"),
                        row.text("tenant_key"),
                        row.number("epoch")};
    tenant.createdAt = row.time("created_us");
    tenant.updatedAt = row.time("updated_us");
    tenant.revision = row.number("revision");
    return tenant;
}

/// In the order of tenant_insert and tenant_update, up to updated_us.
QVariantList tenantValues(const Connection &connection, const Tenant &tenant)
{
    return {textValue(tenant.slug),
            textValue(tenant.name),
            tenantStateName(tenant.state),
            managementName(tenant.management),
            idValue(tenant.plan),
            textValue(tenant.region),
            textValue(tenant.owner),
            textValue(tenant.contact),
            textValue(tenant.externalId),
            textValue(tenant.schemaVersion),
            listValue(connection, tenant.tags),
            isolationKindName(tenant.placement.kind),
            idValue(tenant.placement.server),
            textValue(tenant.placement.database),
            textValue(tenant.placement.schema),
            textValue(tenant.placement.tenantKey),
            tenant.placement.epoch,
            nowUs()};
}

/// What the audit trail calls a tenant: never its slug or name, which an erasure must be able to forget.
QString auditName(const TenantId &id)
{
    return QStringLiteral("tenant ") + id.toString();
}

QStringList sortedTags(QStringList tags)
{
    tags.removeDuplicates();
    tags.sort();
    return tags;
}

} // namespace

Result<Tenant> TenantRepository::one(const QString &statement, const QString &key)
{
    auto row = readRow(m_connection, registryQuery(m_connection, statement, {key}), readTenant);
    if (!row)
        return fail(row);
    if (!*row)
        return fail(ErrorKind::Missing, tr("There is no such tenant in the registry."),
                    tr("Refresh the list: somebody may have removed it."));
    return **row;
}

Result<Tenant> TenantRepository::byId(const TenantId &id)
{
    return one(QStringLiteral("tenant_by_id"), id.toString());
}

Result<Tenant> TenantRepository::bySlug(const QString &slug)
{
    return one(QStringLiteral("tenant_by_slug"), slug);
}

Result<QList<Tenant>> TenantRepository::byIds(const QList<TenantId> &ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const auto &id : ids)
        texts << id.toString();
    return readRows(m_connection,
                    registryQuery(m_connection, QStringLiteral("tenants_by_ids"), {listValue(m_connection, texts)}),
                    readTenant);
}

Result<QStringList> TenantRepository::tags()
{
    return readRows(m_connection, registryQuery(m_connection, QStringLiteral("tags")),
                    [](const RecordRow &row) { return row.text("tag"); });
}

Result<RecordConflict<Tenant>> TenantRepository::conflict(const Tenant &mine)
{
    return conflictOf(mine, byId(mine.id));
}

Result<> TenantRepository::checkFree(const Tenant &tenant)
{
    const auto taken = registryValue(m_connection, QStringLiteral("tenant_taken"),
                                     {tenant.slug, tenant.id.toString(), tenant.slug, textValue(tenant.externalId)});
    if (!taken)
        return fail(taken);
    if (!taken->isValid())
        return {};
    const bool isSlug = taken->toString() == u"slug";
    return fail(ErrorKind::Constraint,
                isSlug ? tr("Another tenant has this slug.") : tr("Another tenant has this external id."),
                isSlug ? tr("Choose another slug.") : tr("Look whether it is the same customer."));
}

Result<Tenant> TenantRepository::create(Tenant tenant, const QString &reason, AuditWriter &audit)
{
    if (tenant.id.isNull())
        tenant.id = TenantId::create();
    tenant.tags = sortedTags(tenant.tags);
    if (const auto ok = checkTenant(tenant); !ok)
        return fail(ok);
    if (const auto ok = checkFree(tenant); !ok)
        return fail(ok);
    const qint64 created = tenant.createdAt.isValid() ? toUs(tenant.createdAt) : nowUs();
    const auto inserted = registryExecute(m_connection, QStringLiteral("tenant_insert"),
                                          tenantValues(m_connection, tenant) << created << tenant.id.toString());
    if (!inserted)
        return fail(inserted);
    auto stored = byId(tenant.id);
    if (!stored)
        return stored;
    const auto written = audit.write(AuditSubject(tenant.id), QStringLiteral("tenant.create"), auditName(tenant.id),
                                     toJson(*stored), reason);
    return written ? stored : Result<Tenant>(fail(written));
}

Result<Tenant> TenantRepository::write(const Tenant &before, Tenant after, const QString &action, const QString &reason,
                                       AuditWriter &audit)
{
    after.tags = sortedTags(after.tags);
    // Whoever still has the old route must be refused, and an epoch that was told once never returns.
    const qint64 moves = after.placement.isAt(before.placement) ? 0 : 1;
    after.placement.epoch = std::max(after.placement.epoch, before.placement.epoch + moves);
    if (const auto ok = checkTenant(after); !ok)
        return fail(ok);
    if (const auto ok = checkFree(after); !ok)
        return fail(ok);
    const auto updated = registryExecute(m_connection, QStringLiteral("tenant_update"),
                                         tenantValues(m_connection, after) << after.id.toString() << after.revision);
    if (!updated)
        return fail(updated);
    if (*updated == 0)
        return fail(staleUpdate());
    auto stored = byId(after.id);
    if (!stored)
        return stored;
    const auto written = audit.write(AuditSubject(after.id), action, auditName(after.id),
                                     changedFields(toJson(before), toJson(*stored)), reason);
    return written ? stored : Result<Tenant>(fail(written));
}

Result<Tenant> TenantRepository::update(const Tenant &tenant, const QString &reason, AuditWriter &audit)
{
    return update(tenant, QStringLiteral("tenant.update"), reason, audit);
}

Result<Tenant> TenantRepository::rename(const Tenant &tenant, const QString &reason, AuditWriter &audit)
{
    return update(tenant, QStringLiteral("tenant.rename"), reason, audit);
}

Result<Tenant> TenantRepository::update(const Tenant &tenant, const QString &action, const QString &reason,
                                        AuditWriter &audit)
{
    const auto before = byId(tenant.id);
    if (!before)
        return before;
    if (before->state == TenantState::Erased)
        return fail(ErrorKind::Constraint, tr("This tenant was erased; nothing can be written about it any more."));
    return write(*before, tenant, action, reason, audit);
}

Result<Tenant> TenantRepository::setState(const TenantId &id, qint64 revision, TenantState state, const QString &reason,
                                          AuditWriter &audit)
{
    const auto before = byId(id);
    if (!before)
        return before;
    if (before->state == TenantState::Erased || state == TenantState::Erased)
        return fail(ErrorKind::Constraint, tr("A tenant becomes erased by erasing it, and never returns from there."));
    Tenant after = *before;
    after.state = state;
    after.revision = revision;
    return write(*before, after, QStringLiteral("tenant.state"), reason, audit);
}

Result<Tenant> TenantRepository::erase(const TenantId &id, qint64 revision, const QString &reason, AuditWriter &audit)
{
    const auto before = byId(id);
    if (!before)
        return before;
    if (!before->placement.server.isNull())
        return fail(ErrorKind::Constraint, tr("This tenant still has data on a server."),
                    tr("Remove its data and its placement first."));
    Tenant after;
    after.id = id;
    after.slug = QStringLiteral("erased-") + id.toString();
    after.name = tr("Erased tenant");
    after.state = TenantState::Erased;
    after.management = before->management;
    after.plan = before->plan;
    after.region = before->region;
    after.placement.kind = before->placement.kind;
    after.placement.epoch = before->placement.epoch;
    after.revision = revision;
    // Before and after are the same record here: what is to be forgotten must not be told once more.
    auto stored = write(after, after, QStringLiteral("tenant.erase"), reason, audit);
    if (!stored)
        return stored;
    if (const auto gone = ArchiveRepository(m_connection).remove(id); !gone)
        return fail(gone);
    const auto forgotten = registryValue(m_connection, QStringLiteral("audit_forget"), {id.toString()});
    return forgotten ? stored : Result<Tenant>(fail(forgotten));
}

} // namespace tenantry
