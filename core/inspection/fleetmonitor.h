#pragma once
// Keeps the figures of all servers and of the tenants on them up to date while the console is open. Owned by the
// composition root, lives on the GUI thread; reading happens on threads of its own under the servers' budgets.

#include "core/inspection/findingledger.h"
#include "core/inspection/fleetindex.h"
#include "core/inspection/surveyqueue.h"
#include "core/inspection/tenantuse.h"
#include "core/inspection/tenantwatch.h"

#include <QHash>

namespace tenantry {

class FleetMonitor : public QObject
{
    Q_OBJECT
public:
    /// All four outlive the monitor. Nothing is read before start(). `tenants` says who lives where, and gets their figures.
    FleetMonitor(TenantRegistry &registry, TenantFleet &tenants, ConnectionPool &pool, const Clock &clock,
                 QObject *parent = nullptr);

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
    void watch(const TenantId &id) { m_watch.watch(id); }

    [[nodiscard]] const QList<Server> &servers() const { return m_servers; } ///< by name
    [[nodiscard]] const Server *server(const ServerId &id) const; ///< null where there is none, until the next round
    [[nodiscard]] bool hasServers() const { return m_hasServers; } ///< the registry told them, and be it none
    /// Of all servers, as the registry counted last; not tried before its first answer.
    [[nodiscard]] const Fact<QList<ServerLoad>> &loads() const { return m_loads; }
    /// Null before the first round reached it.
    [[nodiscard]] const ServerFacts *facts(const ServerId &id) const;
    [[nodiscard]] TenantUse use(const Tenant &tenant) const
    {
        return useOf(tenant, m_tenants, facts(tenant.placement.server));
    }
    /// Of the watched tenant; null before its first reading.
    [[nodiscard]] const TenantFacts *tenantFacts() const { return m_watch.facts(); }
    /// How many servers answered when last asked, out of those that were asked.
    [[nodiscard]] int reachable() const;
    [[nodiscard]] int asked() const { return static_cast<int>(m_facts.size()); }
    [[nodiscard]] bool isReading() const { return m_running > 0; } ///< a round; the watched tenant does not count
    /// What the figures mean for people, as of the last readings; nothing of it is stored in the registry.
    [[nodiscard]] QList<Finding> findings() const { return m_ledger.findings(); }
    /// Keys of findings that the last readings showed to be over, or never there; see Judgement::cleared.
    [[nodiscard]] QSet<QString> clearedFindings() const { return m_ledger.cleared(); }
    /// Null until all tenants are in memory.
    [[nodiscard]] const FleetCensus *census() const { return m_index.census(); }

signals:
    void serversChanged(); ///< servers or loads as the registry knows them
    void factsChanged(const tenantry::ServerId &server);
    void usesChanged(); ///< figures of tenants, a few times a second at most
    void tenantFactsChanged(const tenantry::TenantId &tenant);
    void
    registryFailed(const tenantry::Error &error); ///< the list of servers or its tenants' numbers could not be read
    void roundFinished();
    void findingsChanged(); ///< also where they say what they said before

private:
    template<class T, class Read, class Apply>
    void readInRound(const Server &server, const QString &database, Read read, Apply apply);
    void loadServers();
    void loadTenantCounts();
    void indexTenants();
    void forgetRemoved();
    void judge(const ServerId &id);
    void judgeFleet();
    void inspect(const Server &server);
    void readServers();
    void take(const ServerId &id, ServerFacts facts);
    void tellSilentServers();
    [[nodiscard]] QStringList databasesToSurvey(const ServerFacts &facts) const;
    void takeSurvey(const SurveyTask &task, const Result<DatabaseSurvey> &told);
    void spread(const FleetIndex::Make &make);
    void finishOne();

    TenantRegistry &m_registry;
    TenantFleet &m_tenants;
    ConnectionPool &m_pool;
    const Clock &m_clock;
    ServerReader m_reader;
    FleetIndex m_index;
    SurveyQueue m_surveys;
    TenantWatch m_watch;
    QTimer m_roundTimer;
    Pace m_pace {std::chrono::milliseconds(0)};
    QList<Server> m_servers;
    bool m_hasServers = false;
    Fact<QList<ServerLoad>> m_loads;
    QHash<ServerId, ServerFacts> m_facts;
    FindingLedger m_ledger;
    QSet<ServerId> m_inspecting;
    bool m_loading = false;
    int m_running = 0;
};

} // namespace tenantry
