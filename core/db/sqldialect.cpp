#include "core/db/sqldialect.h"

#include "core/db/mariadbdialect.h"
#include "core/db/postgresdialect.h"
#include "core/db/sqlitedialect.h"

#include <cstring>

namespace tenantry {

namespace {

struct SqlDialectText {
    Q_DECLARE_TR_FUNCTIONS(SqlDialect)
};

/// The words for a kind where a code has none of its own, in the order of ErrorKind.
constexpr const char *kindTexts[] = {
    QT_TRANSLATE_NOOP("SqlDialect", "The connection to the server failed."),
    QT_TRANSLATE_NOOP("SqlDialect", "The server does not let this login do that."),
    QT_TRANSLATE_NOOP("SqlDialect", "The server did not finish in time."),
    QT_TRANSLATE_NOOP("SqlDialect", "The statement was cancelled."),
    QT_TRANSLATE_NOOP("SqlDialect", "Somebody else is changing the same thing."),
    QT_TRANSLATE_NOOP("SqlDialect", "A rule of the database refused the change."),
    QT_TRANSLATE_NOOP("SqlDialect", "Something the statement names does not exist."),
    QT_TRANSLATE_NOOP("SqlDialect", "The server cannot do this."),
    QT_TRANSLATE_NOOP("SqlDialect", "The database cannot read what it was given."),
    QT_TRANSLATE_NOOP("SqlDialect", "The database reported an unexpected error."),
};

} // namespace

const SqlDialect &SqlDialect::of(Engine engine)
{
    static const PostgresDialect postgres;
    static const MariaDbDialect mariadb;
    static const SqliteDialect sqlite;
    switch (engine) {
    case Engine::PostgreSQL:
        return postgres;
    case Engine::MariaDB:
        return mariadb;
    case Engine::SQLite:
        break;
    }
    return sqlite;
}

Result<QString> SqlDialect::quoteIdentifier(const QString &name) const
{
    const auto refuse = [](const QString &message) {
        return fail(ErrorKind::InvalidInput, message, SqlDialectText::tr("Choose another name."));
    };
    if (name.isEmpty())
        return refuse(SqlDialectText::tr("A name of a database object must not be empty."));
    if (name.contains(QChar::Null))
        return refuse(SqlDialectText::tr("A name of a database object must not contain the character NUL."));
    if (!name.isValidUtf16())
        return refuse(SqlDialectText::tr("A name of a database object contains half a character."));
    if (const int limit = maximumIdentifierLength(); limit > 0 && identifierLength(name) > limit)
        return refuse(SqlDialectText::tr("%1 would cut this name, it keeps only %Ln byte(s): %2", nullptr, limit)
                          .arg(displayName(), name));
    const QChar quote = identifierQuote();
    return QString(quote + QString(name).replace(quote, QString(2, quote)) + quote);
}

Result<QString> SqlDialect::quoteQualified(const QString &schema, const QString &name) const
{
    const auto first = quoteIdentifier(schema);
    if (!first)
        return first;
    return quoteIdentifier(name).map([&](const QString &second) { return QString(*first + u'.' + second); });
}

Result<QString> SqlDialect::quoteLiteral(const QString &text) const
{
    if (text.contains(QChar::Null))
        return fail(ErrorKind::InvalidInput,
                    SqlDialectText::tr("A text for the database must not contain the character NUL."));
    return QString(u'\'' + QString(text).replace(u'\'', QStringLiteral("''")) + u'\'');
}

Error SqlDialect::toError(const QSqlError &error) const
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return errorFor(error.nativeErrorCode(), text);
}

Error SqlDialect::errorFor(const QString &code, const QString &driverText) const
{
    const QByteArray latin = code.toLatin1();
    const auto [table, count] = rules();
    const SqlErrorRule *best = nullptr;
    size_t length = 0;
    for (size_t i = 0; i < count; ++i) {
        const size_t size = strlen(table[i].code);
        if (latin.startsWith(table[i].code) && (!best || size > length)) {
            best = &table[i];
            length = size;
        }
    }
    Error error;
    error.kind = best ? best->kind : ErrorKind::Internal;
    const char *message = best && best->message ? best->message : kindTexts[static_cast<int>(error.kind)];
    error.message = SqlDialectText::tr(message);
    if (best && best->remedy)
        error.remedy = SqlDialectText::tr(best->remedy);
    error.detail = driverText.trimmed();
    error.sqlState = code;
    return error;
}

} // namespace tenantry
