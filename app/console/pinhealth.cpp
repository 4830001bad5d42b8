#include "app/console/pinhealth.h"

#include "app/console/fleet.h"
#include "models/findinglistmodel.h"

namespace tenantry {

std::optional<StatusKind> pinState(Fleet &fleet, const Location &location)
{
    if (location.page != u"tenant")
        return std::nullopt;
    const auto id = TenantId::fromString(location.argument);
    std::optional<Severity> worst;
    const QList<Finding> findings = fleet.news().findings();
    for (const Finding &finding : findings) {
        if (finding.tenant == id && finding.state == FindingState::Open)
            worst = std::max(worst.value_or(finding.severity), finding.severity);
    }
    if (worst)
        return severityStatus(*worst);
    const auto handle = fleet.tenants().store().find(id);
    if (!handle)
        return std::nullopt;
    const auto kind = static_cast<StatusKind>(fleet.tenants().snapshot().status(*handle).status);
    const bool needsSomebody = kind == StatusKind::Warn || kind == StatusKind::Bad || kind == StatusKind::Drift;
    return needsSomebody ? std::optional(kind) : std::nullopt;
}

} // namespace tenantry
