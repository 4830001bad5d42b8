#pragma once
// One run of the pooler leak lab: its clients, what each of them saw, and what is to be reset. Made for one run, on one thread, which it blocks.

#include "core/routing/poolerlab.h"
#include "core/routing/poolerlabclient.h"

#include <QHash>

namespace tenantry {

class PoolerLabRun
{
    Q_DECLARE_TR_FUNCTIONS(PoolerLabRun)
public:
    explicit PoolerLabRun(const LabOrder &order);

    /// Errors: those of the connection, Cancelled.
    [[nodiscard]] Result<> tryAll();
    /// Resets the sessions of the server that hold what was set, whatever became of tryAll().
    void clean();
    [[nodiscard]] LabReport report() const;

private:
    using Client = std::unique_ptr<PoolerLabClient>;
    /// What was seen of one way of setting.
    struct Trace {
        QHash<QString, QSet<QString>> users; // clients that set something, by session of the server
        std::array<bool, labThings> hasCrossed {};
        std::array<QString, labThings> refusals {}; // why a thing could not be set
        int meetings = 0; // a client looked where another one had set
    };
    [[nodiscard]] Result<Client> open();
    [[nodiscard]] Result<> lookBefore();
    [[nodiscard]] Result<> tryRound(LabWay way);
    [[nodiscard]] Result<> letBothLive(LabWay way);
    [[nodiscard]] Result<> comeAfter(LabWay way);
    /// False where it waits for a session of the server in vain: it has left then.
    [[nodiscard]] Result<bool> set(Client &client, LabWay way);
    [[nodiscard]] Result<bool> setForSession(Client &client);
    [[nodiscard]] Result<bool> look(Client &client, LabWay way);
    /// Of an error: whether it is one of waiting; any other is handed on.
    [[nodiscard]] Result<bool> waits(Client &client, const Error &error);
    void note(const PoolerLabClient &client, const LabSight &sight, LabWay way);
    void noteSharing(const PoolerLabClient &one, const PoolerLabClient &other);
    void cleanThrough(PoolerLabClient &client, int looks);
    void forgetEnded();
    [[nodiscard]] LabFinding finding(LabThing thing, LabWay way) const;
    [[nodiscard]] PoolMode mode() const;
    [[nodiscard]] Trace &trace(LabWay way) { return m_traces[static_cast<size_t>(way)]; }

    const LabOrder &m_order;
    QString m_run;
    LabSight m_before;
    std::array<Trace, 2> m_traces;
    QSet<QString> m_sessions;
    QSet<QString> m_dirty;
    int m_clients = 0;
    int m_rounds = 0;
    bool m_isShared = false; // two clients that were there together came to one session
    bool m_isReused = false; // a client came to the session of one that had left
    bool m_hasWaited = false;
    bool m_takesTransactions = true;
};

} // namespace tenantry
