#include "core/inspection/tenantclients.h"

#include "core/db/sqldialect.h"
#include "core/inspection/factreader.h"
#include "core/inspection/fileopeners.h"
#include "core/isolation/adoptednames.h"
#include "core/isolation/enginecapability.h"
#include "core/isolation/placednames.h"

#include <algorithm>
#include <iterator>

namespace tenantry {

namespace {

struct ClientsText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::TenantClients)
};

constexpr int clientColumns = 8; ///< id, login, from, program, state, since, since when in the state, hidden

QDateTime clientTime(const QVariant &msecs)
{
    return msecs.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(msecs.toLongLong(), Qt::UTC);
}

Result<TenantClients> clientsOf(const Result<QList<FactReader::Row>> &rows)
{
    if (!rows)
        return fail(rows);
    TenantClients clients;
    for (const FactReader::Row &row : *rows) {
        clients.list << TenantClient {row.at(0).toString(), row.at(1).toString(), row.at(2).toString(),
                                      row.at(3).toString(), row.at(4).toString(), clientTime(row.at(5)),
                                      clientTime(row.at(6))};
        clients.hidden += row.at(7).toBool() ? 1 : 0;
    }
    return clients;
}

tl::unexpected<Error> withoutLogin(const Tenant &tenant)
{
    return fail(
        ErrorKind::Unsupported,
        ClientsText::tr("Whose sessions are those of %1 cannot be told: it has no login of its own.").arg(tenant.name),
        ClientsText::tr("Give it roles of its own, and its application a login with 'tenantryctl tenant login'."));
}

/// The login that owns a schema which was not made here, where it owns no other one; else nothing.
Result<QString> schemaOwnerOf(FactReader &reader, const Tenant &tenant)
{
    const auto found = reader.rows(QStringLiteral("schemaowner"), 1, {tenant.placement.schema});
    if (!found)
        return fail(found);
    return found->isEmpty() ? QString() : found->first().at(0).toString();
}

/// Whose sessions are the tenant's: the logins that may act as one of its roles, and the owner of a schema that was not made here, as which
/// its application goes on when it becomes managed.
Result<TenantClients> clientsOnPostgres(FactReader &reader, const Tenant &tenant)
{
    using enum IsolationKind;
    const IsolationKind kind = tenant.placement.kind;
    const bool hasRoles = kind == Schema || kind == SharedTable;
    QString base;
    QString owner;
    if (hasRoles && tenant.management == Management::Managed) {
        base = namesOf(tenant).base;
        const auto known = reader.row(QStringLiteral("tenantroles"), 1, {base});
        if (!known || known->at(0).toInt() == 0)
            return known ? withoutLogin(tenant) : fail(known);
    }
    if (kind == Schema && !wasMadeHere(tenant.id, tenant.placement)) {
        const auto found = schemaOwnerOf(reader, tenant);
        if (!found)
            return fail(found);
        owner = *found;
    }
    if (hasRoles && base.isEmpty() && owner.isEmpty())
        return withoutLogin(tenant);
    return clientsOf(reader.rows(QStringLiteral("tenantclients"), clientColumns,
                                 {kind == Deployment ? QString() : tenant.placement.database, base, owner}));
}

/// With the host that it is bound to, as a GRANT names it.
Result<QString> accountOf(FactReader &reader)
{
    const auto row = reader.row(QStringLiteral("account"), 1);
    if (!row)
        return fail(row);
    const QString account = row->at(0).toString();
    const qsizetype at = account.lastIndexOf(u'@');
    const SqlDialect &dialect = reader.connection().dialect();
    return dialect.quoteIdentifier(account.first(at)).and_then([&](const QString &user) {
        return dialect.quoteIdentifier(account.sliced(at + 1)).map([&](const QString &host) {
            return QString(user + u'@' + host);
        });
    });
}

/// Without PROCESS a login sees its own sessions alone, and is not told so.
Result<> checkSeesOthers(FactReader &reader)
{
    const auto grants = reader.rows(QStringLiteral("grants"), 1);
    if (!grants)
        return fail(grants);
    const bool sees = std::any_of(grants->begin(), grants->end(), [](const FactReader::Row &row) {
        const QString grant = row.at(0).toString();
        return grant.contains(u" ON *.* ") && (grant.contains(u"PROCESS") || grant.contains(u"ALL PRIVILEGES"));
    });
    if (sees)
        return {};
    return accountOf(reader).and_then([](const QString &account) -> Result<> {
        return fail(ErrorKind::Denied, ClientsText::tr("The server hides other sessions from this login."),
                    ClientsText::tr("Have an administrator run: %1")
                        .arg(QStringLiteral("GRANT PROCESS ON *.* TO %1;").arg(account)));
    });
}

Result<TenantClients> clientsOnMariaDb(FactReader &reader, const Tenant &tenant)
{
    using enum IsolationKind;
    const IsolationKind kind = tenant.placement.kind;
    const bool isManaged = tenant.management == Management::Managed;
    if (kind == SharedTable && !isManaged)
        return withoutLogin(tenant);
    const QString database = kind == Database ? tenant.placement.database : QString();
    const QString login = kind != Deployment && isManaged ? namesOf(tenant).app() : QString();
    return checkSeesOthers(reader).and_then([&] {
        return clientsOf(
            reader.rows(QStringLiteral("tenantclients"), clientColumns, {kind == Deployment ? 1 : 0, database, login}));
    });
}

Result<TenantClients> clientsOnSqlite(FactReader &reader, const Tenant &tenant)
{
    const QString file = tenant.placement.database;
    return openersOf(file.isEmpty() ? reader.connection().spec().database : file);
}

} // namespace

Result<TenantClients> readTenantClients(Connection &connection, const Tenant &tenant)
{
    static constexpr struct {
        Engine engine;
        Result<TenantClients> (*read)(FactReader &, const Tenant &);
    } readers[] = {{Engine::PostgreSQL, clientsOnPostgres},
                   {Engine::MariaDB, clientsOnMariaDb},
                   {Engine::SQLite, clientsOnSqlite}};
    const Engine engine = connection.spec().engine;
    if (const auto can = checkCapability(engine, tenant.placement.kind, Capability::Sessions); !can)
        return fail(can);
    FactReader reader(connection);
    return std::find_if(std::begin(readers), std::end(readers),
                        [engine](const auto &one) { return one.engine == engine; })
        ->read(reader, tenant);
}

} // namespace tenantry
