#pragma once
// What the objects of one tenant are called on its server: the schema or database, and its three roles. A value and a function,
// usable on any thread.

#include "core/base/result.h"

#include <QString>

namespace tenantry {

/// No login is a member of all three: the owner for DDL, rw for the application, ro for looking.
struct TenantNames {
    QString base; ///< the schema or database: "t_kestrel_0f3a5b7c9d1e"
    [[nodiscard]] QString owner() const { return base + QStringLiteral("_owner"); }
    [[nodiscard]] QString rw() const { return base + QStringLiteral("_rw"); }
    [[nodiscard]] QString ro() const { return base + QStringLiteral("_ro"); }
    [[nodiscard]] QString app() const
    {
        return base + QStringLiteral("_app");
    } ///< the application's login, if it has one
    [[nodiscard]] QString ddl() const { return base + QStringLiteral("_ddl"); } ///< during one transaction with DDL
    [[nodiscard]] QString probe() const
    {
        return base + QStringLiteral("_probe");
    } ///< a login of the proof, as the tenant
    [[nodiscard]] QString other() const { return base + QStringLiteral("_other"); } ///< the same, as its neighbour
};

/// "t_", the slug with underscores, twelve digits of the id; the slug is cut so that each of the names fits 63 bytes: two
/// tenants never share one, whatever their slugs. InvalidInput for a slug that is none.
[[nodiscard]] Result<TenantNames> newTenantNames(const QString &slug, const TenantId &id);

} // namespace tenantry
