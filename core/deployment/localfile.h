#pragma once
// One file of this computer as the system sees it: its rights, whether anybody has it open, and its way to a final name. Values and
// functions, usable on any thread.

#include "core/base/result.h"

#include <QString>

#include <optional>

#include <sys/types.h>

namespace tenantry {

/// Who owns it, and who may do what with it.
struct FileRights {
    mode_t mode = 0; ///< the twelve bits of chmod
    uid_t owner = 0;
    gid_t group = 0;
    friend bool operator==(const FileRights &, const FileRights &) = default;
};
/// "0640 app:www-data", for people.
[[nodiscard]] QString rightsWord(const FileRights &rights);

/// Which file it is, whatever its name.
struct FileIdentity {
    dev_t device = 0;
    ino_t inode = 0;
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

enum class PathKind { File, Folder, Other }; ///< other: a link, a socket, a device
struct PathFacts {
    PathKind kind = PathKind::Other;
    FileRights rights;
    qint64 bytes = 0;
    FileIdentity identity;
};
/// Of what bears the name itself, which may be a link; nothing where nothing does. Errors: Denied, Internal.
[[nodiscard]] Result<std::optional<PathFacts>> factsOf(const QString &path);
/// A file, and no link on the way to it.
[[nodiscard]] bool isFileItself(const QString &path, const PathFacts &facts);

/// Of a file that is none through a link, and of no other than `meant` where that is said. Errors: Missing, Denied (it is somebody else's),
/// Conflict (another file bears the name), Internal.
[[nodiscard]] Result<> giveRights(const QString &path, const FileRights &rights,
                                  const std::optional<FileIdentity> &meant = std::nullopt);
/// Its final name, in the same folder, on the disk before this returns. Errors: Constraint (something has that name), Internal.
[[nodiscard]] Result<> publishFile(const QString &from, const QString &to);
/// Errors: Internal; nothing where it is not there.
[[nodiscard]] Result<> takeFileAway(const QString &path);

enum class OpenedBy { Nobody, Somebody, Unknown };
/// Whether any process of this computer has it open, which the kernel tells its owner and root, and nobody else.
[[nodiscard]] OpenedBy openedBy(const QString &path);
/// What the system answers to somebody else who opens it to read: 0, or errno. Only root can ask as another one; nothing where it cannot.
[[nodiscard]] std::optional<int> openAsUser(const QString &path, uid_t user, gid_t group);

} // namespace tenantry
