#pragma once
// A throwaway PgBouncer in transaction mode before a PostgresCluster. Owned by one test program, after its cluster; ends
// with the object.

#include "tests/support/postgrescluster.h"

namespace tenantry::testsupport {

class PgBouncer : public ThrowawayServer
{
public:
    /// poolSize: how many server sessions all clients share; 1 makes them meet in the same one.
    explicit PgBouncer(const PostgresCluster &cluster, int poolSize = 1);
    void addLogin(const QString &name) { m_logins << name; } ///< beside "app", before start()
    ~PgBouncer();

    [[nodiscard]] bool start(); ///< false: see errorString()
    void stop();
    /// Pooled mode through the socket, as "app" to "app" of the cluster.
    [[nodiscard]] ConnectionSpec spec() const;
    /// The same database and login as `direct`, through here.
    [[nodiscard]] ConnectionSpec through(ConnectionSpec direct) const;

private:
    const PostgresCluster &m_cluster;
    int m_poolSize;
    QStringList m_logins {QStringLiteral("app")};
};

} // namespace tenantry::testsupport
