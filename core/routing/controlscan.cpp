#include "core/routing/controlscan.h"

#include "core/db/resourcequery.h"
#include "core/isolation/preparation.h"
#include "core/routing/controltables.h"
#include "core/routing/filescan.h"
#include "core/routing/mariadbcontrols.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

namespace {

struct ControlScanText {
    Q_DECLARE_TR_FUNCTIONS(tenantry::ControlScan)
};

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
    auto databases = resourceQuery(connection, QStringLiteral("routing"), QStringLiteral("databases"));
    if (!databases)
        return fail(databases);
    while (databases->next())
        contents.databases.append({databases->value(0).toString(), databases->value(1).toBool()});
    auto makes = resourceQuery(connection, QStringLiteral("routing"), QStringLiteral("database_tenants"));
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
        auto controls = readControlTables(connection);
        if (!controls)
            return fail(controls);
        std::stable_sort(controls->begin(), controls->end(),
                         [](const PlacedControl &a, const PlacedControl &b) { return a.schema < b.schema; });
        for (const PlacedControl &control : std::as_const(*controls)) {
            if (!control.tenant.isNull())
                add(control, database);
        }
        return {};
    }

    void add(const PlacedControl &control, const QString &database)
    {
        FoundTenant found;
        found.control = control;
        found.placement = placementOf(database, control);
        found.placement.epoch = control.epoch;
        found.place = m_server.name + u'/' + database + u'/' + control.schema;
        m_found.tenants.append(found);
    }

    /// A server of a tenant's own makes no databases for others.
    Placement placementOf(const QString &database, const PlacedControl &control) const
    {
        IsolationKind kind {};
        if (isolationKindFromName(control.kind, &kind))
            return {kind, m_server.id, database, control.schema, {}, 1};
        if (control.tenantKey)
            return {IsolationKind::SharedTable, m_server.id, database, control.schema, *control.tenantKey, 1};
        if (control.schema != database)
            return {IsolationKind::Schema, m_server.id, database, control.schema, {}, 1};
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
    if (server.engine == Engine::SQLite)
        return scanFiles(server, isCancelled);
    if (server.engine == Engine::MariaDB)
        return scanMariaDbControls(server, moveTo);
    return ServerScan(server, moveTo, isCancelled).run();
}

} // namespace tenantry
