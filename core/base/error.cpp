#include "core/base/error.h"

#include <QStringList>

namespace tenantry {

QString Error::toText() const
{
    QStringList lines {message};
    if (!remedy.isEmpty())
        lines << remedy;
    if (!detail.isEmpty())
        lines << (sqlState.isEmpty() ? detail : sqlState + QStringLiteral(": ") + detail);
    return lines.join(u'\n');
}

QString errorKindName(ErrorKind kind)
{
    static constexpr const char *names[] = {"connection", "denied",  "timeout",     "cancelled",    "conflict",
                                            "constraint", "missing", "unsupported", "invalidInput", "internal"};
    return QString::fromLatin1(names[static_cast<int>(kind)]);
}

int errorExitCode(ErrorKind kind)
{
    return 3 + static_cast<int>(kind);
}

} // namespace tenantry
