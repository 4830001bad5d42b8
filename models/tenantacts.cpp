#include "models/tenantacts.h"

#include "models/words.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct TenantActWords {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantActs)
};

} // namespace

QString reasonAgainst(const TenantAct &act, const std::optional<Tenant> &tenant)
{
    if (!tenant)
        return TenantActWords::tr("Select a tenant first.");
    if (tenant->management != Management::Managed)
        return TenantActWords::tr("It was not made here: it is observed only.");
    if (tenant->state != act.from && tenant->state != act.orFrom)
        return TenantActWords::tr("Its state is “%1”.").arg(tenantStateWord(tenant->state));
    return {};
}

} // namespace tenantry
