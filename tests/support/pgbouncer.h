#pragma once
// A throwaway PgBouncer in transaction mode before a PostgresCluster. Owned by one test program, after its cluster; ends
// with the object.

#include "tests/support/postgrescluster.h"

namespace tenantry::testsupport {

class PgBouncer
{
public:
    /// poolSize: how many server sessions all clients share; 1 makes them meet in the same one.
    explicit PgBouncer(const PostgresCluster &cluster, int poolSize = 1);
    ~PgBouncer();
    Q_DISABLE_COPY_MOVE(PgBouncer)

    [[nodiscard]] bool start(); ///< false: see errorString()
    void stop();
    [[nodiscard]] QString errorString() const { return m_error; }
    /// Pooled mode through the socket, as "app" to "app" of the cluster.
    [[nodiscard]] ConnectionSpec spec() const;

private:
    const PostgresCluster &m_cluster;
    int m_poolSize;
    QTemporaryDir m_directory;
    ServerProcess m_process;
    quint16 m_port = 0;
    QString m_error;
};

} // namespace tenantry::testsupport
