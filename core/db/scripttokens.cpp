#include "core/db/scripttokens.h"

#include <QList>

#include <algorithm>

namespace tenantry {

namespace {

bool isSqlSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<uchar>(c) >= 0x80;
}

bool isNameCharacter(char c)
{
    return isNameStart(c) || isDigit(c);
}

bool isWordCharacter(char c)
{
    return isNameCharacter(c) || c == '$';
}

template<class Belongs>
qsizetype endOfRun(QByteArrayView sql, qsizetype from, Belongs belongs)
{
    return std::find_if_not(sql.begin() + from, sql.end(), belongs) - sql.begin();
}

bool sqlStartsAt(QByteArrayView sql, qsizetype at, QByteArrayView what)
{
    return sql.sliced(at).startsWith(what);
}

qsizetype endOfLine(QByteArrayView sql, qsizetype from)
{
    return endOfRun(sql, from, [](char c) { return !isLineEnd(c); });
}

/// The end of what the quote at `from` opens; a doubled quote is a part of it.
qsizetype endOfQuoted(QByteArrayView sql, qsizetype from, bool hasEscapes)
{
    const char quote = sql.at(from);
    for (qsizetype i = from + 1; i < sql.size(); ++i) {
        if (hasEscapes && sql.at(i) == '\\')
            ++i;
        else if (sql.at(i) == quote && i + 1 < sql.size() && sql.at(i + 1) == quote)
            ++i;
        else if (sql.at(i) == quote)
            return i + 1;
    }
    return sql.size();
}

/// Where the text that ended at `from` goes on in the next line, as the standard allows; -1 where it does not.
qsizetype nextPartOfText(QByteArrayView sql, qsizetype from)
{
    bool isNextLine = false;
    for (qsizetype i = from; i < sql.size();) {
        if (sqlStartsAt(sql, i, "--")) {
            i = endOfLine(sql, i);
        } else if (isSqlSpace(sql.at(i))) {
            isNextLine = isNextLine || isLineEnd(sql.at(i));
            ++i;
        } else {
            return isNextLine && sql.at(i) == '\'' ? i : -1;
        }
    }
    return -1;
}

/// Escapes count in every part of such a text, so the parts are one token.
qsizetype endOfEscapeText(QByteArrayView sql, qsizetype from)
{
    qsizetype end = from;
    for (qsizetype part = from; part >= 0; part = nextPartOfText(sql, end))
        end = endOfQuoted(sql, part, true);
    return end;
}

qsizetype endOfBlockComment(QByteArrayView sql, qsizetype from)
{
    int depth = 1; // PostgreSQL nests them
    qsizetype i = from + 2;
    while (i < sql.size() && depth > 0) {
        const bool closes = sqlStartsAt(sql, i, "*/");
        const bool opens = sqlStartsAt(sql, i, "/*");
        depth += opens ? 1 : closes ? -1 : 0;
        i += opens || closes ? 2 : 1;
    }
    return i;
}

/// The end of $tag$...$tag$, or `from` where that is no dollar quote.
qsizetype endOfDollarQuoted(QByteArrayView sql, qsizetype from)
{
    const bool isNumbered = from + 1 < sql.size() && isDigit(sql.at(from + 1));
    const qsizetype tagEnd = endOfRun(sql, from + 1, isNameCharacter);
    if (isNumbered || tagEnd >= sql.size() || sql.at(tagEnd) != '$')
        return from;
    const QByteArrayView tag = sql.sliced(from, tagEnd + 1 - from);
    const qsizetype end = sql.indexOf(tag, tagEnd + 1);
    return end < 0 ? sql.size() : end + tag.size();
}

/// What tells where a statement ends: its first words, the open parentheses, and whether a function's body is open.
class StatementScope
{
public:
    /// Takes the next token that is neither space nor comment; true where it ends the statement.
    bool endsWith(const SqlToken &next)
    {
        const bool isPlain = next.kind == SqlTokenKind::Word || next.kind == SqlTokenKind::Symbol;
        const QByteArray word = isPlain ? next.text.toByteArray().toUpper() : QByteArray("''");
        if (word == ";" && m_parentheses == 0 && !m_isInBody)
            return true;
        m_parentheses = std::max(0, m_parentheses + (word == "(" ? 1 : word == ")" ? -1 : 0));
        if (m_opening.size() < 4)
            m_opening << word;
        const bool opensBody =
            !m_isInBody && m_parentheses == 0 && word == "ATOMIC" && m_before == "BEGIN" && makesRoutine();
        // Only the END behind a statement ends a body: that of a CASE has an expression before it.
        const bool endsBody = m_isInBody && word == "END" && (m_before == ";" || m_before == bodyStart);
        m_isInBody = opensBody || (m_isInBody && !endsBody);
        m_before = opensBody ? QByteArray(bodyStart) : word;
        return false;
    }

private:
    [[nodiscard]] bool makesRoutine() const
    {
        const bool replaces = m_opening.value(1) == "OR" && m_opening.value(2) == "REPLACE";
        const QByteArray made = m_opening.value(replaces ? 3 : 1);
        return m_opening.value(0) == "CREATE" && (made == "FUNCTION" || made == "PROCEDURE");
    }

    static constexpr const char *bodyStart = "BEGIN ATOMIC";
    QByteArrayList m_opening; // four words at most
    QByteArray m_before;
    int m_parentheses = 0;
    bool m_isInBody = false;
};

} // namespace

SqlToken sqlTokenAt(QByteArrayView sql, qsizetype from)
{
    using enum SqlTokenKind;
    const char c = sql.at(from);
    const char next = from + 1 < sql.size() ? sql.at(from + 1) : '\0';
    if (isSqlSpace(c))
        return {Space, sql.sliced(from, endOfRun(sql, from, isSqlSpace) - from)};
    if (c == '-' && next == '-')
        return {Comment, sql.sliced(from, endOfLine(sql, from) - from)};
    if (c == '/' && next == '*')
        return {Comment, sql.sliced(from, endOfBlockComment(sql, from) - from)};
    if ((c == 'e' || c == 'E') && next == '\'')
        return {Text, sql.sliced(from, endOfEscapeText(sql, from + 1) - from)};
    if (isNameStart(c))
        return {Word, sql.sliced(from, endOfRun(sql, from, isWordCharacter) - from)};
    if (isDigit(c))
        return {Number, sql.sliced(from, endOfRun(sql, from, isNameCharacter) - from)};
    if (c == '\'')
        return {Text, sql.sliced(from, endOfQuoted(sql, from, false) - from)};
    if (c == '"')
        return {QuotedName, sql.sliced(from, endOfQuoted(sql, from, false) - from)};
    if (c == '$' && isDigit(next))
        return {Parameter, sql.sliced(from, endOfRun(sql, from + 1, isDigit) - from)};
    if (const qsizetype end = c == '$' ? endOfDollarQuoted(sql, from) : from; end > from)
        return {Text, sql.sliced(from, end - from)};
    return {Symbol, sql.sliced(from, 1)};
}

QStringList sqlStatements(const QString &script)
{
    const QByteArray sql = script.toUtf8();
    QStringList statements;
    StatementScope scope;
    qsizetype begin = -1; // of the statement, its comments included
    qsizetype end = -1; // of what is not space in it
    bool hasContent = false;
    const auto finish = [&] {
        if (hasContent)
            statements << QString::fromUtf8(QByteArrayView(sql).sliced(begin, end - begin));
        scope = {};
        begin = -1;
        hasContent = false;
    };
    for (qsizetype at = 0; at < sql.size();) {
        const SqlToken next = sqlTokenAt(sql, at);
        const qsizetype from = at;
        at += next.text.size();
        if (next.kind == SqlTokenKind::Space)
            continue;
        const bool isComment = next.kind == SqlTokenKind::Comment;
        if (!isComment && scope.endsWith(next)) {
            finish();
            continue;
        }
        begin = begin < 0 ? from : begin;
        end = at;
        hasContent = hasContent || !isComment;
    }
    finish();
    return statements;
}

} // namespace tenantry
