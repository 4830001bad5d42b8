#include "app/ctl/terminaltext.h"

#include <QStringList>

#include <clocale>
#include <cwchar>

namespace tenantry::ctl {

namespace {

bool isUnsafe(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_Surrogate
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

QString escaped(char32_t c)
{
    if (c < 0x100)
        return QStringLiteral("\\x%1").arg(uint(c), 2, 16, QLatin1Char('0'));
    return (c > 0xffff ? QStringLiteral("\\U%1") : QStringLiteral("\\u%1"))
        .arg(uint(c), c > 0xffff ? 8 : 4, 16, QLatin1Char('0'));
}

} // namespace

QString terminalSafe(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        const bool pair = unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(unit, text.at(i + 1)) : char32_t(unit.unicode());
        if (isUnsafe(c))
            safe += escaped(c);
        else
            safe += pair ? text.mid(i, 2) : QString(unit);
        i += pair ? 1 : 0;
    }
    return safe;
}

QString terminalSafeLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = terminalSafe(line);
    return lines.join(u'\n');
}

int terminalWidth(const QString &text)
{
    // The C library's own table, in a locale that knows Unicode whatever the user's is.
    static const locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t(nullptr));
    const locale_t before = unicode ? uselocale(unicode) : locale_t(nullptr);
    int width = 0;
    for (const uint c : text.toUcs4())
        width += std::max(0, wcwidth(wchar_t(c)));
    if (before)
        uselocale(before);
    return width;
}

} // namespace tenantry::ctl
