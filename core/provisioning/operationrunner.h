#pragma once
// Carries out the steps of a journaled operation, goes on with one that was interrupted, and undoes one that was not finished.
// Made for one operation, used on one thread, which its calls block; another program takes over by the operation's lease.

#include "core/base/clock.h"
#include "core/base/finding.h"
#include "core/base/secret.h"
#include "core/db/connection.h"
#include "core/jobs/lease.h"
#include "core/jobs/runcontrol.h"
#include "core/provisioning/leasekeeper.h"
#include "core/provisioning/probelogins.h"
#include "core/registry/tenantregistry.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace tenantry {

/// What a step has behind it, in this order. A crash after any of them is found and mended by the next run.
enum class StepMoment { Recorded, Ran, Committed, Noted };

class OperationRunner
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::OperationRunner)
public:
    using Opened = Result<std::shared_ptr<Connection>>;
    struct Services {
        TenantRegistry &registry; ///< opened
        const Clock &clock;
        RunControl &control; ///< between steps it may be held or stopped
        /// As a login of the tenant's server; empty: the one of every day. What is opened twice is the same session.
        std::function<Opened(const QString &database, const QString &login)> open;
        std::function<void(const QString &database)> close; ///< whatever is open there
        OpenAs openAs; ///< as a login of the proof
        QString holder; ///< who works, for others who want to: "ann@laptop, 4711"
        std::function<void(const OperationStep &, StepMoment)> observe; ///< may be empty
        ProofObserver observeProof = {}; ///< of the proof before activation
        std::chrono::milliseconds leaseTime =
            std::chrono::seconds(60); ///< after which another may go on with what was left
    };
    explicit OperationRunner(Services services) : m_services(std::move(services)) { }

    /// From the first step that is not done, to the end. Errors: Conflict (another program works at it), Constraint (it is over
    /// or being undone), Cancelled (paused between two steps), and what went wrong: the journal then says Failed, and the
    /// operation can be run again or undone.
    [[nodiscard]] Result<Operation> run(const OperationId &id);
    /// Takes away what its steps made, the last first. Errors: as those of run(), Constraint where the tenant is active.
    [[nodiscard]] Result<Operation> undo(const OperationId &id);

private:
    struct Handler;
    [[nodiscard]] static const Handler *handlerOf(const QString &kind);
    [[nodiscard]] Result<> begin(const OperationId &id, OperationState state);
    [[nodiscard]] Result<> setState(OperationState state);
    /// fn(Connection &, AuditWriter &) in a transaction of the registry that fails where the lease was lost.
    template<class Fn>
    [[nodiscard]] Result<> change(Fn fn);
    [[nodiscard]] Result<> write(const OperationStep &step);
    void leave();

    [[nodiscard]] Result<> runStep(OperationStep &step);
    /// Before its statement: what it is about to make and by which session, and the intent, of which it tells the id.
    [[nodiscard]] Result<qint64> record(OperationStep &step, Connection *server);
    [[nodiscard]] Result<> undoStep(OperationStep &step);
    /// Waits until the session that began this step before has ended; ends it where it has not.
    [[nodiscard]] Result<> endEarlierSession(const OperationStep &step, Connection &server);
    [[nodiscard]] Opened openServer();
    /// A server of the tenant's own is started where it does not answer.
    [[nodiscard]] Opened openStarted(const QString &database, const QString &login);
    [[nodiscard]] Opened openCreator(); ///< as the login that makes databases
    [[nodiscard]] static Result<bool> isDoneOnServer(const OperationStep &step, Connection &server);
    /// The step's statement, unless an earlier run committed it.
    [[nodiscard]] Result<> runOnServer(OperationStep &step, Connection &server);
    /// The same where it is more than its statement.
    [[nodiscard]] Result<> runOnServer(OperationStep &step, Connection &server, const std::function<Result<>()> &work);
    /// The proof of this kind, unless this run made it: one of an earlier run is as old as that run.
    [[nodiscard]] Result<> proveAnew(QLatin1StringView kind, Result<> (OperationRunner::*prove)(OperationStep &));
    /// One transaction, audited.
    [[nodiscard]] Result<> runAudited(OperationStep &step, Connection &server, const QString &script);
    /// What the audit trail calls the doing or undoing of a step.
    [[nodiscard]] static QString objectOf(const OperationStep &step, bool undoes);
    /// work() with the step's record and an intent before it, in one transaction, and an outcome after it. `server` may be null.
    [[nodiscard]] Result<> audited(OperationStep &step, Connection *server, const std::function<Result<>()> &work);
    /// Intents of earlier tries that nobody gave an outcome, because their program was killed.
    [[nodiscard]] Result<> settleEarlier(const OperationStep &step, AuditOutcome outcome, const QString &words);
    [[nodiscard]] Result<> settleForUndo(const OperationStep &step); ///< where undoing looks for itself what is left
    [[nodiscard]] Result<> commitOnServer(const OperationStep &step, Connection &server, const QString &script);
    /// The step is over: in the journal.
    [[nodiscard]] Result<> note(OperationStep &step, StepState state);
    [[nodiscard]] Result<> reserve(OperationStep &step);
    [[nodiscard]] Result<> script(OperationStep &step);
    [[nodiscard]] Result<> prove(OperationStep &step);
    [[nodiscard]] Result<> activate(OperationStep &step);
    [[nodiscard]] Result<> undoScript(OperationStep &step);
    [[nodiscard]] Result<> undoActivate(OperationStep &step);
    [[nodiscard]] Result<> undoReserve(OperationStep &step);
    [[nodiscard]] Result<> migrate(OperationStep &step);
    [[nodiscard]] Result<> prepareOnMariaDb(const OperationStep &step);
    /// As the owner, who is let in for it.
    [[nodiscard]] Result<> runMigrations(const OperationStep &step, Connection &server);
    [[nodiscard]] Result<> makeTemplate(OperationStep &step);
    [[nodiscard]] Result<> makeDatabase(OperationStep &step);
    [[nodiscard]] Result<> createDeployment(OperationStep &step);
    [[nodiscard]] Result<> prepareDeployment(OperationStep &step);
    [[nodiscard]] Result<> proveSuspended(OperationStep &step);
    [[nodiscard]] Result<> changeState(OperationStep &step);
    [[nodiscard]] Result<> proveAdopted(OperationStep &step);
    [[nodiscard]] Result<> manage(OperationStep &step);
    [[nodiscard]] Result<> unmanage(OperationStep &step);
    [[nodiscard]] Result<> rename(OperationStep &step);
    [[nodiscard]] Result<> undoRename(OperationStep &step);
    /// The names that the remark in `text` has, with the step's line in the journal.
    [[nodiscard]] Result<> giveNames(const OperationStep &step, const QString &text);
    [[nodiscard]] Result<> undoTemplate(OperationStep &step);
    [[nodiscard]] Result<> undoDatabase(OperationStep &step);
    [[nodiscard]] Result<> undoDeployment(OperationStep &step);
    [[nodiscard]] Result<> undoBySettling(OperationStep &step);
    [[nodiscard]] Result<> undoManage(OperationStep &step);
    [[nodiscard]] Result<> createFile(OperationStep &step);
    [[nodiscard]] Result<> undoFile(OperationStep &step);
    [[nodiscard]] Result<> runFile(OperationStep &step);
    [[nodiscard]] Result<> undoRunFile(OperationStep &step);
    [[nodiscard]] Result<> proveInFile(OperationStep &step);
    [[nodiscard]] Result<> proveFileIsShut(OperationStep &step);
    [[nodiscard]] Result<> activateFile(OperationStep &step);
    [[nodiscard]] Result<> endFile(OperationStep &step);
    [[nodiscard]] Result<> undoFileEnd(OperationStep &step);
    /// The step's statements in the tenant's file, unless an earlier run committed them.
    [[nodiscard]] Result<> runInFile(OperationStep &step);
    [[nodiscard]] Result<> proveAtFile(OperationStep &step, const Finding &finding,
                                       const std::function<Result<QList<ProofAttempt>>()> &prove);
    /// What a proof found: into the step, and a finding where it failed.
    [[nodiscard]] Result<> judge(OperationStep &step, const QList<ProofAttempt> &attempts, const Finding &finding);
    [[nodiscard]] Finding notIsolated() const;
    [[nodiscard]] Finding notShut() const;
    /// The tenant's state there and the end of the operation, in one transaction of the registry. No state: as it is.
    [[nodiscard]] Result<> finish(OperationStep &step, std::optional<TenantState> state);
    /// Who manages the tenant, and the end of the operation, in one transaction of the registry.
    [[nodiscard]] Result<> finishManagement(OperationStep &step, Management management);
    /// What `write` does and the end of the operation, in one transaction of the registry.
    [[nodiscard]] Result<> finishWith(OperationStep &step,
                                      const std::function<Result<>(Connection &, AuditWriter &)> &write);
    /// Tries with logins of the proof, and keeps what came of it in the step. `what` is the finding where it fails.
    [[nodiscard]] Result<> tryOut(OperationStep &step,
                                  const std::function<Result<QList<ProofAttempt>>(const ProbePasswords &)> &prove,
                                  const Finding &finding);
    /// What a program that was killed left of a database that it was making.
    [[nodiscard]] Result<> dropUnfinished(Connection &creator);
    [[nodiscard]] Result<> runSections(const OperationStep &step);
    [[nodiscard]] Result<> reportLeak(Finding finding, const QString &evidence);
    [[nodiscard]] Result<> dropOrphans(OperationStep &step);
    void tell(const OperationStep &step, StepMoment moment) const;

    Services m_services;
    Operation m_operation;
    Tenant m_tenant;
    Server m_server; ///< of the tenant; null where it is gone
    std::optional<Lease> m_lease;
    bool m_isProven = false; ///< by this run
    std::unique_ptr<LeaseKeeper> m_keeper; ///< goes first
};

} // namespace tenantry
