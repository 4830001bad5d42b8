#pragma once
// One database server of the fleet, as the registry records it. Plain value, usable on any thread.

#include "core/base/ids.h"
#include "core/db/connectionspec.h"
#include "core/secrets/secretsource.h"

namespace tenantry {

enum class EnvironmentTag { Production, Staging, Development };
[[nodiscard]] QString environmentName(EnvironmentTag environment);
[[nodiscard]] bool environmentFromName(const QString &name, EnvironmentTag *environment);

/// Names as stored and in JSON ("keyring", "postgresql", "verifyFull", "direct"); false where unknown.
[[nodiscard]] QString secretSourceName(SecretSource source);
[[nodiscard]] bool secretSourceFromName(const QString &name, SecretSource *source);
[[nodiscard]] QString engineName(Engine engine);
[[nodiscard]] bool engineFromName(const QString &name, Engine *engine);
[[nodiscard]] QString tlsModeName(TlsMode mode);
[[nodiscard]] bool tlsModeFromName(const QString &name, TlsMode *mode);
[[nodiscard]] QString sessionModeName(SessionMode mode);
[[nodiscard]] bool sessionModeFromName(const QString &name, SessionMode *mode);

struct Server {
    ServerId id;
    QString name; ///< unique, short, shown everywhere
    Engine engine = Engine::PostgreSQL;
    QString host;
    quint16 port = 0;
    QString maintenanceDatabase = QStringLiteral("postgres"); ///< the file for SQLite
    QString user;
    TlsMode tls = TlsMode::VerifyFull;
    QString rootCertificate;
    SessionMode mode = SessionMode::Direct;
    SecretSource secretSource = SecretSource::Ask;
    int connectionBudget = 6; ///< all connections the program may hold there at once
    QString region;
    EnvironmentTag environment = EnvironmentTag::Production;
    qint64 revision = 0;

    /// How to reach `database` there; empty = the maintenance database.
    [[nodiscard]] ConnectionSpec connectionSpec(const QString &database = {}) const;
    friend bool operator==(const Server &, const Server &) = default;
};

} // namespace tenantry
