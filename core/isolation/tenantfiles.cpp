#include "core/isolation/tenantfiles.h"

#include <QDir>
#include <QFileInfo>

namespace tenantry {

QString tenantFolderOf(const Server &server)
{
    const QFileInfo named(server.maintenanceDatabase);
    const QString path = QDir::cleanPath(named.absoluteFilePath());
    return named.isDir() ? path : QFileInfo(path).path();
}

QStringList databaseFilesIn(const QString &folder)
{
    QStringList files;
    const auto entries =
        QDir(folder).entryInfoList({QStringLiteral("*.sqlite"), QStringLiteral("*.sqlite3"), QStringLiteral("*.db")},
                                   QDir::Files | QDir::NoSymLinks, QDir::Name);
    // None is opened: closing it would give the locks of SQLite in this process away.
    for (const QFileInfo &entry : entries)
        files << entry.filePath();
    return files;
}

} // namespace tenantry
