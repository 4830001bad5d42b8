#include "core/base/csvtext.h"

namespace tenantry {

namespace {

bool looksLikeFormula(const QString &text)
{
    static const QString Starts = QStringLiteral("=+-@\t\r");
    if (text.isEmpty() || !Starts.contains(text.front()))
        return false;
    bool number = false;
    text.toDouble(&number);
    return !number;
}

} // namespace

QString csvField(const QString &text)
{
    QString field = looksLikeFormula(text) ? u'\'' + text : text;
    const bool quote = field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r')
        || field.startsWith(u' ') || field.endsWith(u' ');
    return quote ? u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"' : field;
}

QString csvLine(const QStringList &fields)
{
    QStringList written;
    written.reserve(fields.size());
    for (const QString &field : fields)
        written << csvField(field);
    return written.join(u',') + QStringLiteral("\r\n");
}

} // namespace tenantry
