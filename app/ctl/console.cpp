#include "app/ctl/console.h"

#include "app/ctl/jsonvalue.h"
#include "app/ctl/terminaltext.h"

#include <QJsonDocument>

namespace tenantry::ctl {

Console::Console(QIODevice &out, QIODevice &err, bool errIsTerminal)
    : m_out(out), m_err(err), m_errIsTerminal(errIsTerminal)
{ }

void Console::print(const QString &text)
{
    progress({});
    const QByteArray bytes = text.toUtf8();
    if (m_out.write(bytes) != bytes.size())
        m_outputFailed = true;
}

void Console::printJson(const QString &command, QJsonObject document)
{
    document.insert(QStringLiteral("schema"), jsonSchemaName(command));
    print(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)));
}

void Console::note(const QString &text)
{
    if (m_quiet)
        return;
    progress({});
    toErr(text + u'\n');
}

void Console::progress(const QString &text)
{
    if (!m_errIsTerminal || m_quiet || (text.isEmpty() && !m_progressShown))
        return;
    toErr(QStringLiteral("\r\x1b[K") + terminalSafe(text));
    m_progressShown = !text.isEmpty();
}

void Console::error(const Error &error)
{
    progress({});
    if (m_json) {
        const QJsonObject document {{QStringLiteral("schema"), jsonSchemaName(QStringLiteral("error"))},
                                    {QStringLiteral("error"), jsonError(error)}};
        toErr(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)));
        return;
    }
    const QStringList lines = error.toText().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        toErr((i == 0 ? QStringLiteral("tenantryctl: ") : QStringLiteral("  ")) + terminalSafe(lines.at(i)) + u'\n');
}

void Console::usage(const QString &message)
{
    progress({});
    toErr(QStringLiteral("tenantryctl: ") + terminalSafe(message) + u'\n');
    toErr(tr("Try 'tenantryctl help'.") + u'\n');
}

void Console::toErr(const QString &text)
{
    m_err.write(text.toUtf8());
}

} // namespace tenantry::ctl
