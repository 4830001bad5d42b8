#pragma once
// Where a database is and how to reach it; never a password. A plain value, usable on any thread.

#include "core/base/result.h"

#include <QString>

#include <chrono>

namespace tenantry {

enum class Engine { PostgreSQL, MariaDB, SQLite };

/// How the connection is encrypted, strongest first. VerifyFull is the default for every host that is not local.
enum class TlsMode { VerifyFull, VerifyCa, Require, Disable };

/// Direct: timeouts are set once at session start. Pooled: a transaction pooler stands between, nothing is ever SET outside
/// a transaction and every timeout is SET LOCAL.
enum class SessionMode { Direct, Pooled };

struct ConnectionSpec {
    Engine engine = Engine::PostgreSQL;
    QString host; ///< name, address or socket directory (leading '/'); empty for SQLite
    quint16 port = 0; ///< 0 = the engine's default
    QString database; ///< name, or the file's path for SQLite
    QString user;
    TlsMode tls = TlsMode::VerifyFull;
    QString rootCertificate; ///< path of a PEM file; empty = the system's store
    SessionMode mode = SessionMode::Direct;
    QString applicationName = QStringLiteral("tenantry");
    std::chrono::milliseconds connectTimeout {5000};
    std::chrono::milliseconds statementTimeout {30000};
    std::chrono::milliseconds lockTimeout {5000};
    bool readOnly = false; ///< SQLite: open without the right to write

    /// "user@host:port/database" or the file's path, for messages. Never a secret.
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] bool isLocal() const; ///< socket directory, loopback address, "localhost" or SQLite
    /// Where nobody chose: a connection that leaves this computer is verified; one that does not has nothing to be verified by.
    [[nodiscard]] TlsMode usualTls() const { return isLocal() ? TlsMode::Disable : TlsMode::VerifyFull; }
    friend bool operator==(const ConnectionSpec &, const ConnectionSpec &) = default;
};

} // namespace tenantry
