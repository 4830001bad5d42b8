#pragma once
// Reads a folder of migrations as golang-migrate keeps them, pairs of <version>_<title>.up.sql and .down.sql. Plain
// values and a function, owned by whoever reads, usable on any thread that may wait for a disk.

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace tenantry {

struct Migration {
    qint64 version = 0; ///< above 0
    QString title;
    QString fileName; ///< of the up file, without its folder
    QString up; ///< without a byte order mark; may be empty
    QString down; ///< empty = there is no down file, or nothing in it
    QByteArray sha256; ///< 32 bytes: of the up file as it is on the disk
};

struct MigrationFolder {
    QString path; ///< as it was named
    QList<Migration> migrations; ///< by version, ascending; at least one where it was read

    [[nodiscard]] qint64 newest() const; ///< 0 = no migrations
};

/// Reads all of it; hidden files, folders and files that are not *.sql are passed over. An up and a down file are a pair
/// by their version alone. Errors: Missing (no such folder, no up file in it); InvalidInput, with the file's name (not
/// readable, a name of another form, a version of 0 or above 9223372036854775807, two files of one version, a down file
/// without an up file, over 10 MB, not UTF-8, a NUL character).
[[nodiscard]] Result<MigrationFolder> readMigrationFolder(const QString &path);

} // namespace tenantry
