#include "core/provisioning/tenantlimit.h"

#include "core/db/sqldialect.h"
#include "core/db/sqlresource.h"
#include "core/db/transaction.h"
#include "core/deployment/localpostgres.h"
#include "core/isolation/adoptednames.h"
#include "core/isolation/enginecapability.h"
#include "core/isolation/placednames.h"
#include "core/provisioning/mariadbwork.h"
#include "core/provisioning/placements.h"
#include "core/provisioning/tenantlogin.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct TenantLimitText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantLimit)
};

/// A database of the tenant's own is limited as a whole by whoever owns it; everything else by its login, and so is what others made: they
/// own it.
struct LimitedDatabase {
    Engine engine;
    IsolationKind kind;
    QLatin1StringView owner;
};
constexpr LimitedDatabase limitedDatabases[] = {
    {Engine::PostgreSQL, IsolationKind::Database, databaseCreator},
    {Engine::PostgreSQL, IsolationKind::Deployment, LocalPostgres::superuser},
};

const LimitedDatabase *limitedDatabase(const Tenant &tenant, const Server &server)
{
    if (!wasMadeHere(tenant.id, tenant.placement))
        return nullptr;
    for (const LimitedDatabase &one : limitedDatabases) {
        if (one.engine == server.engine && one.kind == tenant.placement.kind)
            return &one;
    }
    return nullptr;
}

LoginOrder limitOrder(int connections)
{
    LoginOrder order;
    order.connections = connections;
    return order;
}

Result<QString> alteration(const TenantLimit &limit, int connections)
{
    return SqlDialect::of(Engine::PostgreSQL).quoteIdentifier(limit.name).map([&](const QString &name) {
        return QStringLiteral("alter database %1 connection limit %2")
            .arg(name)
            .arg(connections == 0 ? -1 : connections);
    });
}

} // namespace

Result<TenantLimit> limitOf(const Tenant &tenant, const Server &server)
{
    if (const auto can = checkCapability(server.engine, tenant.placement.kind, Capability::Limits); !can)
        return fail(can);
    if (tenant.management != Management::Managed)
        return fail(ErrorKind::Unsupported,
                    TenantLimitText::tr("%1 was not made here: it is observed only.").arg(tenant.name),
                    TenantLimitText::tr("Set the limit where it is administered."));
    if (tenant.state == TenantState::Provisioning)
        return fail(ErrorKind::Constraint, TenantLimitText::tr("%1 is not made to its end yet.").arg(tenant.name),
                    TenantLimitText::tr("Resume its onboarding first."));
    if (const LimitedDatabase *own = limitedDatabase(tenant, server))
        return TenantLimit {true, tenant.placement.database, server.maintenanceDatabase, own->owner, server.engine};
    return TenantLimit {false, namesOf(tenant).app(), tenant.placement.database, {}, server.engine};
}

Result<int> readLimit(Connection &server, const TenantLimit &limit)
{
    if (limit.engine == Engine::MariaDB) { // which tells it by a function of ours
        if (const auto taken = takeRole(server, mariaDbProvisioner); !taken)
            return fail(taken);
    }
    const auto sql = sqlResource(limit.engine, QStringLiteral("provisioning"),
                                 limit.isOfDatabase ? QStringLiteral("limit_database") : QStringLiteral("limit_login"));
    if (!sql)
        return fail(sql);
    auto rows = server.query(*sql, {limit.name});
    if (!rows)
        return fail(rows);
    if (!rows->next())
        return fail(ErrorKind::Missing,
                    limit.isOfDatabase
                        ? TenantLimitText::tr("There is no database %1.").arg(limit.name)
                        : TenantLimitText::tr("There is no login %1 that could be limited.").arg(limit.name),
                    limit.isOfDatabase
                        ? TenantLimitText::tr("Look what the server has: 'tenantryctl registry check'.")
                        : TenantLimitText::tr("Give the tenant's application one with 'tenantryctl tenant login'."));
    return rows->value(0).toInt();
}

Result<> setLimit(Connection &server, const Tenant &tenant, const TenantLimit &limit, int connections)
{
    if (!limit.isOfDatabase)
        return changeLogin(server, tenant, limitOrder(connections), Secret());
    return alteration(limit, connections).and_then([&](const QString &sql) { return server.script(sql); });
}

Result<> tryLimit(Connection &server, const Tenant &tenant, const TenantLimit &limit, int connections)
{
    if (!limit.isOfDatabase)
        return tryOrder(server, tenant, limitOrder(connections));
    auto transaction = Transaction::begin(server);
    if (!transaction)
        return fail(transaction);
    return setLimit(server, tenant, limit, connections);
}

Result<QString> limitStatements(const Tenant &tenant, const TenantLimit &limit, int connections)
{
    if (!limit.isOfDatabase)
        return loginStatements(tenant, limitOrder(connections), limit.engine);
    return alteration(limit, connections).map([&](const QString &sql) {
        return QString(QStringLiteral("-- as %1\n").arg(limit.login) + sql + QStringLiteral(";\n"));
    });
}

AuditRecord limitIntent(const Tenant &tenant, const Server &server, const TenantLimit &limit, int connections,
                        const QString &reason)
{
    AuditRecord intent {AuditSubject(tenant.id)};
    intent.action = QStringLiteral("tenant.limit");
    intent.object =
        QStringLiteral("%1 connections for %2 %3 on server %4")
            .arg(connections == 0 ? QStringLiteral("any number of") : QString::number(connections),
                 limit.isOfDatabase ? QStringLiteral("database") : QStringLiteral("login"), limit.name, server.name);
    if (!reason.isEmpty())
        intent.reason = reason;
    return intent;
}

} // namespace tenantry
