#include "core/db/openers.h"
#include "core/db/sqldialect.h"
#include "core/db/sqlitehandle.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <mutex>

namespace tenantry {

namespace {

/// sqlite3_interrupt is safe from any thread as long as the handle lives.
class SqliteCancelTarget : public CancelTarget
{
public:
    explicit SqliteCancelTarget(sqlite3 *handle) : m_handle(handle) { }
    Result<> cancel() override
    {
        const std::lock_guard lock(m_mutex);
        if (m_handle)
            sqlite3_interrupt(m_handle);
        return {};
    }
    void disconnect() override { (void)cancel(); }
    void detach() override
    {
        const std::lock_guard lock(m_mutex);
        m_handle = nullptr;
    }

private:
    std::mutex m_mutex;
    sqlite3 *m_handle;
};

/// SQLite would make the file with the umask's mode; its -wal and -shm files take over the mode of the file.
void createPrivately(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0)
        ::close(descriptor);
}

Error openError(const ConnectionSpec &spec, const QSqlError &reason)
{
    Error error = SqlDialect::of(Engine::SQLite).toError(reason);
    error.message = QCoreApplication::translate("SqliteOpener", "%1: %2").arg(spec.displayName(), error.message);
    return error;
}

/// A reader is refused while the journal of a program that was killed in its commit lies beside the file. Who may write takes it back, as any
/// program that opens the file to write would; not through a link, which may lead to anybody's.
bool takesJournalBack(const ConnectionSpec &spec, const QSqlError &reason)
{
    constexpr int primaryCode = 0xff;
    const QFileInfo journal(spec.database + QStringLiteral("-journal"));
    if (!spec.readOnly || (reason.nativeErrorCode().toInt() & primaryCode) != SQLITE_READONLY || !journal.exists()
        || journal.isSymLink())
        return false;
    sqlite3 *handle = nullptr;
    int code = sqlite3_open_v2(QFile::encodeName(spec.database).constData(), &handle,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, nullptr);
    sqlite3_busy_timeout(handle, static_cast<int>(spec.lockTimeout.count()));
    if (code == SQLITE_OK)
        code = sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    return code == SQLITE_OK;
}

QStringList setup(const ConnectionSpec &spec)
{
    QStringList pragmas {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA trusted_schema = OFF"),
                         // The first read of the file: says at once whether it is a database.
                         QStringLiteral("PRAGMA schema_version")};
    if (!spec.readOnly)
        pragmas << QStringLiteral("PRAGMA synchronous = FULL");
    return pragmas;
}

/// A file of tenants belongs to their application, which chose its journal.
bool isOfTenants(QSqlQuery &query)
{
    const bool found =
        query.exec(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'tenantry_file'")) && query.next();
    query.finish();
    return found;
}

} // namespace

sqlite3 *sqliteHandleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver() ? database.driver()->handle() : QVariant();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

Result<OpenedDatabase> openSqlite(const ConnectionSpec &spec, const Secret &, const QString &name)
{
    // A server of SQLite is a folder: who asks only for it gets nothing to read.
    const bool isFolder = spec.readOnly && QFileInfo(spec.database).isDir();
    if (!spec.readOnly && !spec.database.startsWith(u':'))
        createPrivately(spec.database);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(isFolder ? QStringLiteral(":memory:") : spec.database);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=") + QString::number(spec.lockTimeout.count());
    if (spec.readOnly && !isFolder)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    if (!database.open())
        return fail(openError(spec, database.lastError()));
    QSqlQuery query(database);
    for (const QString &pragma : setup(spec)) {
        const bool isDone = query.exec(pragma) || (takesJournalBack(spec, query.lastError()) && query.exec(pragma));
        if (!isDone)
            return fail(openError(spec, query.lastError()));
        query.finish();
    }
    if (!spec.readOnly && !isOfTenants(query)) {
        if (!query.exec(QStringLiteral("PRAGMA journal_mode = WAL")))
            return fail(openError(spec, query.lastError()));
        query.finish();
    }
    return OpenedDatabase {database, std::make_shared<SqliteCancelTarget>(sqliteHandleOf(database))};
}

} // namespace tenantry
