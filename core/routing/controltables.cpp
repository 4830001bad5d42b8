#include "core/routing/controltables.h"

#include "core/db/resourcequery.h"
#include "core/db/transaction.h"
#include "core/routing/mariadbcontrols.h"

#include <algorithm>

namespace tenantry {

namespace {

/// So many control tables are locked at once: each with its two indexes, far fewer than a server has room for by itself.
constexpr int controlsAtOnce = 300;

/// The schemas after `after`, which becomes the last one that was read.
Result<> readControlPortion(Connection &connection, qint64 &after, QList<PlacedControl> &controls)
{
    auto transaction = Transaction::begin(connection, Transaction::Mode::ReadOnly);
    if (!transaction)
        return fail(transaction);
    auto rows =
        resourceQuery(connection, QStringLiteral("routing"), QStringLiteral("controls"), {after, controlsAtOnce});
    if (!rows)
        return fail(rows);
    while (rows->next()) {
        after = std::max(after, rows->value(0).toLongLong());
        if (rows->value(7).isNull()) // the schema was dropped meanwhile
            continue;
        controls.append(placedControl(*rows, 1));
        controls.last().kind = rows->value(10).toString();
    }
    return transaction->commit();
}

} // namespace

PlacedControl placedControl(const QSqlQuery &row, int first)
{
    const QVariant key = row.value(first + 7);
    return {controlRow(row, first), row.value(first + 6).toString(),
            key.isNull() ? std::nullopt : std::optional(key.toString()), row.value(first + 8).toString()};
}

Result<QList<PlacedControl>> readControlTables(Connection &connection)
{
    if (connection.spec().engine == Engine::MariaDB)
        return readMariaDbControls(connection, connection.spec().database);
    QList<PlacedControl> controls;
    for (qint64 after = 0;;) {
        const qint64 before = after;
        if (const auto read = readControlPortion(connection, after, controls); !read)
            return fail(read);
        if (after == before)
            return controls;
    }
}

} // namespace tenantry
