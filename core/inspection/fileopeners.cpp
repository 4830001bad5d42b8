#include "core/inspection/fileopeners.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

namespace {

struct FileOpeners {
    Q_DECLARE_TR_FUNCTIONS(tenantry::FileOpeners)
};

using FileId = std::pair<dev_t, ino_t>;

std::optional<FileId> fileIdOf(const QString &path)
{
    struct stat facts { };
    if (stat(QFile::encodeName(path).constData(), &facts) != 0)
        return std::nullopt;
    return FileId(facts.st_dev, facts.st_ino);
}

enum class FileLook { Open, NotOpen, Hidden };

FileLook lookAtProcess(const QString &process, const QList<FileId> &files)
{
    const QDir open(process + QStringLiteral("/fd"));
    if (!open.isReadable())
        return QFileInfo::exists(process) ? FileLook::Hidden : FileLook::NotOpen;
    const auto entries = open.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    const bool isOpen = std::any_of(entries.begin(), entries.end(), [&](const QString &entry) {
        const auto id = fileIdOf(open.filePath(entry));
        return id && files.contains(*id);
    });
    return isOpen ? FileLook::Open : FileLook::NotOpen;
}

QString programOfProcess(const QString &process)
{
    QFile name(process + QStringLiteral("/comm"));
    return name.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(name.readAll()).trimmed() : QString();
}

} // namespace

Result<TenantClients> openersOf(const QString &path)
{
    QList<FileId> files;
    for (const char *ending : {"", "-wal", "-shm", "-journal"}) {
        if (const auto id = fileIdOf(path + QLatin1StringView(ending)))
            files << *id;
    }
    if (!QFileInfo::exists(path))
        return fail(ErrorKind::Missing, FileOpeners::tr("There is no file “%1”.").arg(path),
                    FileOpeners::tr("Look whether it was moved: 'tenantryctl registry check' compares all of them."));
    TenantClients found;
    const auto names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isProcess = false;
        const qint64 number = name.toLongLong(&isProcess);
        if (!isProcess || number == getpid())
            continue;
        const QString process = QStringLiteral("/proc/") + name;
        const FileLook look = lookAtProcess(process, files);
        found.hidden += look == FileLook::Hidden ? 1 : 0;
        if (look == FileLook::Open)
            found.list << TenantClient {name, QFileInfo(process).owner(), {}, programOfProcess(process), {}, {}, {}};
    }
    return found;
}

} // namespace tenantry
