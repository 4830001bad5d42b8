#pragma once
// The plan of making one tenant: its names, its steps and their exact statements, before anything is written anywhere. Values and
// functions, usable on any thread; the journal keeps all that a program needs to go on with it.

#include "core/isolation/tenantnames.h"
#include "core/provisioning/migrationfolder.h"
#include "core/registry/operation.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"
#include "core/registry/tenantregistry.h"

namespace tenantry {

struct OnboardingRequest {
    Tenant tenant; ///< slug, name, plan and the rest; of its placement the model, the server and the database
    MigrationFolder migrations;
};

struct OnboardingPlan {
    Tenant tenant; ///< as it will be recorded: provisioning, placed
    TenantNames names;
    Operation operation;
};

/// How a step of a provisioning operation is done; see OperationRunner.
inline constexpr QLatin1StringView stepReserve("registry.reserve"); ///< done with the plan itself
inline constexpr QLatin1StringView stepScript("server.script"); ///< one transaction on the tenant's database
inline constexpr QLatin1StringView stepProve("server.prove");
inline constexpr QLatin1StringView stepActivate("registry.activate"); ///< on the server, then in the registry

/// Whether tenants can be made there at all. Errors: Unsupported (engine, pooler), InvalidInput (budget).
[[nodiscard]] Result<> checkOnboardingServer(const Server &server);
/// Errors: InvalidInput (the slug, the name, a migration that cannot run in a transaction), Unsupported (the model).
[[nodiscard]] Result<OnboardingPlan> planOnboarding(const OnboardingRequest &request, const RegistryId &registry);
/// Records tenant and operation in one transaction; nothing runs yet. Errors: Constraint (the slug is taken), those of the
/// registry.
[[nodiscard]] QFuture<Result<Operation>> recordOnboarding(TenantRegistry &registry, const OnboardingPlan &plan,
                                                          const QString &reason = {});

} // namespace tenantry
