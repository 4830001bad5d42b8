#pragma once
// What the servers say of one tenant now, each figure with its time or with the reason why it is unknown. Plain values,
// owned by whoever asked; usable on any thread. Never the text of a statement: it may hold a customer's values.

#include "core/inspection/serverfacts.h"
#include "core/inspection/tenantclients.h"
#include "core/registry/tenant.h"

namespace tenantry {

struct SessionUse {
    enum class LimitedBy { Server, Database, Role };
    int used = 0;
    int limit = 0;
    LimitedBy limitedBy = LimitedBy::Server;
};

struct LongestTransaction {
    bool none = true; ///< no transaction is open
    int pid = 0;
    QString user;
    QString application;
    QString state; ///< as pg_stat_activity names it: "idle in transaction"
    std::chrono::milliseconds age {0};
};

/// One session waits for another.
struct Blocking {
    int waitingPid = 0;
    QString waitingUser;
    QString waitingApplication;
    std::chrono::milliseconds waited {0};
    int blockingPid = 0; ///< 0 = a prepared transaction
    QString blockingUser;
    QString blockingApplication;
    QString blockingState; ///< empty = hidden from this login
    bool isRoot = false; ///< the blocking session itself waits for nobody: to end it frees the others
};

struct TenantSize {
    qint64 bytes = 0;
    SizeMethod method = SizeMethod::Exact;
    QDateTime measuredAt; ///< UTC, of an estimate: the oldest VACUUM or ANALYZE it rests on; invalid = unknown
    qint64 tables = -1; ///< that were counted; -1 = not counted
    qint64 unmeasured = 0; ///< of them, never measured by VACUUM or ANALYZE and so counted as empty
};

struct SchemaVersion {
    QString version;
    QString tool; ///< "Flyway"
    QString table; ///< "schema.table" it was read from
    bool failed = false; ///< the tool says that the last migration was not finished
};

/// What went wrong last, from the registry's findings and operations.
struct LastError {
    bool none = true;
    QString text;
    QDateTime at; ///< UTC
};

struct TenantFacts {
    TenantId tenant;
    Fact<std::chrono::microseconds> latency; ///< one round trip: the tenant's database can be reached
    Fact<SessionUse> sessions;
    Fact<TenantClients> clients; ///< who they are
    Fact<LongestTransaction> longestTransaction;
    Fact<QList<Blocking>> blocking; ///< longest wait first
    Fact<TenantSize> size;
    Fact<SchemaVersion> schemaVersion;
    Fact<LastError> lastError; ///< of the registry, which may answer when the server does not

    /// Calls visit(fact) for each fact that comes from the tenant's server.
    template<class Visit>
    void forEachLive(Visit visit)
    {
        visit(latency);
        visit(sessions);
        visit(clients);
        visit(longestTransaction);
        visit(blocking);
        visit(size);
        visit(schemaVersion);
    }
    /// The server did not answer: its figures are unknown from now on, with what was known before and its age.
    void setUnreachable(const Error &error, const QDateTime &now);
};

} // namespace tenantry
