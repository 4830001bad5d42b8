#include "core/routing/poolerfile.h"

#include "core/routing/poolertext.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

namespace {

struct PoolerFileText {
    Q_DECLARE_TR_FUNCTIONS(PoolerFile)
};

/// A descriptor that is closed at the end.
class OpenFile
{
public:
    OpenFile(const QByteArray &path, int flags)
        : m_number(::open(path.constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR))
    { }
    ~OpenFile()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(OpenFile)
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Error> systemFailure(const QString &path, int code)
{
    const bool isDenied = code == EACCES || code == EPERM || code == EROFS;
    return fail(
        isDenied ? ErrorKind::Denied : ErrorKind::Internal,
        PoolerFileText::tr("The file %1 cannot be written: %2.").arg(path, QString::fromLocal8Bit(strerror(code))),
        PoolerFileText::tr(
            "It is as it was. Give this user the right to write there and the disk some room, or have the "
            "files made elsewhere: tenantryctl pooler config --export FOLDER."));
}

/// 0, or what went wrong.
int writeWhole(int file, const QByteArray &text)
{
    qsizetype done = 0;
    while (done < text.size()) {
        const ssize_t written = ::write(file, text.constData() + done, static_cast<size_t>(text.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : ENOSPC;
        done += written;
    }
    return 0;
}

/// The pooler is another user: what it could read before it must be able to read after. A new file goes to whom the folder belongs.
int giveAsBefore(int file, const QByteArray &path, const QByteArray &folder)
{
    struct stat status { };
    const bool wasThere = ::stat(path.constData(), &status) == 0;
    if (!wasThere && ::stat(folder.constData(), &status) != 0)
        return errno;
    const bool isOurs = status.st_uid == ::geteuid() && status.st_gid == ::getegid();
    if (!isOurs && ::fchown(file, status.st_uid, status.st_gid) != 0 && wasThere)
        return errno;
    const mode_t mode = wasThere ? (status.st_mode & 0777) : (S_IRUSR | S_IWUSR | S_IRGRP);
    return ::fchmod(file, mode) == 0 ? 0 : errno;
}

void syncFolder(const QByteArray &folder)
{
    const OpenFile opened(folder, O_RDONLY | O_DIRECTORY);
    if (opened.number() >= 0)
        (void)::fsync(opened.number()); // some file systems have none of that, and the file itself is safe
}

} // namespace

Result<PoolerFile> PoolerFile::open(const QString &path, const RegistryId &registry)
{
    PoolerFile opened(path);
    QFile file(path);
    const QFileInfo info(path);
    opened.m_wasThere = info.exists() || info.isSymLink();
    if (!opened.m_wasThere)
        return opened;
    if (!info.isFile() || info.isSymLink() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Denied, tr("The file %1 cannot be read.").arg(path),
                    tr("Name a plain file, which this user may read and write."), file.errorString());
    opened.m_text = file.readAll();
    const auto owner = poolerFileOwner(opened.m_text);
    if (!owner)
        return fail(
            ErrorKind::Constraint, tr("The file %1 was not written by this program.").arg(path),
            tr("It stays as it is. Name a file that is not there yet, and have PgBouncer's own file include it."));
    if (*owner != registry)
        return fail(ErrorKind::Constraint,
                    tr("The file %1 is that of another registry, %2.").arg(path, owner->toString()),
                    tr("It stays as it is. Name another file, or take that one away."));
    return opened;
}

Result<> PoolerFile::write(const QByteArray &text)
{
    if (m_wasThere && m_text == text)
        return {};
    QLockFile lock(m_path + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0) && lock.error() == QLockFile::LockFailedError)
        return fail(ErrorKind::Conflict, tr("Another program is writing %1.").arg(m_path),
                    tr("Try again when it is done."));
    QFile now(m_path);
    const bool isThere = now.open(QIODevice::ReadOnly);
    if (isThere != m_wasThere || (isThere && now.readAll() != m_text))
        return fail(ErrorKind::Conflict, tr("Another program has changed %1 meanwhile.").arg(m_path),
                    tr("Try again: it is read anew then."));
    if (m_wasThere) {
        if (const auto kept = keep(); !kept)
            return kept;
    }
    const auto replaced = replace(text);
    m_isWritten = replaced.has_value();
    return replaced;
}

/// Another name for what is there: the new file gets the name itself.
Result<> PoolerFile::keep() const
{
    const QByteArray kept = QFile::encodeName(keptPath());
    ::unlink(kept.constData());
    if (::link(QFile::encodeName(m_path).constData(), kept.constData()) != 0)
        return systemFailure(keptPath(), errno);
    return {};
}

Result<> PoolerFile::replace(const QByteArray &text)
{
    const QByteArray path = QFile::encodeName(m_path);
    const QByteArray folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
    const QByteArray fresh = path + ".new";
    ::unlink(fresh.constData()); // of a program that was killed
    const OpenFile file(fresh, O_WRONLY | O_CREAT | O_EXCL);
    if (file.number() < 0)
        return systemFailure(m_path, errno);
    int code = writeWhole(file.number(), text);
    if (code == 0)
        code = giveAsBefore(file.number(), path, folder);
    if (code == 0 && ::fsync(file.number()) != 0)
        code = errno;
    if (code == 0 && ::rename(fresh.constData(), path.constData()) != 0)
        code = errno;
    if (code != 0) {
        ::unlink(fresh.constData());
        return systemFailure(m_path, code);
    }
    syncFolder(folder);
    return {};
}

Result<> PoolerFile::putBack()
{
    if (!std::exchange(m_isWritten, false))
        return {};
    const QByteArray path = QFile::encodeName(m_path);
    const int failed =
        m_wasThere ? ::rename(QFile::encodeName(keptPath()).constData(), path.constData()) : ::unlink(path.constData());
    if (failed == 0) {
        syncFolder(QFile::encodeName(QFileInfo(m_path).absolutePath()));
        return {};
    }
    return fail(ErrorKind::Internal, tr("The file %1 could not be put back.").arg(m_path),
                tr("Do it by hand: mv %1 %2").arg(keptPath(), m_path), QString::fromLocal8Bit(strerror(errno)));
}

} // namespace tenantry
