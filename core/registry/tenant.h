#pragma once
// A customer of the system and where it lives, as the registry records them. Plain values, usable on any thread.

#include "core/base/ids.h"

#include <QDateTime>
#include <QStringList>

namespace tenantry {

enum class TenantState { Provisioning, Active, Suspended, Archived, Erased };
enum class IsolationKind { SharedTable, Schema, Database, Deployment };
enum class Management { Observed, Managed }; ///< observed: read only, until granted

/// Names as stored, in JSON, in filters and in CSV ("active", "schema", ...); empty optional-like: false where unknown.
[[nodiscard]] QString tenantStateName(TenantState state);
[[nodiscard]] bool tenantStateFromName(const QString &name, TenantState *state);
[[nodiscard]] QString isolationKindName(IsolationKind kind);
[[nodiscard]] bool isolationKindFromName(const QString &name, IsolationKind *kind);
[[nodiscard]] QString managementName(Management management);
[[nodiscard]] bool managementFromName(const QString &name, Management *management);

struct Placement {
    IsolationKind kind = IsolationKind::Schema;
    ServerId server;
    QString database;
    QString schema; ///< empty for database and deployment tenants
    QString tenantKey; ///< value of the tenant column, shared tables only
    qint64 epoch = 1; ///< raised by every move; compared on every open
    friend bool operator==(const Placement &, const Placement &) = default;
    /// Whether it is the same place, whatever the epoch.
    [[nodiscard]] bool isAt(Placement other) const
    {
        other.epoch = epoch;
        return *this == other;
    }
};

struct Tenant {
    TenantId id;
    QString slug; ///< unique, [a-z0-9-], at most 63 bytes
    QString name; ///< as people write it, at most 300 bytes of UTF-8, no control characters
    TenantState state = TenantState::Active;
    Management management = Management::Observed;
    PlanId plan; ///< null = none
    QString region;
    QString owner; ///< who answers for it on our side
    QString contact;
    QString externalId; ///< id in the customer's own system, as text
    QString schemaVersion; ///< empty = unknown
    QStringList tags;
    Placement placement; ///< server null = not placed
    QDateTime createdAt; ///< UTC
    QDateTime updatedAt; ///< UTC
    qint64 revision = 0; ///< optimistic concurrency: an update names the revision it read
    friend bool operator==(const Tenant &, const Tenant &) = default;
};

} // namespace tenantry
