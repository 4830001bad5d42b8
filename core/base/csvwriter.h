#pragma once
// Writes CSV (RFC 4180: commas, CRLF, quotes where needed) in UTF-8 through a buffer of its own. Owned by one export, used
// on its thread.

#include "core/base/result.h"

#include <QIODevice>

#include <string>
#include <string_view>

namespace tenantry {

/// Whether a spreadsheet would run the text as a formula: it begins with = + - @, a tab or a carriage return and is no
/// plain number.
[[nodiscard]] bool looksLikeFormula(std::string_view utf8);

class CsvWriter
{
public:
    /// The device is open for writing and outlives the writer.
    explicit CsvWriter(QIODevice &device);

    /// Adds a field to the row. A text that looksLikeFormula() gets an apostrophe in front.
    void text(std::string_view utf8);
    void text(const QString &text);
    void number(qint64 value); ///< a negative one stays a number
    void empty(); ///< an unknown value
    void endRow();

    /// Writes what is buffered. Errors: Internal with the device's words (disk full ...); earlier failures show here too.
    [[nodiscard]] Result<> finish();
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; } ///< there is no use in going on

private:
    void separate();
    void flush();

    QIODevice &m_device;
    std::string m_buffer;
    bool m_isFirst = true;
    bool m_hasFailed = false;
};

} // namespace tenantry
