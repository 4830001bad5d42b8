#include "core/discovery/sqlitefoldersource.h"

#include <QDir>

namespace tenantry {

namespace {

/// The first 16 bytes of every database: https://www.sqlite.org/fileformat.html, 1.3.
bool isDatabase(QFile &file)
{
    return file.read(16) == QByteArray("SQLite format 3\0", 16);
}

} // namespace

Result<QStringList> SqliteFolderSource::open(ImportProgress &)
{
    const QFileInfo folder(m_folder);
    if (!folder.isDir())
        return fail(ErrorKind::Missing, tr("There is no folder %1.").arg(m_folder), tr("Check the path."));
    if (!folder.isReadable())
        return fail(ErrorKind::Denied, tr("The folder %1 cannot be read.").arg(m_folder), tr("Check its rights."));
    m_files = QDir(folder.absoluteFilePath())
                  .entryInfoList({QStringLiteral("*.sqlite"), QStringLiteral("*.sqlite3"), QStringLiteral("*.db")},
                                 QDir::Files, QDir::Name);
    return QStringList {QStringLiteral("database"), QStringLiteral("slug"), QStringLiteral("name"),
                        QStringLiteral("tenantry_problem")};
}

Result<bool> SqliteFolderSource::next(QStringList &fields, qint64 &line)
{
    if (m_next == m_files.size())
        return false;
    const QFileInfo &info = m_files.at(m_next++);
    line = m_next;
    QFile file(info.filePath());
    QString problem;
    if (!file.open(QIODevice::ReadOnly))
        problem = QStringLiteral("unreadable");
    else if (!isDatabase(file))
        problem = QStringLiteral("no-database");
    fields = {info.filePath(), info.completeBaseName(), info.completeBaseName(), problem};
    return true;
}

} // namespace tenantry
