#pragma once
// What the control table in a placement says of a tenant there. Plain value and a function of a row, usable on any thread.

#include "core/base/ids.h"

#include <QSqlQuery>
#include <QVariantList>

namespace tenantry {

struct ControlRow {
    RegistryId registry;
    TenantId tenant;
    QString slug;
    qint64 epoch = 0;
    QString state; ///< "active", "suspended", "frozen", "provisioning", "proving"
    QString schemaVersion;
};

/// From columns in this order; more may follow them.
[[nodiscard]] inline ControlRow controlRow(const QVariantList &columns)
{
    return {RegistryId(columns.value(0).toUuid()), TenantId(columns.value(1).toUuid()), columns.value(2).toString(),
            columns.value(3).toLongLong(),         columns.value(4).toString(),         columns.value(5).toString()};
}

/// The same from a row of a server, beginning with that column.
[[nodiscard]] inline ControlRow controlRow(const QSqlQuery &row, int first = 0)
{
    QVariantList columns;
    for (int column = first; column < first + 6; ++column)
        columns << row.value(column);
    return controlRow(columns);
}

} // namespace tenantry
