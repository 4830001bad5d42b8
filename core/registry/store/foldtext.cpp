#include "core/registry/store/foldtext.h"

#include <algorithm>

namespace tenantry {
namespace {

char foldedAscii(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c + ('a' - 'A'));
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
}

} // namespace

void appendFolded(std::string &out, QByteArrayView utf8)
{
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    const size_t start = out.size();
    if (std::all_of(utf8.begin(), utf8.end(), isAscii)) {
        out.append(utf8.data(), static_cast<size_t>(utf8.size()));
    } else {
        const QByteArray folded =
            QString::fromUtf8(utf8).toCaseFolded().normalized(QString::NormalizationForm_C).toUtf8();
        out.append(folded.constData(), static_cast<size_t>(folded.size()));
    }
    std::transform(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(),
                   out.begin() + static_cast<std::ptrdiff_t>(start), foldedAscii);
}

std::string foldedText(const QString &text)
{
    std::string folded;
    appendFolded(folded, text.toUtf8());
    return folded;
}

} // namespace tenantry
