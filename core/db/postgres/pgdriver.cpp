#include "core/db/postgres/pgdriver.h"

#include "core/db/postgres/pgcanceltarget.h"
#include "core/db/postgres/pgconnect.h"
#include "core/db/postgres/pgcopyend.h"
#include "core/db/postgres/pgresult.h"
#include "core/db/sqldialect.h"

#include <QSqlError>

namespace tenantry {

PgDriver::PgDriver(QObject *parent) : QSqlDriver(parent) { }

PgDriver::~PgDriver()
{
    close();
}

Result<> PgDriver::openSession(const ConnectionSpec &spec, const Secret &password)
{
    close();
    auto opened = pgConnect(spec, password);
    if (!opened) {
        setOpenError(true);
        return fail(opened);
    }
    m_connection = std::move(*opened);
    m_passwordSize = password.view().size();
    m_target = std::make_shared<PgCancelTarget>(m_connection.get());
    setOpen(true);
    setOpenError(false);
    return {};
}

bool PgDriver::isAlive() const
{
    return m_connection && PQstatus(m_connection.get()) == CONNECTION_OK;
}

std::shared_ptr<CancelTarget> PgDriver::cancelTarget() const
{
    return m_target;
}

void PgDriver::settle() const
{
    if (m_streaming)
        m_streaming->absorb();
}

void PgDriver::beginStatement() const
{
    settle();
    if (m_target)
        m_target->clearRequest();
}

QSqlError PgDriver::errorOf(const PGresult *result, QSqlError::ErrorType type) const
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *text = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (!isAlive()) {
        return {{},
                QString::fromUtf8(text ? text : PQerrorMessage(m_connection.get())).trimmed(),
                QSqlError::ConnectionError,
                state ? QString::fromLatin1(state) : QStringLiteral("08006")};
    }
    const bool isOurCancel = state && qstrcmp(state, "57014") == 0 && m_target->wasRequested();
    // What to do next, where the server knows; the detail that it has beside may quote values of rows.
    const QString hint = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_HINT)).trimmed();
    const QString words = QString::fromUtf8(text ? text : PQerrorMessage(m_connection.get())).trimmed();
    return {isOurCancel ? QStringLiteral("cancelled") : QString(),
            hint.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, hint), type, QString::fromLatin1(state)};
}

QVariant PgDriver::handle() const
{
    return QVariant::fromValue(static_cast<void *>(m_connection.get()));
}

bool PgDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case QuerySize:
    case BLOB:
    case Unicode:
    case CancelQuery:
        return true;
    // Not PreparedQueries: Qt would parse the statement for placeholders itself, blind to comments and dollar quotes.
    default:
        return false;
    }
}

void PgDriver::close()
{
    if (m_streaming)
        m_streaming->abandon();
    if (m_target)
        m_target->detach();
    m_target.reset();
    m_connection.reset();
    pgWipeFreed(std::exchange(m_passwordSize, 0));
    setOpen(false);
    setOpenError(false);
}

QSqlResult *PgDriver::createResult() const
{
    return new PgResult(this);
}

bool PgDriver::open(const QString &, const QString &, const QString &, const QString &, int, const QString &)
{
    setLastError(QSqlError(QStringLiteral("opened by Connection only"), {}, QSqlError::ConnectionError));
    setOpenError(true);
    return false;
}

QSqlError PgDriver::script(const QString &sql)
{
    if (!m_connection)
        return {QStringLiteral("closed"), {}, QSqlError::ConnectionError, QStringLiteral("08003")};
    beginStatement();
    // libpq would end the text there and leave out the rest.
    if (sql.contains(QChar::Null))
        return {{},
                QStringLiteral("a text contains the character NUL"),
                QSqlError::StatementError,
                QStringLiteral("22021")};
    const PgResultPtr result(PQexec(m_connection.get(), sql.toUtf8().constData()));
    switch (PQresultStatus(result.get())) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_EMPTY_QUERY:
        return {};
    case PGRES_COPY_IN:
    case PGRES_COPY_OUT:
        pgEndCopy(m_connection.get(), PQresultStatus(result.get()));
        return {
            {}, QStringLiteral("COPY is not possible in a script"), QSqlError::StatementError, QStringLiteral("0A000")};
    default:
        return errorOf(result.get(), QSqlError::StatementError);
    }
}

bool PgDriver::command(const QString &sql)
{
    const QSqlError error = script(sql);
    setLastError(error);
    return !error.isValid();
}

bool PgDriver::beginTransaction()
{
    return command(QStringLiteral("BEGIN"));
}

bool PgDriver::commitTransaction()
{
    return command(QStringLiteral("COMMIT"));
}

bool PgDriver::rollbackTransaction()
{
    return command(QStringLiteral("ROLLBACK"));
}

QString PgDriver::escapeIdentifier(const QString &identifier, IdentifierType) const
{
    return SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(identifier).value_or(QString());
}

int PgDriver::maximumIdentifierLength(IdentifierType) const
{
    return SqlDialect::of(Engine::PostgreSQL).maximumIdentifierLength();
}

bool PgDriver::cancelQuery()
{
    return m_target && m_target->cancel();
}

} // namespace tenantry
