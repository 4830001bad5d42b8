#include "app/console/fleet.h"

#include "app/console/serversecrets.h"
#include "core/jobs/deliver.h"

#include <algorithm>

namespace tenantry {

namespace {
constexpr std::chrono::seconds pingEvery {5};
constexpr std::chrono::seconds longestWait {30};
} // namespace

Fleet::Fleet(const ConnectionSpec &spec, DatabaseWorker::PasswordSource password, const RegistryClient &client,
             const Services &services)
    : m_registry(spec, std::move(password), client), m_news(m_registry, nullptr), m_secrets(services.secrets)
{
    m_pingTimer.setSingleShot(true);
    connect(&m_pingTimer, &QTimer::timeout, this, &Fleet::ping);
    connect(&m_connection, &ConnectionState::retryRequested, this, &Fleet::ping);
    connect(&m_registry, &TenantRegistry::connectionChanged, this, [this](bool reachable, const Error &error) {
        if (reachable)
            ping();
        else
            lost(error.message);
    });
    connect(&m_registry, &TenantRegistry::changed, this, &Fleet::takeChanges);
    connect(&m_registry, &TenantRegistry::resyncNeeded, this, &Fleet::readServers);
    connect(&m_connection, &ConnectionState::cameBack, this, [this] {
        readServers();
        m_news.read();
    });
}

Fleet::~Fleet() = default;

void Fleet::start()
{
    answered(m_registry.info());
    m_news.read();
    readServers();
}

void Fleet::ping()
{
    if (m_pinging)
        return;
    m_pinging = true;
    deliver(m_registry.ping(), this, [this](const Result<RegistryInfo> &answer) {
        m_pinging = false;
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

void Fleet::takeChanges(const QList<RegistryChange> &changes)
{
    const auto isServer = [](const RegistryChange &change) { return change.kind == ChangedKind::Server; };
    if (std::any_of(changes.cbegin(), changes.cend(), isServer))
        readServers();
}

void Fleet::readServers()
{
    deliver(m_registry.servers(), this, [this](const Result<QList<Server>> &servers) {
        if (!servers)
            return;
        m_servers = *servers;
        m_secrets.learn(m_servers);
        m_connection.reportServers(std::nullopt, int(m_servers.size()));
    });
}

} // namespace tenantry
