#include "core/db/mariadbdialect.h"

#include <QRegularExpression>

#include <iterator>

namespace tenantry {

std::pair<const SqlErrorRule *, size_t> MariaDbDialect::rules() const
{
    using enum ErrorKind;
    // MariaDB's error numbers, all of four digits.
    static constexpr SqlErrorRule table[] = {
        {"1007", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "A database of this name exists already."), nullptr},
        {"1021", Internal, QT_TRANSLATE_NOOP("SqlDialect", "The server's disk is full."),
         QT_TRANSLATE_NOOP("SqlDialect", "Free space on the server; nothing was changed.")},
        {"1040", Connection, QT_TRANSLATE_NOOP("SqlDialect", "The server has no free connection."),
         QT_TRANSLATE_NOOP(
             "SqlDialect",
             "Lower the connection budget of this server, close idle sessions or raise max_connections.")},
        {"1044", Denied, nullptr, nullptr},
        {"1045", Denied, QT_TRANSLATE_NOOP("SqlDialect", "The server refused the user or the password."),
         QT_TRANSLATE_NOOP("SqlDialect",
                           "Type the password again, or have it reset by ALTER USER; replace it where it is stored.")},
        {"1048", Constraint, nullptr, nullptr},
        {"1049", Missing, QT_TRANSLATE_NOOP("SqlDialect", "The server has no such database."),
         QT_TRANSLATE_NOOP("SqlDialect", "Check the database's name.")},
        {"1050", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "A table of this name exists already."), nullptr},
        {"1054", Missing, nullptr, nullptr},
        {"1062", Constraint, QT_TRANSLATE_NOOP("SqlDialect", "There is one like it already."),
         QT_TRANSLATE_NOOP("SqlDialect", "Choose another value, or change the existing one.")},
        {"1064", InvalidInput, nullptr, nullptr},
        {"1102", InvalidInput, nullptr, nullptr},
        {"1103", InvalidInput, nullptr, nullptr},
        {"1142", Denied, nullptr, nullptr},
        {"1143", Denied, nullptr, nullptr},
        {"1146", Missing, nullptr, nullptr},
        {"1205", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "Another session holds a lock on it."),
         QT_TRANSLATE_NOOP("SqlDialect", "Try again when the other session has finished.")},
        {"1213", Conflict, nullptr, QT_TRANSLATE_NOOP("SqlDialect", "Try again.")},
        {"1227", Denied, nullptr, nullptr},
        {"1264", InvalidInput, nullptr, nullptr},
        {"1226", Connection, QT_TRANSLATE_NOOP("SqlDialect", "The server has no free connection for this login."),
         QT_TRANSLATE_NOOP("SqlDialect", "Close idle sessions of it, or raise its limit.")},
        {"1290", Unsupported, QT_TRANSLATE_NOOP("SqlDialect", "The server or the session is read-only."), nullptr},
        {"1292", InvalidInput, nullptr, nullptr},
        {"1305", Missing, nullptr, nullptr},
        {"1317", Cancelled, nullptr, nullptr},
        {"1366", InvalidInput, nullptr, nullptr},
        {"1369", Constraint, nullptr, nullptr}, // a row that a view does not hold
        {"1370", Denied, nullptr, nullptr},
        {"1396", Conflict, QT_TRANSLATE_NOOP("SqlDialect", "An account or a role of this name exists already."),
         nullptr},
        {"1406", InvalidInput, nullptr, nullptr},
        {"1410", Denied, nullptr, nullptr},
        {"1451", Constraint, nullptr, nullptr},
        {"1452", Constraint, nullptr, nullptr},
        {"1644", Constraint, nullptr, nullptr}, // of a procedure, in its own words
        {"1698", Denied, nullptr, nullptr},
        {"1792", Unsupported, QT_TRANSLATE_NOOP("SqlDialect", "The server or the session is read-only."), nullptr},
        {"1927", Connection, QT_TRANSLATE_NOOP("SqlDialect", "The server ended this session."), nullptr},
        {"1959", Denied, nullptr, nullptr}, // a role that the login does not hold
        {"1969", Timeout, nullptr, nullptr},
        {"2002", Connection, QT_TRANSLATE_NOOP("SqlDialect", "No server answers there."),
         QT_TRANSLATE_NOOP("SqlDialect", "Check the host and the port, and that the server runs.")},
        {"2003", Connection, QT_TRANSLATE_NOOP("SqlDialect", "No server answers there."),
         QT_TRANSLATE_NOOP("SqlDialect", "Check the host and the port, and that the server runs.")},
        {"2005", Connection, QT_TRANSLATE_NOOP("SqlDialect", "There is no host of this name."), nullptr},
        {"2006", Connection, nullptr, nullptr},
        {"2013", Connection, nullptr, nullptr},
        {"2026", Connection, QT_TRANSLATE_NOOP("SqlDialect", "No encrypted connection could be made."),
         QT_TRANSLATE_NOOP("SqlDialect", "Check the server's certificate and the authority it is verified with.")},
        {"4025", Constraint, nullptr, nullptr},
        {"4151", Denied, QT_TRANSLATE_NOOP("SqlDialect", "This login is locked."), nullptr},
    };
    return {table, std::size(table)};
}

Result<QString> MariaDbDialect::quoteLiteral(const QString &text) const
{
    // Doubling both is safe in either mode: with NO_BACKSLASH_ESCAPES a backslash merely appears twice.
    return SqlDialect::quoteLiteral(QString(text).replace(u'\\', QStringLiteral("\\\\")));
}

Error MariaDbDialect::toError(const QSqlError &error) const
{
    Error result = SqlDialect::toError(error);
    result.sqlState.clear();
    // No right on this one database: the login itself was taken.
    if (error.nativeErrorCode() == QLatin1StringView("1044"))
        result.sqlState = QStringLiteral("42000");
    static const QStringList quoteValues {QStringLiteral("1062"), QStringLiteral("1264"), QStringLiteral("1292"),
                                          QStringLiteral("1366"), QStringLiteral("1064")};
    if (quoteValues.contains(error.nativeErrorCode())) {
        static const QRegularExpression values(QStringLiteral("'.*?'(?= for | at |$)"),
                                               QRegularExpression::DotMatchesEverythingOption);
        result.detail.replace(values, QStringLiteral("'…'"));
    }
    return result;
}

} // namespace tenantry
