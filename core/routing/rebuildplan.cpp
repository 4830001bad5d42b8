#include "core/routing/rebuildplan.h"

#include "core/registry/tenantrules.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <tuple>

namespace tenantry {

namespace {

struct RebuildPlanText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::RebuildPlan)
};

TenantState stateFromControl(const QString &control)
{
    static const QHash<QString, TenantState> states {{QStringLiteral("active"), TenantState::Active},
                                                     {QStringLiteral("frozen"), TenantState::Active},
                                                     {QStringLiteral("suspended"), TenantState::Suspended}};
    return states.value(control, TenantState::Provisioning);
}

Tenant tenantFromControl(const FoundTenant &found)
{
    Tenant tenant;
    tenant.id = found.control.tenant;
    tenant.slug = found.control.slug;
    tenant.name = found.control.slug;
    tenant.state = stateFromControl(found.control.state);
    tenant.management = Management::Managed;
    tenant.schemaVersion = found.control.schemaVersion;
    tenant.placement = found.placement;
    return tenant;
}

Result<RegistryId> registryOfTenants(const QList<FoundTenant> &found, const RegistryId &wanted)
{
    QHash<RegistryId, int> counts;
    for (const FoundTenant &one : found)
        ++counts[one.control.registry];
    if (counts.isEmpty())
        return fail(ErrorKind::Missing, RebuildPlanText::tr("No control table names a tenant."),
                    RebuildPlanText::tr("Name the servers where the tenants are."));
    if (!wanted.isNull() && !counts.contains(wanted))
        return fail(ErrorKind::Missing,
                    RebuildPlanText::tr("No tenant of the registry %1 was found.").arg(wanted.toString()));
    if (!wanted.isNull() || counts.size() == 1)
        return wanted.isNull() ? counts.constBegin().key() : wanted;
    QStringList ids;
    for (auto one = counts.constBegin(); one != counts.constEnd(); ++one)
        ids << QStringLiteral("%1 (%2)").arg(one.key().toString()).arg(one.value());
    ids.sort();
    return fail(ErrorKind::Conflict,
                RebuildPlanText::tr("The tenants there are of several registries: %1.").arg(ids.join(u", ")),
                RebuildPlanText::tr("Say which one is rebuilt: --registry-id."));
}

/// The copies of one tenant: at most one of them is recorded.
class TenantCopies
{
public:
    explicit TenantCopies(QList<FoundTenant> copies) : m_copies(std::move(copies))
    {
        std::stable_sort(m_copies.begin(), m_copies.end(), [](const FoundTenant &a, const FoundTenant &b) {
            return a.control.epoch > b.control.epoch || (a.control.epoch == b.control.epoch && a.place < b.place);
        });
    }

    /// The one that is the tenant; the others are left out.
    std::optional<FoundTenant> decide(RebuildPlan &plan) const
    {
        const FoundTenant &newest = m_copies.first();
        const bool isDisputed = m_copies.size() > 1 && m_copies.at(1).control.epoch == newest.control.epoch;
        for (qsizetype i = isDisputed ? 0 : 1; i < m_copies.size(); ++i)
            leaveOut(plan, m_copies.at(i), reasonOf(m_copies.at(i), newest));
        if (isDisputed)
            return std::nullopt;
        if (const auto usable = checkTenant(tenantFromControl(newest)); !usable) {
            leaveOut(plan, newest, usable.error().message);
            return std::nullopt;
        }
        return newest;
    }

    static void leaveOut(RebuildPlan &plan, const FoundTenant &copy, const QString &reason)
    {
        plan.leftOut.append({copy.control.tenant, copy.control.slug, copy.place, reason});
    }

private:
    QString reasonOf(const FoundTenant &copy, const FoundTenant &newest) const
    {
        if (copy.control.epoch < newest.control.epoch)
            return RebuildPlanText::tr("It is an old copy of epoch %1: the one of epoch %2 is at %3.")
                .arg(QString::number(copy.control.epoch), QString::number(newest.control.epoch), newest.place);
        QStringList others;
        for (const FoundTenant &one : m_copies) {
            if (one.control.epoch == copy.control.epoch && one.place != copy.place)
                others << one.place;
        }
        return RebuildPlanText::tr(
                   "It is of epoch %1, and so is the copy at %2: which one is the tenant nobody can tell.")
            .arg(QString::number(copy.control.epoch), others.join(u", "));
    }

    QList<FoundTenant> m_copies;
};

void addAllWithOwnSlugs(RebuildPlan &plan, const QList<FoundTenant> &taken)
{
    QHash<QString, int> slugs;
    for (const FoundTenant &one : taken)
        ++slugs[one.control.slug];
    for (const FoundTenant &one : taken) {
        if (slugs.value(one.control.slug) > 1)
            TenantCopies::leaveOut(plan, one, RebuildPlanText::tr("Another tenant there has the same slug."));
        else
            plan.tenants.append(tenantFromControl(one));
    }
}

} // namespace

Result<RebuildPlan> planRebuild(const QList<FoundTenant> &found, const RegistryId &wanted)
{
    const auto registry = registryOfTenants(found, wanted);
    if (!registry)
        return fail(registry);
    RebuildPlan plan;
    plan.registry = *registry;
    QHash<TenantId, QList<FoundTenant>> copies;
    for (const FoundTenant &one : found) {
        if (one.control.registry == *registry)
            copies[one.control.tenant].append(one);
    }
    QList<FoundTenant> taken;
    for (const QList<FoundTenant> &of : std::as_const(copies)) {
        if (auto one = TenantCopies(of).decide(plan))
            taken.append(*std::move(one));
    }
    addAllWithOwnSlugs(plan, taken);
    std::sort(plan.tenants.begin(), plan.tenants.end(),
              [](const Tenant &a, const Tenant &b) { return a.slug < b.slug; });
    std::sort(plan.leftOut.begin(), plan.leftOut.end(),
              [](const LeftOut &a, const LeftOut &b) { return std::tie(a.slug, a.place) < std::tie(b.slug, b.place); });
    return plan;
}

} // namespace tenantry
