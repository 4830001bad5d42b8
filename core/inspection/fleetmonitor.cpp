#include "core/inspection/fleetmonitor.h"

#include "core/inspection/guardfindings.h"
#include "core/inspection/serverfindings.h"
#include "core/inspection/versionfindings.h"

#include <algorithm>
#include <utility>

namespace tenantry {

namespace {

constexpr QLatin1StringView fleetSubject("fleet");

} // namespace

FleetMonitor::FleetMonitor(TenantRegistry &registry, TenantFleet &tenants, ConnectionPool &pool, const Clock &clock,
                           QObject *parent)
    : QObject(parent), m_registry(registry), m_tenants(tenants), m_pool(pool), m_clock(clock), m_reader(pool),
      m_index(tenants, nullptr),
      m_surveys(
          m_reader, [this](const ServerId &id) { return server(id); },
          [this](const SurveyTask &task, const Result<DatabaseSurvey> &told) { takeSurvey(task, told); }, nullptr),
      m_watch({registry, tenants, m_reader, clock, [this](const ServerId &id) { return server(id); }}, nullptr)
{
    m_roundTimer.setSingleShot(true);
    connect(&m_roundTimer, &QTimer::timeout, this, &FleetMonitor::refresh);
    connect(&m_index, &FleetIndex::made, this, [this] {
        judgeFleet();
        readServers();
        finishOne();
    });
    connect(&m_index, &FleetIndex::spreadOut, this, &FleetMonitor::finishOne);
    connect(&m_surveys, &SurveyQueue::drained, this, &FleetMonitor::finishOne);
    connect(&m_watch, &TenantWatch::changed, this, &FleetMonitor::tenantFactsChanged);
    connect(&m_tenants, &TenantFleet::figuresChanged, this, &FleetMonitor::usesChanged);
    // A load starts from nothing: the servers are asked about the new rows at once.
    connect(&m_tenants, &TenantFleet::loaded, this, [this] {
        if (m_hasServers)
            indexTenants();
    });
}

void FleetMonitor::start(const Pace &pace)
{
    m_pace = pace;
    m_reader.setLimit(pace.readLimit);
    m_watch.setInterval(pace.tenantInterval);
    refresh();
}

void FleetMonitor::refresh()
{
    if (m_pace.interval.count() > 0)
        m_roundTimer.start(m_pace.interval);
    if (m_loading)
        return;
    loadServers();
    m_watch.read();
}

void FleetMonitor::refreshServer(const ServerId &id)
{
    if (const Server *known = server(id))
        inspect(*known);
    else
        refresh();
}

const ServerFacts *FleetMonitor::facts(const ServerId &id) const
{
    const auto found = m_facts.constFind(id);
    return found == m_facts.constEnd() ? nullptr : &*found;
}

int FleetMonitor::reachable() const
{
    return static_cast<int>(std::count_if(m_facts.begin(), m_facts.end(),
                                          [](const ServerFacts &facts) { return facts.latency.isKnown(); }));
}

void FleetMonitor::judge(const ServerId &id)
{
    const Server *judged = server(id);
    const ServerFacts *known = facts(id);
    if (judged == nullptr || known == nullptr)
        return;
    qint64 tenants = 0;
    for (const ServerLoad &load : m_loads.last().value_or(QList<ServerLoad>()))
        tenants += load.server == id ? load.tenants : 0;
    const QDateTime now = m_clock.utcNow();
    Judgement judgement {serverFindings(*judged, *known, tenants, now), clearedServerFindings(*judged, *known, now)};
    if (const FleetCensus *census = m_index.census())
        judgement.add(judgeGuards(*judged, *known, *census, now));
    m_ledger.set(serverFindingPrefix(id), judgement);
}

void FleetMonitor::judgeFleet()
{
    for (auto it = m_facts.keyBegin(); it != m_facts.keyEnd(); ++it)
        judge(*it);
    const FleetCensus *census = m_index.census();
    m_ledger.set(QString(fleetSubject), census ? judgeVersions(*census, m_clock.utcNow()) : Judgement());
    emit findingsChanged();
}

const Server *FleetMonitor::server(const ServerId &id) const
{
    const auto found = std::find_if(m_servers.begin(), m_servers.end(), [&](const Server &s) { return s.id == id; });
    return found == m_servers.end() ? nullptr : &*found;
}

template<class T, class Read, class Apply>
void FleetMonitor::readInRound(const Server &server, const QString &database, Read read, Apply apply)
{
    ++m_running;
    m_reader.read<T>(server, database, this, read, [this, apply](const Result<T> &result) {
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
            loadTenantCounts();
            indexTenants();
            m_watch.readWhereServerWasUnknown();
        } else {
            // The servers have answers of their own: those known are asked all the same.
            m_loads.set(fail(servers), m_clock.utcNow());
            emit registryFailed(servers.error());
            readServers();
        }
        finishOne();
    });
}

void FleetMonitor::forgetRemoved()
{
    m_facts.removeIf([this](const auto &known) { return server(known.key()) == nullptr; });
    tellSilentServers();
    QSet<QString> subjects {QString(fleetSubject)};
    for (const Server &server : std::as_const(m_servers))
        subjects.insert(serverFindingPrefix(server.id));
    m_ledger.keepOnly(subjects);
}

void FleetMonitor::loadTenantCounts()
{
    ++m_running;
    deliver(m_registry.serverLoads(), this, [this](const Result<QList<ServerLoad>> &loads) {
        m_loads.set(loads, m_clock.utcNow());
        emit serversChanged();
        if (!loads)
            emit registryFailed(loads.error());
        finishOne();
    });
}

void FleetMonitor::indexTenants()
{
    if (m_index.isCurrent()) {
        readServers();
        return;
    }
    ++m_running;
    m_index.make();
}

void FleetMonitor::readServers()
{
    for (const Server &server : std::as_const(m_servers))
        inspect(server);
}

void FleetMonitor::inspect(const Server &server)
{
    if (m_inspecting.contains(server.id))
        return;
    m_inspecting.insert(server.id);
    ServerFacts before = m_facts.value(server.id);
    before.server = server.id;
    const auto read = [server, before, placed = m_index.placements(), snapshot = m_index.snapshot(),
                       &clock = m_clock](Connection &connection) -> Result<ServerFacts> {
        ServerFacts facts = before;
        ServerInspector(connection, clock)
            .refresh(facts, server, placed ? placed->databases(server.id, snapshot) : QStringList());
        return facts;
    };
    readInRound<ServerFacts>(server, {}, read, [this, before](const Result<ServerFacts> &result) {
        ServerFacts facts = result.value_or(before);
        if (!result)
            facts.setUnreachable(result.error(), m_clock.utcNow());
        m_inspecting.remove(before.server);
        take(before.server, facts);
    });
}

void FleetMonitor::take(const ServerId &id, ServerFacts facts)
{
    // What its databases told meanwhile, of those that are there still.
    if (facts.latency.isKnown()) {
        facts.preparations = m_facts.value(id).preparations;
        facts.guards = m_facts.value(id).guards;
    }
    if (facts.login.isKnown()) {
        const QStringList looked = databasesToSurvey(facts);
        facts.preparations.removeIf([&](const auto &one) { return !looked.contains(one.key()); });
        facts.guards.removeIf([&](const auto &one) { return !looked.contains(one.key()); });
    }
    m_facts.insert(id, facts);
    judge(id);
    tellSilentServers();
    emit factsChanged(id);
    emit findingsChanged();
    if (!facts.latency.isKnown()) {
        spread([id](const TenantSnapshot &, const PlacementIndex &placed) { return sizesUnknown(placed, id); });
        return;
    }
    spread([id, databases = facts.databases](const TenantSnapshot &tenants, const PlacementIndex &placed) {
        return sizesOnServer(tenants, placed, id, databases);
    });
    if (!m_index.placements())
        return;
    const bool wasBusy = m_surveys.isBusy();
    m_surveys.add(id, databasesToSurvey(facts));
    m_running += !wasBusy && m_surveys.isBusy() ? 1 : 0;
}

void FleetMonitor::tellSilentServers()
{
    QSet<ServerId> silent;
    for (const ServerFacts &facts : std::as_const(m_facts)) {
        if (facts.latency.error())
            silent.insert(facts.server);
    }
    m_tenants.setSilentServers(silent);
}

/// Those with tenants in schemas, and those that are prepared for tenants.
QStringList FleetMonitor::databasesToSurvey(const ServerFacts &facts) const
{
    const auto placed = m_index.placements();
    QStringList databases = placed ? placed->schemaDatabases(facts.server) : QStringList();
    if (const auto &login = facts.login.last())
        databases += login->prepared;
    databases.removeDuplicates();
    return databases;
}

void FleetMonitor::takeSurvey(const SurveyTask &task, const Result<DatabaseSurvey> &told)
{
    const QDateTime now = m_clock.utcNow();
    const auto sizes = told.and_then([](const DatabaseSurvey &survey) { return survey.sizes; });
    spread([task, sizes, now](const TenantSnapshot &tenants, const PlacementIndex &placed) {
        return sizesInDatabase(tenants, placed, task, sizes, now);
    });
    const auto known = m_facts.find(task.server);
    if (known == m_facts.end())
        return;
    const bool isOtherwisePrepared =
        renew(known->preparations[task.database],
              told.and_then([](const DatabaseSurvey &survey) { return survey.preparation; }), now);
    const bool isOtherwiseGuarded = renew(
        known->guards[task.database], told.and_then([](const DatabaseSurvey &survey) { return survey.guards; }), now);
    // Told where it is news: a server may have a thousand databases.
    if (!isOtherwisePrepared && !isOtherwiseGuarded)
        return;
    judge(task.server);
    emit factsChanged(task.server);
    emit findingsChanged();
}

void FleetMonitor::spread(const FleetIndex::Make &make)
{
    if (m_index.spread(make))
        ++m_running;
}

} // namespace tenantry
