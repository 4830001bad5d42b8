#include "core/base/finding.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {
constexpr EnumNames<Severity, 5> severities {{"info", "low", "medium", "high", "critical"}};
constexpr EnumNames<FindingState, 4> findingStates {{"open", "snoozed", "accepted", "resolved"}};
} // namespace

QString severityName(Severity severity)
{
    return severities.name(severity);
}

bool severityFromName(const QString &name, Severity *severity)
{
    return severities.value(name, severity);
}

QString findingStateName(FindingState state)
{
    return findingStates.name(state);
}

bool findingStateFromName(const QString &name, FindingState *state)
{
    return findingStates.value(name, state);
}

FindingState stateAt(const Finding &finding, const QDateTime &now)
{
    const bool isOver = finding.state == FindingState::Snoozed && finding.snoozedUntil <= now;
    return isOver ? FindingState::Open : finding.state;
}

} // namespace tenantry
