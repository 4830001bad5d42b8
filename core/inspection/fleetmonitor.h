#pragma once
// Keeps the figures of all servers and of the tenants on them up to date while the console is open. Owned by the
// composition root, lives on the GUI thread; reading happens on threads of its own under the servers' budgets.

#include "core/base/clock.h"
#include "core/db/connectionpool.h"
#include "core/inspection/fleetsurvey.h"
#include "core/inspection/tenantfacts.h"
#include "core/registry/store/tenantfleet.h"
#include "core/registry/tenantregistry.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace tenantry {

/// What is known of one tenant from the answers about all of its server, each with its time.
struct TenantUse {
    struct Figure {
        qint64 value = 0;
        QDateTime readAt; ///< UTC
        bool isKnown = false; ///< the last try gave it
    };
    std::optional<Figure> bytes;
    std::optional<Figure> sessions;
};

class FleetMonitor : public QObject
{
    Q_OBJECT
public:
    /// All four outlive the monitor. Nothing is read before start(). `tenants` says who lives where, and gets their figures.
    FleetMonitor(TenantRegistry &registry, TenantFleet &tenants, ConnectionPool &pool, const Clock &clock,
                 QObject *parent = nullptr);
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
    [[nodiscard]] const Server *server(const ServerId &id) const; ///< null where there is none, until the next round
    [[nodiscard]] bool hasServers() const { return m_hasServers; } ///< the registry told them, and be it none
    /// Of all servers, as the registry counted last; not tried before its first answer.
    [[nodiscard]] const Fact<QList<ServerLoad>> &loads() const { return m_loads; }
    /// Null before the first round reached it.
    [[nodiscard]] const ServerFacts *facts(const ServerId &id) const;
    /// Empty where nobody has figures: the tenant is not placed, or shares its tables with others.
    [[nodiscard]] TenantUse use(const Tenant &tenant) const;
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
    void usesChanged(); ///< figures of tenants, a few times a second at most
    void tenantFactsChanged(const tenantry::TenantId &tenant);
    void
    registryFailed(const tenantry::Error &error); ///< the list of servers or its tenants' numbers could not be read
    void roundFinished();

private:
    struct Stop;
    template<class T, class Read, class Apply>
    void readOn(const Server &server, const QString &database, Read read, Apply apply);
    template<class T, class Read, class Apply>
    void readInRound(const Server &server, const QString &database, Read read, Apply apply);
    void loadServers();
    void loadTenantCounts();
    void indexTenants();
    void forgetRemoved();
    void judge(const ServerId &id);
    void inspect(const Server &server);
    void readServers();
    void take(const ServerId &id, ServerFacts facts);
    void tellSilentServers();
    [[nodiscard]] QStringList databasesToSurvey(const ServerFacts &facts) const;
    void queueSurveys(const ServerFacts &facts);
    void surveyDatabases();
    void survey(const Server &server, const SurveyTask &task);
    void takePreparation(const SurveyTask &task, const Result<DatabasePreparation> &preparation);
    template<class Make>
    void spread(Make make);
    void readTenant();
    void readWatched(const Tenant &tenant);
    void finishOne();
    [[nodiscard]] std::shared_ptr<const PlacementIndex> index() const;

    TenantRegistry &m_registry;
    TenantFleet &m_tenants;
    ConnectionPool &m_pool;
    const Clock &m_clock;
    std::shared_ptr<Stop> m_stop;
    QThreadPool m_threads;
    QTimer m_roundTimer;
    QTimer m_tenantTimer;
    Pace m_pace {std::chrono::milliseconds(0)};
    QList<Server> m_servers;
    bool m_hasServers = false;
    Fact<QList<ServerLoad>> m_loads;
    std::shared_ptr<const PlacementIndex> m_index; // null before the first round
    quint64 m_indexedVersion = 0;
    QHash<ServerId, ServerFacts> m_facts;
    QList<Finding> m_findings;
    QSet<ServerId> m_inspecting;
    QSet<SurveyTask> m_surveying; // that wait or are read
    QQueue<SurveyTask> m_surveyQueue;
    int m_surveys = 0;
    TenantId m_watched;
    std::optional<Tenant> m_watchedTenant; ///< as the registry told last
    std::unique_ptr<TenantFacts> m_tenantFacts;
    bool m_readingTenant = false;
    bool m_loading = false;
    int m_running = 0;
};

} // namespace tenantry
