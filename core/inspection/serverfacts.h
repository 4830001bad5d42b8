#pragma once
// What a server says of itself, each figure with its time or with the reason why it is unknown. Plain values, owned by
// whoever asked; usable on any thread.

#include "core/inspection/fact.h"
#include "core/inspection/sharedguards.h"
#include "core/isolation/preparation.h"
#include "core/registry/server.h"

#include <QDate>
#include <QList>
#include <QMap>

#include <chrono>

namespace tenantry {

struct ServerIdentity {
    QString version; ///< as the server writes it: "15.20 (Debian 15.20-0+deb12u1)"
    int versionNumber = 0; ///< 150020; 0 where the engine has no such number
    QDateTime startedAt; ///< UTC; invalid where the engine does not tell
};

enum class ReleaseState {
    Current, ///< at least the newest release we know of
    SecurityMissing, ///< a later minor release with security fixes exists
    EndOfLife, ///< the major version gets no more fixes
    Unknown ///< a major version that this program does not know
};

struct ReleaseVerdict {
    ReleaseState state = ReleaseState::Unknown;
    QString newest; ///< "15.20"; empty where unknown
    QDate asOf; ///< when the newest release was looked up
    QDate endOfLife; ///< of the major version
};

struct ConnectionUse {
    int used = 0; ///< client sessions on the whole server
    int limit = 0; ///< max_connections
    int reserved = 0; ///< of the limit, for superusers and their like
    int ours = -1; ///< sessions of Tenantry programs under this login; -1 = not told
    int budget = 0; ///< what the registry allows us there
};

struct DatabaseUse {
    QString name;
    qint64 bytes = -1; ///< -1 = this login may not ask
    int sessions = -1; ///< -1 = the engine does not tell
    int sessionLimit = -1; ///< -1 = no limit of its own
    bool isTemplate = false;
};

struct TablespaceUse {
    QString name;
    qint64 bytes = -1; ///< -1 = this login may not ask
};

/// How a figure came about, best first. Shown as a mark beside it.
enum class SizeMethod { Exact, Estimated };

struct StorageUse {
    qint64 bytes = 0; ///< of the databases we may ask: where some are unreadable, the server has at least these
    int unreadable = 0; ///< databases that are not in it; never all of them
    SizeMethod method = SizeMethod::Exact;
    QList<TablespaceUse> tablespaces; ///< empty where the engine has none
};

struct TlsFacts {
    QString protocol; ///< "TLSv1.3"; empty = the connection is not encrypted
    QString cipher;
    QString subject; ///< of the server's certificate
    QString issuer;
    QDateTime validUntil; ///< UTC
    bool verified = false; ///< by the mode of the connection: authority and, if asked for, name
};

struct ReplicationFacts {
    bool standby = false;
    bool readOnly = false; ///< a standby, or read-only by its settings
    qint64 lagMs = -1; ///< a standby's own, or the largest of its standbys; -1 = unknown or none
    int standbys = 0; ///< that stream from it
};

/// What a right is needed for.
enum class RightUse { Reading, Acting, Provisioning };

struct LoginRight {
    QString name; ///< "pg_monitor", "CONNECT"
    QString object; ///< the database it is about; empty = the server
    QString purpose; ///< what it is for, translated
    RightUse use = RightUse::Reading;
    bool held = false;
    QString grant; ///< the statement that gives it, to be run by an administrator; empty where held
};

struct LoginFacts {
    QString login;
    QList<LoginRight> rights;
    QStringList prepared; ///< databases that somebody prepared for tenants, for whatever version
    /// More than the login should hold, translated: nothing on the server stops a mistake of ours.
    QStringList warnings;
    /// Those of `rights` that are not held and needed for `use`.
    [[nodiscard]] QList<LoginRight> missing(RightUse use) const;
};

/// Sessions of the whole server that wait for others.
struct LockWaits {
    int sessions = 0; ///< that wait; 0 = nobody, and the rest is of no use
    std::chrono::milliseconds longest {0};
    int holder = 0; ///< process that the longest wait is for in the end; 0 = a prepared transaction
    QString application; ///< of the holder; empty where hidden
    QString database; ///< in which the longest wait is
};

struct ServerFacts {
    ServerId server;
    Fact<std::chrono::microseconds> latency; ///< one round trip
    Fact<ServerIdentity> identity;
    Fact<ReleaseVerdict> release;
    Fact<ConnectionUse> connections;
    Fact<QList<DatabaseUse>> databases;
    Fact<StorageUse> storage;
    Fact<qint64> freeDisk; ///< bytes; known only where the server runs on this machine
    Fact<TlsFacts> tls;
    Fact<ReplicationFacts> replication;
    Fact<LoginFacts> login;
    Fact<LockWaits> waits;
    /// By database: those that are prepared and those with tenants in schemas. Each is asked by itself, after the others.
    QMap<QString, Fact<DatabasePreparation>> preparations;
    /// Of the same databases.
    QMap<QString, Fact<QList<SharedGuards>>> guards;

    /// Calls visit(fact) for each that the server tells in its maintenance database.
    template<class Visit>
    void forEach(Visit visit)
    {
        visit(latency);
        visit(identity);
        visit(release);
        visit(connections);
        visit(databases);
        visit(storage);
        visit(freeDisk);
        visit(tls);
        visit(replication);
        visit(login);
        visit(waits);
    }
    /// The server did not answer: everything is unknown from now on, with what was known before and its age.
    void setUnreachable(const Error &error, const QDateTime &now);
};

} // namespace tenantry
