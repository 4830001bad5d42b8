#include "models/tenantacts.h"

#include "core/isolation/adoptednames.h"
#include "models/words.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct TenantActWords {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantActs)
};

QString againstManaged(const Tenant &tenant)
{
    return tenant.management == Management::Managed ? QString()
                                                    : TenantActWords::tr("It was not made here: it is observed only.");
}

QString againstObserved(const Tenant &tenant)
{
    if (tenant.management != Management::Observed)
        return TenantActWords::tr("It is managed already.");
    if (tenant.placement.server.isNull())
        return TenantActWords::tr("The registry does not say where it lives.");
    return {};
}

QString againstAdopted(const Tenant &tenant)
{
    const bool isAdopted = tenant.management == Management::Managed && !wasMadeHere(tenant.id, tenant.placement);
    return isAdopted ? QString() : TenantActWords::tr("It is none that was adopted and is managed.");
}

/// In the order of TenantAct::For.
constexpr QString (*reasonsByKind[])(const Tenant &) {againstManaged, againstObserved, againstAdopted};

} // namespace

QString reasonOfEngine(Capability capability, const Tenant &tenant, const Server *server)
{
    const auto can =
        server != nullptr ? checkCapability(server->engine, tenant.placement.kind, capability) : Result<>();
    return can ? QString() : can.error().message;
}

QString reasonAgainst(const TenantAct &act, const std::optional<Tenant> &tenant, const Server *server)
{
    if (!tenant)
        return TenantActWords::tr("Select a tenant first.");
    if (const QString reason = reasonsByKind[static_cast<size_t>(act.whom)](*tenant); !reason.isEmpty())
        return reason;
    if (tenant->state != act.from && tenant->state != act.orFrom)
        return TenantActWords::tr("Its state is “%1”.").arg(tenantStateWord(tenant->state));
    return reasonOfEngine(act.needs, *tenant, server);
}

} // namespace tenantry
