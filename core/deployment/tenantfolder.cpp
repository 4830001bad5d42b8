#include "core/deployment/tenantfolder.h"

#include "core/deployment/localfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <sys/vfs.h>
#include <unistd.h>

namespace tenantry {

namespace {

struct TenantFolderText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantFolder)
};

/// https://man7.org/linux/man-pages/man2/statfs.2.html
constexpr struct {
    quint32 magic;
    const char *name;
} remoteDisks[] = {{0x6969, "NFS"},     {0x517B, "SMB"},      {0xFF534D42, "CIFS"}, {0xFE534D42, "SMB"},
                   {0x5346414F, "AFS"}, {0x73757245, "Coda"}, {0x00C36400, "Ceph"}, {0x564C, "NetWare"}};

Result<> checkDisk(const QString &folder)
{
    struct statfs disk { };
    if (::statfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return {};
    const auto *const found = std::find_if(std::begin(remoteDisks), std::end(remoteDisks), [&](const auto &one) {
        return one.magic == static_cast<quint32>(disk.f_type);
    });
    if (found == std::end(remoteDisks))
        return {};
    return fail(ErrorKind::Constraint,
                TenantFolderText::tr("The folder “%1” is on another computer, by way of %2.")
                    .arg(folder, QLatin1String(found->name)),
                TenantFolderText::tr("Locks of SQLite do not hold there: choose a folder on a disk of this computer."));
}

} // namespace

Result<> checkTenantFolder(const QString &folder)
{
    const auto facts = factsOf(folder);
    if (!facts)
        return fail(facts);
    if (!*facts)
        return fail(ErrorKind::Missing, TenantFolderText::tr("There is no folder “%1”.").arg(folder),
                    TenantFolderText::tr("Make it, with the mode 0700: 'install -d -m 0700 FOLDER'."));
    const QString real = QFileInfo(folder).canonicalFilePath();
    if ((*facts)->kind != PathKind::Folder || real != QDir::cleanPath(folder))
        return fail(ErrorKind::Constraint, TenantFolderText::tr("A link is on the way to “%1”.").arg(folder),
                    TenantFolderText::tr("Name the folder itself: %1.").arg(real));
    constexpr mode_t ofOthers = 07;
    if (((*facts)->rights.mode & ofOthers) != 0)
        return fail(ErrorKind::Constraint,
                    TenantFolderText::tr("Others have rights in the folder “%1”: it is %2.")
                        .arg(folder, rightsWord((*facts)->rights)),
                    TenantFolderText::tr("Take them away: 'chmod o= FOLDER'."));
    if (::access(QFile::encodeName(folder).constData(), R_OK | W_OK | X_OK) != 0)
        return fail(ErrorKind::Denied,
                    TenantFolderText::tr("We may not write in the folder “%1”: it is %2.")
                        .arg(folder, rightsWord((*facts)->rights)),
                    TenantFolderText::tr("Do it as its owner, or as root."));
    return checkDisk(folder);
}

} // namespace tenantry
