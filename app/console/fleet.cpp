#include "app/console/fleet.h"

#include "app/console/serversecrets.h"
#include "core/jobs/deliver.h"

#include <algorithm>

namespace tenantry {

namespace {
constexpr std::chrono::seconds pingEvery {5};
constexpr std::chrono::seconds longestWait {30};
constexpr std::chrono::seconds slowLook {1}; // at a question that is not answered
} // namespace

Fleet::Fleet(const ConnectionSpec &spec, DatabaseWorker::PasswordSource password, const RegistryClient &client,
             const Services &services)
    : m_registry(spec, std::move(password), client, services.budgets.of(spec)), m_sync(m_registry, m_tenants),
      m_list(m_tenants), m_monitor(m_registry, m_tenants, services.pool, services.clock), m_sessions(m_monitor),
      m_jobSink(m_registry, client.id), m_operations {m_registry, services.pool, services.budgets, services.clock,
                                                      services.threads},
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
    connect(&m_connection, &ConnectionState::retryRequested, this, [this] {
        m_secrets.askAgain(m_registry.spec()); // a person is here to answer
        ping();
    });
    connect(&m_registry, &TenantRegistry::connectionChanged, this, [this](bool reachable, const Error &error) {
        if (reachable)
            ping();
        else if (m_failures == 0) // each further try of the feed tells it again; how long to wait is the ping's
            lost(error.message);
    });
    connect(&m_registry, &TenantRegistry::changed, this, [this](const QList<RegistryChange> &changes) {
        if (concerns(changes, ChangedKind::Server))
            m_monitor.refresh();
    });
    connect(&m_registry, &TenantRegistry::resyncNeeded, &m_monitor, &FleetMonitor::refresh);
    watchServers();
    connect(&m_connection, &ConnectionState::cameBack, this, [this] {
        if (m_tenants.loadError())
            m_sync.reload();
        m_monitor.refresh();
        m_news.read();
    });
}

Fleet::~Fleet()
{
    // A job, even one that nobody waits for any more, may stand for a statement of a server that hangs; the queue waits
    // for the job's thread.
    m_registry.stop();
    m_registry.hurry();
    m_tenants.stopLoading();
}

void Fleet::start()
{
    m_router.emplace(m_registry, m_operations.pool);
    answered(m_registry.info());
    m_sync.reload();
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
    m_sync.readMissed();
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

void Fleet::watchServers()
{
    connect(&m_monitor, &FleetMonitor::serversChanged, this, [this] {
        m_secrets.learn(m_monitor.servers());
        tellServers();
    });
    connect(&m_monitor, &FleetMonitor::factsChanged, this, &Fleet::tellServers);
    connect(&m_monitor, &FleetMonitor::findingsChanged, this, &Fleet::tellFindings);
}

void Fleet::tellServers()
{
    const auto reachable = m_monitor.asked() > 0 ? std::optional<int>(m_monitor.reachable()) : std::nullopt;
    m_connection.reportServers(reachable, int(m_monitor.servers().size()));
}

void Fleet::tellFindings()
{
    m_news.setLiveFindings(m_monitor.findings(), m_monitor.clearedFindings());
}

void Fleet::askPassword(const Server &server)
{
    m_secrets.askAgain(server.connectionSpec());
    m_monitor.refreshServer(server.id);
}

TenantId Fleet::neighbour(const TenantId &id, int step) const
{
    const int row = m_list.rowOfTenant(id);
    const bool inside = row >= 0 && row + step >= 0 && row + step < m_list.rowCount();
    return inside ? m_list.tenantId(row + step).value_or(TenantId()) : TenantId();
}

} // namespace tenantry
