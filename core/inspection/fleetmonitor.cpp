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
constexpr int Surveys = 16; // of databases, begun at a time

int secondsOf(std::chrono::milliseconds time)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count());
}

/// Who lives where, without what a reader of it has no use for: figures that are shared would be copied when they change.
TenantSnapshot placementsOf(const TenantFleet &tenants)
{
    TenantSnapshot snapshot = tenants.snapshot();
    snapshot.figures = {};
    snapshot.ranks.reset();
    return snapshot;
}

} // namespace

/// Shared with the reading threads, which may end a moment after the monitor began to.
struct FleetMonitor::Stop {
    std::atomic_bool asked = false;
    CancelWatch watch;
};

FleetMonitor::FleetMonitor(TenantRegistry &registry, TenantFleet &tenants, ConnectionPool &pool, const Clock &clock,
                           QObject *parent)
    : QObject(parent), m_registry(registry), m_tenants(tenants), m_pool(pool), m_clock(clock),
      m_stop(std::make_shared<Stop>())
{
    m_threads.setMaxThreadCount(MaxThreads);
    m_roundTimer.setSingleShot(true);
    m_tenantTimer.setSingleShot(true);
    connect(&m_roundTimer, &QTimer::timeout, this, &FleetMonitor::refresh);
    connect(&m_tenantTimer, &QTimer::timeout, this, &FleetMonitor::readTenant);
    connect(&m_tenants, &TenantFleet::figuresChanged, this, &FleetMonitor::usesChanged);
    // A load starts from nothing: the servers are asked about the new rows at once.
    connect(&m_tenants, &TenantFleet::loaded, this, [this] {
        if (m_hasServers)
            indexTenants();
    });
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

TenantUse FleetMonitor::use(const Tenant &tenant) const
{
    TenantUse use;
    const TenantFigures &figures = m_tenants.snapshot().figures;
    const auto handle = m_tenants.store().find(tenant.id);
    if (const auto last = handle ? figures.last(*handle, TenantFigure::StorageBytes) : std::nullopt)
        use.bytes = TenantUse::Figure {last->value, QDateTime::fromMSecsSinceEpoch(last->readAtMs, Qt::UTC),
                                       figures.reading(*handle, TenantFigure::StorageBytes).has_value()};
    const ServerFacts *known = facts(tenant.placement.server);
    if (known == nullptr || !known->databases.last())
        return use;
    if (const auto sessions = sessionsOf(tenant.placement, *known->databases.last()))
        use.sessions = TenantUse::Figure {*sessions, known->databases.readAt(), known->databases.isKnown()};
    return use;
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
    for (const ServerLoad &load : m_loads.last().value_or(QList<ServerLoad>()))
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

/// Null where the rows have other numbers by now: it is made again when they are there.
std::shared_ptr<const PlacementIndex> FleetMonitor::index() const
{
    return m_index && m_index->load() == m_tenants.loadNumber() ? m_index : nullptr;
}

/// Runs read(Connection &) -> Result<T> on a thread and then apply(Result<T>) here, unless the monitor is gone by then.
template<class T, class Read, class Apply>
void FleetMonitor::readOn(const Server &server, const QString &database, Read read, Apply apply)
{
    auto task = [&pool = m_pool, stop = m_stop, spec = server.connectionSpec(database), limit = m_pace.readLimit,
                 read]() -> Result<T> {
        auto lease = pool.acquire(spec, [stop] { return stop->asked.load(); });
        if (!lease)
            return fail(lease);
        // A person who types a password is not the silence of the server: connecting has a time of its own.
        const auto end = std::chrono::steady_clock::now() + limit;
        const auto isLate = [end] { return std::chrono::steady_clock::now() > end; };
        const auto isCancelled = [stop, isLate] { return stop->asked.load() || isLate(); };
        const auto watched = stop->watch.watch((*lease)->canceller(), isCancelled);
        auto result = read(**lease);
        if (isLate()) { // what came of it is the end that we made
            lease->discard();
            return fail(ErrorKind::Timeout,
                        FleetMonitor::tr("The server gave no answer in %Ln second(s).", nullptr, secondsOf(limit)),
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
            loadTenantCounts();
            indexTenants();
            if (m_watchedTenant && !m_tenantFacts) // its server was not known yet
                readTenant();
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
    m_findings.removeIf([this](const Finding &finding) {
        return std::none_of(m_servers.begin(), m_servers.end(),
                            [&](const Server &s) { return finding.key.startsWith(serverFindingPrefix(s.id)); });
    });
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

/// Of what is in memory, and only where somebody came, went or moved since.
void FleetMonitor::indexTenants()
{
    const quint64 version = m_tenants.membersVersion();
    if (index() && m_indexedVersion == version) {
        readServers();
        return;
    }
    ++m_running;
    // Not on the monitor's threads, which servers that do not answer may hold.
    auto making = QtConcurrent::run([snapshot = placementsOf(m_tenants), load = m_tenants.loadNumber()] {
        return std::make_shared<const PlacementIndex>(snapshot, load);
    });
    deliver(making, this, [this, version](const std::shared_ptr<const PlacementIndex> &made) {
        m_index = made;
        m_indexedVersion = version;
        readServers();
        finishOne();
    });
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
    const auto read = [server, before, placed = index(), snapshot = placementsOf(m_tenants),
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
    if (facts.latency.isKnown())
        facts.preparations = m_facts.value(id).preparations;
    if (facts.login.isKnown()) {
        const QStringList looked = databasesToSurvey(facts);
        facts.preparations.removeIf([&](const auto &one) { return !looked.contains(one.key()); });
    }
    m_facts.insert(id, facts);
    judge(id);
    tellSilentServers();
    emit factsChanged(id);
    if (!facts.latency.isKnown()) {
        spread([id](const TenantSnapshot &, const PlacementIndex &placed) { return sizesUnknown(placed, id); });
        return;
    }
    spread([id, databases = facts.databases](const TenantSnapshot &tenants, const PlacementIndex &placed) {
        return sizesOnServer(tenants, placed, id, databases);
    });
    queueSurveys(facts);
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
    const auto placed = index();
    QStringList databases = placed ? placed->schemaDatabases(facts.server) : QStringList();
    if (const auto &login = facts.login.last())
        databases += login->prepared;
    databases.removeDuplicates();
    return databases;
}

void FleetMonitor::queueSurveys(const ServerFacts &facts)
{
    if (!index())
        return;
    for (const QString &database : databasesToSurvey(facts)) {
        const SurveyTask task {facts.server, database};
        if (m_surveying.contains(task))
            continue;
        m_surveying.insert(task);
        m_surveyQueue.enqueue(task);
    }
    surveyDatabases();
}

/// A few at a time: a server may have more databases than this thread could start readings of in one go.
void FleetMonitor::surveyDatabases()
{
    while (m_surveys < Surveys && !m_surveyQueue.isEmpty()) {
        const SurveyTask task = m_surveyQueue.dequeue();
        if (const Server *where = server(task.server))
            survey(*where, task);
        else
            m_surveying.remove(task);
    }
}

void FleetMonitor::survey(const Server &server, const SurveyTask &task)
{
    ++m_surveys;
    readInRound<DatabaseSurvey>(
        server, task.database, surveyDatabase, [this, task](const Result<DatabaseSurvey> &told) {
            --m_surveys;
            m_surveying.remove(task);
            takePreparation(task, told.and_then([](const DatabaseSurvey &survey) { return survey.preparation; }));
            const auto sizes = told.and_then([](const DatabaseSurvey &survey) { return survey.sizes; });
            spread([task, sizes, now = m_clock.utcNow()](const TenantSnapshot &tenants, const PlacementIndex &placed) {
                return sizesInDatabase(tenants, placed, task, sizes, now);
            });
            surveyDatabases();
        });
}

void FleetMonitor::takePreparation(const SurveyTask &task, const Result<DatabasePreparation> &preparation)
{
    const auto known = m_facts.find(task.server);
    if (known == m_facts.end())
        return;
    Fact<DatabasePreparation> &fact = known->preparations[task.database];
    const auto before = fact.isKnown() ? fact.last() : std::nullopt;
    fact.set(preparation, m_clock.utcNow());
    // Told where it is news: a server may have a thousand databases.
    if (before != (fact.isKnown() ? fact.last() : std::nullopt))
        emit factsChanged(task.server);
}

/// Runs make(snapshot, index) -> FigureLot on a worker and gives the lot to the tenants.
template<class Make>
void FleetMonitor::spread(Make make)
{
    const auto placed = index();
    if (!placed)
        return;
    ++m_running;
    auto making =
        QtConcurrent::run([placed, make, snapshot = placementsOf(m_tenants)] { return make(snapshot, *placed); });
    deliver(making, this, [this](const FigureLot &lot) {
        m_tenants.setFigures(lot);
        finishOne();
    });
}

void FleetMonitor::readTenant()
{
    if (m_watched.isNull() || m_readingTenant)
        return;
    m_readingTenant = true;
    deliver(m_registry.tenant(m_watched), this, [this, asked = m_watched](const Result<Tenant> &tenant) {
        if (asked != m_watched)
            return;
        // Without the registry its server is asked where it was last.
        if (tenant)
            m_watchedTenant = *tenant;
        else if (!m_watchedTenant && tenant.error().kind != ErrorKind::Missing)
            m_watchedTenant = m_tenants.store().tenant(asked);
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
