#pragma once
// One change at many tenants: suspended, archived, managed, each as a journaled operation of its own with an outcome of its own. Made for
// one run on a thread that may wait; what it works with outlives it. Outcomes may be read on any thread.

#include "core/db/connectionpool.h"
#include "core/provisioning/operationconnections.h"
#include "core/registry/archiveterms.h"

#include <QHash>

#include <set>

namespace tenantry {

struct ChangeOutcome {
    enum class Kind { Waiting, Running, Done, Unchanged, Failed, Skipped };
    TenantId tenant;
    QString slug;
    Kind kind = Kind::Waiting;
    OperationId operation; ///< null where none was recorded
    QString error; ///< in words; empty = none
    [[nodiscard]] bool isToRetry() const { return kind == Kind::Failed || kind == Kind::Skipped; }
    friend bool operator==(const ChangeOutcome &, const ChangeOutcome &) = default;
};
/// "waiting", "running", "done", "unchanged", "failed", "skipped": in JSON and in files. False where unknown.
[[nodiscard]] QString outcomeName(ChangeOutcome::Kind kind);
[[nodiscard]] bool outcomeFromName(const QString &name, ChangeOutcome::Kind *kind);

/// Which change, the same for all.
struct ManyOrder {
    QString kind; ///< of the operations; see ChangeOrder
    QString reason;
    ArchiveTerms terms {}; ///< of archiving
};

class ManyChanges
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ManyChanges)
public:
    struct Services {
        TenantRegistry &registry; ///< opened
        ConnectionPool &pool; ///< knows the passwords of the servers' logins
        ServerBudgets &budgets;
        const Clock &clock;
        RunControl &control; ///< pausing it begins with no further tenant
    };
    /// Called after each outcome, on threads of its own, one call at a time.
    using Tell = std::function<void(const ChangeOutcome &)>;
    ManyChanges(const Services &services, ManyOrder order, const QList<Tenant> &tenants);
    void onOutcome(Tell tell) { m_tell = std::move(tell); }

    /// Blocks. Where a tenant has a change of this kind that was begun before, it is gone on with: so failed ones are tried again. One
    /// that fails does not keep the others. What it would be is only planned where `isDryRun`. Errors: of the registry, before anything
    /// was begun.
    [[nodiscard]] Result<> run(bool isDryRun = false);
    void stop(); ///< any thread: no further tenant, and those that are at work stop between two steps
    [[nodiscard]] QList<ChangeOutcome> outcomes() const; ///< in the order of the tenants

private:
    [[nodiscard]] Result<> readServers();
    [[nodiscard]] Result<OperationId> changeOne(Connection &connection, const Tenant &tenant, bool isDryRun);
    [[nodiscard]] Result<std::optional<OperationId>> begunBefore(const TenantId &tenant);
    [[nodiscard]] Result<> carryOut(Connection &connection, const Server &server, const OperationId &operation);
    void end(qsizetype index, ChangeOutcome::Kind kind, const QString &error = {});

    Services m_services;
    ManyOrder m_order;
    QList<Tenant> m_tenants;
    QHash<ServerId, Server> m_servers;
    Tell m_tell;
    mutable std::mutex m_mutex; // of the next two
    QList<ChangeOutcome> m_outcomes;
    std::set<OperationConnections *> m_atWork;
    std::atomic_bool m_isStopped = false;
};

} // namespace tenantry
