#include "core/deployment/folderprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <poll.h>
#include <unistd.h>

extern "C" { // which the header of glibc 2.36 forgets
#include <sys/pidfd.h>
}

namespace tenantry {

namespace {

struct FolderProcess {
    Q_DECLARE_TR_FUNCTIONS(tenantry::FolderProcess)
};

constexpr int endPatience = 120'000; // ms

/// By its program, and where that is a shell, by the script that it runs. A program that was replaced since bears another name.
bool isServers(pid_t process)
{
    static const QStringList servers {QStringLiteral("mariadbd"), QStringLiteral("mysqld")};
    const QString program = QFileInfo(QStringLiteral("/proc/%1/exe").arg(process)).symLinkTarget();
    const QString name = program.section(u'/', -1).section(u' ', 0, 0);
    if (servers.contains(name))
        return process != getpid();
    QFile words(QStringLiteral("/proc/%1/cmdline").arg(process));
    if (!name.endsWith(QStringLiteral("sh")) || !words.open(QIODevice::ReadOnly))
        return false;
    const QByteArray script = words.readAll().split('\0').value(1);
    return script.endsWith("/mariadb-install-db") || script.endsWith("/mysql_install_db");
}

} // namespace

bool worksIn(pid_t process, const QString &folder)
{
    const QString place = QFileInfo(QStringLiteral("/proc/%1/cwd").arg(process)).symLinkTarget();
    return !place.isEmpty() && place == QFileInfo(folder).canonicalFilePath() && isServers(process);
}

QList<pid_t> processesIn(const QString &folder)
{
    QList<pid_t> found;
    const auto names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isProcess = false;
        const pid_t process = name.toInt(&isProcess);
        if (isProcess && worksIn(process, folder))
            found << process;
    }
    return found;
}

Result<> endProcessIn(const QString &folder, pid_t process, int signal)
{
    const int handle = pidfd_open(process, 0); // stays its own, whoever gets its number
    if (handle < 0 || !worksIn(process, folder)) {
        if (handle >= 0)
            ::close(handle);
        return {};
    }
    pollfd ended {handle, POLLIN, 0};
    const bool isSent = pidfd_send_signal(handle, signal, nullptr, 0) == 0 || errno == ESRCH;
    const int reason = errno;
    const bool isOver = isSent && ::poll(&ended, 1, endPatience) == 1;
    ::close(handle);
    if (isOver)
        return {};
    if (!isSent)
        return fail(
            ErrorKind::Denied, FolderProcess::tr("The process %1 in “%2” cannot be ended.").arg(process).arg(folder),
            FolderProcess::tr("It is another user's: end it as that one."), QString::fromLocal8Bit(strerror(reason)));
    return fail(ErrorKind::Timeout, FolderProcess::tr("The process %1 in “%2” does not end.").arg(process).arg(folder),
                FolderProcess::tr("Its log may tell what it waits for. Try again."));
}

} // namespace tenantry
