#pragma once
// Another slug and another name for a tenant. The slug stands in its control table too, so that it is a journaled change of both sides;
// what its objects are called on the server stays. Values and functions, usable on any thread.

#include "core/provisioning/operationtrial.h"
#include "core/registry/tenantregistry.h"

namespace tenantry {

inline constexpr QLatin1StringView stepRename("registry.rename"); ///< in the registry alone

struct TenantNamesWanted {
    QString slug;
    QString name;
};

/// Whether its control table has to say it as well.
[[nodiscard]] bool isOnServer(const Tenant &tenant, const TenantNamesWanted &wanted);
/// The same tenant with these names.
[[nodiscard]] Tenant renamed(Tenant tenant, const TenantNamesWanted &wanted);
/// Errors: InvalidInput (the slug, the name), Constraint (they are what it has; it is not finished, or over).
[[nodiscard]] Result<> checkRename(const Tenant &tenant, const TenantNamesWanted &wanted);
/// Of what isOnServer(). Errors: those of checkRename(), Unsupported (the engine).
[[nodiscard]] Result<Operation> planRename(const Tenant &tenant, const Server &server, const TenantNamesWanted &wanted);
/// Nothing runs yet. Errors: Constraint (another tenant has the slug), those of the registry.
[[nodiscard]] QFuture<Result<Operation>> recordRename(TenantRegistry &registry, const Operation &planned,
                                                      const TenantNamesWanted &wanted, const QString &reason = {});
/// Of what is not. Errors: Constraint (another tenant has the slug), Conflict (somebody changed the tenant meanwhile).
[[nodiscard]] QFuture<Result<Tenant>> renameInRegistry(TenantRegistry &registry, const Tenant &tenant,
                                                       const TenantNamesWanted &wanted, const QString &reason);
/// What a step of the kind above gives: its statement, or its compensation.
[[nodiscard]] TenantNamesWanted renameOf(const QString &text);

} // namespace tenantry
