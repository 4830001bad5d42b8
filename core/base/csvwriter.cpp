#include "core/base/csvwriter.h"

#include <array>
#include <charconv>

namespace tenantry {
namespace {

constexpr size_t bufferSize = 256 * 1024;

} // namespace

bool looksLikeFormula(std::string_view utf8)
{
    if (utf8.empty() || std::string_view("=+-@\t\r").find(utf8.front()) == std::string_view::npos)
        return false;
    if (utf8.front() == '+')
        utf8.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(utf8.data(), utf8.data() + utf8.size(), number);
    return error != std::errc() || end != utf8.data() + utf8.size();
}

CsvWriter::CsvWriter(QIODevice &device) : m_device(device)
{
    m_buffer.reserve(bufferSize + 4096);
}

void CsvWriter::separate()
{
    if (!m_isFirst)
        m_buffer.push_back(',');
    m_isFirst = false;
}

void CsvWriter::text(std::string_view utf8)
{
    separate();
    const bool isFormula = looksLikeFormula(utf8);
    if (utf8.find_first_of(",\"\r\n") == std::string_view::npos) {
        if (isFormula)
            m_buffer.push_back('\'');
        m_buffer.append(utf8);
        return;
    }
    m_buffer.append(isFormula ? "\"'" : "\"");
    for (size_t at = 0; at <= utf8.size();) {
        const size_t quote = std::min(utf8.find('"', at), utf8.size());
        m_buffer.append(utf8.substr(at, quote - at)).append(quote < utf8.size() ? "\"\"" : "\"");
        at = quote + 1;
    }
}

void CsvWriter::text(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    this->text(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
}

void CsvWriter::number(qint64 value)
{
    separate();
    std::array<char, 24> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_buffer.append(digits.data(), end);
}

void CsvWriter::empty()
{
    separate();
}

void CsvWriter::endRow()
{
    m_buffer.append("\r\n");
    m_isFirst = true;
    if (m_buffer.size() >= bufferSize)
        flush();
}

void CsvWriter::flush()
{
    const auto size = static_cast<qint64>(m_buffer.size());
    m_hasFailed = m_hasFailed || m_device.write(m_buffer.data(), size) != size;
    m_buffer.clear();
}

Result<> CsvWriter::finish()
{
    flush();
    if (!m_hasFailed)
        return {};
    return fail(ErrorKind::Internal,
                QCoreApplication::translate("tenantry::CsvWriter", "The file could not be written."),
                QCoreApplication::translate("tenantry::CsvWriter", "Make room on the disk or choose another place."),
                m_device.errorString());
}

} // namespace tenantry
