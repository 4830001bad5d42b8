#include "core/registry/csvreader.h"

#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace tenantry {

namespace {

constexpr qsizetype chunk = 256 * 1024;
constexpr qsizetype longestField = 1024 * 1024;
constexpr qsizetype mostFields = 1000;

/// The line, counted from 0 in this text, of the first byte that is not UTF-8; -1 where all is well.
qint64 firstBadLine(const QByteArray &bytes)
{
    qint64 line = 0;
    qsizetype from = 0;
    while (from <= bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', from);
        const QByteArray one = bytes.mid(from, end < 0 ? -1 : end - from);
        if (!one.isValidUtf8())
            return line;
        if (end < 0)
            return -1;
        from = end + 1;
        ++line;
    }
    return -1;
}

/// Where the line that begins at `from` ends; -1 where it does not.
qsizetype lineEnd(const QByteArray &bytes, qsizetype from)
{
    const auto end = std::find_if(bytes.begin() + from, bytes.end(), [](char c) { return c == '\n' || c == '\r'; });
    return end == bytes.end() ? -1 : end - bytes.begin();
}

} // namespace

CsvReader::CsvReader(QIODevice &device) : m_device(device) { }

tl::unexpected<Error> CsvReader::broken(const QString &what, const QString &remedy) const
{
    return fail(ErrorKind::InvalidInput, what, remedy);
}

Result<bool> CsvReader::fill()
{
    if (m_at < m_buffer.size())
        return true;
    if (m_atEnd)
        return false;
    m_buffer = m_device.read(chunk);
    m_at = 0;
    m_atEnd = m_buffer.isEmpty();
    if (m_atEnd && !m_device.atEnd())
        return fail(ErrorKind::Internal, tr("The file could not be read to its end."),
                    tr("Check the disk and try again."), m_device.errorString());
    return !m_atEnd;
}

Result<> CsvReader::begin()
{
    m_begun = true;
    if (const auto filled = fill(); !filled)
        return fail(filled);
    if (m_buffer.startsWith("\xff\xfe") || m_buffer.startsWith("\xfe\xff"))
        return broken(tr("The file is encoded as UTF-16."), tr("Save it as UTF-8 and import it again."));
    if (m_buffer.startsWith("\xef\xbb\xbf"))
        m_at = 3;
    const QByteArray header = m_buffer.mid(m_at, std::max<qsizetype>(0, lineEnd(m_buffer, m_at) - m_at));
    for (const char candidate : {';', '\t'}) {
        if (header.count(candidate) > header.count(m_delimiter))
            m_delimiter = candidate;
    }
    return {};
}

Result<> CsvReader::endField(QStringList &fields)
{
    if (m_field.contains('\0'))
        return broken(tr("Line %1 holds a NUL character.").arg(m_fieldLine), tr("Look whether this is a CSV file."));
    if (!m_field.isValidUtf8())
        return broken(tr("Line %1 is not UTF-8.").arg(m_fieldLine + std::max<qint64>(0, firstBadLine(m_field))),
                      tr("Save the file as UTF-8 and import it again."));
    if (fields.size() == mostFields)
        return broken(tr("Line %1 has more than %2 fields.").arg(m_line).arg(mostFields),
                      tr("Look whether this is a CSV file, and import the columns that tenants need."));
    fields << QString::fromUtf8(m_field);
    m_field.truncate(0);
    m_state = State::FieldStart;
    return {};
}

/// Takes one character; true when a record has ended with it.
Result<bool> CsvReader::step(char c, QStringList &fields)
{
    if (m_state == State::Quoted) {
        if (c == '"')
            m_state = State::QuoteInQuoted;
        else
            m_field += c;
        return false;
    }
    if (m_state == State::QuoteInQuoted && c == '"') {
        m_field += c;
        m_state = State::Quoted;
        return false;
    }
    if (m_state == State::FieldStart && c == '"') {
        m_state = State::Quoted;
        m_fieldLine = m_line;
        return false;
    }
    const bool endsLine = c == '\n' || c == '\r';
    if (c == m_delimiter || endsLine) {
        const bool isEmptyLine = endsLine && fields.isEmpty() && m_field.isEmpty() && m_state == State::FieldStart;
        m_afterReturn = c == '\r';
        if (!isEmptyLine) {
            if (const auto ended = endField(fields); !ended)
                return fail(ended);
        }
        m_line += endsLine ? 1 : 0;
        return endsLine && !isEmptyLine;
    }
    if (m_state == State::QuoteInQuoted)
        return broken(tr("Line %1 goes on after a closing quote.").arg(m_line),
                      tr("Write quotes inside of a field twice, and put the field in quotes."));
    if (m_state == State::FieldStart) {
        m_state = State::Plain;
        m_fieldLine = m_line;
    }
    m_field += c;
    return false;
}

/// Takes what means nothing in the present state at once: most of a file.
void CsvReader::takeRun()
{
    if (m_state != State::Plain && m_state != State::Quoted)
        return;
    const char *const from = m_buffer.constData() + m_at;
    const char *const end = m_buffer.constData() + m_buffer.size();
    const char *at = from;
    if (m_state == State::Quoted) {
        for (; at < end && *at != '"' && at - from <= longestField; ++at)
            m_line += *at == '\n' ? 1 : 0;
    } else {
        while (at < end && *at != m_delimiter && *at != '\n' && *at != '\r')
            ++at;
    }
    m_field.append(from, at - from);
    m_at += at - from;
}

Result<bool> CsvReader::next(QStringList &fields, qint64 &line)
{
    fields.clear();
    if (!m_begun) {
        if (const auto begun = begin(); !begun)
            return fail(begun);
    }
    line = m_line;
    for (;;) {
        const auto filled = fill();
        if (!filled)
            return fail(filled);
        if (!*filled)
            break;
        takeRun();
        if (m_field.size() > longestField)
            return broken(tr("The field that begins in line %1 is longer than a megabyte.").arg(m_fieldLine),
                          tr("Look whether a quote is missing there."));
        if (m_at == m_buffer.size())
            continue;
        const char c = m_buffer.at(m_at++);
        if (std::exchange(m_afterReturn, false) && c == '\n')
            continue;
        const auto ended = step(c, fields);
        if (!ended)
            return fail(ended);
        if (*ended)
            return true;
        if (fields.isEmpty() && m_state == State::FieldStart)
            line = m_line;
    }
    if (m_state == State::Quoted)
        return broken(tr("The quote opened in line %1 is never closed.").arg(m_fieldLine), tr("Close it."));
    if (fields.isEmpty() && m_field.isEmpty() && m_state == State::FieldStart)
        return false;
    if (const auto last = endField(fields); !last)
        return fail(last);
    return true;
}

} // namespace tenantry
