#include "core/provisioning/operationremains.h"

#include "core/db/sqlresource.h"
#include "core/deployment/localfile.h"
#include "core/jobs/waited.h"
#include "core/provisioning/mariadbwork.h"
#include "core/provisioning/placements.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace tenantry {

namespace {

using Item = Remains::Item;

/// Looks as the login of every day, through the catalogues alone.
class Look
{
public:
    using Open = std::function<OperationRunner::Opened(const QString &database)>;
    Look(const Operation &operation, const Tenant &tenant, const Server &server, Open open)
        : m_operation(operation), m_tenant(tenant), m_server(server), m_open(std::move(open))
    { }
    [[nodiscard]] Remains take();

private:
    using Asked = std::pair<QString, QVariantList>;
    /// The first row of an answer; empty where there is none, or where the server did not answer.
    [[nodiscard]] std::optional<QVariantList> row(const QString &database, const QString &sql,
                                                  const QVariantList &values, int columns);
    void addDatabase(const QString &name, bool isMaking);
    void addSchema(const QString &base);
    void addFile(const QString &path);
    void addStep(const OperationStep &step);
    void add(const OperationStep &step);
    [[nodiscard]] bool isKnown() const { return !m_remains.problem; }

    const Operation &m_operation;
    const Tenant &m_tenant;
    const Server &m_server;
    Open m_open;
    Remains m_remains;
    bool m_hasDatabase = true; ///< in which its schema would be
};

std::optional<QVariantList> Look::row(const QString &database, const QString &sql, const QVariantList &values,
                                      int columns)
{
    if (!isKnown())
        return {};
    const auto connection = m_open(database);
    auto found = connection ? (*connection)->query(sql, values) : Result<QSqlQuery>(fail(connection));
    if (!found) {
        m_remains.problem = found.error();
        return {};
    }
    if (!found->next())
        return {};
    QVariantList row;
    for (int i = 0; i < columns; ++i)
        row.append(found->value(i));
    return row;
}

/// One that is being made bears the operation in its name, and is told only where it is there.
void Look::addDatabase(const QString &name, bool isMaking)
{
    const auto found = row(m_server.maintenanceDatabase,
                           QStringLiteral("select case when pg_catalog.has_database_privilege(d.oid, 'connect') then "
                                          "pg_catalog.pg_database_size(d.oid) end from pg_catalog.pg_database d "
                                          "where d.datname = ?"),
                           {name}, 1);
    Item item {Remains::Kind::Database, name, {}};
    if (isKnown())
        item.isThere = found.has_value();
    if (found && !found->constFirst().isNull())
        item.bytes = found->constFirst().toLongLong();
    if (!isMaking)
        m_hasDatabase = found.has_value();
    if (!isMaking || found)
        m_remains.items.append(item);
}

void Look::addSchema(const QString &base)
{
    const QString home = m_hasDatabase ? m_tenant.placement.database : m_server.maintenanceDatabase;
    const auto schema =
        row(home,
            QStringLiteral("select count(c.oid) filter (where c.relkind in ('r', 'p')), "
                           "coalesce(sum(pg_catalog.pg_total_relation_size(c.oid)) filter (where c.relkind in ('r', "
                           "'m')), 0)::bigint from pg_catalog.pg_namespace n left join pg_catalog.pg_class c on "
                           "c.relnamespace = n.oid where n.nspname = ? group by n.oid"),
            {base}, 2);
    const TenantNames names {base};
    const auto roles =
        row(home, QStringLiteral("select count(*) from pg_catalog.pg_roles r where r.rolname in (?, ?, ?, ?, ?, ?)"),
            {names.owner(), names.rw(), names.ro(), names.ddl(), names.probe(), names.other()}, 1);
    Item made {Remains::Kind::Schema, base, {}};
    Item held {Remains::Kind::Roles, base, {}};
    if (isKnown()) {
        made.isThere = schema.has_value();
        held.count = roles ? roles->constFirst().toLongLong() : 0;
        held.isThere = held.count > 0;
    }
    if (schema) {
        made.count = schema->at(0).toLongLong();
        made.bytes = schema->at(1).toLongLong();
    }
    m_remains.items << made << held;
}

void Look::addFile(const QString &path)
{
    const auto facts = factsOf(path);
    Item item {Remains::Kind::Database, path, {}};
    if (facts)
        item.isThere = facts->has_value();
    else
        m_remains.problem = facts.error();
    if (facts && *facts)
        item.bytes = (*facts)->bytes;
    m_remains.items.append(item);
}

/// In shared tables, and of a change, there is nothing to see but that the server has committed it.
void Look::addStep(const OperationStep &step)
{
    const bool isMariaDb = m_server.engine == Engine::MariaDB;
    const auto sql = sqlResource(m_server.engine, QStringLiteral("provisioning"), QStringLiteral("step_done"));
    if (!sql)
        m_remains.problem = sql.error();
    const auto done = row(isMariaDb ? m_server.maintenanceDatabase : m_tenant.placement.database,
                          sql.value_or(QString()), {m_operation.id.toString(), step.number}, 1);
    Item item {Remains::Kind::Step, step.title, {}};
    if (isKnown())
        item.isThere = done && done->constFirst().toBool();
    m_remains.items.append(item);
}

void Look::add(const OperationStep &step)
{
    const bool isOnboarding = m_operation.kind == u"tenant.onboard";
    if (step.kind == stepReserve)
        m_remains.items.append({Remains::Kind::Record, m_tenant.slug, m_tenant.state != TenantState::Erased});
    else if (step.kind == stepDeployment)
        m_remains.items.append({Remains::Kind::Folder, step.objectName, QFileInfo::exists(step.objectName)});
    else if (step.kind == stepTemplate)
        addDatabase(makingName(m_operation.id), true);
    else if (step.kind == stepDatabase)
        addDatabase(step.objectName, false);
    else if (m_server.engine == Engine::MariaDB && (step.kind == stepScript || step.kind == stepMigrate))
        addStep(step);
    else if (step.kind == stepScript && isOnboarding && m_tenant.placement.kind != IsolationKind::SharedTable)
        addSchema(step.objectName);
    else if (step.kind == stepFile)
        addFile(step.objectName);
    else if (step.kind == stepScript || step.kind == stepFileScript)
        addStep(step);
}

Remains Look::take()
{
    for (const OperationStep &step : m_operation.steps)
        add(step);
    return m_remains;
}

Result<Remains> lookAt(const OperationSite &site, const Operation &operation)
{
    const auto tenant = waited(site.registry.tenant(operation.tenant));
    if (!tenant)
        return fail(tenant);
    if (tenant->placement.server.isNull()) {
        Remains nothing;
        nothing.items.append({Remains::Kind::Record, tenant->slug, tenant->state != TenantState::Erased});
        nothing.at = site.clock.utcNow();
        return nothing;
    }
    const auto server = waited(site.registry.server(tenant->placement.server));
    if (!server)
        return fail(server);
    Remains remains = Look(operation, *tenant, *server, [&](const QString &database) {
                          auto opened = openOfPool(site.pool, *server, database, {}, {});
                          if (!opened || server->engine != Engine::MariaDB)
                              return opened;
                          const auto taken = takeRole(**opened, mariaDbProvisioner);
                          return taken ? opened : OperationRunner::Opened(fail(taken));
                      }).take();
    remains.at = site.clock.utcNow();
    return remains;
}

} // namespace

QFuture<Result<Remains>> remainsOf(const OperationSite &site, const Operation &operation)
{
    return QtConcurrent::run(&site.threads, [site, operation] { return lookAt(site, operation); });
}

} // namespace tenantry
