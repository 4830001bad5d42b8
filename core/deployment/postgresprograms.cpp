#include "core/deployment/postgresprograms.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace tenantry {

namespace {

struct Programs {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Programs)
};

bool hasServer(const QString &folder)
{
    return QFileInfo(folder + QStringLiteral("/initdb")).isExecutable();
}

/// Best first; of Debian and all that do as it does.
QStringList installedVersions()
{
    QStringList names = QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    return names;
}

/// Those that made it, where it is there: a newer server refuses the data of an older one.
Result<QString> programsFor(const QString &data)
{
    QFile version(data + QStringLiteral("/PG_VERSION"));
    return findPostgresPrograms(version.open(QIODevice::ReadOnly) ? QString::fromLatin1(version.readAll()).trimmed()
                                                                  : QString());
}

Result<ServerProgram> postgresOrder(const QString &program, const QString &data, const QStringList &words,
                                    const QString &output)
{
    return programsFor(data).map([&](const QString &folder) {
        return ServerProgram {QString(folder + u'/' + program), data,
                              QStringList {QStringLiteral("--pgdata"), data} + words, postgresUser(), output};
    });
}

} // namespace

Result<QString> findPostgresPrograms(const QString &version)
{
    const auto ofVersion = [](const QString &name) { return QStringLiteral("/usr/lib/postgresql/%1/bin").arg(name); };
    if (!version.isEmpty() && hasServer(ofVersion(version)))
        return ofVersion(version);
    const QString named = qEnvironmentVariable("TENANTRY_POSTGRES_PROGRAMS");
    if (!named.isEmpty() && hasServer(named))
        return named;
    if (!named.isEmpty())
        return fail(
            ErrorKind::Missing, Programs::tr("There is no PostgreSQL server in “%1”.").arg(named),
            Programs::tr("TENANTRY_POSTGRES_PROGRAMS names this folder: let it name one with initdb and pg_ctl."));
    const auto versions = installedVersions();
    for (const QString &name : versions) {
        if (hasServer(ofVersion(name)))
            return ofVersion(name);
    }
    if (const QString found = QStandardPaths::findExecutable(QStringLiteral("initdb")); !found.isEmpty())
        return QFileInfo(found).absolutePath();
    return fail(ErrorKind::Missing, Programs::tr("There is no PostgreSQL server on this computer."),
                Programs::tr("Install it: on Debian 'apt install postgresql-15'."));
}

const std::optional<ServerUser> &postgresUser()
{
    static const std::optional<ServerUser> user = systemUser({"postgres"});
    return user;
}

Result<ProgramEnd> runPostgresProgram(const QString &program, const QString &data, const QStringList &words,
                                      const QString &output)
{
    return postgresOrder(program, data, words, output).and_then(runServerProgram);
}

Result<> callPostgresProgram(const QString &program, const QString &data, const QStringList &words,
                             const QString &output)
{
    return postgresOrder(program, data, words, output).and_then(callServerProgram);
}

} // namespace tenantry
