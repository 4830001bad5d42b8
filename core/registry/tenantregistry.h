#pragma once
// The registry of the fleet: tenants, servers, plans, findings, operations, jobs, audit. Owned by AppContext, lives on
// the thread that made it; its calls return at once and run on three database workers: for changes, for reading, and for
// checking all of it.

#include "core/base/finding.h"
#include "core/db/databaseworker.h"
#include "core/registry/heldoperation.h"
#include "core/registry/jobrecord.h"
#include "core/registry/operation.h"
#include "core/registry/plan.h"
#include "core/registry/registrychange.h"
#include "core/registry/registryinfo.h"
#include "core/registry/registryqueries.h"
#include "core/registry/registrysession.h"
#include "core/registry/savedfilter.h"
#include "core/registry/setting.h"
#include "core/registry/tenant.h"
#include "core/registry/tenantimport.h"

#include <QObject>

#include <memory>

namespace tenantry {

class TenantRegistry : public QObject
{
    Q_OBJECT
public:
    template<class T = void>
    using Future = QFuture<Result<T>>;

    /// Every connection to the registry counts in `budget`, where one is given: its server may be one of the fleet's.
    TenantRegistry(ConnectionSpec spec, DatabaseWorker::PasswordSource password, RegistryClient client,
                   std::shared_ptr<ServerBudget> budget = {}, QObject *parent = nullptr);
    ~TenantRegistry() override; ///< cancels what runs and joins the workers
    /// Stops what runs and what is asked for from now on, on the server too; each still gets its answer, so that a change whose
    /// commit was faster is told as kept. Creating is not stopped. For a program that ends; from any thread.
    void stop();
    /// What was stopped is cut off after about three seconds, even where the server says that it stops it. For a window that
    /// closes its fleet; from any thread.
    void hurry();

    /// What is there, without changing it: one connection on a thread of its own. Errors: Missing (no registry there,
    /// or the database or file does not exist), Unsupported (a newer format), InvalidInput (not a registry, a damaged
    /// file), Connection, Denied. An older format is an answer: its `format` is below registryFormat.
    [[nodiscard]] static Future<RegistryInfo> probe(const ConnectionSpec &spec,
                                                    const DatabaseWorker::PasswordSource &password);
    /// The SQL that create() runs on PostgreSQL, for a database administrator to run instead.
    [[nodiscard]] static Result<QString> creationScript(const ConnectionSpec &spec, const RegistryCreation &creation);

    /// Opens what is there; refuses an older format (Unsupported: upgrade() it first) and a newer one.
    [[nodiscard]] Future<RegistryInfo> open();
    /// Makes a registry where none is, and opens it. Errors: Conflict (there is one), Denied (remedy holds what to do).
    [[nodiscard]] Future<RegistryInfo> create(const RegistryCreation &creation);
    /// Keeps a copy, upgrades in one transaction, and opens it. Nothing happens to one of the current format.
    [[nodiscard]] Future<RegistryInfo> upgrade();
    /// What open(), create() or upgrade() answered; a null id before that. Thread of this object.
    [[nodiscard]] const RegistryInfo &info() const { return m_info; }
    [[nodiscard]] const ConnectionSpec &spec() const;
    [[nodiscard]] const QString &operatorName() const; ///< who works here, as audit records and saved filters name them
    /// One round trip, timed; also tells connectionChanged().
    [[nodiscard]] Future<RegistryInfo> ping();

    // Tenants. Every change names the revision it read and fails with Conflict when somebody was faster.
    [[nodiscard]] Future<QList<Tenant>> tenants(const QList<TenantId> &ids); ///< those that exist, in no order
    [[nodiscard]] Future<Tenant> tenant(const TenantId &id);
    [[nodiscard]] Future<Tenant> tenantBySlug(const QString &slug);
    [[nodiscard]] Future<Tenant> createTenant(const Tenant &tenant, const QString &reason = {});
    [[nodiscard]] Future<Tenant> updateTenant(const Tenant &tenant, const QString &reason = {});
    [[nodiscard]] Future<Tenant> setTenantState(const TenantId &id, qint64 revision, TenantState state,
                                                const QString &reason = {});
    /// Keeps the row as a tombstone and takes every word about the customer out of it. The placement must be gone.
    [[nodiscard]] Future<Tenant> eraseTenant(const TenantId &id, qint64 revision, const QString &reason);
    /// All or none; one audit record each. Returns how many had to change. isCancelled as that of change().
    [[nodiscard]] Future<qint64> addTag(const QList<TenantId> &ids, const QString &tag,
                                        const std::function<bool()> &isCancelled = {});
    [[nodiscard]] Future<qint64> removeTag(const QList<TenantId> &ids, const QString &tag,
                                           const std::function<bool()> &isCancelled = {});
    [[nodiscard]] Future<QStringList> tags(); ///< every tag in use, sorted
    [[nodiscard]] Future<RecordConflict<Tenant>> tenantConflict(const Tenant &mine);

    // Servers
    [[nodiscard]] Future<QList<Server>> servers();
    [[nodiscard]] Future<Server> server(const ServerId &id);
    [[nodiscard]] Future<Server> addServer(const Server &server, const QString &reason = {});
    [[nodiscard]] Future<Server> updateServer(const Server &server, const QString &reason = {});
    [[nodiscard]] Future<> removeServer(const ServerId &id, qint64 revision,
                                        const QString &reason = {}); ///< Constraint while tenants live there
    [[nodiscard]] Future<RecordConflict<Server>> serverConflict(const Server &mine);
    /// Tenants placed on each server by isolation model, counted by the registry.
    [[nodiscard]] Future<QList<ServerLoad>> serverLoads();

    // Plans, filters, settings
    [[nodiscard]] Future<QList<Plan>> plans();
    [[nodiscard]] Future<Plan> savePlan(const Plan &plan); ///< a null id makes one
    [[nodiscard]] Future<RecordConflict<Plan>> planConflict(const Plan &mine);
    [[nodiscard]] Future<QList<SavedFilter>> savedFilters(const QString &page = {}); ///< mine and everybody's
    [[nodiscard]] Future<SavedFilter> saveFilter(const SavedFilter &filter); ///< a null id makes one
    [[nodiscard]] Future<RecordConflict<SavedFilter>> filterConflict(const SavedFilter &mine);
    [[nodiscard]] Future<> removeFilter(const FilterId &id, qint64 revision);
    [[nodiscard]] Future<Setting> setting(const QString &key); ///< of revision 0 where never set
    [[nodiscard]] Future<Setting> saveSetting(const Setting &setting); ///< as it was read, with another value

    // Findings
    /// New keys are added, known ones seen again (a resolved one opens again); returns how many are new.
    [[nodiscard]] Future<qint64> reportFindings(const QList<Finding> &findings);
    /// Of the open findings whose key starts with the prefix, those not in `stillThere` are resolved.
    [[nodiscard]] Future<qint64> resolveFindings(const QString &keyPrefix, const QStringList &stillThere);
    /// Both take the finding as the person sees it and fail with Conflict where somebody decided otherwise meanwhile.
    [[nodiscard]] Future<Finding> snoozeFinding(const Finding &seen, const QDateTime &until, const QString &reason);
    [[nodiscard]] Future<Finding> setFindingState(const Finding &seen, FindingState state, const QString &reason);
    [[nodiscard]] Future<QList<Finding>> attention(int limit = 50); ///< open ones by severity, tenants hit and age
    [[nodiscard]] Future<QList<Finding>> snoozedFindings();
    [[nodiscard]] Future<Finding> finding(const QString &key); ///< resolved ones too; Missing where there is none
    [[nodiscard]] Future<QList<Finding>> findingsOf(const TenantId &tenant);

    // Operations and jobs
    [[nodiscard]] Future<Page<Operation>> operations(const OperationQuery &query);
    [[nodiscard]] Future<Operation> operation(const OperationId &id); ///< with its steps
    /// Neither done nor undone, newest first, without their steps.
    [[nodiscard]] Future<QList<HeldOperation>> unfinishedOperations(int limit = 200);
    [[nodiscard]] Future<HeldOperation> heldOperation(const OperationId &id); ///< with its steps
    [[nodiscard]] Future<Operation> planOperation(const Operation &operation); ///< with its steps, before anything runs
    [[nodiscard]] Future<Operation> setOperationState(const OperationId &id, qint64 revision, OperationState state);
    [[nodiscard]] Future<>
    writeStep(const OperationStep &step); ///< state, attempt, pid, times, error: before and after it runs
    [[nodiscard]] Future<QList<JobRecord>> jobs(int limit = 200); ///< newest first
    [[nodiscard]] Future<> saveJob(const JobRecord &job); ///< inserts or updates by id

    // Audit
    [[nodiscard]] Future<Page<AuditRecord>> audit(const AuditQuery &query);
    [[nodiscard]] Future<QList<AuditRecord>> openIntents(); ///< intents without an outcome, oldest first
    /// Committed before the first statement of a change elsewhere; returns the intent's id.
    [[nodiscard]] Future<qint64> writeIntent(const AuditRecord &intent);
    [[nodiscard]] Future<> writeOutcome(qint64 intentId, AuditOutcome outcome, const QString &words = {});
    [[nodiscard]] Future<AuditRecord> openIntent(qint64 id); ///< Missing, or Conflict where it has an outcome already
    /// What a person found out about an intent whose program ended; see AuditIntent::settle().
    [[nodiscard]] Future<> settleIntent(qint64 id, AuditOutcome outcome, const QString &reason);

    // The registry itself
    /// What is wrong with it, worst first; see RegistryIntegrity. Reads the whole audit trail, on a connection of its own
    /// that has the time; isCancelled, which may be asked on any thread and must not block, stops it.
    [[nodiscard]] Future<QList<Finding>> checkIntegrity(const std::function<bool()> &isCancelled = {});
    /// On a thread and a connection of its own; see TenantImport. Rows that cannot be used are problems in the report.
    [[nodiscard]] Future<ImportReport> importTenants(const TenantImport::SourceMaker &source,
                                                     const ImportOptions &options,
                                                     const std::shared_ptr<ImportProgress> &progress = {});

    /// Work of a feature of its own on the registry's connections: fn(Connection &) -> Result<T>, for reading only.
    template<class Fn>
    auto read(Fn fn) -> QFuture<std::invoke_result_t<Fn, Connection &>>
    {
        return reader().run(
            [fn = std::move(fn)](Connection &connection) mutable { return readRegistry(connection, fn); }, isStopped());
    }
    /// The same for work that begins a transaction itself.
    template<class Fn>
    auto readInTransaction(Fn fn) -> QFuture<std::invoke_result_t<Fn, Connection &>>
    {
        using R = std::invoke_result_t<Fn, Connection &>;
        auto work = [fn = std::move(fn)](Connection &connection) mutable -> R {
            if (auto ready = prepareRegistrySession(connection); !ready)
                return fail(ready);
            return fn(connection);
        };
        return reader().run(std::move(work), isStopped());
    }
    /// One transaction with its audit records: fn(Connection &, AuditWriter &) -> Result<T>; committed if fn succeeded.
    /// Where isCancelled, which may be asked on any thread and must not block, says so, it is stopped as by stop().
    template<class Fn>
    auto change(Fn fn, const std::function<bool()> &isCancelled = {})
        -> QFuture<std::invoke_result_t<Fn, Connection &, AuditWriter &>>
    {
        return write(
            [fn = std::move(fn)](Connection &connection, const RegistryWriter &by) mutable {
                return changeRegistry(connection, by, fn);
            },
            isCancelled);
    }

signals:
    /// What anybody changed since the last signal, in the order of commits, at the latest a second after; own changes
    /// too.
    void changed(const QList<tenantry::RegistryChange> &changes);
    /// Too much was changed to tell one by one: read again what is shown.
    void resyncNeeded();
    /// The change feed lost or found the registry; the error is empty (message) while it is reachable.
    void connectionChanged(bool reachable, const tenantry::Error &error);

private:
    [[nodiscard]] DatabaseWorker &reader();
    [[nodiscard]] DatabaseWorker &writer();
    [[nodiscard]] const RegistryClient &client() const;
    /// Whether stop() was called, or what `also`, where given, says.
    [[nodiscard]] std::function<bool()> isStopped(const std::function<bool()> &also = {}) const;
    [[nodiscard]] RegistryWriter registryWriter() const;
    /// fn(Connection &, const RegistryWriter &) -> Result<T> on the worker for changes.
    template<class Fn>
    auto write(Fn fn, const std::function<bool()> &isCancelled = {})
        -> QFuture<std::invoke_result_t<Fn, Connection &, const RegistryWriter &>>
    {
        return writer().run(
            [fn = std::move(fn), by = registryWriter()](Connection &connection) mutable { return fn(connection, by); },
            isStopped(isCancelled));
    }
    /// What opening found, and the change the feed follows from.
    struct Opened {
        RegistryInfo info;
        qint64 seq = 0;
    };
    void follow(const Future<Opened> &opened);
    /// Runs `prepare` on a thread of the pool, then opens; what prepare made or upgraded is told even where that is stopped.
    template<class Prepare>
    Future<RegistryInfo> openAfter(Prepare prepare, const std::function<bool()> &isStopped = {});

    struct Private;
    std::unique_ptr<Private> d;
    RegistryInfo m_info;
};

} // namespace tenantry
