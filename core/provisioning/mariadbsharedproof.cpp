#include "core/provisioning/mariadbsharedproof.h"

#include "core/db/sqldialect.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct MariaDbSharedProof {
    Q_DECLARE_TR_FUNCTIONS(tenantry::MariaDbSharedProof)
};

/// A row of nothing but its tenant: what else a table wants is its application's affair. Every login may set these.
constexpr auto anyRow = "SET SESSION sql_mode = '', foreign_key_checks = 0, check_constraint_checks = 0, "
                        "idle_transaction_timeout = 0, @tenantry_seen = NULL";
constexpr auto dirtyReads = "SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED";

Result<QString> ownKey(Connection &connection)
{
    auto rows = connection.query(QStringLiteral("SELECT tenant_key FROM tenantry"));
    if (!rows)
        return fail(rows);
    const QString key = rows->next() ? rows->value(0).toString() : QString();
    return SqlDialect::of(Engine::MariaDB).quoteLiteral(key);
}

/// Those with a column of the tenant; the others are read by everybody.
Result<QStringList> tenantTables(Connection &own, const QStringList &tables)
{
    QStringList found;
    for (const QString &table : tables) {
        auto column = own.query(QStringLiteral("SHOW COLUMNS FROM %1 LIKE 'tenant\\_id'").arg(table));
        if (!column)
            return fail(column);
        if (column->next())
            found << table;
    }
    return found;
}

} // namespace

Result<> tryMariaDbRows(MariaDbProver &prover, Connection &own, Connection &other)
{
    Result<> going = own.script(QLatin1StringView(anyRow))
                         .and_then([&] { return own.script(QLatin1StringView(dirtyReads)); })
                         .and_then([&] { return other.script(QLatin1StringView(anyRow)); });
    const auto mine = ownKey(own);
    const auto theirs = ownKey(other);
    if (!going || !mine || !theirs)
        return !going ? going : fail(mine ? theirs : mine);
    const auto tables = tenantTables(own, prover.applicationTables());
    if (!tables)
        return fail(tables);
    if (tables->isEmpty())
        return fail(ErrorKind::Constraint,
                    MariaDbSharedProof::tr("No table with tenant_id is seen, so that nothing could be proved."),
                    MariaDbSharedProof::tr("Look what became of the tables and their views since they were made."));
    going = own.script(QStringLiteral("START TRANSACTION")).and_then([&] {
        return other.script(QStringLiteral("START TRANSACTION"));
    });
    const auto tries = [&](Connection &connection, ProofActor actor, const QString &statement, bool isAllowed) {
        going = going.and_then([&] { return prover.attempt(connection, actor, statement, isAllowed); });
    };
    for (const QString &table : *tables) {
        const QString insert = QStringLiteral("INSERT INTO %1 (tenant_id) VALUES (%2)");
        tries(other, ProofActor::Neighbour, insert.arg(table, *theirs), true);
        going = going.and_then([&] {
            return prover.findNothing(own, ProofActor::Tenant, QStringLiteral("SELECT COUNT(*) FROM %1").arg(table));
        });
        // Nor is it asked about in passing: what a condition does stays, whether the row is shown or not.
        const QString seen =
            QStringLiteral("(@tenantry_seen := IF(tenant_id = %1, 1, @tenantry_seen)) = 2").arg(*theirs);
        for (const char *passing : {"SELECT COUNT(*) FROM %1 WHERE ", "UPDATE %1 SET tenant_id = tenant_id WHERE "})
            tries(own, ProofActor::Tenant, QString::fromLatin1(passing).arg(table) + seen, true);
        going = going.and_then([&] {
            return prover.findNothing(own, ProofActor::Tenant, QStringLiteral("SELECT COALESCE(@tenantry_seen, 0)"));
        });
        tries(own, ProofActor::Tenant, insert.arg(table, *theirs), false);
        tries(own, ProofActor::Tenant, insert.arg(table, *mine), true);
        tries(own, ProofActor::Tenant, QStringLiteral("UPDATE %1 SET tenant_id = %2").arg(table, *theirs), false);
        // Both find the row that is in their way by its key alone: it must be their own.
        tries(own, ProofActor::Tenant,
              insert.arg(table, *mine) + QStringLiteral(" ON DUPLICATE KEY UPDATE tenant_id = VALUES(tenant_id)"),
              true);
        tries(own, ProofActor::Tenant, QStringLiteral("REPLACE INTO %1 (tenant_id) VALUES (%2)").arg(table, *mine),
              true);
        going = going.and_then([&] {
            return prover.findNothing(
                other, ProofActor::Neighbour,
                QStringLiteral("SELECT COUNT(*) = 0 FROM %1 WHERE tenant_id = %2").arg(table, *theirs));
        });
        going = going.and_then([&] {
            return prover.findNothing(
                other, ProofActor::Neighbour,
                QStringLiteral("SELECT COUNT(*) FROM %1 WHERE tenant_id <> %2").arg(table, *theirs));
        });
    }
    for (Connection *one : {&own, &other}) {
        if (one->isOpen())
            (void)one->script(QStringLiteral("ROLLBACK"));
    }
    return going;
}

} // namespace tenantry
