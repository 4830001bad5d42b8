#include "core/db/postgresdialect.h"

#include <QRegularExpression>

#include <iterator>

namespace tenantry {

namespace {

struct PostgresDialectText {
    Q_DECLARE_TR_FUNCTIONS(PostgresDialect)
};

/// PgBouncer has one code for all that it refuses; its words tell more.
struct PoolerWord {
    QLatin1StringView words;
    ErrorKind kind;
    const char *message;
    const char *remedy;
};

constexpr PoolerWord poolerWords[] = {
    {QLatin1StringView("statement pooling"), ErrorKind::Unsupported,
     QT_TRANSLATE_NOOP("PostgresDialect",
                       "The pooler before the server works in statement mode and takes no transaction."),
     QT_TRANSLATE_NOOP("PostgresDialect", "Set pool_mode = transaction for this entry in the pooler's file.")},
    {QLatin1StringView("not allowed"), ErrorKind::Denied,
     QT_TRANSLATE_NOOP("PostgresDialect", "The pooler keeps this login from its console."),
     QT_TRANSLATE_NOOP("PostgresDialect", "Name a login of admin_users in the pooler's own file.")},
    {QLatin1StringView("authentication failed"), ErrorKind::Denied,
     QT_TRANSLATE_NOOP("PostgresDialect", "The pooler does not admit this login."),
     QT_TRANSLATE_NOOP("PostgresDialect", "Check the password, and that the pooler's userlist has the login.")},
    {QLatin1StringView("no such database"), ErrorKind::Missing,
     QT_TRANSLATE_NOOP("PostgresDialect", "The pooler has no entry of that name."),
     QT_TRANSLATE_NOOP("PostgresDialect", "Check the database's name in the pooler's file.")},
};

void sayOfPooler(Error &error)
{
    for (const PoolerWord &known : poolerWords) {
        if (!error.detail.contains(known.words))
            continue;
        error.kind = known.kind;
        error.message = PostgresDialectText::tr(known.message);
        error.remedy = PostgresDialectText::tr(known.remedy);
        return;
    }
}

} // namespace

std::pair<const SqlErrorRule *, size_t> PostgresDialect::rules() const
{
    using enum ErrorKind;
    static constexpr SqlErrorRule table[] = {
        {"08", Connection, nullptr, nullptr},
        {"08P01", Connection, QT_TRANSLATE_NOOP("SqlDialect", "The server refused the way this session was opened."),
         QT_TRANSLATE_NOOP("SqlDialect",
                           "If a pooler such as PgBouncer stands before the server, choose the pooled mode.")},
        {"0A", Unsupported, nullptr, nullptr},
        {"0LP01", Denied, nullptr, nullptr},
        {"22", InvalidInput, nullptr, nullptr},
        {"23", Constraint, nullptr, nullptr},
        {"23505", Constraint, QT_TRANSLATE_NOOP("SqlDialect", "There is one like it already."),
         QT_TRANSLATE_NOOP("SqlDialect", "Choose another value, or change the existing one.")},
        {"25006", Unsupported, QT_TRANSLATE_NOOP("SqlDialect", "The server or the session is read-only."),
         QT_TRANSLATE_NOOP("SqlDialect", "Connect to the primary server; a standby takes no changes.")},
        {"25P02", Internal, QT_TRANSLATE_NOOP("SqlDialect", "An earlier statement of this transaction had failed."),
         nullptr},
        {"25P03", Timeout,
         QT_TRANSLATE_NOOP("SqlDialect", "The server ended a transaction that had been idle for too long."), nullptr},
        {"28", Denied, QT_TRANSLATE_NOOP("SqlDialect", "The server does not admit this login."),
         QT_TRANSLATE_NOOP("SqlDialect",
                           "Check the user's name and that pg_hba.conf on the server admits it from this address.")},
        {"28P01", Denied, QT_TRANSLATE_NOOP("SqlDialect", "The server refused the password."),
         QT_TRANSLATE_NOOP("SqlDialect",
                           "Type the password again, or have it reset by ALTER ROLE; replace it where it is stored.")},
        {"2BP01", Constraint, QT_TRANSLATE_NOOP("SqlDialect", "Other objects depend on it."), nullptr},
        {"3D000", Missing, QT_TRANSLATE_NOOP("SqlDialect", "The server has no such database."),
         QT_TRANSLATE_NOOP("SqlDialect", "Check the database's name.")},
        {"3F000", Missing, nullptr, nullptr},
        {"40", Conflict, nullptr, QT_TRANSLATE_NOOP("SqlDialect", "Try again.")},
        {"42", InvalidInput, nullptr, nullptr},
        {"42501", Denied, nullptr,
         QT_TRANSLATE_NOOP("SqlDialect", "Have the missing privilege granted to this login.")},
        {"42602", InvalidInput, nullptr, nullptr},
        {"42703", Missing, nullptr, nullptr},
        {"42704", Missing, nullptr, nullptr},
        {"42883", Missing, nullptr, nullptr},
        {"42P01", Missing, nullptr, nullptr},
        {"42P04", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "A database of this name exists already."), nullptr},
        {"42P06", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "A schema of this name exists already."), nullptr},
        {"42P07", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "A table of this name exists already."), nullptr},
        {"42710", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "An object of this name exists already."), nullptr},
        {"53100", Internal, QT_TRANSLATE_NOOP("SqlDialect", "The server's disk is full."),
         QT_TRANSLATE_NOOP("SqlDialect", "Free space on the server; nothing was changed.")},
        {"53200", Internal, QT_TRANSLATE_NOOP("SqlDialect", "The server has run out of memory or of its lock table."),
         nullptr},
        {"53300", Connection, QT_TRANSLATE_NOOP("SqlDialect", "The server has no free connection."),
         QT_TRANSLATE_NOOP(
             "SqlDialect",
             "Lower the connection budget of this server, close idle sessions or raise max_connections.")},
        {"54", Unsupported, nullptr, nullptr},
        {"55P03", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "Another session holds a lock on it."),
         QT_TRANSLATE_NOOP("SqlDialect", "Try again when the other session has finished.")},
        {"55006", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "Other sessions are using it."), nullptr},
        {"57", Connection, nullptr, nullptr},
        {"57014", Cancelled, nullptr, nullptr},
        {"57P01", Connection, QT_TRANSLATE_NOOP("SqlDialect", "The server ended this session."), nullptr},
        {"57P02", Connection, QT_TRANSLATE_NOOP("SqlDialect", "The server is recovering from a crash."),
         QT_TRANSLATE_NOOP("SqlDialect", "Try again in a moment.")},
        {"57P03", Connection, QT_TRANSLATE_NOOP("SqlDialect", "The server is starting or shutting down."),
         QT_TRANSLATE_NOOP("SqlDialect", "Try again in a moment.")},
        {"57P04", Missing, QT_TRANSLATE_NOOP("SqlDialect", "The database was dropped."), nullptr},
        {"57P05", Timeout,
         QT_TRANSLATE_NOOP("SqlDialect", "The server ended a session that had been idle for too long."), nullptr},
        {"P0001", Constraint, nullptr, nullptr},
        {"P0002", Missing, nullptr, nullptr},
    };
    return {table, std::size(table)};
}

Result<QString> PostgresDialect::quoteLiteral(const QString &text) const
{
    // E'' reads a backslash the same way whatever standard_conforming_strings says.
    auto quoted = SqlDialect::quoteLiteral(text);
    if (quoted && text.contains(u'\\'))
        return QString(u'E' + quoted->replace(u'\\', QStringLiteral("\\\\")));
    return quoted;
}

Error PostgresDialect::toError(const QSqlError &error) const
{
    Error result = SqlDialect::toError(error);
    const QString code = error.nativeErrorCode();
    if (code == u"57014" && error.driverText() != u"cancelled" && !result.detail.contains(u"user request")) {
        result.kind = ErrorKind::Timeout;
        result.message = PostgresDialectText::tr("The statement took longer than its time limit and was stopped.");
        result.remedy = PostgresDialectText::tr("Nothing was changed by it. Narrow the request or raise the limit.");
    }
    if (code.startsWith(u"08"))
        sayOfPooler(result);
    // Messages of the class "data exception" quote the value that could not be read.
    if (code.startsWith(u"22")) {
        static const QRegularExpression values(QStringLiteral("([\"“„«]).*([\"”“»])"),
                                               QRegularExpression::DotMatchesEverythingOption);
        result.detail.replace(values, QStringLiteral("\\1…\\2"));
    }
    return result;
}

Result<> PostgresDialect::checkVersion(int serverVersion)
{
    if (serverVersion >= minimumVersion)
        return {};
    return fail(ErrorKind::Unsupported,
                PostgresDialectText::tr("The server runs PostgreSQL %1; Tenantry needs %2 or newer.")
                    .arg(QString::number(serverVersion / 10000), QString::number(minimumVersion / 10000)),
                PostgresDialectText::tr("Upgrade the server. Versions before 12 no longer get security releases."));
}

} // namespace tenantry
