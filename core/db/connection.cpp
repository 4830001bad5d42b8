#include "core/db/connection.h"

#include "core/db/openers.h"
#include "core/db/postgres/pgdriver.h"
#include "core/db/sqldialect.h"
#include "core/db/sqlitehandle.h"

#include <QDateTime>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

#include <atomic>

namespace tenantry {

struct Connection::Private {
    ConnectionSpec spec;
    QString name;
    QSqlDatabase database;
    std::shared_ptr<CancelTarget> cancelTarget;
    PgDriver *postgres = nullptr; // owned by the database
    bool isLost = false;

    /// Runs a prepared query; the error is translated and a lost connection remembered.
    Result<> exec(QSqlQuery &query, const QString &sql, const QVariantList &values);
    Error failure(const QSqlError &error);
};

namespace {

/// Qt's drivers write a uuid with braces and a time without its zone.
QVariant forQtDriver(const QVariant &value)
{
    if (value.typeId() == QMetaType::QUuid)
        return value.toUuid().isNull() ? QVariant(QMetaType(QMetaType::QString))
                                       : QVariant(value.toUuid().toString(QUuid::WithoutBraces));
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toUTC();
    return value;
}

} // namespace

Error Connection::Private::failure(const QSqlError &error)
{
    Error result = SqlDialect::of(spec.engine).toError(error);
    isLost = isLost || (postgres ? !postgres->isAlive() : result.kind == ErrorKind::Connection);
    if (isLost && result.kind == ErrorKind::Internal)
        result.kind = ErrorKind::Connection;
    return result;
}

Result<> Connection::Private::exec(QSqlQuery &query, const QString &sql, const QVariantList &values)
{
    if (!query.prepare(sql))
        return fail(failure(query.lastError()));
    for (const auto &value : values)
        query.addBindValue(postgres ? value : forQtDriver(value));
    if (!query.exec())
        return fail(failure(query.lastError()));
    return {};
}

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionSpec &spec, const Secret &password)
{
    static std::atomic<quint64> serial = 0;
    const QString name = QStringLiteral("tenantry-%1").arg(++serial);
    constexpr auto openers = std::array {openPostgres, openMariaDb, openSqlite}; // in the order of Engine
    auto opened = openers[static_cast<size_t>(spec.engine)](spec, password, name);
    if (!opened) {
        QSqlDatabase::removeDatabase(name);
        return fail(opened);
    }
    auto d = std::make_unique<Private>();
    d->spec = spec;
    d->name = name;
    d->database = opened->database;
    d->cancelTarget = opened->cancelTarget;
    d->postgres = qobject_cast<PgDriver *>(d->database.driver());
    return std::unique_ptr<Connection>(new Connection(std::move(d)));
}

Connection::Connection(std::unique_ptr<Private> d) : d(std::move(d)) { }

Connection::~Connection()
{
    d->cancelTarget->detach();
    d->database.close();
    d->database = {};
    QSqlDatabase::removeDatabase(d->name);
}

Result<QSqlQuery> Connection::query(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(d->database);
    // SQLite steps through its rows anyway; Qt would only keep each of them. The servers' rows come whole, so that an error
    // among them is known here and the connection is free for the next statement.
    query.setForwardOnly(d->spec.engine == Engine::SQLite);
    return d->exec(query, sql, values).map([&] { return std::move(query); });
}

Result<> Connection::forEachRow(const QString &sql, const QVariantList &values,
                                const std::function<void(const QSqlQuery &)> &row)
{
    QSqlQuery query(d->database);
    query.setForwardOnly(true);
    if (const auto done = d->exec(query, sql, values); !done)
        return done;
    while (query.next())
        row(query);
    if (query.lastError().isValid())
        return fail(d->failure(query.lastError()));
    return {};
}

Result<qint64> Connection::execute(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(d->database);
    return d->exec(query, sql, values).map([&] { return std::max<qint64>(0, query.numRowsAffected()); });
}

Result<> Connection::script(const QString &sql)
{
    if (d->postgres) {
        if (const auto error = d->postgres->script(sql); error.isValid())
            return fail(d->failure(error));
        return {};
    }
    if (sqlite3 *handle = sqliteHandle()) {
        const int code = sqlite3_exec(handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
        if (code == SQLITE_OK)
            return {};
        return fail(d->failure(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                                         QString::number(code))));
    }
    QSqlQuery query(d->database);
    bool done = query.exec(sql);
    while (done && query.nextResult()) { }
    done = done && !query.lastError().isValid();
    return done ? Result<>() : fail(d->failure(query.lastError()));
}

const SqlDialect &Connection::dialect() const
{
    return SqlDialect::of(d->spec.engine);
}

const ConnectionSpec &Connection::spec() const
{
    return d->spec;
}

bool Connection::isOpen() const
{
    return !d->isLost && d->database.isOpen() && (!d->postgres || d->postgres->isAlive());
}

bool Connection::inTransaction() const
{
    if (d->postgres) {
        const auto status = PQtransactionStatus(d->postgres->connection());
        return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN;
    }
    if (sqlite3 *handle = sqliteHandle())
        return sqlite3_get_autocommit(handle) == 0;
    QSqlQuery query(d->database);
    return query.exec(QStringLiteral("SELECT @@in_transaction")) && query.next() && query.value(0).toInt() == 1;
}

Result<bool> Connection::isReadOnlyServer()
{
    const QString sql = dialect().readOnlyQuery();
    if (sql.isEmpty())
        return false;
    auto answer = query(sql);
    if (!answer)
        return fail(answer);
    return answer->next() && answer->value(0).toBool();
}

pg_conn *Connection::pgConnection() const
{
    if (!d->postgres)
        return nullptr;
    d->postgres->settle();
    return d->postgres->connection();
}

sqlite3 *Connection::sqliteHandle() const
{
    return sqliteHandleOf(d->database);
}

QSqlDatabase Connection::database() const
{
    return d->database;
}

QueryCanceller Connection::canceller() const
{
    return QueryCanceller(d->cancelTarget);
}

} // namespace tenantry
