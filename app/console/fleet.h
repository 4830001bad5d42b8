#pragma once
// One open registry with everything that reads from it: its tenants, its servers, its news and the state of
// the way to it. Owned by AppContext, GUI thread.

#include "core/base/clock.h"
#include "core/db/connectionpool.h"
#include "core/inspection/fleetmonitor.h"
#include "core/inspection/sessionhistory.h"
#include "core/jobs/jobqueue.h"
#include "core/provisioning/operationjobs.h"
#include "core/registry/registryjobsink.h"
#include "core/registry/store/tenantfleetsync.h"
#include "core/registry/tenantregistry.h"
#include "core/routing/tenantrouter.h"
#include "models/fleetnews.h"
#include "models/tenantlistmodel.h"
#include "views/shell/connectionstate.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace tenantry {

class ServerSecrets;

class Fleet : public QObject
{
    Q_OBJECT
public:
    struct Services {
        ConnectionPool &pool;
        ServerBudgets &budgets;
        const Clock &clock;
        ServerSecrets &secrets;
        QThreadPool &threads; ///< joined before the others go
    };

    Fleet(const ConnectionSpec &spec, DatabaseWorker::PasswordSource password, const RegistryClient &client,
          const Services &services);
    ~Fleet() override; ///< stops what the registry is asked and joins the threads

    /// Starts loading tenants, reading servers and watching the way; requires an opened registry.
    void start();
    void reload() { m_sync.reload(); } ///< all tenants anew, as when a load failed
    [[nodiscard]] TenantRegistry &registry() { return m_registry; }
    [[nodiscard]] TenantFleet &tenants() { return m_tenants; }
    [[nodiscard]] TenantListModel &list() { return m_list; } ///< as the tenants page shows it
    [[nodiscard]] FleetMonitor &monitor() { return m_monitor; }
    [[nodiscard]] const SessionHistory &sessions() const { return m_sessions; }
    /// The tenant before (-1) or after (+1) one in the list as it is shown; null at its ends.
    [[nodiscard]] TenantId neighbour(const TenantId &id, int step) const;
    [[nodiscard]] JobQueue &jobs() { return m_jobs; }
    [[nodiscard]] const RegistryJobSink &jobSink() const { return m_jobSink; }
    [[nodiscard]] const OperationSite &operations() const { return m_operations; }
    [[nodiscard]] TenantRouter &router() { return *m_router; } ///< after start()
    [[nodiscard]] FleetNews &news() { return m_news; }
    [[nodiscard]] ConnectionState &connection() { return m_connection; }
    void askPassword(const Server &server); ///< of a person, now; the server is read with what they type

private:
    void ping();
    void answered(const Result<RegistryInfo> &answer);
    void lost(const QString &reason);
    void watchServers();
    void tellServers();
    void tellFindings();

    TenantRegistry m_registry;
    TenantFleet m_tenants;
    TenantFleetSync m_sync;
    TenantListModel m_list;
    FleetMonitor m_monitor;
    SessionHistory m_sessions;
    RegistryJobSink m_jobSink;
    OperationSite m_operations;
    std::optional<TenantRouter> m_router;
    JobQueue m_jobs;
    FleetNews m_news;
    ConnectionState m_connection;
    ServerSecrets &m_secrets;
    QTimer m_pingTimer;
    int m_failures = 0;
    bool m_pinging = false;
    QElapsedTimer m_asked; // the question that is out
    QTimer m_waiting;
};

} // namespace tenantry
