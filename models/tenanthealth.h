#pragma once
// What the live figures of one tenant say: a row of health cells and, if the signals point somewhere, the likely cause.
// Pure functions over values; usable on any thread.

#include "core/base/finding.h"
#include "core/base/format.h"
#include "core/inspection/tenantfacts.h"
#include "models/roles.h"

#include <QCoreApplication>

namespace tenantry {

/// One cell: what it is about, its figure, and a quieter line under it that carries the age of an old figure.
struct HealthCell {
    QString title;
    QString value; ///< an ellipsis before the first answer, a dash where there is none
    QString detail;
    StatusKind state = StatusKind::Unknown;
    bool stale = false;
    friend bool operator==(const HealthCell &, const HealthCell &) = default;
};

struct LikelyCause {
    StatusKind state = StatusKind::Ok;
    QString title; ///< the first sentence
    QString text; ///< the signals it rests on
    friend bool operator==(const LikelyCause &, const LikelyCause &) = default;
};

class TenantHealth
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantHealth)
public:
    static constexpr std::chrono::minutes LongTransaction {5}; ///< from here on it is worth a look
    static constexpr std::chrono::minutes VeryLongTransaction {30};
    static constexpr int SessionWarnPercent = 85;
    static constexpr std::chrono::milliseconds SlowAnswer {500};
};

/// The shape of a state as the registry records it: an active tenant is sound until a signal says otherwise.
[[nodiscard]] StatusKind tenantStateStatus(TenantState state);
/// Reachable, sessions, longest transaction, waiting sessions, size, schema version, last error, in this order. Null facts = nothing
/// was asked yet. `now` in UTC.
[[nodiscard]] QList<HealthCell> tenantHealth(const TenantFacts *facts, const Format &format, const QDateTime &now);
/// The worst signal with what supports it; with none, that nothing unusual was found.
[[nodiscard]] LikelyCause likelyCause(const TenantFacts &facts, const QList<Finding> &openFindings,
                                      const Format &format);
/// The state of that cause; unknown before the tenant's server was asked.
[[nodiscard]] StatusKind signalOf(const TenantFacts *facts, const QList<Finding> &openFindings, const Format &format);

} // namespace tenantry
