#pragma once
// Something found on a server or tenant that a person should know of. A plain value, usable on any thread.

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace tenantry {

enum class Severity { Info, Low, Medium, High, Critical };
enum class FindingState { Open, Snoozed, Accepted, Resolved };

/// Names as stored, in JSON and in filters ("critical", "open", ...); false where unknown.
[[nodiscard]] QString severityName(Severity severity);
[[nodiscard]] bool severityFromName(const QString &name, Severity *severity);
[[nodiscard]] QString findingStateName(FindingState state);
[[nodiscard]] bool findingStateFromName(const QString &name, FindingState *state);

struct Finding {
    QString key; ///< stable: the same fault found again has the same key ("RLS-OFF:pg-eu-1:app:public.orders")
    Severity severity = Severity::Medium;
    FindingState state = FindingState::Open;
    TenantId tenant; ///< null = the platform or several tenants
    QString object; ///< what it was found on, as people name it
    QString title; ///< one sentence
    QString evidence; ///< what was seen; never a value of a tenant's row
    QString remedy; ///< what to do next
    QDateTime firstSeen; ///< UTC
    QDateTime lastSeen; ///< UTC
    int tenantsHit = 1; ///< how many tenants it concerns, for the ranking
    QDateTime snoozedUntil; ///< UTC; invalid unless snoozed
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A snoozed one whose time is over is open again, whatever its record says.
[[nodiscard]] FindingState stateAt(const Finding &finding, const QDateTime &now);
/// For how long one is put off where nobody names a time.
constexpr std::chrono::hours usualSnooze {24};

} // namespace tenantry
