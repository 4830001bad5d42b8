#pragma once
// Reads the facts of one server over an open connection. A local value of a job, used on the connection's thread; every
// statement runs in a read-only transaction.

#include "core/base/clock.h"
#include "core/inspection/factreader.h"
#include "core/inspection/serverfacts.h"

namespace tenantry {

class ServerInspector
{
    Q_DECLARE_TR_FUNCTIONS(tenantry::ServerInspector)
public:
    /// `connection` leads to the server's maintenance database and outlives this.
    ServerInspector(Connection &connection, const Clock &clock);

    /// Brings `facts` up to date; one that is refused tells why and does not hide the others. `databases`: those where the
    /// registry has tenants.
    void refresh(ServerFacts &facts, const Server &server, const QStringList &databases);

private:
    template<class T>
    void set(Fact<T> &fact, Result<T> result)
    {
        fact.set(std::move(result), m_clock.utcNow());
    }
    [[nodiscard]] Result<std::chrono::microseconds> readLatency();
    [[nodiscard]] Result<ServerIdentity> readIdentity();
    [[nodiscard]] Result<ReleaseVerdict> judgeRelease(const Fact<ServerIdentity> &identity) const;
    [[nodiscard]] Result<ConnectionUse> readConnections(int budget);
    [[nodiscard]] Result<StorageUse> readStorage(const Fact<QList<DatabaseUse>> &databases);
    [[nodiscard]] Result<qint64> readFreeDisk();
    [[nodiscard]] Result<ReplicationFacts> readReplication();
    [[nodiscard]] Result<LockWaits> readLockWaits();

    FactReader m_reader;
    const Clock &m_clock;
};

/// All databases of the server in one statement.
[[nodiscard]] Result<QList<DatabaseUse>> readDatabases(FactReader &reader);
/// The time of one round trip on an idle connection.
[[nodiscard]] Result<std::chrono::microseconds> measureLatency(Connection &connection, const Clock &clock);

} // namespace tenantry
