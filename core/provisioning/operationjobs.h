#pragma once
// Operations as jobs of the console: onboarding is planned and checked, and an operation is run, resumed and undone. Functions of
// the GUI thread, but for checkOnboarding().

#include "core/db/connectionpool.h"
#include "core/jobs/jobqueue.h"
#include "core/provisioning/onboarding.h"
#include "core/provisioning/operationconnections.h"
#include "core/provisioning/operationstatements.h"
#include "core/provisioning/prooflog.h"

#include <QJsonObject>
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
/// A connection of the pool that is not given back: what an operation does in it is not for others. Empty login: the server's.
/// Blocks. Errors: those of ConnectionPool::acquire().
[[nodiscard]] OperationRunner::Opened openOfPool(ConnectionPool &pool, const Server &server, const QString &database,
                                                 const QString &login, const std::function<bool()> &isCancelled);
/// The same, of a database that has to be prepared. Errors: those of openPrepared() too.
[[nodiscard]] OperationRunner::Opened openPreparedOfPool(ConnectionPool &pool, const Server &server,
                                                         const QString &database, const QString &login = {});
/// What a person agreed to before it began, with `content` as it was shown, and why: into the audit trail. `action` is its id.
[[nodiscard]] QFuture<Result<>> recordConfirmation(TenantRegistry &registry, const Operation &operation,
                                                   const QString &action, const QString &reason,
                                                   const QJsonObject &content = {});

/// What a person wants of a run beside its end.
struct RunWish {
    bool undoesOnFailure =
        false; ///< what its finished steps made is taken away where one fails; not where it was cancelled
    std::shared_ptr<ProofLog> proof = {}; ///< gets each attempt; may be null
};
/// From the first step that is not done, to the end; `action` is what the person pressed. The operation is recorded.
[[nodiscard]] JobRequest runJob(const OperationSite &site, const Operation &operation, const QString &action,
                                const RunWish &wish = {});
/// The error of an operation that was undone because of it, or could not be.
[[nodiscard]] Error failedAndUndone(Error failed, const Result<Operation> &undone);
/// Takes away what its steps made.
[[nodiscard]] JobRequest undoJob(const OperationSite &site, const Operation &operation);

} // namespace tenantry
