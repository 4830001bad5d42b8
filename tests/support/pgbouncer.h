#pragma once
// A throwaway PgBouncer before a PostgresCluster, in transaction mode unless another is chosen. Owned by one test program, after its cluster;
// ends with the object.

#include "tests/support/postgrescluster.h"

namespace tenantry::testsupport {

class PgBouncer : public ThrowawayServer
{
public:
    /// poolSize: how many server sessions all clients share; 1 makes them meet in the same one.
    explicit PgBouncer(const PostgresCluster &cluster, int poolSize = 1);
    ~PgBouncer();

    // Before start().
    void addLogin(const QString &name) { m_logins << name; } ///< beside "app"
    void setPoolMode(const QString &mode) { m_poolMode = mode; }
    void addSetting(const QString &line) { m_settings << line; } ///< of its section [pgbouncer]; a later one wins
    void include(const QString &file) { m_include = file; } ///< made empty where it is not there

    [[nodiscard]] bool start(); ///< at the same address each time; false: see errorString()
    void stop();
    /// Pooled mode through the socket, as "app" to "app" of the cluster.
    [[nodiscard]] ConnectionSpec spec() const;
    /// The same database and login as `direct`, through here.
    [[nodiscard]] ConnectionSpec through(ConnectionSpec direct) const;
    /// Its console, as "app", who may do all there.
    [[nodiscard]] ConnectionSpec console() const;
    [[nodiscard]] QString log() const { return logText(); }
    [[nodiscard]] QString file(const char *name) const { return path(name); } ///< of a folder that PgBouncer reads

private:
    [[nodiscard]] QString configuration() const;
    const PostgresCluster &m_cluster;
    int m_poolSize;
    QString m_poolMode = QStringLiteral("transaction");
    QString m_include;
    QStringList m_settings;
    QStringList m_logins {QStringLiteral("app")};
};

} // namespace tenantry::testsupport
