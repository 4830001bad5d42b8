#include "core/inspection/sharedguards.h"

#include "core/base/enumname.h"
#include "core/inspection/factreader.h"

namespace tenantry {

namespace {
constexpr EnumNames<GuardGap, 5> guardGaps {{"off", "unforced", "missing", "changed", "foreign"}};
} // namespace

Result<QList<SharedGuards>> readSharedGuards(Connection &connection)
{
    FactReader reader(connection);
    const auto rows = reader.rows(QStringLiteral("sharedguards"), 4);
    if (!rows)
        return fail(rows);
    QList<SharedGuards> schemas;
    for (const FactReader::Row &row : *rows) {
        const QString schema = row.at(0).toString();
        if (schemas.isEmpty() || schemas.last().schema != schema)
            schemas.append({schema, {}});
        GuardFault fault {row.at(1).toString(), GuardGap::Off, row.at(3).toString()};
        if (guardGaps.value(row.at(2).toString(), &fault.gap))
            schemas.last().faults.append(fault);
    }
    return schemas;
}

} // namespace tenantry
