#include "core/db/pgenvironment.h"

#include "core/db/pgservicefile.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

#include <openssl/crypto.h>

namespace tenantry {

namespace {

struct Known {
    const char *variable;
    const char *keyword;
};
constexpr std::array known {
    Known {"PGHOST", "host"},
    Known {"PGPORT", "port"},
    Known {"PGDATABASE", "dbname"},
    Known {"PGUSER", "user"},
    Known {"PGSSLMODE", "sslmode"},
    Known {"PGSSLROOTCERT", "sslrootcert"},
    Known {"PGAPPNAME", "application_name"},
    Known {"PGCONNECT_TIMEOUT", "connect_timeout"},
};

QList<QByteArray> pgNames()
{
    QList<QByteArray> names;
    for (char **entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const char *equals = std::strchr(*entry, '=');
        if (equals != nullptr && std::strncmp(*entry, "PG", 2) == 0)
            names << QByteArray(*entry, equals - *entry);
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// Where the value of a variable belongs; true where it has a place.
bool place(PgEnvironment *environment, const QByteArray &name, const QString &value, QString *serviceFile,
           QString *systemDirectory)
{
    for (const Known &entry : known) {
        if (name == entry.variable) {
            environment->settings.insert(QString::fromLatin1(entry.keyword), value);
            return true;
        }
    }
    const std::array<std::pair<const char *, QString *>, 4> places {
        std::pair {"PGSERVICE", &environment->service},
        std::pair {"PGPASSFILE", &environment->passFile},
        std::pair {"PGSERVICEFILE", serviceFile},
        std::pair {"PGSYSCONFDIR", systemDirectory},
    };
    for (const auto &[variable, target] : places) {
        if (name == variable) {
            *target = value;
            return true;
        }
    }
    return false;
}

} // namespace

PgEnvironment takePgEnvironment()
{
    PgEnvironment environment;
    QString serviceFile;
    QString systemDirectory;
    const QList<QByteArray> names = pgNames();
    for (const QByteArray &name : names) {
        char *raw = std::getenv(name.constData());
        PgEnvironment::Variable variable {QString::fromLocal8Bit(name), {}, PgEnvironment::Use::Registry};
        if (name == "PGPASSWORD") {
            environment.password = Secret(QByteArrayView(raw, static_cast<qsizetype>(std::strlen(raw))));
            // unsetenv() leaves the bytes where they are, and /proc/PID/environ shows them.
            OPENSSL_cleanse(raw, std::strlen(raw));
        } else {
            variable.value = QString::fromLocal8Bit(raw);
            if (!place(&environment, name, variable.value, &serviceFile, &systemDirectory))
                variable.use = PgEnvironment::Use::Ignored;
        }
        environment.variables << variable;
        unsetenv(name.constData());
    }
    environment.serviceFiles = pgServiceFiles(serviceFile, systemDirectory);
    return environment;
}

} // namespace tenantry
