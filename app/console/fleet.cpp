#include "app/console/fleet.h"

#include "app/console/serversecrets.h"
#include "core/jobs/deliver.h"
#include "core/registry/store/tenantstoreloader.h"

namespace tenantry {

namespace {
constexpr std::chrono::seconds pingEvery {5};
constexpr std::chrono::seconds longestWait {30};
constexpr std::chrono::seconds slowLook {1}; // at a question that is not answered
} // namespace

Fleet::Fleet(const ConnectionSpec &spec, DatabaseWorker::PasswordSource password, const RegistryClient &client,
             const Services &services)
    : m_registry(spec, std::move(password), client), m_list(m_tenants),
      m_monitor(m_registry, services.pool, services.clock), m_sessions(m_monitor), m_jobSink(m_registry, client.id),
      m_jobs(services.clock, &m_jobSink), m_news(m_registry, nullptr), m_secrets(services.secrets)
{
    m_pingTimer.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        if (m_tenants.isLoading()) { // the question waits behind our own reading
            m_asked.start();
            return;
        }
        m_connection.reportWaiting(std::chrono::milliseconds(m_asked.elapsed()), QDateTime::currentDateTimeUtc());
    });
    connect(&m_pingTimer, &QTimer::timeout, this, &Fleet::ping);
    connect(&m_connection, &ConnectionState::retryRequested, this, &Fleet::ping);
    connect(&m_registry, &TenantRegistry::connectionChanged, this, [this](bool reachable, const Error &error) {
        if (reachable)
            ping();
        else
            lost(error.message);
    });
    connect(&m_registry, &TenantRegistry::changed, this, &Fleet::takeChanges);
    connect(&m_registry, &TenantRegistry::resyncNeeded, this, [this] {
        loadTenants();
        m_monitor.refresh();
    });
    watchServers();
    connect(&m_connection, &ConnectionState::cameBack, this, [this] {
        m_monitor.refresh();
        m_news.read();
    });
}

Fleet::~Fleet()
{
    m_tenants.stopLoading();
}

void Fleet::start()
{
    answered(m_registry.info());
    loadTenants();
    m_news.read();
    // The servers' passwords must be known before the first of them is asked.
    deliver(m_registry.servers(), this, [this](const Result<QList<Server>> &servers) {
        if (servers)
            m_secrets.learn(*servers);
        m_monitor.start();
    });
}

void Fleet::ping()
{
    if (m_pinging)
        return;
    m_pinging = true;
    m_asked.start();
    m_waiting.start(slowLook);
    deliver(m_registry.ping(), this, [this](const Result<RegistryInfo> &answer) {
        m_pinging = false;
        m_waiting.stop();
        answered(answer);
    });
}

void Fleet::answered(const Result<RegistryInfo> &answer)
{
    if (!answer) {
        lost(answer.error().message);
        return;
    }
    m_failures = 0;
    if (!m_unread.isEmpty())
        readTenants(std::exchange(m_unread, {}));
    if (answer->latencyMs >= 0)
        m_connection.reportAnswer(std::chrono::milliseconds(answer->latencyMs), QDateTime::currentDateTimeUtc());
    m_pingTimer.start(pingEvery);
}

void Fleet::lost(const QString &reason)
{
    const auto wait = std::min(longestWait, std::chrono::seconds(1 << std::min(m_failures++, 5)));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_connection.reportFailure(reason, now, now.addSecs(wait.count()));
    m_pingTimer.start(wait);
}

void Fleet::loadTenants()
{
    m_tenants.load([this](std::shared_ptr<TenantPools> pools, TenantBatchSink sink) {
        return m_registry.read(
            [pools, sink](Connection &connection) { return tenantry::loadTenants(connection, *pools, sink); });
    });
}

void Fleet::takeChanges(const QList<RegistryChange> &changes)
{
    QSet<TenantId> touched;
    QSet<ChangedKind> kinds;
    for (const RegistryChange &change : changes) {
        kinds.insert(change.kind);
        if (change.kind == ChangedKind::Tenant)
            touched.insert(TenantId::fromString(change.id));
    }
    if (kinds.contains(ChangedKind::Server))
        m_monitor.refresh();
    if (kinds.contains(ChangedKind::Server) || kinds.contains(ChangedKind::Plan))
        readLabels();
    if (!touched.isEmpty())
        readTenants(touched);
}

void Fleet::readTenants(const QSet<TenantId> &touched)
{
    deliver(m_registry.tenants(touched.values()), this, [this, touched](const Result<QList<Tenant>> &found) {
        if (!found) {
            m_unread.unite(touched); // the feed will not tell them again
            return;
        }
        QSet<TenantId> gone = touched;
        for (const Tenant &tenant : *found)
            gone.remove(tenant.id);
        m_tenants.apply(*found, gone.values());
    });
}

void Fleet::readLabels()
{
    const auto pools = m_tenants.snapshot().pools;
    deliver(m_registry.read([pools](Connection &connection) { return loadTenantLabels(connection, *pools); }), this,
            [this](const Result<> &read) {
                if (read)
                    m_tenants.labelsRead();
            });
}

void Fleet::watchServers()
{
    connect(&m_monitor, &FleetMonitor::serversChanged, this, [this] {
        m_secrets.learn(m_monitor.servers());
        tellServers();
    });
    connect(&m_monitor, &FleetMonitor::factsChanged, this, &Fleet::tellServers);
    connect(&m_monitor, &FleetMonitor::usesChanged, this, &Fleet::takeUses);
    // A load starts from nothing: what was read before it belongs to the new rows as well.
    connect(&m_tenants, &TenantFleet::loaded, this, [this] { takeUses(m_monitor.surveyedTenants()); });
    connect(&m_monitor, &FleetMonitor::roundFinished, this, [this] { m_news.setLiveFindings(m_monitor.findings()); });
}

void Fleet::tellServers()
{
    const auto reachable = m_monitor.asked() > 0 ? std::optional<int>(m_monitor.reachable()) : std::nullopt;
    m_connection.reportServers(reachable, int(m_monitor.servers().size()));
}

void Fleet::takeUses(const QList<TenantId> &tenants)
{
    for (const TenantId &id : tenants) {
        const TenantUse *use = m_monitor.use(id);
        std::optional<TenantFigures::Reading> reading;
        // A list sorts and filters by it, so a size nobody confirms is unknown here; the tenant's page shows it with its age.
        if (use && use->size.isKnown())
            reading = TenantFigures::Reading {use->size.value().bytes, use->size.readAt().toMSecsSinceEpoch()};
        m_tenants.setFigure(id, TenantFigure::StorageBytes, reading);
    }
}

TenantId Fleet::neighbour(const TenantId &id, int step) const
{
    const int row = m_list.rowOfTenant(id);
    const bool inside = row >= 0 && row + step >= 0 && row + step < m_list.rowCount();
    return inside ? m_list.tenantId(row + step).value_or(TenantId()) : TenantId();
}

} // namespace tenantry
