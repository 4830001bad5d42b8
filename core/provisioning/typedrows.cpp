#include "core/provisioning/typedrows.h"

#include <QSqlRecord>

namespace tenantry {

TypedRows takeTypedRows(QSqlQuery &answer, int limit)
{
    TypedRows typed;
    const QSqlRecord record = answer.record();
    for (int i = 0; i < record.count(); ++i)
        typed.columns << record.fieldName(i);
    while (answer.next()) {
        if (typed.rows.size() == limit) {
            typed.isCut = true;
            break;
        }
        QStringList row;
        for (int i = 0; i < record.count(); ++i)
            row << (answer.value(i).isNull() ? QString() : answer.value(i).toString());
        typed.rows << row;
    }
    return typed;
}

} // namespace tenantry
