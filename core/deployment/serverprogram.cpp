#include "core/deployment/serverprogram.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace tenantry {

namespace {

struct ServerProgramText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Programs)
};

constexpr auto programPatience = 120'000; // ms

/// What our own connections go by is no business of a server's program.
QProcessEnvironment environmentOfPrograms()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"PGDATA", "PGHOST", "PGPORT", "PGUSER", "PGPASSFILE", "PGSERVICE", "MYSQL_HOME", "MARIADB_HOME"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

} // namespace

std::optional<ServerUser> systemUser(std::initializer_list<const char *> names)
{
    if (geteuid() != 0)
        return std::nullopt;
    for (const char *name : names) {
        if (const passwd *entry = getpwnam(name))
            return ServerUser {entry->pw_uid, entry->pw_gid, QString::fromLatin1(name)};
    }
    return std::nullopt;
}

Result<ProgramEnd> runServerProgram(const ServerProgram &order)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QStringLiteral("/"));
    if (!order.output.isEmpty())
        process.setStandardOutputFile(order.output);
    process.setProcessEnvironment(environmentOfPrograms());
    if (order.user) {
        process.setChildProcessModifier([user = order.user->user, group = order.user->group] {
            // and nothing of what root belongs to
            if (setgroups(1, &group) != 0 || setgid(group) != 0 || setuid(user) != 0)
                _exit(126);
        });
    }
    process.start(order.path, order.words);
    if (!process.waitForFinished(programPatience) || process.exitStatus() != QProcess::NormalExit)
        return fail(ErrorKind::Internal,
                    ServerProgramText::tr("%1 on “%2” did not come to an end.")
                        .arg(QFileInfo(order.path).fileName(), order.data),
                    ServerProgramText::tr("Look whether the computer has memory and processes left, and try again."),
                    process.errorString());
    const QByteArray said = order.output.isEmpty() ? process.readAll() : QByteArray();
    return ProgramEnd {process.exitCode(), QString::fromLocal8Bit(said).trimmed().right(2000)};
}

Result<> callServerProgram(const ServerProgram &order)
{
    const auto ended = runServerProgram(order);
    if (!ended)
        return fail(ended);
    if (ended->code == 0)
        return {};
    return fail(ErrorKind::Internal,
                ServerProgramText::tr("%1 on “%2” failed.").arg(QFileInfo(order.path).fileName(), order.data),
                ServerProgramText::tr("What it said tells why: mend that, and try again."), ended->said);
}

} // namespace tenantry
