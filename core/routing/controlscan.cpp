#include "core/routing/controlscan.h"

#include "core/db/sqlresource.h"
#include "core/isolation/preparation.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct ControlScanText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ControlScan)
};

/// Each table that is read stays locked to the end of its statement: far below what a server can lock at once.
constexpr qsizetype schemasAtOnce = 500;

Result<QSqlQuery> askForControls(Connection &connection, const QString &name, const QVariantList &values = {})
{
    const auto sql = sqlResource(Engine::PostgreSQL, QStringLiteral("routing"), name);
    return sql ? connection.query(*sql, values) : Result<QSqlQuery>(fail(sql));
}

struct ScannedDatabase {
    QString name;
    bool mayConnect = false;
};

/// The databases of a server, and whether some of them may be tenants.
struct ServerContents {
    QList<ScannedDatabase> databases;
    bool makesDatabases = false;
};

Result<ServerContents> contentsOf(Connection &connection)
{
    ServerContents contents;
    auto databases = askForControls(connection, QStringLiteral("databases"));
    if (!databases)
        return fail(databases);
    while (databases->next())
        contents.databases.append({databases->value(0).toString(), databases->value(1).toBool()});
    auto makes = askForControls(connection, QStringLiteral("database_tenants"));
    if (!makes)
        return fail(makes);
    contents.makesDatabases = makes->next() && makes->value(0).toBool();
    return contents;
}

class ServerScan
{
public:
    ServerScan(const Server &server, const MoveTo &moveTo, const std::function<bool()> &isCancelled)
        : m_server(server), m_moveTo(moveTo), m_isCancelled(isCancelled)
    { }

    ControlScan run()
    {
        const auto contents = m_moveTo({}).and_then([](Connection *connection) { return contentsOf(*connection); });
        if (!contents) {
            unread(m_server.name, contents.error());
            return m_found;
        }
        m_makesDatabases = contents->makesDatabases;
        for (const ScannedDatabase &database : contents->databases) {
            const auto done = readDatabase(database);
            if (!done)
                unread(m_server.name + u'/' + database.name, done.error());
        }
        return m_found;
    }

private:
    void unread(const QString &place, const Error &error) { m_found.unread.append({place, error}); }

    Result<> readDatabase(const ScannedDatabase &database)
    {
        if (m_isCancelled())
            return fail(ErrorKind::Cancelled, ControlScanText::tr("Stopped."));
        if (!database.mayConnect)
            return fail(ErrorKind::Denied, ControlScanText::tr("The login may not connect to it."),
                        ControlScanText::tr("Name a login that may, or leave it out with --partial."));
        const auto connection = m_moveTo(database.name);
        if (!connection)
            return fail(connection);
        const auto preparation = readPreparation(**connection);
        if (!preparation)
            return fail(preparation);
        if (preparation->version == 0)
            return {};
        if (!preparation->isUsable())
            return fail(ErrorKind::Denied,
                        ControlScanText::tr("Its functions for tenants: %1.").arg(preparationWord(*preparation)),
                        ControlScanText::tr("Prepare it anew for this login: 'tenantryctl server prepare'."));
        return readSchemas(**connection, database.name);
    }

    Result<> readSchemas(Connection &connection, const QString &database)
    {
        QStringList schemas;
        {
            auto rows = askForControls(connection, QStringLiteral("control_schemas"));
            if (!rows)
                return fail(rows);
            while (rows->next())
                schemas << rows->value(0).toString();
        }
        for (qsizetype first = 0; first < schemas.size(); first += schemasAtOnce) {
            auto rows = askForControls(connection, QStringLiteral("controls"), {schemas.mid(first, schemasAtOnce)});
            if (!rows)
                return fail(rows);
            while (rows->next())
                add(*rows, database);
        }
        return {};
    }

    void add(const QSqlQuery &row, const QString &database)
    {
        QVariantList columns;
        for (int column = 1; column <= 6; ++column)
            columns << row.value(column);
        const QString schema = row.value(0).toString();
        FoundTenant found;
        found.control = controlRow(columns);
        found.placement = placementOf(database, schema, row.value(7));
        found.placement.epoch = found.control.epoch;
        found.place = m_server.name + u'/' + database + u'/' + schema;
        m_found.tenants.append(found);
    }

    /// A server of a tenant's own makes no databases for others.
    Placement placementOf(const QString &database, const QString &schema, const QVariant &key) const
    {
        if (!key.isNull())
            return {IsolationKind::SharedTable, m_server.id, database, schema, key.toString(), 1};
        if (schema != database)
            return {IsolationKind::Schema, m_server.id, database, schema, {}, 1};
        return {
            m_makesDatabases ? IsolationKind::Database : IsolationKind::Deployment, m_server.id, database, {}, {}, 1};
    }

    const Server &m_server;
    const MoveTo &m_moveTo;
    const std::function<bool()> &m_isCancelled;
    bool m_makesDatabases = false;
    ControlScan m_found;
};

} // namespace

ControlScan &ControlScan::operator+=(const ControlScan &more)
{
    tenants += more.tenants;
    unread += more.unread;
    return *this;
}

ControlScan scanControls(const Server &server, const MoveTo &moveTo, const std::function<bool()> &isCancelled)
{
    if (server.engine != Engine::PostgreSQL)
        return {{},
                {{server.name,
                  Error {ErrorKind::Unsupported,
                         ControlScanText::tr("Only tenants on PostgreSQL have control tables."),
                         ControlScanText::tr("Leave it out with --partial, and import its tenants afterwards."),
                         {},
                         {},
                         {}}}}};
    return ServerScan(server, moveTo, isCancelled).run();
}

} // namespace tenantry
