#include "core/registry/filedraft.h"

#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

namespace tenantry {

namespace {

constexpr QLatin1StringView draftSuffix {".new-"};

/// Whoever makes a draft holds it, by a lock that SQLite knows nothing of: one that nobody holds is abandoned.
int openAndHold(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0 || ::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

void removeWithLogs(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1StringView(suffix));
}

/// The name that this file is to get; empty where it is no draft.
QString targetName(const QString &name)
{
    const qsizetype suffix = name.lastIndexOf(draftSuffix);
    const bool isDraft = suffix > 0 && !QUuid::fromString(name.sliced(suffix + draftSuffix.size())).isNull();
    return isDraft ? name.first(suffix) : QString();
}

} // namespace

void FileDraft::removeAbandoned(const QDir &directory, const std::function<bool(const QString &)> &isTarget)
{
    for (const QString &name : directory.entryList(QDir::Files | QDir::Hidden)) {
        const QString target = targetName(name);
        if (target.isEmpty() || !isTarget(target))
            continue;
        const QString path = directory.filePath(name);
        if (const int descriptor = openAndHold(path, O_RDWR); descriptor >= 0) {
            removeWithLogs(path);
            ::close(descriptor);
        }
    }
}

FileDraft::FileDraft(const QString &target)
    : m_target(target), m_path(target + draftSuffix + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    const QFileInfo file(target);
    removeAbandoned(file.dir(), [own = file.fileName()](const QString &name) { return name == own; });
    m_descriptor = openAndHold(m_path, O_RDWR | O_CREAT | O_EXCL);
}

FileDraft::~FileDraft()
{
    removeWithLogs(m_path);
    // Not while SQLite has the file open: closing any descriptor of a file gives up the locks that SQLite has on it.
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Error FileDraft::exists(const QString &path)
{
    return {ErrorKind::Conflict,
            tr("The file %1 exists already.").arg(path),
            tr("Open it, or choose another name."),
            {},
            {},
            {}};
}

Result<> FileDraft::publish()
{
    const QByteArray source = QFile::encodeName(m_path);
    const QByteArray target = QFile::encodeName(m_target);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno == EINVAL && ::link(source.constData(), target.constData()) == 0)
        return {};
    if (errno == EEXIST)
        return fail(exists(m_target));
    return fail(ErrorKind::Denied, tr("The file %1 could not be made.").arg(m_target),
                tr("Check the directory and the free space."), qt_error_string(errno));
}

} // namespace tenantry
