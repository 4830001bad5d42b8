#pragma once
// Takes SQL of PostgreSQL apart, into tokens and into statements, without running any. Functions, usable on any thread.

#include <QByteArrayView>
#include <QStringList>

namespace tenantry {

/// Text is '...', E'...' or $tag$...$tag$; Parameter is $1; Symbol is any other single byte, a part of an operator too.
enum class SqlTokenKind { Space, Comment, Text, QuotedName, Word, Number, Parameter, Symbol };

struct SqlToken {
    SqlTokenKind kind = SqlTokenKind::Symbol;
    QByteArrayView text; ///< never empty; a part of the script that it was taken from
};

/// The token that begins at `from`, which is below the size of `sql` (UTF-8) and where a token begins. What is opened and
/// never closed goes to the end.
[[nodiscard]] SqlToken sqlTokenAt(QByteArrayView sql, qsizetype from);

/// The statements of a script in order, each without its semicolon and the space around it, its comments kept; what is
/// only comments is left out. A semicolon in parentheses (CREATE RULE) or in BEGIN ATOMIC ... END of a function ends none.
[[nodiscard]] QStringList sqlStatements(const QString &script);

} // namespace tenantry
