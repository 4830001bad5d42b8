#include "core/deployment/localfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tenantry {

namespace {

struct LocalFileText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::LocalFile)
};

constexpr mode_t allRights = 07777;

/// A file that is open as long as this is there.
class HeldFile
{
public:
    HeldFile(const QString &path, int flags)
        : m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_NOFOLLOW | O_CLOEXEC))
    { }
    ~HeldFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    HeldFile(const HeldFile &) = delete;
    HeldFile &operator=(const HeldFile &) = delete;
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

tl::unexpected<Error> systemRefused(const QString &path, int reason)
{
    const QString said = QString::fromLocal8Bit(std::strerror(reason));
    if (reason == EACCES || reason == EPERM)
        return fail(ErrorKind::Denied, LocalFileText::tr("The system does not let us change “%1”.").arg(path),
                    LocalFileText::tr("Do it as the owner of the file, or as root."), said);
    return fail(reason == ENOENT ? ErrorKind::Missing : ErrorKind::Internal,
                LocalFileText::tr("“%1” cannot be changed.").arg(path),
                LocalFileText::tr("Look at the permissions and the free space there."), said);
}

QString userWord(uid_t user)
{
    const passwd *entry = getpwuid(user);
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString::number(user);
}

QString groupWord(gid_t id)
{
    const ::group *entry = getgrgid(id);
    return entry != nullptr ? QString::fromLocal8Bit(entry->gr_name) : QString::number(id);
}

Result<> flushFolder(const QString &path)
{
    const HeldFile folder(QFileInfo(path).path(), O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen() || fsync(folder.descriptor()) != 0)
        return systemRefused(path, errno);
    return {};
}

} // namespace

QString rightsWord(const FileRights &rights)
{
    return QStringLiteral("%1 %2:%3")
        .arg(rights.mode, 4, 8, QLatin1Char('0'))
        .arg(userWord(rights.owner), groupWord(rights.group));
}

Result<std::optional<PathFacts>> factsOf(const QString &path)
{
    struct stat found { };
    if (::lstat(QFile::encodeName(path).constData(), &found) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::optional<PathFacts>();
        return systemRefused(path, errno);
    }
    PathFacts facts;
    facts.kind = S_ISREG(found.st_mode) ? PathKind::File : S_ISDIR(found.st_mode) ? PathKind::Folder : PathKind::Other;
    facts.rights = {found.st_mode & allRights, found.st_uid, found.st_gid};
    facts.bytes = found.st_size;
    facts.identity = {found.st_dev, found.st_ino};
    return std::optional(facts);
}

bool isFileItself(const QString &path, const PathFacts &facts)
{
    return facts.kind == PathKind::File && QFileInfo(path).canonicalFilePath() == path;
}

/// By a descriptor that is none of the file's content: to close one of those would give the locks of SQLite in this process away. What is
/// taken away goes first, and what is given comes last.
Result<> giveRights(const QString &path, const FileRights &rights, const std::optional<FileIdentity> &meant)
{
    const HeldFile file(path, O_PATH);
    struct stat found { };
    if (!file.isOpen() || fstat(file.descriptor(), &found) != 0)
        return systemRefused(path, errno);
    if (!S_ISREG(found.st_mode))
        return systemRefused(path, ELOOP);
    if (meant && *meant != FileIdentity {found.st_dev, found.st_ino})
        return fail(ErrorKind::Conflict, LocalFileText::tr("Another file was put at “%1” meanwhile.").arg(path),
                    LocalFileText::tr("Look who did that, and put the tenant's own file back."));
    const QByteArray self = "/proc/self/fd/" + QByteArray::number(file.descriptor());
    const mode_t before = found.st_mode & allRights;
    if ((before & ~rights.mode) != 0 && ::chmod(self.constData(), before & rights.mode) != 0)
        return systemRefused(path, errno);
    const bool hasOwner = found.st_uid == rights.owner && found.st_gid == rights.group;
    if (!hasOwner && ::fchownat(file.descriptor(), "", rights.owner, rights.group, AT_EMPTY_PATH) != 0)
        return systemRefused(path, errno);
    if (::chmod(self.constData(), rights.mode) != 0)
        return systemRefused(path, errno);
    return flushFolder(path);
}

Result<> publishFile(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    {
        const HeldFile file(from, O_RDONLY);
        if (!file.isOpen() || fsync(file.descriptor()) != 0)
            return systemRefused(from, errno);
    }
    if (::link(source.constData(), QFile::encodeName(to).constData()) != 0) {
        if (errno == EEXIST)
            return fail(ErrorKind::Constraint, LocalFileText::tr("There is a file “%1” already.").arg(to),
                        LocalFileText::tr("Look whose it is, and move it away."));
        return systemRefused(to, errno);
    }
    if (::unlink(source.constData()) != 0)
        return systemRefused(from, errno);
    return flushFolder(to);
}

Result<> takeFileAway(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT ? Result<>() : systemRefused(path, errno);
    return flushFolder(path);
}

OpenedBy openedBy(const QString &path)
{
    const HeldFile file(path, O_RDONLY);
    // Who opens it in this moment would send us a signal that ends programs; this one ends none.
    if (!file.isOpen() || fcntl(file.descriptor(), F_SETSIG, SIGURG) != 0)
        return OpenedBy::Unknown;
    if (fcntl(file.descriptor(), F_SETLEASE, F_WRLCK) == 0) {
        (void)fcntl(file.descriptor(), F_SETLEASE, F_UNLCK);
        return OpenedBy::Nobody;
    }
    return errno == EAGAIN ? OpenedBy::Somebody : OpenedBy::Unknown;
}

std::optional<int> openAsUser(const QString &path, uid_t user, gid_t group)
{
    if (geteuid() != 0)
        return std::nullopt;
    const QByteArray name = QFile::encodeName(path);
    const pid_t child = fork();
    if (child < 0)
        return std::nullopt;
    if (child == 0) { // only calls of the system from here: other threads may have held any lock
        constexpr int cannotDrop = 255;
        if (syscall(SYS_setgroups, 0, nullptr) != 0 || syscall(SYS_setresgid, group, group, group) != 0
            || syscall(SYS_setresuid, user, user, user) != 0)
            _exit(cannotDrop);
        _exit(::open(name.constData(), O_RDONLY | O_CLOEXEC) >= 0 ? 0 : errno);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return std::nullopt;
    }
    constexpr int cannotDrop = 255;
    return WIFEXITED(status) && WEXITSTATUS(status) != cannotDrop ? std::optional(WEXITSTATUS(status)) : std::nullopt;
}

} // namespace tenantry
