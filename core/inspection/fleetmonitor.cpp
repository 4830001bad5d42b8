#include "core/inspection/fleetmonitor.h"

#include "core/db/cancelwatch.h"
#include "core/db/sqlresource.h"
#include "core/inspection/serverfindings.h"
#include "core/inspection/tenantinspector.h"
#include "core/jobs/deliver.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tenantry {

namespace {

constexpr int MaxThreads = 8;

int secondsOf(std::chrono::milliseconds time)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count());
}

Result<QList<Tenant>> readPlacedTenants(Connection &registry)
{
    const auto sql = sqlResource(registry.spec().engine, QStringLiteral("inspection"), QStringLiteral("placedtenants"));
    if (!sql)
        return fail(sql);
    auto rows = registry.query(*sql);
    if (!rows)
        return fail(rows);
    QList<Tenant> tenants;
    while (rows->next()) {
        Tenant tenant;
        tenant.id = TenantId::fromString(rows->value(0).toString());
        // A kind of a later format has no figures here; registry check tells of it.
        if (!isolationKindFromName(rows->value(1).toString(), &tenant.placement.kind))
            continue;
        tenant.placement.server = ServerId::fromString(rows->value(2).toString());
        tenant.placement.database = rows->value(3).toString();
        tenant.placement.schema = rows->value(4).toString();
        tenants.append(std::move(tenant));
    }
    return tenants;
}

} // namespace

/// Shared with the reading threads, which may end a moment after the monitor began to.
struct FleetMonitor::Stop {
    std::atomic_bool asked = false;
    CancelWatch watch;
};

FleetMonitor::FleetMonitor(TenantRegistry &registry, ConnectionPool &pool, const Clock &clock, QObject *parent)
    : QObject(parent), m_registry(registry), m_pool(pool), m_clock(clock), m_stop(std::make_shared<Stop>())
{
    m_threads.setMaxThreadCount(MaxThreads);
    m_roundTimer.setSingleShot(true);
    m_tenantTimer.setSingleShot(true);
    connect(&m_roundTimer, &QTimer::timeout, this, &FleetMonitor::refresh);
    connect(&m_tenantTimer, &QTimer::timeout, this, &FleetMonitor::readTenant);
}

FleetMonitor::~FleetMonitor()
{
    m_stop->asked = true;
    m_stop->watch.hurry();
    m_threads.clear();
    m_threads.waitForDone();
}

void FleetMonitor::start(const Pace &pace)
{
    m_pace = pace;
    refresh();
}

void FleetMonitor::refresh()
{
    if (m_pace.interval.count() > 0)
        m_roundTimer.start(m_pace.interval);
    if (m_loading)
        return;
    loadServers();
    readTenant();
}

void FleetMonitor::refreshServer(const ServerId &id)
{
    if (const Server *known = server(id))
        inspect(*known);
    else
        refresh();
}

void FleetMonitor::watch(const TenantId &id)
{
    if (m_watched == id)
        return;
    m_watched = id;
    m_watchedTenant.reset();
    m_tenantFacts.reset();
    m_readingTenant = false;
    m_tenantTimer.stop();
    readTenant();
}

const ServerFacts *FleetMonitor::facts(const ServerId &id) const
{
    const auto found = m_facts.constFind(id);
    return found == m_facts.constEnd() ? nullptr : &*found;
}

QList<TenantId> FleetMonitor::surveyedTenants() const
{
    QList<TenantId> ids;
    for (const Tenant &tenant : m_placed)
        ids.append(tenant.id);
    return ids;
}

int FleetMonitor::reachable() const
{
    return static_cast<int>(std::count_if(m_facts.begin(), m_facts.end(),
                                          [](const ServerFacts &facts) { return facts.latency.isKnown(); }));
}

/// A fault that is still there keeps the time at which it was first seen.
void FleetMonitor::judge(const ServerId &id)
{
    const Server *judged = server(id);
    const ServerFacts *known = facts(id);
    if (judged == nullptr || known == nullptr)
        return;
    qint64 tenants = 0;
    for (const ServerLoad &load : std::as_const(m_loads))
        tenants += load.server == id ? load.tenants : 0;
    const QString prefix = serverFindingPrefix(id);
    QHash<QString, QDateTime> firstSeen;
    m_findings.removeIf([&](const Finding &finding) {
        if (!finding.key.startsWith(prefix))
            return false;
        firstSeen.insert(finding.key, finding.firstSeen);
        return true;
    });
    for (Finding &finding : serverFindings(*judged, *known, tenants, m_clock.utcNow())) {
        finding.firstSeen = firstSeen.value(finding.key, finding.firstSeen);
        m_findings.append(std::move(finding));
    }
}

QSet<QString> FleetMonitor::clearedFindings() const
{
    QSet<QString> keys;
    const QDateTime now = m_clock.utcNow();
    for (const Server &server : m_servers) {
        if (const ServerFacts *known = facts(server.id)) {
            for (const QString &key : clearedServerFindings(server, *known, now))
                keys.insert(key);
        }
    }
    return keys;
}

const Server *FleetMonitor::server(const ServerId &id) const
{
    const auto found = std::find_if(m_servers.begin(), m_servers.end(), [&](const Server &s) { return s.id == id; });
    return found == m_servers.end() ? nullptr : &*found;
}

QStringList FleetMonitor::databasesOn(const ServerId &id) const
{
    QStringList names;
    for (const Tenant &tenant : m_placed) {
        if (tenant.placement.server == id && !tenant.placement.database.isEmpty())
            names.append(tenant.placement.database);
    }
    names.removeDuplicates();
    return names;
}

/// Runs read(Connection &) -> Result<T> on a thread and then apply(Result<T>) here, unless the monitor is gone by then.
template<class T, class Read, class Apply>
void FleetMonitor::readOn(const Server &server, const QString &database, Read read, Apply apply)
{
    auto task = [&pool = m_pool, stop = m_stop, spec = server.connectionSpec(database), limit = m_pace.readLimit,
                 read]() -> Result<T> {
        const auto end = std::chrono::steady_clock::now() + limit;
        const auto isLate = [end] { return std::chrono::steady_clock::now() > end; };
        const auto isCancelled = [stop, isLate] { return stop->asked.load() || isLate(); };
        auto lease = pool.acquire(spec, isCancelled);
        if (!lease)
            return fail(lease);
        const auto watched = stop->watch.watch((*lease)->canceller(), isCancelled);
        auto result = read(**lease);
        if (isLate()) { // what came of it is the end that we made
            lease->discard();
            return fail(ErrorKind::Timeout,
                        FleetMonitor::tr("The server gave no answer in %n second(s).", nullptr, secondsOf(limit)),
                        FleetMonitor::tr("See on the server what holds it up."));
        }
        return result;
    };
    deliver(QtConcurrent::run(&m_threads, task), this, apply);
}

template<class T, class Read, class Apply>
void FleetMonitor::readInRound(const Server &server, const QString &database, Read read, Apply apply)
{
    ++m_running;
    readOn<T>(server, database, read, [this, apply](const Result<T> &result) {
        apply(result);
        finishOne();
    });
}

void FleetMonitor::finishOne()
{
    if (--m_running == 0)
        emit roundFinished();
}

void FleetMonitor::loadServers()
{
    m_loading = true;
    ++m_running;
    deliver(m_registry.servers(), this, [this](const Result<QList<Server>> &servers) {
        m_loading = false;
        if (servers) {
            m_servers = *servers;
            m_hasServers = true;
            for (const Server &server : *servers)
                m_pool.setBudget(server.connectionSpec(), server.connectionBudget);
            forgetRemoved();
            emit serversChanged();
            loadPlacedTenants();
            if (m_watchedTenant && !m_tenantFacts) // its server was not known yet
                readTenant();
        } else {
            // The servers have answers of their own: those known are asked all the same.
            emit registryFailed(servers.error());
            readServers();
        }
        finishOne();
    });
}

void FleetMonitor::forgetRemoved()
{
    m_facts.removeIf([this](const auto &known) { return server(known.key()) == nullptr; });
    m_findings.removeIf([this](const Finding &finding) {
        return std::none_of(m_servers.begin(), m_servers.end(),
                            [&](const Server &s) { return finding.key.startsWith(serverFindingPrefix(s.id)); });
    });
}

void FleetMonitor::loadPlacedTenants()
{
    ++m_running;
    deliver(m_registry.serverLoads(), this, [this](const Result<QList<ServerLoad>> &loads) {
        if (loads) {
            m_loads = *loads;
            emit serversChanged();
        }
        finishOne();
    });
    ++m_running;
    deliver(m_registry.read(readPlacedTenants), this, [this](const Result<QList<Tenant>> &tenants) {
        if (tenants)
            m_placed = *tenants;
        readServers();
        finishOne();
    });
}

void FleetMonitor::readServers()
{
    for (const Server &server : std::as_const(m_servers))
        inspect(server);
    survey();
}

void FleetMonitor::inspect(const Server &server)
{
    if (m_inspecting.contains(server.id))
        return;
    m_inspecting.insert(server.id);
    ServerFacts before = m_facts.value(server.id);
    before.server = server.id;
    const auto read = [server, before, databases = databasesOn(server.id),
                       &clock = m_clock](Connection &connection) -> Result<ServerFacts> {
        ServerFacts facts = before;
        ServerInspector(connection, clock).refresh(facts, server, databases);
        return facts;
    };
    readInRound<ServerFacts>(server, {}, read, [this, before](const Result<ServerFacts> &result) {
        ServerFacts facts = result.value_or(before);
        if (!result)
            facts.setUnreachable(result.error(), m_clock.utcNow());
        m_inspecting.remove(before.server);
        m_facts.insert(before.server, facts);
        judge(before.server);
        emit factsChanged(before.server);
    });
}

void FleetMonitor::survey()
{
    const QList<SurveyTask> tasks = FleetSurvey::tasks(m_placed);
    const auto concerned = FleetSurvey::concerned(m_placed);
    for (const SurveyTask &task : tasks) {
        const Server *where = server(task.server);
        if (where == nullptr || m_surveying.contains(task))
            continue;
        m_surveying.insert(task);
        const auto read = [task](Connection &connection) { return runSurveyTask(connection, task); };
        const auto apply = [this, task, tenants = concerned.value(task)](const Result<SurveyAnswer> &answer) {
            m_surveying.remove(task);
            m_survey.apply(task, answer, tenants, m_clock.utcNow());
            QList<TenantId> changed;
            for (const Tenant &tenant : tenants)
                changed.append(tenant.id);
            emit usesChanged(changed);
        };
        readInRound<SurveyAnswer>(*where, task.database, read, apply);
    }
}

void FleetMonitor::readTenant()
{
    if (m_watched.isNull() || m_readingTenant)
        return;
    m_readingTenant = true;
    deliver(m_registry.tenant(m_watched), this, [this, asked = m_watched](const Result<Tenant> &tenant) {
        if (asked != m_watched)
            return;
        if (tenant)
            m_watchedTenant = *tenant;
        // Without the registry its server is asked where it was last.
        if (m_watchedTenant) {
            readWatched(*m_watchedTenant);
        } else {
            m_readingTenant = false;
            m_tenantTimer.start(m_pace.tenantInterval);
        }
    });
}

void FleetMonitor::readWatched(const Tenant &tenant)
{
    const Server *where = server(tenant.placement.server);
    TenantFacts before = m_tenantFacts ? *m_tenantFacts : TenantFacts();
    before.tenant = tenant.id;
    const auto apply = [this, before](const Result<TenantFacts> &result) {
        if (before.tenant != m_watched)
            return;
        TenantFacts facts = result.value_or(before);
        if (!result)
            facts.setUnreachable(result.error(), m_clock.utcNow());
        m_tenantFacts = std::make_unique<TenantFacts>(facts);
        m_readingTenant = false;
        m_tenantTimer.start(m_pace.tenantInterval);
        emit tenantFactsChanged(before.tenant);
    };
    if (where == nullptr) {
        m_readingTenant = false;
        m_tenantTimer.start(m_pace.tenantInterval);
        return;
    }
    const auto read = [tenant, before, &clock = m_clock](Connection &connection) -> Result<TenantFacts> {
        TenantFacts facts = before;
        TenantInspector(connection, clock).refresh(facts, tenant);
        return facts;
    };
    readOn<TenantFacts>(*where, tenant.placement.database, read, apply);
}

} // namespace tenantry
