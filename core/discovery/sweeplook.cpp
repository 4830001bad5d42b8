#include "core/discovery/sweeplook.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/isolation/preparation.h"
#include "core/routing/filecontrols.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace tenantry {

namespace {

struct SweepLookText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::SweepLook)
};

using TakeRow = std::function<void(const QSqlQuery &)>;

Result<> eachSweepRow(Connection &connection, const QString &name, const QVariantList &values, const TakeRow &take)
{
    const auto sql = sqlResource(connection.spec().engine, QStringLiteral("discovery"), name);
    if (!sql)
        return fail(ErrorKind::Unsupported,
                    SweepLookText::tr("%1 is not compared with the registry.").arg(connection.dialect().displayName()));
    auto transaction = Transaction::begin(connection, Transaction::Mode::ReadOnly);
    if (!transaction)
        return fail(transaction);
    auto rows = connection.query(*sql, values);
    if (!rows)
        return fail(rows);
    while (rows->next())
        take(*rows);
    return transaction->commit();
}

Result<> readOpenOperations(Connection &connection, DatabaseLook &look)
{
    return eachSweepRow(connection, QStringLiteral("sweep_operations"), {}, [&](const QSqlQuery &row) {
        look.operations.append({OperationId(row.value(0).toUuid()), row.value(1).toString(), row.value(2).toString(),
                                QDateTime::fromMSecsSinceEpoch(row.value(3).toLongLong(), Qt::UTC)});
    });
}

Error cannotAsk(const DatabasePreparation &found, const QString &database)
{
    const bool isOld = found.version < found.needed;
    return {isOld ? ErrorKind::Missing : ErrorKind::Denied,
            isOld ? SweepLookText::tr("The database %1 was prepared by an older program.").arg(database)
                  : SweepLookText::tr("Our login may not ask what the database %1 has of tenants.").arg(database),
            SweepLookText::tr("An administrator prepares it again on the Servers page, or with 'tenantryctl server "
                              "prepare'."),
            {},
            {},
            {}};
}

/// A file has no schemas. What is open in one of a tenant alone is that tenant's; else its name is in its row.
Result<DatabaseLook> readFileLook(Connection &connection)
{
    DatabaseLook look;
    const auto controls = readFileControls(connection);
    if (!controls)
        return fail(controls);
    look.controls = controls->rows;
    if (!controls->isOurs())
        return look;
    const auto changes = readFileChanges(connection);
    if (!changes)
        return fail(changes);
    for (const FileChange &change : *changes) {
        const auto row = std::find_if(look.controls.begin(), look.controls.end(),
                                      [&](const PlacedControl &one) { return one.tenant == change.tenant; });
        const bool isAlone = row == look.controls.end() || !row->tenantKey;
        look.operations.append({change.operation, isAlone ? connection.spec().database : row->base, QString(),
                                QDateTime::fromSecsSinceEpoch(change.openedAt, Qt::UTC)});
    }
    return look;
}

} // namespace

Result<ServerLook> readServerLook(Connection &connection, const Server &server)
{
    ServerLook look;
    look.server = server;
    auto read = eachSweepRow(connection, QStringLiteral("sweep_databases"), {}, [&](const QSqlQuery &row) {
        look.databases.insert(row.value(0).toString());
        if (row.value(1).toBool())
            look.open.append(row.value(0).toString());
    });
    if (read && server.engine == Engine::PostgreSQL)
        read = eachSweepRow(connection, QStringLiteral("sweep_roles"), {}, [&](const QSqlQuery &row) {
            look.roles.insert(row.value(0).toString(), row.value(1).toString());
        });
    return read ? Result<ServerLook>(std::move(look)) : fail(read);
}

Result<DatabaseLook> readDatabaseLook(Connection &connection)
{
    if (connection.spec().engine == Engine::SQLite)
        return readFileLook(connection);
    DatabaseLook look;
    const auto read = eachSweepRow(connection, QStringLiteral("sweep_schemas"), {},
                                   [&](const QSqlQuery &row) { look.schemas.insert(row.value(0).toString()); });
    if (!read)
        return fail(read);
    const auto preparation = readPreparation(connection);
    if (!preparation)
        return fail(preparation);
    // Nothing of ours is there; on MariaDB who may not ask sees no more than that.
    if (preparation->version == 0 && connection.spec().engine != Engine::MariaDB)
        return look;
    if (!preparation->isUsable())
        return fail(cannotAsk(*preparation, connection.spec().database));
    auto controls = readControlTables(connection);
    if (!controls)
        return fail(controls);
    look.controls = *std::move(controls);
    const auto asked = readOpenOperations(connection, look);
    return asked ? Result<DatabaseLook>(std::move(look)) : fail(asked);
}

} // namespace tenantry
