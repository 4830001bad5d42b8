#include "core/registry/server.h"

#include "core/base/enumname.h"

namespace tenantry {

namespace {
constexpr EnumNames<EnvironmentTag, 3> environments {{"production", "staging", "development"}};
constexpr EnumNames<SecretSource, 4> sources {{"none", "ask", "keyring", "passFile"}};
constexpr EnumNames<Engine, 3> engines {{"postgresql", "mariadb", "sqlite"}};
constexpr EnumNames<TlsMode, 4> modes {{"verifyFull", "verifyCa", "require", "disable"}};
constexpr EnumNames<SessionMode, 2> sessions {{"direct", "pooled"}};
} // namespace

QString environmentName(EnvironmentTag environment)
{
    return environments.name(environment);
}

bool environmentFromName(const QString &name, EnvironmentTag *environment)
{
    return environments.value(name, environment);
}

QString secretSourceName(SecretSource source)
{
    return sources.name(source);
}

bool secretSourceFromName(const QString &name, SecretSource *source)
{
    return sources.value(name, source);
}

QString engineName(Engine engine)
{
    return engines.name(engine);
}

bool engineFromName(const QString &name, Engine *engine)
{
    return engines.value(name, engine);
}

QString tlsModeName(TlsMode mode)
{
    return modes.name(mode);
}

bool tlsModeFromName(const QString &name, TlsMode *mode)
{
    return modes.value(name, mode);
}

QString sessionModeName(SessionMode mode)
{
    return sessions.name(mode);
}

bool sessionModeFromName(const QString &name, SessionMode *mode)
{
    return sessions.value(name, mode);
}

ConnectionSpec Server::connectionSpec(const QString &database) const
{
    ConnectionSpec spec;
    spec.engine = engine;
    spec.host = host;
    spec.port = port;
    spec.database = database.isEmpty() ? maintenanceDatabase : database;
    spec.user = user;
    spec.tls = tls;
    spec.rootCertificate = rootCertificate;
    spec.mode = mode;
    spec.readOnly = engine == Engine::SQLite; // who opens a file that is gone to write makes an empty one
    return spec;
}

} // namespace tenantry
