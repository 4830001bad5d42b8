#include "core/inspection/tenantinspector.h"

#include "core/db/sqldialect.h"
#include "core/inspection/schemaversion.h"
#include "core/inspection/serverinspector.h"
#include "core/isolation/enginecapability.h"
#include "core/isolation/placednames.h"

#include <QFileInfo>
#include <QSet>

namespace tenantry {

namespace {

struct Scope {
    Q_DECLARE_TR_FUNCTIONS(tenantry::Scope)
};

/// Database and schema as longesttransaction.sql and blocking.sql take them: NULL is the wider scope.
QVariantList scopeOf(const Placement &placement)
{
    const bool wholeServer = placement.kind == IsolationKind::Deployment;
    const bool oneSchema = placement.kind == IsolationKind::Schema;
    return {wholeServer ? QString() : placement.database, oneSchema ? placement.schema : QString()};
}

tl::unexpected<Error> sharedTables(const QString &what)
{
    return fail(ErrorKind::Unsupported, Scope::tr("%1 of one tenant in shared tables cannot be told apart.").arg(what));
}

tl::unexpected<Error> needsMonitor(Connection &connection)
{
    const auto login = connection.dialect().quoteIdentifier(connection.spec().user);
    return fail(ErrorKind::Denied, Scope::tr("The server hides other sessions from this login."),
                Scope::tr("Have an administrator run: %1")
                    .arg(QStringLiteral("GRANT pg_monitor TO %1;").arg(login ? *login : connection.spec().user)));
}

} // namespace

TenantInspector::TenantInspector(Connection &connection, const Clock &clock) : m_reader(connection), m_clock(clock) { }

template<class T>
void TenantInspector::set(Fact<T> &fact, Result<T> result)
{
    if (!result)
        result.error().tenant = m_tenant;
    fact.set(std::move(result), m_clock.utcNow());
}

void TenantInspector::refresh(TenantFacts &facts, const Tenant &tenant)
{
    m_tenant = tenant.id;
    facts.tenant = tenant.id;
    const Placement &placement = tenant.placement;
    set(facts.latency, measureLatency(m_reader.connection(), m_clock));
    const auto clients = readTenantClients(m_reader.connection(), tenant);
    set(facts.clients, clients);
    set(facts.sessions, readSessions(tenant, clients));
    set(facts.longestTransaction, readLongestTransaction(placement));
    set(facts.blocking, readBlocking(placement));
    set(facts.size, readSize(placement));
    auto version = readSchemaVersion(m_reader, placement.kind == IsolationKind::Schema ? placement.schema : QString());
    if (!version && tenant.management == Management::Managed)
        version = readOwnVersion(tenant).or_else([&](const Error &) { return version; });
    set(facts.schemaVersion, version);
}

/// Of a tenant that was made here: nobody else may read its tables, and the control table has it too.
Result<SchemaVersion> TenantInspector::readOwnVersion(const Tenant &tenant)
{
    const QString control = tenant.placement.schema.isEmpty() ? tenant.placement.database : tenant.placement.schema;
    const auto row = m_reader.row(QStringLiteral("version_tenantry"), 1, {control, tenant.id.toString()});
    if (!row)
        return fail(row);
    if (row->at(0).toString().isEmpty())
        return fail(ErrorKind::Missing, tr("The control table does not know this tenant."));
    return SchemaVersion {row->at(0).toString(), QStringLiteral("golang-migrate"),
                          control + QStringLiteral(".tenantry"), false};
}

/// Of a tenant whose sessions are known one by one. A login's limit stands before the server's.
Result<SessionUse> TenantInspector::countSessions(const Tenant &tenant, const Result<TenantClients> &clients)
{
    if (!clients)
        return fail(clients);
    const auto server = m_reader.row(QStringLiteral("connections"), 2);
    if (!server)
        return fail(server);
    const auto own = m_reader.row(QStringLiteral("loginlimit"), 1, {namesOf(tenant).app()});
    const bool isLimited = own && own->at(0).toInt() >= 0;
    return SessionUse {int(clients->list.size()), (isLimited ? own : server)->at(isLimited ? 0 : 1).toInt(),
                       isLimited ? SessionUse::LimitedBy::Role : SessionUse::LimitedBy::Server};
}

Result<SessionUse> TenantInspector::readSessions(const Tenant &tenant, const Result<TenantClients> &clients)
{
    const Placement &placement = tenant.placement;
    const bool hasRoles = tenant.management == Management::Managed
        && (placement.kind == IsolationKind::Schema || placement.kind == IsolationKind::SharedTable);
    if (hasRoles || m_reader.connection().spec().engine == Engine::MariaDB)
        return countSessions(tenant, clients);
    if (placement.kind == IsolationKind::SharedTable)
        return sharedTables(tr("The sessions"));
    const bool schema = placement.kind == IsolationKind::Schema;
    const bool server = placement.kind == IsolationKind::Deployment;
    auto row = schema ? m_reader.row(QStringLiteral("schemasessions"), 5, {placement.schema})
        : server      ? m_reader.row(QStringLiteral("serversessions"), 3)
                      : m_reader.row(QStringLiteral("databasesessions"), 3, {placement.database});
    if (server && row) { // the nearer limit is the one of its database
        const auto own = m_reader.row(QStringLiteral("databasesessions"), 3, {placement.database});
        if (own && own->at(2) == QLatin1String("database"))
            row = own;
    }
    if (!row)
        return fail(row);
    if (schema && (row->at(3).toInt() != 1 || !row->at(4).toBool()))
        return fail(ErrorKind::Unsupported,
                    tr("The sessions of this schema cannot be told apart: its owner is no login of its own."),
                    tr("Give the tenant a login that owns this schema and no other."));
    const QString by = row->at(2).toString();
    return SessionUse {row->at(0).toInt(), row->at(1).toInt(),
                       by == QLatin1String("database")   ? SessionUse::LimitedBy::Database
                           : by == QLatin1String("role") ? SessionUse::LimitedBy::Role
                                                         : SessionUse::LimitedBy::Server};
}

Result<LongestTransaction> TenantInspector::readLongestTransaction(const Placement &placement)
{
    if (placement.kind == IsolationKind::SharedTable)
        return sharedTables(tr("The transactions"));
    const auto row = m_reader.row(QStringLiteral("longesttransaction"), 6, scopeOf(placement));
    if (!row)
        return fail(row);
    // One hidden session is enough: the longest transaction may be its.
    if (row->at(0).toInt() > 0)
        return needsMonitor(m_reader.connection());
    LongestTransaction longest;
    if (row->at(1).isNull())
        return longest;
    longest.none = false;
    longest.pid = row->at(1).toInt();
    longest.user = row->at(2).toString();
    longest.application = row->at(3).toString();
    longest.state = row->at(4).toString();
    longest.age = std::chrono::milliseconds(row->at(5).toLongLong());
    return longest;
}

Result<QList<Blocking>> TenantInspector::readBlocking(const Placement &placement)
{
    if (placement.kind == IsolationKind::SharedTable)
        return sharedTables(tr("The locks"));
    const auto rows = m_reader.rows(QStringLiteral("blocking"), 8, scopeOf(placement));
    if (!rows)
        return fail(rows);
    QSet<int> waiting;
    for (const FactReader::Row &row : *rows)
        waiting.insert(row.at(0).toInt());
    QList<Blocking> chain;
    for (const FactReader::Row &row : *rows) {
        const int blocker = row.at(4).toInt();
        chain << Blocking {row.at(0).toInt(),
                           row.at(1).toString(),
                           row.at(2).toString(),
                           std::chrono::milliseconds(row.at(3).toLongLong()),
                           blocker,
                           row.at(5).toString(),
                           row.at(6).toString(),
                           row.at(7).toString(),
                           !waiting.contains(blocker)};
    }
    return chain;
}

Result<TenantSize> schemaSizeOf(const FactReader::Row &row)
{
    TenantSize size {row.at(1).toLongLong(), SizeMethod::Estimated, {}, row.at(2).toLongLong(), row.at(3).toLongLong()};
    if (size.tables > 0 && size.unmeasured == size.tables)
        return fail(ErrorKind::Missing, Scope::tr("No table of this schema was ever measured."),
                    Scope::tr("VACUUM or ANALYZE them; autovacuum does so once they have changed enough."));
    if (!row.at(4).isNull())
        size.measuredAt = QDateTime::fromMSecsSinceEpoch(row.at(4).toLongLong(), Qt::UTC);
    return size;
}

/// The engine's counts; what the login may not see would be missing in them.
Result<TenantSize> TenantInspector::readTableSizes(const Placement &placement)
{
    const bool isWholeServer = placement.kind == IsolationKind::Deployment;
    const auto rows = isWholeServer ? m_reader.rows(QStringLiteral("serversize"), 2)
                                    : m_reader.rows(QStringLiteral("databasesize"), 2, {placement.database});
    if (!rows)
        return fail(rows);
    if (rows->isEmpty())
        return fail(
            ErrorKind::Denied, tr("The server shows this login no table of the tenant."),
            tr("Have an administrator give it a right to them: SHOW VIEW is enough, and lets it read nothing."));
    return TenantSize {
        rows->first().at(0).toLongLong(), SizeMethod::Estimated, {}, rows->first().at(1).toLongLong(), 0};
}

/// With what the engine keeps beside it: changes that are not in the file yet.
Result<TenantSize> TenantInspector::sizeOfFile(const QString &path) const
{
    if (!QFileInfo::exists(path))
        return fail(ErrorKind::Missing, tr("There is no file “%1”.").arg(path));
    qint64 bytes = 0;
    for (const char *ending : {"", "-wal", "-shm", "-journal"})
        bytes += QFileInfo(path + QLatin1StringView(ending)).size();
    return TenantSize {bytes, SizeMethod::Exact, m_clock.utcNow(), -1, 0};
}

Result<TenantSize> TenantInspector::readSize(const Placement &placement)
{
    const Engine engine = m_reader.connection().spec().engine;
    if (const auto can = checkCapability(engine, placement.kind, Capability::Size); !can)
        return fail(can);
    if (engine == Engine::SQLite)
        return sizeOfFile(placement.database.isEmpty() ? m_reader.connection().spec().database : placement.database);
    if (engine == Engine::MariaDB)
        return readTableSizes(placement);
    if (placement.kind == IsolationKind::Schema) {
        const auto row = m_reader.row(QStringLiteral("schemasize"), 5, {placement.schema});
        return row ? schemaSizeOf(*row) : Result<TenantSize>(fail(row));
    }
    const auto row = placement.kind == IsolationKind::Deployment
        ? m_reader.row(QStringLiteral("serversize"), 1)
        : m_reader.row(QStringLiteral("databasesize"), 1, {placement.database});
    if (!row)
        return fail(row);
    if (row->at(0).isNull())
        return needsMonitor(m_reader.connection());
    return TenantSize {row->at(0).toLongLong(), SizeMethod::Exact, m_clock.utcNow(), -1, 0};
}

LastError lastErrorOf(const QList<Finding> &findings, const QList<Operation> &operations)
{
    LastError last;
    const auto take = [&last](const QString &text, const QDateTime &at) {
        if (last.none || at > last.at)
            last = {false, text, at};
    };
    for (const Finding &finding : findings)
        if (finding.state == FindingState::Open)
            take(finding.title, finding.lastSeen);
    for (const Operation &operation : operations)
        if (operation.state == OperationState::Failed)
            take(operation.title, operation.endedAt.isValid() ? operation.endedAt : operation.createdAt);
    return last;
}

} // namespace tenantry
