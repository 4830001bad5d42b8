#pragma once
// Where a command writes: results to one stream, words for people to the other. Owned by main() or a test, which also
// own the streams; main thread only.

#include "core/base/error.h"

#include <QIODevice>
#include <QJsonObject>
#include <QString>

namespace tenantry::ctl {

class Console
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ctl::Console)
public:
    Console(QIODevice &out, QIODevice &err, bool errIsTerminal);

    void setJson(bool json) { m_json = json; }
    void setQuiet(bool quiet) { m_quiet = quiet; }
    [[nodiscard]] bool json() const { return m_json; }

    /// A result: text as it stands. Values in it were made safe by the caller (terminalSafe).
    void print(const QString &text);
    /// The result as one JSON document; `schema` becomes its first field.
    void printJson(const QString &command, QJsonObject document);
    /// Words on what was done, to the error stream; nothing with -q.
    void note(const QString &text);
    /// A line that the next one overwrites, on a terminal only; an empty text clears it.
    void progress(const QString &text);
    /// An error: lines of text, or a JSON document on the error stream.
    void error(const Error &error);
    void usage(const QString &message);
    /// True once the reader of our output has gone (a closed pipe).
    [[nodiscard]] bool outputFailed() const { return m_outputFailed; }

private:
    void toErr(const QString &text);

    QIODevice &m_out;
    QIODevice &m_err;
    bool m_errIsTerminal;
    bool m_json = false;
    bool m_quiet = false;
    bool m_progressShown = false;
    bool m_outputFailed = false;
};

} // namespace tenantry::ctl
