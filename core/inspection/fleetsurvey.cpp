#include "core/inspection/fleetsurvey.h"

#include "core/inspection/tenantinspector.h"

#include <QSet>

namespace tenantry {

namespace {

Result<TenantSize> databaseSize(const DatabaseUse &database, const QDateTime &now)
{
    if (database.bytes < 0)
        return fail(ErrorKind::Denied,
                    FleetSurvey::tr("This login may not ask for the size of database %1.").arg(database.name),
                    FleetSurvey::tr("Have an administrator run: GRANT pg_monitor TO the login of this server;"));
    return TenantSize {database.bytes, SizeMethod::Exact, now, -1, 0};
}

Result<int> databaseSessions(const DatabaseUse &database)
{
    if (database.sessions < 0)
        return fail(ErrorKind::Unsupported, FleetSurvey::tr("The server does not tell the sessions of a database."));
    return database.sessions;
}

/// A deployment is the whole server: all its databases together.
DatabaseUse wholeServer(const QList<DatabaseUse> &databases)
{
    DatabaseUse sum {{}, 0, 0, -1, false};
    for (const DatabaseUse &database : databases) {
        sum.bytes = database.bytes < 0 || sum.bytes < 0 ? -1 : sum.bytes + database.bytes;
        sum.sessions = database.sessions < 0 || sum.sessions < 0 ? -1 : sum.sessions + database.sessions;
    }
    return sum;
}

} // namespace

Result<SurveyAnswer> runSurveyTask(Connection &connection, const SurveyTask &task)
{
    FactReader reader(connection);
    SurveyAnswer answer;
    if (task.database.isEmpty()) {
        auto databases = readDatabases(reader);
        if (!databases)
            return fail(databases);
        answer.databases = *std::move(databases);
        return answer;
    }
    const auto rows = reader.rows(QStringLiteral("schemas"), 5);
    if (!rows)
        return fail(rows);
    for (const FactReader::Row &row : *rows)
        answer.schemas.insert(row.at(0).toString(), schemaSizeOf(row));
    return answer;
}

QList<SurveyTask> FleetSurvey::tasks(const QList<Tenant> &tenants)
{
    QList<SurveyTask> tasks;
    QSet<SurveyTask> seen;
    for (const Tenant &tenant : tenants) {
        const Placement &placement = tenant.placement;
        if (placement.server.isNull())
            continue;
        const auto add = [&](const QString &database) {
            const SurveyTask task {placement.server, database};
            if (seen.contains(task))
                return;
            seen << task;
            tasks << task;
        };
        add(QString());
        if (placement.kind == IsolationKind::Schema)
            add(placement.database);
    }
    return tasks;
}

QHash<SurveyTask, QList<Tenant>> FleetSurvey::concerned(const QList<Tenant> &tenants)
{
    QHash<SurveyTask, QList<Tenant>> byTask;
    for (const Tenant &tenant : tenants) {
        const Placement &placement = tenant.placement;
        if (placement.kind == IsolationKind::Schema)
            byTask[{placement.server, placement.database}] << tenant;
        else if (placement.kind != IsolationKind::SharedTable)
            byTask[{placement.server, QString()}] << tenant;
    }
    return byTask;
}

void FleetSurvey::apply(const SurveyTask &task, const Result<SurveyAnswer> &answer, const QList<Tenant> &tenants,
                        const QDateTime &now)
{
    if (task.database.isEmpty())
        m_servers[task.server].set(answer ? Result<QList<DatabaseUse>>(answer->databases) : fail(answer), now);
    for (const Tenant &tenant : tenants)
        if (tenant.placement.server == task.server)
            applyToTenant(m_tenants[tenant.id], tenant, task, answer, now);
}

void FleetSurvey::applyToTenant(TenantUse &use, const Tenant &tenant, const SurveyTask &task,
                                const Result<SurveyAnswer> &answer, const QDateTime &now) const
{
    const Placement &placement = tenant.placement;
    const bool schemaTask = !task.database.isEmpty();
    if (placement.kind == IsolationKind::Schema) {
        if (!schemaTask || placement.database != task.database)
            return;
        const Error gone {ErrorKind::Missing,
                          tr("There is no schema %1 in database %2.").arg(placement.schema, task.database),
                          {},
                          {},
                          {},
                          tenant.id};
        use.size.set(answer ? answer->schemas.value(placement.schema, fail(gone)) : fail(answer), now);
        return;
    }
    if (schemaTask || placement.kind == IsolationKind::SharedTable)
        return;
    if (!answer) {
        use.size.set(fail(answer), now);
        use.sessions.set(fail(answer), now);
        return;
    }
    const bool deployment = placement.kind == IsolationKind::Deployment;
    for (const DatabaseUse &database : deployment ? QList {wholeServer(answer->databases)} : answer->databases) {
        if (!deployment && database.name != placement.database)
            continue;
        use.size.set(databaseSize(database, now), now);
        use.sessions.set(databaseSessions(database), now);
        return;
    }
    const Error gone {
        ErrorKind::Missing, tr("There is no database %1 on the server.").arg(placement.database), {}, {}, {},
        tenant.id};
    use.size.set(fail(gone), now);
    use.sessions.set(fail(gone), now);
}

const TenantUse *FleetSurvey::find(const TenantId &tenant) const
{
    const auto found = m_tenants.constFind(tenant);
    return found == m_tenants.constEnd() ? nullptr : &*found;
}

const Fact<QList<DatabaseUse>> *FleetSurvey::databases(const ServerId &server) const
{
    const auto found = m_servers.constFind(server);
    return found == m_servers.constEnd() ? nullptr : &*found;
}

} // namespace tenantry
