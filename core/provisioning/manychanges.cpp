#include "core/provisioning/manychanges.h"

#include "core/base/enumname.h"
#include "core/base/errorwords.h"
#include "core/jobs/fanout.h"
#include "core/jobs/waited.h"
#include "core/provisioning/changeplan.h"
#include "core/provisioning/operationjobs.h"
#include "core/provisioning/operationtrial.h"
#include "core/provisioning/serverwords.h"
#include "core/provisioning/tenantchange.h"
#include "core/registry/operationrepository.h"

namespace tenantry {

namespace {

constexpr EnumNames<ChangeOutcome::Kind, 6> outcomeNames {
    {"waiting", "running", "done", "unchanged", "failed", "skipped"}};

/// A change holds one connection and, while it is proven, two more.
constexpr int connectionsEach = 3;
constexpr int threadsAtMost = 8;

} // namespace

QString outcomeName(ChangeOutcome::Kind kind)
{
    return outcomeNames.name(kind);
}

bool outcomeFromName(const QString &name, ChangeOutcome::Kind *kind)
{
    return outcomeNames.value(name, kind);
}

ManyChanges::ManyChanges(const Services &services, ManyOrder order, const QList<Tenant> &tenants)
    : m_services(services), m_order(std::move(order)), m_tenants(tenants)
{
    for (const Tenant &tenant : m_tenants)
        m_outcomes.append({tenant.id, tenant.slug, ChangeOutcome::Kind::Waiting, {}, {}});
}

QList<ChangeOutcome> ManyChanges::outcomes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_outcomes;
}

void ManyChanges::stop()
{
    m_isStopped = true;
    m_services.control.cancel();
    const std::scoped_lock lock(m_mutex);
    for (OperationConnections *connections : m_atWork)
        connections->stop();
}

void ManyChanges::end(qsizetype index, ChangeOutcome::Kind kind, const QString &error)
{
    ChangeOutcome outcome;
    {
        const std::scoped_lock lock(m_mutex);
        m_outcomes[index].kind = kind;
        m_outcomes[index].error = error;
        outcome = m_outcomes.at(index);
    }
    if (m_tell)
        m_tell(outcome);
}

Result<> ManyChanges::readServers()
{
    const auto servers = waited(m_services.registry.servers());
    if (!servers)
        return fail(servers);
    for (const Server &server : *servers)
        m_servers.insert(server.id, server);
    return {};
}

Result<> ManyChanges::run(bool isDryRun)
{
    if (const auto read = readServers(); !read)
        return read;
    std::vector<FanOutTarget> targets;
    QList<qsizetype> places;
    int budget = threadsAtMost * connectionsEach;
    for (qsizetype i = 0; i < m_tenants.size(); ++i) {
        const Tenant &tenant = m_tenants.at(i);
        const auto server = m_servers.constFind(tenant.placement.server);
        if (server == m_servers.constEnd()) {
            end(i, ChangeOutcome::Kind::Failed, tr("%1 has no place on a server.").arg(tenant.name));
            continue;
        }
        budget = std::min(budget, server->connectionBudget);
        // Whoever has a file open keeps it from being shut: each change opens it by itself.
        const bool isFile = server->engine == Engine::SQLite;
        targets.push_back({tenant.id, server->connectionSpec(isFile ? QString() : tenant.placement.database)});
        places.append(i);
    }
    FanOut fanOut(m_services.pool, m_services.control,
                  {.perServer = std::max(budget / connectionsEach, 1),
                   .threads = threadsAtMost,
                   .policy = FailurePolicy::Continue});
    std::vector<std::atomic_bool> unchanged(targets.size());
    fanOut.onEnded([&](size_t index, const Result<> &outcome) {
        using Kind = ChangeOutcome::Kind;
        const bool isStopped = !outcome && outcome.error().kind == ErrorKind::Cancelled;
        end(places.at(qsizetype(index)),
            outcome         ? (unchanged[index] ? Kind::Unchanged : Kind::Done)
                : isStopped ? Kind::Skipped
                            : Kind::Failed,
            outcome ? QString() : errorWords(inServersWords(outcome.error())));
    });
    const auto outcomes = fanOut.run(targets, [&](Connection &connection, size_t index) -> Result<> {
        const qsizetype place = places.at(qsizetype(index));
        end(place, ChangeOutcome::Kind::Running);
        const auto tenant = waited(m_services.registry.tenant(m_tenants.at(place).id));
        if (!tenant)
            return fail(tenant);
        if (isChanged(m_order.kind, *tenant)) {
            unchanged[index] = true;
            return {};
        }
        const auto done = changeOne(connection, *tenant, isDryRun);
        const std::scoped_lock lock(m_mutex);
        if (done)
            m_outcomes[place].operation = *done;
        return done ? Result<>() : fail(done);
    });
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (this->outcomes().at(places.at(qsizetype(i))).kind == ChangeOutcome::Kind::Waiting)
            end(places.at(qsizetype(i)), ChangeOutcome::Kind::Skipped, errorWords(outcomes[i].error()));
    }
    return {};
}

/// What failed before is closed only by its own operation.
Result<std::optional<OperationId>> ManyChanges::begunBefore(const TenantId &tenant)
{
    OperationQuery query;
    query.tenant = tenant;
    query.openOnly = true;
    const auto open = waited(m_services.registry.operations(query));
    if (!open)
        return fail(open);
    for (const Operation &operation : open->records) {
        if (operation.kind == m_order.kind && operation.state != OperationState::Undoing)
            return std::optional(operation.id);
    }
    return std::optional<OperationId>();
}

Result<OperationId> ManyChanges::changeOne(Connection &connection, const Tenant &tenant, bool isDryRun)
{
    const Server server = m_servers.value(tenant.placement.server);
    auto operation = begunBefore(tenant.id);
    if (!operation)
        return fail(operation);
    if (!*operation) {
        const auto planned = changePlan(m_services.registry, {m_order.kind, m_order.terms}, tenant, server);
        if (!planned)
            return fail(planned);
        // What the server would refuse is not recorded.
        if (const auto tried = tryChange(connection, tenant, *planned); !tried)
            return fail(tried);
        if (isDryRun)
            return OperationId();
        const auto recorded = waited(recordChange(m_services.registry, *planned, m_order.reason));
        if (!recorded)
            return fail(recorded);
        *operation = recorded->id;
    }
    if (isDryRun)
        return **operation;
    return carryOut(connection, server, **operation).map([&] { return **operation; });
}

Result<> ManyChanges::carryOut(Connection &connection, const Server &server, const OperationId &operation)
{
    RunControl own; // one that loses its lease stops itself alone
    const QString here = connection.spec().database;
    OperationConnections connections(server.connectionSpec(), m_services.budgets, own,
                                     [&](const QString &database, const QString &login) -> OperationRunner::Opened {
                                         if (database == here && login.isEmpty())
                                             return std::shared_ptr<Connection>(std::shared_ptr<void>(), &connection);
                                         return openOfPool(m_services.pool, server, database, login,
                                                           [this] { return m_isStopped.load(); });
                                     });
    {
        const std::scoped_lock lock(m_mutex);
        m_atWork.insert(&connections);
    }
    if (m_isStopped)
        connections.stop();
    const auto done = connections.runner(m_services.registry, m_services.clock, {}).run(operation);
    connections.close();
    if (!done) // its journal names this session, and whoever goes on with it ends that: it must be nobody else's by then
        connection.database().close();
    const std::scoped_lock lock(m_mutex);
    m_atWork.erase(&connections);
    return done ? Result<>() : fail(done);
}

} // namespace tenantry
