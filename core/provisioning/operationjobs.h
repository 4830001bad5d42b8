#pragma once
// Operations as jobs of the console: onboarding is planned and checked, and an operation is run, resumed and undone. Functions of
// the GUI thread, but for checkOnboarding().

#include "core/db/connectionpool.h"
#include "core/jobs/jobqueue.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationconnections.h"

#include <QThreadPool>

namespace tenantry {

/// What they work with; all outlive the queue that runs them.
struct OperationSite {
    TenantRegistry &registry;
    ConnectionPool &pool; ///< knows the passwords of the servers' logins
    ServerBudgets &budgets;
    const Clock &clock;
    QThreadPool &threads; ///< joined before pool and budgets go
};

/// Reads the migrations, asks the server whether it is prepared for the model, and plans; writes nothing. Blocks. `open` is to open
/// what is prepared. Errors: those of checkOnboardingServer(), readMigrationFolder(), planOnboarding() and of open(), Missing (not
/// prepared, no PostgreSQL on this computer), Constraint (shared tables of another version).
[[nodiscard]] Result<OnboardingPlan> checkOnboarding(OnboardingRequest request, const QString &migrations,
                                                     const RegistryId &registry,
                                                     const OperationConnections::LogIn &open);
/// The same on a thread of the site.
[[nodiscard]] QFuture<Result<OnboardingPlan>>
checkOnboarding(const OperationSite &site, const OnboardingRequest &request, const QString &migrations);
/// What the plan would run, step by step, to read before it is done.
[[nodiscard]] QString statementsOf(const Operation &operation);

/// From the first step that is not done, to the end; `action` is what the person pressed. The operation is recorded.
[[nodiscard]] JobRequest runJob(const OperationSite &site, const Operation &operation, const QString &action);
/// Takes away what its steps made.
[[nodiscard]] JobRequest undoJob(const OperationSite &site, const Operation &operation);

} // namespace tenantry
