#pragma once
// Reads CSV as a stream: bounded memory, whatever the size of the file. Owned by whoever reads, on one thread.

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

namespace tenantry {

/// RFC 4180 in UTF-8 with or without a byte order mark; fields in double quotes may hold delimiters, quotes (doubled) and
/// line ends; lines end with LF, CRLF or CR; empty lines are skipped.
class CsvReader
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
public:
    /// The device is open for reading and outlives this. The delimiter is found in the first line: comma, semicolon or tab.
    explicit CsvReader(QIODevice &device);

    /// The next record into `fields`, and the number of its first line into `line`; false at the end. Errors: InvalidInput with the line
    /// (wrong encoding, NUL, an open quote, text after a closing quote, a field over 1 MiB, more than 1000 fields), Internal
    /// (the device failed).
    [[nodiscard]] Result<bool> next(QStringList &fields, qint64 &line);

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };
    [[nodiscard]] Result<bool> fill();
    [[nodiscard]] Result<> begin();
    void takeRun();
    [[nodiscard]] Result<> endField(QStringList &fields);
    [[nodiscard]] Result<bool> step(char c, QStringList &fields);
    [[nodiscard]] tl::unexpected<Error> broken(const QString &what, const QString &remedy) const;

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_begun = false;
    bool m_atEnd = false;
    bool m_afterReturn = false; // a CR has ended a line, and the LF of CRLF may follow
    char m_delimiter = ',';
    State m_state = State::FieldStart;
    QByteArray m_field;
    qint64 m_line = 1; // of the character that is read
    qint64 m_fieldLine = 1; // of the field's first character
};

} // namespace tenantry
