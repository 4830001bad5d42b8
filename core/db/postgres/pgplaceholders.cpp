#include "core/db/postgres/pgplaceholders.h"

namespace tenantry {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || static_cast<uchar>(c) >= 0x80;
}

/// The end of the text in quotes that opens at `from`; a doubled quote does not end it, nor does an escaped one in E''.
qsizetype endOfQuoted(const QByteArray &sql, qsizetype from, bool hasEscapes)
{
    const char quote = sql.at(from);
    for (qsizetype i = from + 1; i < sql.size(); ++i) {
        if (hasEscapes && sql.at(i) == '\\')
            ++i;
        else if (sql.at(i) == quote)
            return i + 1;
    }
    return sql.size();
}

qsizetype endOfBlockComment(const QByteArray &sql, qsizetype from)
{
    int depth = 1; // PostgreSQL nests them
    qsizetype i = from + 2;
    while (i < sql.size() && depth > 0) {
        if (sql.at(i) == '*' && i + 1 < sql.size() && sql.at(i + 1) == '/') {
            --depth;
            i += 2;
        } else if (sql.at(i) == '/' && i + 1 < sql.size() && sql.at(i + 1) == '*') {
            ++depth;
            i += 2;
        } else {
            ++i;
        }
    }
    return i;
}

/// The end of $tag$...$tag$, or `from` where that is no dollar quote.
qsizetype endOfDollarQuoted(const QByteArray &sql, qsizetype from)
{
    qsizetype i = from + 1;
    if (i < sql.size() && sql.at(i) >= '0' && sql.at(i) <= '9')
        return from;
    while (i < sql.size() && isNameCharacter(sql.at(i)))
        ++i;
    if (i >= sql.size() || sql.at(i) != '$')
        return from;
    const QByteArray tag = sql.mid(from, i + 1 - from);
    const qsizetype end = sql.indexOf(tag, i + 1);
    return end < 0 ? sql.size() : end + tag.size();
}

/// The end of what must not be touched at `i`, or `i` itself.
qsizetype endOfProtected(const QByteArray &sql, qsizetype i)
{
    const char c = sql.at(i);
    const char next = i + 1 < sql.size() ? sql.at(i + 1) : '\0';
    const char before = i > 0 ? sql.at(i - 1) : ' ';
    if (c == '\'')
        return endOfQuoted(sql, i, (before == 'e' || before == 'E') && (i < 2 || !isNameCharacter(sql.at(i - 2))));
    if (c == '"')
        return endOfQuoted(sql, i, false);
    if (c == '-' && next == '-') {
        const qsizetype end = sql.indexOf('\n', i);
        return end < 0 ? sql.size() : end;
    }
    if (c == '/' && next == '*')
        return endOfBlockComment(sql, i);
    if (c == '$' && !isNameCharacter(before))
        return endOfDollarQuoted(sql, i);
    return i;
}

} // namespace

QByteArray pgPlaceholders(const QString &sql)
{
    const QByteArray source = sql.toUtf8();
    QByteArray result;
    result.reserve(source.size() + 16);
    int count = 0;
    for (qsizetype i = 0; i < source.size();) {
        const qsizetype end = endOfProtected(source, i);
        if (end > i) {
            result += QByteArrayView(source).sliced(i, end - i);
            i = end;
        } else if (source.at(i) == '?') {
            result += '$' + QByteArray::number(++count);
            ++i;
        } else {
            const bool isNumbered = source.at(i) == '$' && i + 1 < source.size() && source.at(i + 1) >= '0'
                && source.at(i + 1) <= '9' && (i == 0 || !isNameCharacter(source.at(i - 1)));
            if (isNumbered)
                return source;
            result += source.at(i++);
        }
    }
    return result;
}

} // namespace tenantry
