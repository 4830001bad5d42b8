#pragma once
// The plan of making one tenant: its names, its steps and their exact statements, before anything is written anywhere. Values and
// functions, usable on any thread; the journal keeps all that a program needs to go on with it.

#include "core/isolation/placednames.h"
#include "core/provisioning/migrationfolder.h"
#include "core/registry/operation.h"
#include "core/registry/server.h"
#include "core/registry/tenant.h"
#include "core/registry/tenantregistry.h"

#include <optional>

namespace tenantry {

struct OnboardingRequest {
    Tenant tenant; ///< slug, name, plan and the rest; of its placement the model, and what a person chose of the rest
    MigrationFolder migrations;
    Server server {}; ///< where it shall live; of no use for a deployment
    QString sharedName = QStringLiteral("app"); ///< which shared tables of that database
    bool makesSharedTables = false; ///< they are not there yet
    bool hasOwnRoles = false; ///< in shared tables: its logins are held to it, whatever they set
    int connectionLimit = 0; ///< of a database of its own; 0 = none
    QString deployments {}; ///< the folder that holds the servers made on this computer
    quint16 deploymentPort = 0; ///< where such a server listens
    EnvironmentTag environment = EnvironmentTag::Production; ///< of such a server
    int fileMode = 0600; ///< of a file of SQLite
};

struct OnboardingPlan {
    Tenant tenant; ///< as it will be recorded: provisioning, placed
    TenantNames names;
    Operation operation;
    std::optional<Server> server; ///< that is made for it, and recorded with it
};

/// How a step of a provisioning operation is done; see OperationRunner.
inline constexpr QLatin1StringView stepReserve("registry.reserve"); ///< done with the plan itself
inline constexpr QLatin1StringView stepScript("server.script"); ///< one transaction on the tenant's database
inline constexpr QLatin1StringView stepTemplate("server.template"); ///< a database that others are copied from
inline constexpr QLatin1StringView stepDatabase("server.database");
inline constexpr QLatin1StringView stepDeployment("deployment.create"); ///< a server of the tenant's own
inline constexpr QLatin1StringView stepPrepare("deployment.prepare");
inline constexpr QLatin1StringView stepMigrate("server.migrate"); ///< migrations that no transaction takes back
inline constexpr QLatin1StringView stepProve("server.prove");
inline constexpr QLatin1StringView stepActivate("registry.activate"); ///< on the server, then in the registry
inline constexpr QLatin1StringView stepFile("file.create"); ///< a file of SQLite, whole, under its own name
inline constexpr QLatin1StringView
    stepFileScript("file.script"); ///< one transaction in such a file, and the rights that follow from it
inline constexpr QLatin1StringView stepFileProve("file.prove");
inline constexpr QLatin1StringView stepFileActivate("file.activate"); ///< in the file, then in the registry

/// What a database is called while an operation makes it, and what its comment says; what a template's schema is called.
[[nodiscard]] QString makingName(const OperationId &operation);
[[nodiscard]] QString operationWord(const OperationId &operation);
[[nodiscard]] QString templateBase(const OperationId &operation);
/// The schema of shared tables, by the name that people give them.
[[nodiscard]] QString sharedBase(const QString &name);

/// Whether tenants of this model can be made there. Errors: Unsupported (the engine, a pooler), InvalidInput (budget).
[[nodiscard]] Result<> checkOnboardingServer(const Server &server, IsolationKind kind);
/// Whether those of any model can.
[[nodiscard]] Result<> checkOnboardingServer(const Server &server);
/// Errors: InvalidInput (the slug, the name, a migration that cannot run in a transaction, a folder with too long a name).
[[nodiscard]] Result<OnboardingPlan> planOnboarding(const OnboardingRequest &request, const RegistryId &registry);
/// Records tenant, operation and the tenant's server, if it gets one, in one transaction; nothing runs yet. Errors: Constraint (the slug is taken), those of the
/// registry.
[[nodiscard]] QFuture<Result<Operation>> recordOnboarding(TenantRegistry &registry, const OnboardingPlan &plan,
                                                          const QString &reason = {});

} // namespace tenantry
