#include "core/registry/sqliteregistry.h"

#include "core/db/sqlresource.h"
#include "core/registry/filedraft.h"
#include "core/registry/recordvalues.h"
#include "core/registry/registrymeta.h"
#include "core/registry/registrysession.h"
#include "core/registry/registrystatement.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace tenantry {

namespace {

struct SqliteRegistry {
    Q_DECLARE_TR_FUNCTIONS(SqliteRegistry)
};

/// "TNTY" in the header's application id, so that other programs can name the file's kind.
constexpr int applicationId = 0x544e5459;

Result<> runSchema(Connection &connection, int format)
{
    const auto sql = sqlResource(Engine::SQLite, QStringLiteral("registry"),
                                 QStringLiteral("schema_%1").arg(format, 4, 10, QLatin1Char('0')));
    return sql ? connection.script(*sql) : Result<>(fail(sql));
}

Result<qint64> makeTables(Connection &connection, const RegistryCreation &creation, AuditWriter &audit)
{
    if (const auto made = runSchema(connection, 1); !made)
        return fail(made);
    const auto meta = registryExecute(connection, QStringLiteral("meta_insert"),
                                      {RegistryId::create().toString(), textValue(creation.name),
                                       environmentName(creation.environment), textValue({}), nowUs()});
    if (!meta)
        return meta;
    for (int format = 2; format <= registryFormat; ++format) {
        if (const auto made = runSchema(connection, format); !made)
            return fail(made);
    }
    return audit.write(AuditSubject::platform(), QStringLiteral("registry.create"), QStringLiteral("registry"),
                       {{QStringLiteral("format"), registryFormat}});
}

/// Everything from the log into the file itself, which alone is published: closing a connection tells of no failure.
Result<> emptyLog(Connection &connection)
{
    auto answer = connection.query(QStringLiteral("pragma wal_checkpoint(truncate)"));
    if (!answer)
        return fail(answer);
    if (answer->next() && answer->value(0).toInt() == 0)
        return {};
    return fail(
        ErrorKind::Conflict,
        SqliteRegistry::tr("Another program reads the file %1 while it is made.").arg(connection.spec().database),
        SqliteRegistry::tr("Nothing was made. Try again."));
}

Result<RegistryInfo> fillNewFile(const ConnectionSpec &spec, const RegistryCreation &creation,
                                 const RegistryClient &client)
{
    const auto connection = Connection::open(spec);
    if (!connection)
        return fail(connection);
    const auto marked = (*connection)->script(QStringLiteral("pragma application_id = %1").arg(applicationId));
    if (!marked)
        return fail(marked);
    auto make = [&](Connection &c, AuditWriter &audit) { return makeTables(c, creation, audit); };
    if (const auto made = changeRegistryFormat(**connection, client, make); !made)
        return fail(made);
    if (const auto emptied = emptyLog(**connection); !emptied)
        return fail(emptied);
    return readRegistryInfo(**connection);
}

struct SqliteClose {
    void operator()(sqlite3 *handle) const { sqlite3_close(handle); }
};
using SqlitePtr = std::unique_ptr<sqlite3, SqliteClose>;

SqlitePtr openFile(const QString &path, int flags)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &handle, flags, nullptr);
    return SqlitePtr(handle);
}

/// All pages, as one moment had them.
Result<> copyInto(const QString &source, const QString &draft, const std::function<bool()> &isStopped)
{
    static constexpr int pagesAtOnce = 1024; // a look at isStopped after each 4 MiB
    const auto from = openFile(source, SQLITE_OPEN_READONLY);
    const auto to = openFile(draft, SQLITE_OPEN_READWRITE);
    sqlite3_backup *backup = sqlite3_backup_init(to.get(), "main", from.get(), "main");
    int stepped = backup ? SQLITE_OK : SQLITE_ERROR;
    while (stepped == SQLITE_OK && !isStopped())
        stepped = sqlite3_backup_step(backup, pagesAtOnce);
    const int finished = backup ? sqlite3_backup_finish(backup) : SQLITE_ERROR;
    if (stepped == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    if (stepped == SQLITE_OK)
        return fail(ErrorKind::Cancelled, SqliteRegistry::tr("The upgrade was stopped."),
                    SqliteRegistry::tr("Nothing was changed."));
    const QString words = QString::fromUtf8(sqlite3_errmsg(to.get()));
    return fail(ErrorKind::Internal, SqliteRegistry::tr("The copy of %1 could not be written.").arg(source),
                SqliteRegistry::tr("Check the free space. Nothing was changed."), words);
}

constexpr QLatin1StringView copyStart {".format"};
constexpr QLatin1StringView copyEnd {".backup"};

QString copyName(const QString &path, int format)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    return path + copyStart + QString::number(format) + u'-' + now + copyEnd;
}

/// Each copy has a name of its own, so that no later draft has the name of one that a killed program left.
void removeAbandonedCopies(const QString &path)
{
    const QFileInfo file(path);
    FileDraft::removeAbandoned(file.dir(), [start = QString(file.fileName() + copyStart)](const QString &name) {
        return name.startsWith(start) && name.endsWith(copyEnd);
    });
}

} // namespace

Result<RegistryInfo> createSqliteRegistry(const ConnectionSpec &spec, const RegistryCreation &creation,
                                          const RegistryClient &client)
{
    if (QFileInfo::exists(spec.database))
        return fail(FileDraft::exists(spec.database));
    const QFileInfo directory(QFileInfo(spec.database).absolutePath());
    if (!directory.isDir())
        return fail(ErrorKind::Missing,
                    SqliteRegistry::tr("The directory %1 does not exist.").arg(directory.filePath()),
                    SqliteRegistry::tr("Make it first, or choose another place."));
    if (!directory.isWritable())
        return fail(ErrorKind::Denied,
                    SqliteRegistry::tr("This account may not make files in %1.").arg(directory.filePath()),
                    SqliteRegistry::tr("Choose another place, or have the directory made writable."));
    FileDraft file(spec.database);
    ConnectionSpec draft = spec;
    draft.database = file.path();
    auto info = fillNewFile(draft, creation, client);
    const auto published = info ? file.publish() : Result<>(fail(info));
    if (!published)
        return fail(published);
    info->location = spec.displayName();
    return info;
}

Result<> copySqliteFile(const QString &source, const QString &target, const std::function<bool()> &isStopped)
{
    if (QFileInfo::exists(target))
        return fail(FileDraft::exists(target));
    FileDraft file(target);
    if (!QFileInfo::exists(file.path()))
        return fail(ErrorKind::Denied, SqliteRegistry::tr("The copy %1 could not be made.").arg(target),
                    SqliteRegistry::tr("Check the directory and the free space."));
    if (const auto copied = copyInto(source, file.path(), isStopped); !copied)
        return copied;
    return file.publish();
}

Result<QString> upgradeSqliteRegistry(Connection &connection, const RegistryClient &client,
                                      const std::function<bool()> &isStopped)
{
    QString copy;
    auto upgrade = [&](Connection &, AuditWriter &audit) -> Result<qint64> {
        int format = 0;
        if (auto meta = registryQuery(connection, QStringLiteral("meta")); !meta)
            return fail(meta);
        else if (meta->next())
            format = meta->value(QStringLiteral("format")).toInt();
        if (format == registryFormat)
            return 0;
        removeAbandonedCopies(connection.spec().database);
        // The transaction holds the file's write lock, so the copy is exactly what is upgraded.
        copy = copyName(connection.spec().database, format);
        if (const auto kept = copySqliteFile(connection.spec().database, copy, isStopped); !kept)
            return fail(kept);
        for (int next = format + 1; next <= registryFormat; ++next) {
            if (const auto done = runSchema(connection, next); !done)
                return fail(done);
        }
        return audit.write(AuditSubject::platform(), QStringLiteral("registry.upgrade"), QStringLiteral("registry"),
                           {{QStringLiteral("before"), format},
                            {QStringLiteral("after"), registryFormat},
                            {QStringLiteral("copy"), copy}});
    };
    const auto done = changeRegistryFormat(connection, client, upgrade);
    if (done)
        return copy;
    if (!copy.isEmpty())
        QFile::remove(copy);
    return fail(done);
}

} // namespace tenantry
