#include "core/discovery/sweeplook.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/isolation/preparation.h"

#include <QCoreApplication>

#include <functional>

namespace tenantry {

namespace {

struct SweepLookText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::SweepLook)
};

/// So many control tables are locked at once: each with its two indexes, far fewer than a server has room for by itself.
constexpr int controlsAtOnce = 300;

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

SweptControl sweptControlOf(const QSqlQuery &row)
{
    const ControlRow control {RegistryId(row.value(2).toUuid()), TenantId(row.value(3).toUuid()),
                              row.value(4).toString(),           row.value(5).toLongLong(),
                              row.value(6).toString(),           {}};
    return {control, row.value(1).toString(), row.value(7).toString(), row.value(8).toString()};
}

Result<> readControls(Connection &connection, DatabaseLook &look)
{
    for (qint64 after = 0;;) {
        const qint64 before = after;
        const auto read =
            eachSweepRow(connection, QStringLiteral("sweep_controls"), {before, controlsAtOnce}, [&](const auto &row) {
                after = std::max(after, row.value(0).toLongLong());
                if (!row.value(1).isNull()) // else the schema was dropped meanwhile
                    look.controls.append(sweptControlOf(row));
            });
        if (!read || after == before)
            return read;
    }
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
    const bool isOld = found.version < preparationVersion;
    return {isOld ? ErrorKind::Missing : ErrorKind::Denied,
            isOld ? SweepLookText::tr("The database %1 was prepared by an older program.").arg(database)
                  : SweepLookText::tr("Our login may not ask what the database %1 has of tenants.").arg(database),
            SweepLookText::tr("An administrator prepares it again on the Servers page, or with 'tenantryctl server "
                              "prepare'."),
            {},
            {},
            {}};
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
    DatabaseLook look;
    const auto read = eachSweepRow(connection, QStringLiteral("sweep_schemas"), {},
                                   [&](const QSqlQuery &row) { look.schemas.insert(row.value(0).toString()); });
    if (!read)
        return fail(read);
    const auto preparation = readPreparation(connection);
    if (!preparation)
        return fail(preparation);
    if (preparation->version == 0) // nothing of ours is there
        return look;
    if (!preparation->isUsable())
        return fail(cannotAsk(*preparation, connection.spec().database));
    const auto asked = readControls(connection, look).and_then([&] { return readOpenOperations(connection, look); });
    return asked ? Result<DatabaseLook>(std::move(look)) : fail(asked);
}

} // namespace tenantry
