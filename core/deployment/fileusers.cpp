#include "core/deployment/fileusers.h"

#include <QDirIterator>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

namespace {

bool hasOpen(const QString &process, const struct stat &file)
{
    QDirIterator descriptors(process + QStringLiteral("/fd"), QDir::Files | QDir::System | QDir::Hidden);
    while (descriptors.hasNext()) {
        struct stat found { };
        const QByteArray name = QFile::encodeName(descriptors.next());
        if (::stat(name.constData(), &found) == 0 && found.st_dev == file.st_dev && found.st_ino == file.st_ino)
            return true;
    }
    return false;
}

} // namespace

QList<pid_t> otherProcessesWith(const QString &path)
{
    struct stat file { };
    QList<pid_t> all;
    if (::lstat(QFile::encodeName(path).constData(), &file) != 0)
        return all;
    QDirIterator processes(QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot);
    while (processes.hasNext()) {
        const QString process = processes.next();
        bool isNumber = false;
        const pid_t id = processes.fileName().toInt(&isNumber);
        if (isNumber && id != getpid() && hasOpen(process, file))
            all.append(id);
    }
    return all;
}

} // namespace tenantry
