#include "core/deployment/postgresprograms.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

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

constexpr auto patience = 120'000; // ms

/// Those that made it, where it is there: a newer server refuses the data of an older one.
Result<QString> programsFor(const QString &data)
{
    QFile version(data + QStringLiteral("/PG_VERSION"));
    return findPostgresPrograms(version.open(QIODevice::ReadOnly) ? QString::fromLatin1(version.readAll()).trimmed()
                                                                  : QString());
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

const std::optional<ServerUser> &serverUser()
{
    static const std::optional<ServerUser> user = []() -> std::optional<ServerUser> {
        const passwd *entry = geteuid() == 0 ? getpwnam("postgres") : nullptr;
        return entry != nullptr ? std::optional(ServerUser {entry->pw_uid, entry->pw_gid}) : std::nullopt;
    }();
    return user;
}

Result<ProgramEnd> runPostgresProgram(const QString &program, const QString &data, const QStringList &words,
                                      const QString &output)
{
    const auto folder = programsFor(data);
    if (!folder)
        return fail(folder);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QStringLiteral("/"));
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"PGDATA", "PGHOST", "PGPORT", "PGUSER", "PGPASSFILE", "PGSERVICE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    if (const auto &user = serverUser()) {
        process.setChildProcessModifier([user = *user] { // and nothing of what root belongs to
            if (setgroups(1, &user.group) != 0 || setgid(user.group) != 0 || setuid(user.user) != 0)
                _exit(126);
        });
    }
    process.start(*folder + u'/' + program, QStringList {QStringLiteral("--pgdata"), data} + words);
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return fail(ErrorKind::Internal, Programs::tr("%1 on “%2” did not come to an end.").arg(program, data),
                    Programs::tr("Look whether the computer has memory and processes left, and try again."),
                    process.errorString());
    const QByteArray said = output.isEmpty() ? process.readAll() : QByteArray();
    return ProgramEnd {process.exitCode(), QString::fromLocal8Bit(said).trimmed().right(2000)};
}

Result<> callPostgresProgram(const QString &program, const QString &data, const QStringList &words,
                             const QString &output)
{
    const auto ended = runPostgresProgram(program, data, words, output);
    if (!ended)
        return fail(ended);
    if (ended->code == 0)
        return {};
    return fail(ErrorKind::Internal, Programs::tr("%1 on “%2” failed.").arg(program, data),
                Programs::tr("What it said tells why: mend that, and try again."), ended->said);
}

} // namespace tenantry
