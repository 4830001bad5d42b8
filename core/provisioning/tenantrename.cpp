#include "core/provisioning/tenantrename.h"

#include "core/provisioning/changedraft.h"
#include "core/provisioning/filechange.h"
#include "core/provisioning/registryremark.h"
#include "core/provisioning/tenantchange.h"
#include "core/registry/tenantrepository.h"
#include "core/registry/tenantrules.h"

namespace tenantry {

namespace {

struct TenantRenameText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantRename)
};

QString remarkOfNames(const QString &slug, const QString &name)
{
    return registryRemark({{QStringLiteral("slug"), slug}, {QStringLiteral("name"), name}});
}

} // namespace

bool isOnServer(const Tenant &tenant, const TenantNamesWanted &wanted)
{
    return tenant.management == Management::Managed && tenant.slug != wanted.slug && !tenant.placement.server.isNull();
}

Tenant renamed(Tenant tenant, const TenantNamesWanted &wanted)
{
    tenant.slug = wanted.slug;
    tenant.name = wanted.name;
    return tenant;
}

Result<> checkRename(const Tenant &tenant, const TenantNamesWanted &wanted)
{
    if (const auto usable = checkSlug(wanted.slug); !usable)
        return usable;
    if (const auto usable = checkName(wanted.name); !usable)
        return usable;
    if (tenant.slug == wanted.slug && tenant.name == wanted.name)
        return fail(ErrorKind::Constraint, TenantRenameText::tr("%1 is called so already.").arg(tenant.name));
    if (tenant.state == TenantState::Provisioning && isOnServer(tenant, wanted))
        return fail(
            ErrorKind::Constraint, TenantRenameText::tr("%1 is not made to its end yet.").arg(tenant.name),
            TenantRenameText::tr("Resume its onboarding first, or undo it and onboard it under the other slug."));
    return {};
}

Result<Operation> planRename(const Tenant &tenant, const Server &server, const TenantNamesWanted &wanted)
{
    if (const auto usable = checkRename(tenant, wanted); !usable)
        return fail(usable);
    const QList<TenantState> settled {TenantState::Active, TenantState::Suspended, TenantState::Archived};
    if (const auto usable = checkChange(tenant, server, settled, Capability::Rename); !usable)
        return fail(usable);
    ChangeDraft draft(tenant, server, QStringLiteral("tenant.rename"), TenantRenameText::tr("Rename %1"));
    const bool isFile = server.engine == Engine::SQLite;
    const QString opening = TenantRenameText::tr("Give it the slug %1 in its control table").arg(wanted.slug);
    const QString ending = TenantRenameText::tr("Let other changes at it again");
    const auto opened = isFile
        ? addFileSlug(draft, tenant, opening, wanted.slug)
        : draft.addOpening(
            opening, [&](StepScript &script) { script.call(QStringLiteral("rename_tenant"), {wanted.slug}); },
            [&](StepScript &undo) {
                undo.call(QStringLiteral("undo_rename"), {draft.base(), tenant.slug});
            });
    return opened
        .and_then([&] {
            draft.add(stepRename, TenantRenameText::tr("Record its new names"), tenant.id.toString(),
                      remarkOfNames(wanted.slug, wanted.name), remarkOfNames(tenant.slug, tenant.name));
            return isFile ? addFileEnding(draft, tenant, ending) : draft.addEnd(ending);
        })
        .map([&] { return draft.operation(); });
}

QFuture<Result<Operation>> recordRename(TenantRegistry &registry, const Operation &planned,
                                        const TenantNamesWanted &wanted, const QString &reason)
{
    return registry.change([=](Connection &connection, AuditWriter &audit) -> Result<Operation> {
        const auto other = TenantRepository(connection).bySlug(wanted.slug);
        if (!other && other.error().kind != ErrorKind::Missing)
            return fail(other);
        if (other && other->id != planned.tenant)
            return fail(ErrorKind::Constraint, TenantRenameText::tr("Another tenant has the slug %1.").arg(wanted.slug),
                        TenantRenameText::tr("Choose another slug."));
        return recordPlanned(connection, planned, reason, audit);
    });
}

QFuture<Result<Tenant>> renameInRegistry(TenantRegistry &registry, const Tenant &tenant,
                                         const TenantNamesWanted &wanted, const QString &reason)
{
    return registry.change([=](Connection &connection, AuditWriter &audit) -> Result<Tenant> {
        if (const auto usable = checkRename(tenant, wanted); !usable)
            return fail(usable);
        return TenantRepository(connection).rename(renamed(tenant, wanted), reason, audit);
    });
}

TenantNamesWanted renameOf(const QString &text)
{
    const QJsonObject remark = registryRemarkOf(text);
    return {remark.value(QStringLiteral("slug")).toString(), remark.value(QStringLiteral("name")).toString()};
}

} // namespace tenantry
