#include "core/provisioning/migrationfolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

namespace tenantry {

namespace {

struct MigrationFolderText {
    Q_DECLARE_TR_FUNCTIONS(MigrationFolderText)
};

constexpr qint64 largestFile = 10'000'000;
constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

struct MigrationFile {
    qint64 version = 0;
    QString title;
    bool isUp = true;
    QFileInfo info;
};

struct MigrationFiles {
    QMap<qint64, MigrationFile> ups;
    QMap<qint64, MigrationFile> downs;
};

tl::unexpected<Error> badMigration(const QString &what, const QString &remedy, const QString &detail = {})
{
    return fail(ErrorKind::InvalidInput, what, remedy, detail);
}

Result<MigrationFile> readName(const QFileInfo &info)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]+)_([A-Za-z0-9_.-]+)\\.(up|down)\\.sql")));
    const auto match = form.match(info.fileName());
    if (!match.hasMatch())
        return badMigration(
            MigrationFolderText::tr("\"%1\" is not named like a migration.").arg(info.fileName()),
            MigrationFolderText::tr("Name it like 0001_base.up.sql or 0001_base.down.sql, with a title of "
                                    "letters, digits, _, . and -, or move it out of the folder."));
    bool isInRange = false;
    const qint64 version = match.captured(1).toLongLong(&isInRange);
    if (!isInRange || version == 0)
        return badMigration(
            MigrationFolderText::tr("The version of \"%1\" is out of range.").arg(info.fileName()),
            MigrationFolderText::tr("Let its name begin with a number from 1 to %1.").arg(9223372036854775807));
    return MigrationFile {version, match.captured(2), match.captured(3) == u"up", info};
}

/// The files of a folder by their names; none is opened.
Result<MigrationFiles> findFiles(const QString &path)
{
    MigrationFiles found;
    // System: a link to nothing is to be an error, not a migration that is left out.
    const auto entries = QDir(path).entryInfoList(QDir::Files | QDir::System, QDir::Name);
    for (const QFileInfo &info : entries) {
        if (!info.fileName().endsWith(u".sql", Qt::CaseInsensitive))
            continue;
        const auto file = readName(info);
        if (!file)
            return fail(file);
        auto &files = file->isUp ? found.ups : found.downs;
        if (const auto other = files.constFind(file->version); other != files.constEnd())
            return badMigration(MigrationFolderText::tr("\"%1\" and \"%2\" have the same version.")
                                    .arg(other->info.fileName(), info.fileName()),
                                MigrationFolderText::tr("Give one of them another number."));
        files.insert(file->version, *file);
    }
    for (const MigrationFile &down : std::as_const(found.downs)) {
        if (!found.ups.contains(down.version))
            return badMigration(MigrationFolderText::tr("\"%1\" has no up file.").arg(down.info.fileName()),
                                MigrationFolderText::tr("Put the .up.sql of its version beside it, or move it away."));
    }
    return found;
}

Result<QByteArray> migrationBytes(const QFileInfo &info)
{
    QFile file(info.filePath());
    // What is no file, such as a pipe, is not opened: that could wait forever.
    const bool isOpen = info.isFile() && file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? file.read(largestFile + 1) : QByteArray();
    if (!isOpen || file.error() != QFileDevice::NoError)
        return badMigration(MigrationFolderText::tr("\"%1\" cannot be read.").arg(info.fileName()),
                            MigrationFolderText::tr("Look at its permissions, and where it points if it is a link."),
                            file.error() == QFileDevice::NoError ? QString() : file.errorString());
    if (bytes.size() > largestFile)
        return badMigration(MigrationFolderText::tr("\"%1\" is larger than 10 MB.").arg(info.fileName()),
                            MigrationFolderText::tr("Divide it into several migrations."));
    return bytes;
}

Result<QString> migrationText(const QFileInfo &info, QByteArrayView bytes)
{
    if (!bytes.isValidUtf8())
        return badMigration(MigrationFolderText::tr("\"%1\" is not UTF-8.").arg(info.fileName()),
                            MigrationFolderText::tr("Save it as UTF-8."));
    if (bytes.contains('\0'))
        return badMigration(MigrationFolderText::tr("\"%1\" holds a NUL character.").arg(info.fileName()),
                            MigrationFolderText::tr("Look whether this is a text, and save it as UTF-8."));
    return QString::fromUtf8(bytes.sliced(bytes.startsWith(byteOrderMark) ? byteOrderMark.size() : 0));
}

Result<Migration> readMigration(const MigrationFile &up, const MigrationFile *down)
{
    const auto bytes = migrationBytes(up.info);
    if (!bytes)
        return fail(bytes);
    const auto text = migrationText(up.info, *bytes);
    if (!text)
        return fail(text);
    Migration migration {up.version, up.title, up.info.fileName(), *text, {}, {}};
    migration.sha256 = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
    if (down != nullptr) {
        const auto downBytes = migrationBytes(down->info);
        if (!downBytes)
            return fail(downBytes);
        const auto downText = migrationText(down->info, *downBytes);
        if (!downText)
            return fail(downText);
        migration.down = *downText;
    }
    return migration;
}

} // namespace

qint64 MigrationFolder::newest() const
{
    return migrations.isEmpty() ? 0 : migrations.last().version;
}

Result<MigrationFolder> readMigrationFolder(const QString &path)
{
    const QFileInfo folder(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!folder.isDir())
        return fail(ErrorKind::Missing, MigrationFolderText::tr("There is no folder \"%1\".").arg(shown),
                    MigrationFolderText::tr("Name the folder that holds the migrations."));
    if (!folder.isReadable())
        return badMigration(MigrationFolderText::tr("The folder \"%1\" cannot be read.").arg(shown),
                            MigrationFolderText::tr("Look at its permissions."));
    const auto files = findFiles(path);
    if (!files)
        return fail(files);
    if (files->ups.isEmpty())
        return fail(ErrorKind::Missing, MigrationFolderText::tr("There is no migration in \"%1\".").arg(shown),
                    MigrationFolderText::tr("Put files into it that are named like 0001_base.up.sql, or name another "
                                            "folder."));
    MigrationFolder read {path, {}};
    for (const MigrationFile &up : files->ups) {
        const auto down = files->downs.constFind(up.version);
        auto migration = readMigration(up, down == files->downs.constEnd() ? nullptr : &*down);
        if (!migration)
            return fail(migration);
        read.migrations << *std::move(migration);
    }
    return read;
}

} // namespace tenantry
