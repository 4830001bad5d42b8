#pragma once
// Keeps the figures of all servers and of the tenants on them up to date while the console is open. Owned by the
// composition root, lives on the GUI thread; reading happens on threads of its own under the servers' budgets.

#include "core/base/clock.h"
#include "core/db/connectionpool.h"
#include "core/inspection/fleetsurvey.h"
#include "core/registry/tenantregistry.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace tenantry {

class FleetMonitor : public QObject
{
    Q_OBJECT
public:
    /// All three outlive the monitor. Nothing is read before start().
    FleetMonitor(TenantRegistry &registry, ConnectionPool &pool, const Clock &clock, QObject *parent = nullptr);
    ~FleetMonitor() override; ///< stops what is being read and joins the threads

    struct Pace {
        /// From the start of a round to the next, so that a server that keeps its answer back does not keep back the
        /// others. Zero = only when asked.
        std::chrono::milliseconds interval {30000};
        std::chrono::milliseconds tenantInterval {5000}; ///< from the end of a reading to the next
        std::chrono::milliseconds readLimit {45000}; ///< then a reading is stopped: more than a statement may take
    };
    void start() { start(Pace()); }
    void start(const Pace &pace); ///< reads everything now and from then on
    void refresh(); ///< everything now; what is being read at this moment is not asked twice
    void refreshServer(const ServerId &id);
    /// The tenant whose page is open: read now and again after each tenant interval until another one, or a null id, is watched.
    void watch(const TenantId &id);

    [[nodiscard]] const QList<Server> &servers() const { return m_servers; } ///< by name
    [[nodiscard]] bool hasServers() const { return m_hasServers; } ///< the registry told them, and be it none
    [[nodiscard]] const QList<ServerLoad> &loads() const { return m_loads; }
    /// Null before the first round reached it.
    [[nodiscard]] const ServerFacts *facts(const ServerId &id) const;
    /// Null where no survey concerns the tenant: it is not placed, or shares its tables with others.
    [[nodiscard]] const TenantUse *use(const TenantId &id) const { return m_survey.find(id); }
    /// Those a survey concerns, as the registry told last.
    [[nodiscard]] QList<TenantId> surveyedTenants() const;
    /// Of the watched tenant; null before its first reading.
    [[nodiscard]] const TenantFacts *tenantFacts() const { return m_tenantFacts.get(); }
    /// How many servers answered when last asked, out of those that were asked.
    [[nodiscard]] int reachable() const;
    [[nodiscard]] int asked() const { return static_cast<int>(m_facts.size()); }
    [[nodiscard]] bool isReading() const { return m_running > 0; } ///< a round; the watched tenant does not count
    /// What the figures mean for people, as of the last readings; nothing of it is stored in the registry.
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
    /// Keys of findings that the last readings showed to be over, or never there; see clearedServerFindings().
    [[nodiscard]] QSet<QString> clearedFindings() const;

signals:
    void serversChanged(); ///< servers or loads as the registry knows them
    void factsChanged(const tenantry::ServerId &server);
    void usesChanged(const QList<tenantry::TenantId> &tenants);
    void tenantFactsChanged(const tenantry::TenantId &tenant);
    void registryFailed(const tenantry::Error &error); ///< the list of servers could not be read
    void roundFinished();

private:
    struct Stop;
    template<class T, class Read, class Apply>
    void readOn(const Server &server, const QString &database, Read read, Apply apply);
    template<class T, class Read, class Apply>
    void readInRound(const Server &server, const QString &database, Read read, Apply apply);
    void loadServers();
    void loadPlacedTenants();
    void forgetRemoved();
    void judge(const ServerId &id);
    void inspect(const Server &server);
    void readServers();
    void survey();
    void readTenant();
    void readWatched(const Tenant &tenant);
    void finishOne();
    [[nodiscard]] const Server *server(const ServerId &id) const;
    [[nodiscard]] QStringList databasesOn(const ServerId &id) const;

    TenantRegistry &m_registry;
    ConnectionPool &m_pool;
    const Clock &m_clock;
    std::shared_ptr<Stop> m_stop;
    QThreadPool m_threads;
    QTimer m_roundTimer;
    QTimer m_tenantTimer;
    Pace m_pace {std::chrono::milliseconds(0)};
    QList<Server> m_servers;
    bool m_hasServers = false;
    QList<ServerLoad> m_loads;
    QList<Tenant> m_placed; ///< id and placement only
    QHash<ServerId, ServerFacts> m_facts;
    QList<Finding> m_findings;
    QSet<ServerId> m_inspecting;
    QSet<SurveyTask> m_surveying;
    FleetSurvey m_survey;
    TenantId m_watched;
    std::optional<Tenant> m_watchedTenant; ///< as the registry told last
    std::unique_ptr<TenantFacts> m_tenantFacts;
    bool m_readingTenant = false;
    bool m_loading = false;
    int m_running = 0;
};

} // namespace tenantry
