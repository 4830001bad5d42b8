#pragma once
// The pooler leak lab: through the connection of an application two clients and fresh ones show what one leaves to the next. Values and a
// function, for a thread that may wait.

#include "core/base/secret.h"
#include "core/routing/poolerlabthing.h"

#include <QFuture>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

class QThreadPool;

namespace tenantry {

class Connection;

/// How the sessions of the server go to clients, by what was seen. None: nothing of that sort; no session had two clients.
enum class PoolMode { Unknown, None, Session, Transaction, Statement };
[[nodiscard]] QString poolModeName(PoolMode mode); ///< "transaction": the stable name in JSON
[[nodiscard]] QString poolModeText(PoolMode mode); ///< translated, what it means

enum class LabVerdict { Crosses, Stays, NotTried };
[[nodiscard]] QString labVerdictName(LabVerdict verdict); ///< "crosses", "stays", "notTried": the stable name in JSON
[[nodiscard]] QString labVerdictText(LabVerdict verdict); ///< translated

struct LabFinding {
    LabThing thing;
    LabWay way;
    LabVerdict verdict = LabVerdict::NotTried;
    QString why {}; ///< translated: how it was seen, or why it could not be tried
};

struct LabReport {
    PoolMode mode = PoolMode::Unknown;
    int rounds = 0;
    int clients = 0;
    int sessions = 0; ///< of the server, that they came to
    QList<LabFinding> findings; ///< by thing, the session's way first
    int left = 0; ///< sessions of the server that still may hold what the lab set
    [[nodiscard]] bool crosses(LabWay way) const; ///< anything
};

/// What to do, a sentence each, translated.
[[nodiscard]] QStringList labAdvice(const LabReport &report);

struct LabOrder {
    /// A new connection each time, in the pooled mode.
    std::function<Result<std::unique_ptr<Connection>>()> open;
    int rounds = 4;
    std::chrono::milliseconds patience {2000}; ///< for a session of the server
    std::function<bool()> isCancelled {}; ///< what was set is reset all the same
};

/// Changes no data and no object. What it sets is not to be noticed by an application that meets it, and is reset at the end. Errors: those of the
/// connection, Cancelled.
[[nodiscard]] Result<LabReport> runPoolerLab(const LabOrder &order);
/// The same on a thread of the pool, through the address that a person typed, with the password that was typed or, without one, that of the
/// password file. Errors: also those of findDatabasePlace(), Unsupported (another engine).
[[nodiscard]] QFuture<Result<LabReport>> startPoolerLab(QThreadPool &threads, const QString &address, Secret password,
                                                        std::shared_ptr<std::atomic_bool> isCancelled);

} // namespace tenantry
