#include "core/db/postgres/pgplaceholders.h"

#include "core/db/scripttokens.h"

namespace tenantry {

QByteArray pgPlaceholders(const QString &sql)
{
    const QByteArray source = sql.toUtf8();
    if (!source.contains('?'))
        return source;
    QByteArray result;
    result.reserve(source.size() + 16);
    int count = 0;
    for (qsizetype at = 0; at < source.size();) {
        const SqlToken token = sqlTokenAt(source, at);
        if (token.kind == SqlTokenKind::Parameter)
            return source;
        if (token.text == "?")
            result += '$' + QByteArray::number(++count);
        else
            result += token.text;
        at += token.text.size();
    }
    return result;
}

} // namespace tenantry
