#include "core/runner/runnerlog.h"

namespace tenantry {

namespace {

/// One line, whatever a server said; a blank, a quote or nothing at all needs quotes.
QString logValue(const QString &text)
{
    QString line;
    bool isPlain = !text.isEmpty();
    for (const QChar letter : text) {
        isPlain =
            isPlain && letter.isPrint() && !letter.isSpace() && letter != u'"' && letter != u'=' && letter != u'\\';
        if (letter == u'"' || letter == u'\\')
            line += u'\\';
        line += letter.isPrint() ? letter : QChar(u' ');
    }
    return isPlain ? line : QString(u'"' + line + u'"');
}

} // namespace

void RunnerLog::tell(Level level, const QByteArray &event, const QList<Field> &fields) const
{
    QString line = QStringLiteral("<%1>event=%2").arg(static_cast<int>(level)).arg(QString::fromLatin1(event));
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            line += u' ' + QLatin1String(name) + u'=' + logValue(value);
    }
    m_sink(line.toUtf8());
}

void RunnerLog::tell(Level level, const QByteArray &event, QList<Field> fields, const Error &error) const
{
    fields << Field {"kind", errorKindName(error.kind)} << Field {"error", error.message}
           << Field {"remedy", error.remedy} << Field {"sqlstate", error.sqlState};
    if (!error.tenant.isNull())
        fields << Field {"tenant_id", error.tenant.toString()};
    tell(level, event, fields);
}

} // namespace tenantry
